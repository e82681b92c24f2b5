#include "app/batch.h"

#include <algorithm>
#include <array>

#include "readers/limits.h"

namespace myelobrief {

namespace {

constexpr std::string_view summary_header =
    "profile,result,met,not_met,unknown,not_applicable,ask_first,issue_codes\n";

/// RFC 4180: quoted where needed, quotes doubled.
std::string csv_field(const std::string& field) {
    if (field.find_first_of(",\"\n\r") == std::string::npos) return field;
    std::string quoted = "\"";
    for (const char c : field) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

std::string issue_codes(const Issues& issues) {
    std::vector<std::string> codes;
    for (const auto& issue : issues) {
        std::string code(info(issue.code).id);
        if (std::ranges::find(codes, code) == codes.end()) codes.push_back(std::move(code));
    }
    std::string joined;
    for (const auto& code : codes) joined += (joined.empty() ? "" : " ") + code;
    return joined;
}

std::string summary_row(const BriefMaker& maker, const std::string& name,
                        const Assessment* assessment, const Issues& issues) {
    std::array<std::size_t, 4> outcomes{};
    std::string ask_first;
    if (assessment != nullptr) {
        for (const auto& finding : assessment->findings)
            ++outcomes.at(static_cast<std::size_t>(finding.outcome));
        const auto missing =
            rank_missing_facts(assessment->findings, maker.data().criteria.catalog);
        if (!missing.empty())
            ask_first = maker.data().criteria.catalog.facts[missing.front().fact].id;
    }
    std::string row = csv_field(name) + (assessment != nullptr ? ",done" : ",not done");
    for (const auto count : outcomes)
        row += ',' + (assessment != nullptr ? std::to_string(count) : std::string());
    return row + ',' + csv_field(ask_first) + ',' + csv_field(issue_codes(issues)) + '\n';
}

class Batch {
  public:
    Batch(const BriefMaker& maker, const FontSet& fonts, FileStore& files, const BatchJob& job)
        : maker_(maker), fonts_(fonts), files_(files), job_(job) {}

    /// The assessment when both outputs were written, else nothing and the reason in `issues`.
    std::optional<Assessment> run_one(const std::string& name, Issues& issues) {
        const std::string path = job_.input_folder + '/' + name;
        auto text = files_.read(path, max_file_bytes);
        issues = text.issues;
        if (!text.ok()) return std::nullopt;
        auto profile = maker_.read(*text.value, path);
        issues.insert(issues.end(), profile.issues.begin(), profile.issues.end());
        if (!profile.ok()) return std::nullopt;
        Assessment assessment = maker_.assess(std::move(*profile.value));
        if (job_.attach_profile) assessment.profile_to_attach = std::move(*text.value);
        const std::string stem =
            job_.output_folder + '/' + name.substr(0, name.size() - std::string(".json").size());
        const bool written = write(stem + ".pdf", assessment, Format::Pdf, path, issues) &&
                             write(stem + ".json", assessment, Format::Json, path, issues);
        if (!written) return std::nullopt;
        return assessment;
    }

  private:
    bool write(const std::string& output, const Assessment& assessment, Format format,
               const std::string& profile, Issues& issues) {
        const auto bytes = maker_.render(assessment, format, &fonts_, profile, issues);
        auto issue = files_.write(output, bytes, job_.if_exists);
        if (issue) issues.push_back(std::move(*issue));
        return !issue;
    }

    const BriefMaker& maker_;
    const FontSet& fonts_;
    FileStore& files_;
    const BatchJob& job_;
};

/// The profiles below the input folder: every .json that is not an output of an earlier run.
Loaded<std::vector<std::string>> list_profiles(FileStore& files, const BatchJob& job) {
    auto names = files.list(job.input_folder, ".json");
    if (names.ok() && !job.output_below_input.empty())
        std::erase_if(*names.value, [&](const std::string& name) {
            return name.starts_with(job.output_below_input + '/');
        });
    return names;
}

/// Folders below the input folder are made below the output folder too.
std::optional<Issue> make_folders(FileStore& files, const BatchJob& job,
                                  const std::vector<std::string>& names) {
    if (auto issue = files.make_folder(job.output_folder)) return issue;
    for (const auto& name : names) {
        const auto slash = name.find_last_of('/');
        if (slash == std::string::npos) continue;
        if (auto issue = files.make_folder(job.output_folder + '/' + name.substr(0, slash)))
            return issue;
    }
    return std::nullopt;
}

}  // namespace

BatchResult run_batch(const BriefMaker& maker, const FontSet& fonts, FileStore& files,
                      const BatchJob& job, const OnProfile& on_profile) {
    BatchResult result;
    const auto names = list_profiles(files, job);
    if (!names.ok()) {
        result.issues = names.issues;
        return result;
    }
    if (names.value->empty()) {
        result.issues.push_back({IssueCode::FileNotFound,
                                 job.input_folder,
                                 {},
                                 "",
                                 "the folder has no .json file",
                                 "name the folder of the profiles"});
        return result;
    }
    if (auto issue = make_folders(files, job, *names.value)) {
        result.issues.push_back(std::move(*issue));
        return result;
    }
    Batch batch(maker, fonts, files, job);
    std::string summary(summary_header);
    for (std::size_t i = 0; i < names.value->size(); ++i) {
        const auto& name = (*names.value)[i];
        Issues issues;
        const auto assessment = batch.run_one(name, issues);
        ++(assessment ? result.done : result.not_done);
        summary += summary_row(maker, name, assessment ? &*assessment : nullptr, issues);
        on_profile(name, i + 1, names.value->size(), issues);
    }
    if (auto issue = files.write(job.output_folder + "/summary.csv", summary, job.if_exists))
        result.issues.push_back(std::move(*issue));
    return result;
}

}  // namespace myelobrief
