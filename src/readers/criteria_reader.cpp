#include "readers/criteria_reader.h"

#include <algorithm>
#include <array>
#include <set>
#include <span>

#include "readers/catalog_reader.h"
#include "readers/data_version.h"
#include "readers/option_reader.h"
#include "readers/source_reader.h"
#include "readers/utf8.h"

namespace myelobrief {

namespace {

/// The facts come last: an overlay has all but them.
constexpr std::array<std::string_view, 7> catalog_names{
    "catalog/classes.json",   "catalog/medicines.json",    "catalog/regimens.json",
    "catalog/lab-tests.json", "catalog/gene-changes.json", "catalog/decision-factors.json",
    "catalog/facts.json"};
constexpr std::span lists_of_overlay(catalog_names.data(), catalog_names.size() - 1);

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

bool is_option_or_source(const std::string& name) {
    return name.starts_with("sources/") || name.starts_with("options/");
}

/// "options/combination/x.json" -> "options/x.json"
std::string without_topic(const std::string& name) {
    return name.substr(0, name.find('/')) + name.substr(name.rfind('/'));
}

/// "/data/our-rules/" -> "our-rules"
std::string last_part(std::string path) {
    while (path.size() > 1 && path.ends_with('/')) path.pop_back();
    return path.substr(path.rfind('/') + 1);
}

class FolderReader {
  public:
    FolderReader(FileStore& store, std::string folder, std::string overlay)
        : store_(store), folder_(std::move(folder)), overlay_(std::move(overlay)) {}

    Loaded<CriteriaData> read(const std::map<std::string, std::string>& more_content) {
        const auto names = store_.list(folder_, ".json");
        if (!names.ok()) return {std::nullopt, names.issues};
        for (const auto name : catalog_names) open(folder_, std::string(name));
        if (!overlay_.empty()) {
            const auto over = store_.list(overlay_, ".json");
            if (!over.ok()) return {std::nullopt, over.issues};
            for (const auto& name : *over.value) open_overlay(name);
        }
        for (const auto& name : *names.value) open_if_ours(name);

        CriteriaData data;
        data.overlay = last_part(overlay_);
        if (foundation_is_readable()) {
            TraceList traces;
            read_foundation(data, traces);
            read_options(data, traces);
            traces.check(data.sources);
            data.traces = traces.take();
            data.to_verify = traces.take_to_verify();
        }
        data.version = version(more_content);
        Issues issues = std::move(folder_issues_);
        for (auto* const folder : {&files_, &lists_over_}) {
            for (auto& [name, file] : *folder) {
                const auto found = file.problems.take();
                issues.insert(issues.end(), found.begin(), found.end());
            }
        }
        return Loaded<CriteriaData>::finish(std::move(data), std::move(issues));
    }

  private:
    void open(const std::string& folder, const std::string& name) {
        if (!files_.contains(name)) files_.emplace(name, read_data_file(store_, folder, name));
    }

    void open_overlay(const std::string& name) {
        if (is_option_or_source(name)) {
            replaced_.insert(without_topic(name));
            if (is_option_file(name)) replaced_.insert(cases_file_of(without_topic(name)));
            open(overlay_, name);
        } else if (std::ranges::find(lists_of_overlay, name) != lists_of_overlay.end()) {
            auto& list =
                lists_over_.emplace(name, read_data_file(store_, overlay_, name)).first->second;
            file(name).overlay = &list;
        } else if (!is_wording_of_overlay(name, "")) {
            report_stranger(overlay_, name, lists_of_overlay);
        }
    }

    void open_if_ours(const std::string& name) {
        if (is_option_or_source(name)) {
            if (!replaced_.contains(without_topic(name))) open(folder_, name);
        } else if (!name.starts_with("schema/") && !files_.contains(name)) {
            report_stranger(folder_, name, catalog_names);
        }
    }

    void report_stranger(const std::string& folder, const std::string& name,
                         std::span<const std::string_view> known) {
        FileProblems problems(folder + '/' + name);
        problems.add(IssueCode::UnknownKey, {}, "", "no file of this name belongs here",
                     problems.suggest(name, known));
        const auto found = problems.take();
        folder_issues_.insert(folder_issues_.end(), found.begin(), found.end());
    }

    DataFile& file(std::string_view name) { return files_.find(name)->second; }

    /// Whether all that the options are linked to is JSON.
    bool foundation_is_readable() {
        const auto readable = [](const auto& entry) {
            return entry.first.starts_with("options/") || entry.second.root.has_value();
        };
        return std::ranges::all_of(files_, readable) && std::ranges::all_of(lists_over_, readable);
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
        for (const auto& [name, file] : lists_over_) contents["overlay/" + name] = file.text;
        return data_version(contents);
    }

    FileStore& store_;
    std::string folder_;
    /// Empty where nothing is laid over.
    std::string overlay_;
    /// Options and sources of ours that the overlay replaces, without their topics.
    std::set<std::string> replaced_;
    /// By name; places in them stay valid while others are added.
    std::map<std::string, DataFile, std::less<>> files_;
    /// The catalog lists of the overlay.
    std::map<std::string, DataFile, std::less<>> lists_over_;
    Issues folder_issues_;
};

}  // namespace

bool is_wording_of_overlay(std::string_view name, std::string_view language) {
    constexpr std::string_view folder = "wording/";
    if (!name.starts_with(folder)) return false;
    const auto rest = name.substr(folder.size());
    const auto slash = rest.find('/');
    return slash != std::string_view::npos &&
           (language.empty() || rest.substr(0, slash) == language);
}

Loaded<CriteriaData> read_criteria(FileStore& files, const std::string& folder,
                                   const std::map<std::string, std::string>& more_content,
                                   const std::string& overlay) {
    return FolderReader(files, folder, overlay).read(more_content);
}

}  // namespace myelobrief
