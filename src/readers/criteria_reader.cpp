#include "readers/criteria_reader.h"

#include <algorithm>
#include <array>

#include "readers/catalog_reader.h"
#include "readers/data_version.h"
#include "readers/option_reader.h"
#include "readers/source_reader.h"
#include "readers/utf8.h"

namespace myelobrief {

namespace {

constexpr std::array<std::string_view, 7> catalog_names{
    "catalog/classes.json",         "catalog/medicines.json",    "catalog/regimens.json",
    "catalog/lab-tests.json",       "catalog/gene-changes.json", "catalog/facts.json",
    "catalog/decision-factors.json"};

bool is_cases_file(const std::string& name) {
    return name.ends_with(".cases.json");
}
bool is_option_file(const std::string& name) {
    return name.starts_with("options/") && !is_cases_file(name);
}

/// The cases file that belongs to an option file.
std::string cases_file_of(const std::string& option_file) {
    constexpr std::string_view ending = ".json";
    return option_file.substr(0, option_file.size() - ending.size()) + ".cases.json";
}

class FolderReader {
  public:
    FolderReader(FileStore& store, std::string folder)
        : store_(store), folder_(std::move(folder)) {}

    Loaded<CriteriaData> read(const std::map<std::string, std::string>& more_content) {
        const auto names = store_.list(folder_, ".json");
        if (!names.ok()) return {std::nullopt, names.issues};
        for (const auto name : catalog_names) open(std::string(name));
        for (const auto& name : *names.value) open_if_ours(name);

        CriteriaData data;
        if (foundation_is_readable()) {
            TraceList traces;
            read_foundation(data, traces);
            read_options(data, traces);
            traces.check(data.sources);
            data.traces = traces.take();
        }
        data.version = version(more_content);
        Issues issues = std::move(folder_issues_);
        for (auto& [name, file] : files_) {
            const auto found = file.problems.take();
            issues.insert(issues.end(), found.begin(), found.end());
        }
        return Loaded<CriteriaData>::finish(std::move(data), std::move(issues));
    }

  private:
    void open(const std::string& name) {
        if (!files_.contains(name)) files_.emplace(name, read_data_file(store_, folder_, name));
    }

    void open_if_ours(const std::string& name) {
        if (name.starts_with("sources/") || name.starts_with("options/")) {
            open(name);
        } else if (!name.starts_with("schema/") && !files_.contains(name)) {
            FileProblems problems(folder_ + '/' + name);
            problems.add(IssueCode::UnknownKey, {}, "", "no file of this name belongs here",
                         problems.suggest(name, catalog_names));
            const auto found = problems.take();
            folder_issues_.insert(folder_issues_.end(), found.begin(), found.end());
        }
    }

    DataFile& file(std::string_view name) { return files_.find(name)->second; }

    /// Whether all that the options are linked to is JSON.
    bool foundation_is_readable() {
        return std::ranges::all_of(files_, [](const auto& entry) {
            return entry.first.starts_with("options/") || entry.second.root.has_value();
        });
    }

    void read_foundation(CriteriaData& data, TraceList& traces) {
        UniqueIds source_ids;
        UniqueIds statement_ids;
        for (auto& [name, source] : files_)
            if (name.starts_with("sources/"))
                data.sources.push_back(read_source(source, source_ids, statement_ids));
        data.catalog = read_catalog({file("catalog/classes.json"), file("catalog/medicines.json"),
                                     file("catalog/regimens.json"), file("catalog/lab-tests.json"),
                                     file("catalog/gene-changes.json"), file("catalog/facts.json")},
                                    traces);
        data.decision_factors = read_decision_factors(file("catalog/decision-factors.json"),
                                                      data.catalog, data.sources, traces);
    }

    void read_options(CriteriaData& data, TraceList& traces) {
        const OptionContext context{data.catalog, data.sources, traces};
        UniqueIds ids;
        for (auto& [name, option_file] : files_) {
            if (!is_option_file(name) || !option_file.root) continue;
            auto option = read_option(option_file, context);
            const auto place = option_file.place();
            ids.add(option.id, place);
            const auto cases_name = cases_file_of(name);
            if (const auto cases = files_.find(cases_name); cases == files_.end()) {
                report_missing_cases(option, {}, place);
            } else if (cases->second.root) {
                data.cases.push_back(read_cases(cases->second, &option, data.catalog));
                check_cases(option, data.cases.back(), cases->second, place);
            }
            data.options.push_back(std::move(option));
        }
        for (auto& [name, cases] : files_) {
            if (!name.starts_with("options/") || !is_cases_file(name) || !cases.root) continue;
            const auto option_name = name.substr(0, name.rfind(".cases.json")) + ".json";
            if (!files_.contains(option_name))
                static_cast<void>(read_cases(cases, nullptr, data.catalog));
        }
        std::ranges::sort(data.options, [](const Option& a, const Option& b) {
            return std::tie(a.topic, a.id) < std::tie(b.topic, b.id);
        });
    }

    static void check_cases(const Option& option, const OptionCases& cases, DataFile& cases_file,
                            const JsonPlace& option_place) {
        const auto* id = cases_file.root->find("option");
        if (id != nullptr && id->kind == JsonKind::Text && id->text != option.id)
            JsonPlace(*id, "/option", cases_file.problems)
                .report(IssueCode::UnknownValue,
                        in_quotes(id->text) + " is not the option beside this file",
                        option.id.empty() ? "" : "write " + in_quotes(option.id));
        report_missing_cases(option, cases.cases, option_place);
    }

    /// Every rule of an active option needs cases; a withdrawn option is not evaluated.
    static void report_missing_cases(const Option& option, const std::vector<Case>& cases,
                                     const JsonPlace& place) {
        if (option.status != OptionStatus::Active) return;
        for (const auto& set : option.criteria) {
            if (!set.rule || std::ranges::find(cases, set.source, &Case::source) != cases.end())
                continue;
            place.report(IssueCode::CasesMissing,
                         "the rule by " + in_quotes(set.source) + " has no cases",
                         "add them to " + stem_of(place.problems().file()) + ".cases.json");
        }
    }

    std::string version(const std::map<std::string, std::string>& more_content) {
        auto contents = more_content;
        for (const auto& [name, file] : files_) contents[name] = file.text;
        return data_version(contents);
    }

    FileStore& store_;
    std::string folder_;
    /// By name; places in them stay valid while others are added.
    std::map<std::string, DataFile, std::less<>> files_;
    Issues folder_issues_;
};

}  // namespace

Loaded<CriteriaData> read_criteria(FileStore& files, const std::string& folder,
                                   const std::map<std::string, std::string>& more_content) {
    return FolderReader(files, folder).read(more_content);
}

}  // namespace myelobrief
