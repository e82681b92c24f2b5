#include "app/criteria_new.h"

#include <algorithm>

#include "base/text.h"
#include "writers/json/option_skeleton.h"

namespace myelobrief {

namespace {

struct NewFile {
    std::string path;
    std::string text;
};

bool is_id(const std::string& text) {
    return !text.empty() &&
           text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
}

/// "us-label-examplia" -> "US-LABEL-EXAMPLIA-1"
std::string first_statement_of(std::string source) {
    for (auto& letter : source)
        if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    return source + "-1";
}

std::vector<NewFile> files_of(const NewOption& option, const CriteriaData& data, Date today,
                              const std::string& folder) {
    const auto* source = data.source(option.source);
    const OptionSkeleton skeleton{
        option.id,
        option.topic,
        option.medicines,
        option.source,
        source == nullptr ? first_statement_of(option.source) : source->statements.front().id,
        today};
    const std::string stem =
        folder + "/options/" + std::string(name_of_value(option.topic)) + '/' + option.id;
    std::vector<NewFile> files{{stem + ".json", write_option_skeleton(skeleton)},
                               {stem + ".cases.json", write_cases_skeleton(skeleton)}};
    if (source == nullptr)
        files.push_back(
            {folder + "/sources/" + option.source + ".json", write_source_skeleton(skeleton)});
    files.push_back({folder + "/wording/en/" + option.id + ".json",
                     write_words_skeleton(skeleton, source == nullptr)});
    return files;
}

}  // namespace

std::string problem_of(const NewOption& option, const CriteriaData& data) {
    for (const auto& id : {option.id, option.source})
        if (!is_id(id))
            return '"' + id + "\" is not written as an id: small letters, digits and hyphens";
    if (const auto* known = data.option(option.id))
        return "there is an option \"" + option.id + "\" already: " + known->file;
    if (const auto* source = data.source(option.source);
        source != nullptr && source->statements.empty())
        return "the source \"" + option.source + "\" has no statement that a rule could rest on";
    std::vector<std::string_view> known;
    for (const auto& medicine : data.catalog.medicines) known.emplace_back(medicine.id);
    for (const auto& id : option.medicines) {
        if (data.catalog.medicine(id) != nullptr) continue;
        const auto near = did_you_mean(id, known);
        return "no medicine of the catalog has the id \"" + id + '"' +
               (near.empty() ? "" : "; " + near);
    }
    return "";
}

NewFiles write_new_option(const NewOption& option, const CriteriaData& data, Date today,
                          FileStore& files, const std::string& folder) {
    NewFiles result;
    const auto all = files_of(option, data, today, folder);
    for (const auto& file : all)
        if (files.exists(file.path))
            result.issues.push_back({IssueCode::OutputExists,
                                     file.path,
                                     {},
                                     "",
                                     "the file exists, so nothing was written",
                                     "choose another id, or remove the file"});
    if (!result.issues.empty()) return result;
    for (const auto& file : all) {
        auto issue = files.make_folder(file.path.substr(0, file.path.rfind('/')));
        if (!issue) issue = files.write(file.path, file.text, IfExists::Refuse);
        if (issue) {
            result.issues.push_back(std::move(*issue));
            break;
        }
        result.written.push_back(file.path);
    }
    return result;
}

}  // namespace myelobrief
