#include "writers/json/criteria_diff_json.h"

#include <array>
#include <nlohmann/json.hpp>

namespace myelobrief {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array option_kinds{"added", "removed", "changed"};
constexpr std::array source_kinds{"began", "ended", "changed"};

Json source_json(const SourceChange& change) {
    Json json{{"source", change.source},
              {"change", source_kinds.at(static_cast<std::size_t>(change.kind))}};
    if (change.day) json["day"] = to_iso(*change.day);
    json["says"] = change.says;
    return json;
}

Json option_json(const OptionChange& change) {
    Json sources = Json::array();
    for (const auto& source : change.sources) sources.push_back(source_json(source));
    return {{"option", change.id},
            {"change", option_kinds.at(static_cast<std::size_t>(change.kind))},
            {"says", change.says},
            {"sources", std::move(sources)}};
}

/// Null where no such rule stands.
Json outcome_json(const std::optional<Outcome>& outcome) {
    return outcome ? Json(name_of_value(*outcome)) : Json(nullptr);
}

}  // namespace

std::string write_criteria_diff_json(const CriteriaDiff& diff) {
    Json options = Json::array();
    for (const auto& option : diff.options) options.push_back(option_json(option));
    Json outcomes = Json::array();
    for (const auto& outcome : diff.outcomes)
        outcomes.push_back({{"profile", outcome.profile},
                            {"option", outcome.option},
                            {"source", outcome.source},
                            {"before", outcome_json(outcome.before)},
                            {"after", outcome_json(outcome.after)}});
    const Json json{{"format", "myelobrief-criteria-diff"},
                    {"format_version", 1},
                    {"before", diff.before},
                    {"after", diff.after},
                    {"options", std::move(options)},
                    {"besides", diff.besides},
                    {"other_files_differ", diff.other_files_differ},
                    {"profiles", diff.profiles},
                    {"outcomes", std::move(outcomes)}};
    return json.dump(2) + '\n';
}

}  // namespace myelobrief
