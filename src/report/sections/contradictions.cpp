// What the profile says twice and differently: both statements, and a question.
#include <algorithm>

#include "domain/history/contradiction.h"
#include "report/sections/sections.h"

namespace myelobrief {

namespace {

std::string contradiction_text(const BriefBuilder& brief, const Contradiction& contradiction) {
    const auto name = [&](std::size_t place) {
        return treatment_name(brief, brief.history().entry(contradiction.treatments.at(place)));
    };
    const auto given = [&](std::size_t place) -> const Treatment& {
        return *brief.history().entry(contradiction.treatments.at(place)).given;
    };
    const std::string key = "contradiction." + std::string(name_of(contradiction.kind));
    switch (contradiction.kind) {
        case Contradiction::Kind::ProgressionBeforeStart:
            return brief.text(key, {{"treatment", name(0)},
                                    {"start", brief.phrases().date(*given(0).start)},
                                    {"progression", brief.phrases().date(*given(0).progression)}});
        case Contradiction::Kind::OngoingAndStopped:
        case Contradiction::Kind::RemissionWithoutResponse:
            return brief.text(key, {{"treatment", name(0)}});
        case Contradiction::Kind::PlanInterrupted:
            return brief.text(key,
                              {{"first", name(0)}, {"between", name(1)}, {"treatment", name(2)}});
        case Contradiction::Kind::LinesStated: {
            const auto& history = brief.input().profile.history;
            return brief.text(
                key, {{"stated", brief.phrases().count_or_range(*history.lines_stated_by_doctor)},
                      {"listed", brief.phrases().count_or_range(brief.lines().listed)}});
        }
    }
    return "";
}

/// The values of a test as they stand in the profile, where two of one day differ.
std::vector<std::string> values_of(const BriefBuilder& brief, const FactDefinition& definition) {
    std::vector<std::string> values;
    if (definition.family != "lab") return values;
    for (const auto& lab : brief.input().profile.labs) {
        const bool repeated = std::ranges::find(values, lab.as_written) != values.end();
        if (lab.test == definition.member && !repeated) values.push_back(lab.as_written);
    }
    return values;
}

std::string fact_text(const BriefBuilder& brief, FactIndex index) {
    const auto& phrases = brief.phrases();
    const auto values = values_of(brief, brief.input().data.catalog.facts[index]);
    if (values.size() > 1)
        return brief.text("contradiction.values", {{"fact", capitalised(phrases.fact_name(index))},
                                                   {"values", phrases.join(values)}});
    return brief.text("contradiction.fact", {{"fact", capitalised(phrases.fact_name(index))},
                                             {"ask", phrases.fact_ask(index)}});
}

/// The word in follows_from for a contradiction within one treatment.
constexpr std::string_view a_treatment = "treatment";

/// Another contradiction from which this one follows, of the same medicine or class where it is
/// about one: that one is asked about instead.
bool follows_from_another(const BriefBuilder& brief, FactIndex index, bool treatment_contradicts) {
    const auto& facts = brief.input().data.catalog.facts;
    const auto& fact = facts[index];
    return std::ranges::any_of(fact.follows_from, [&](const std::string& from) {
        if (from == a_treatment) return treatment_contradicts;
        for (FactIndex other = 0; other < facts.size(); ++other) {
            const bool is_meant = facts[other].family == from &&
                                  (fact.member.empty() || facts[other].member.empty() ||
                                   facts[other].member == fact.member);
            if (is_meant && brief.input().facts[other].reason == UnknownReason::Conflicting)
                return true;
        }
        return false;
    });
}

}  // namespace

void add_contradictions(BriefBuilder& brief) {
    std::vector<std::string> items;
    bool treatment_contradicts = false;
    for (const auto& contradiction : find_contradictions(brief.history(), brief.lines())) {
        items.push_back(contradiction_text(brief, contradiction));
        treatment_contradicts =
            treatment_contradicts || contradiction.kind != Contradiction::Kind::LinesStated;
    }
    const auto& catalog = brief.input().data.catalog;
    for (FactIndex index = 0; index < catalog.facts.size(); ++index) {
        // Both counts are told of above, by their own sentence.
        const auto& id = catalog.facts[index].id;
        if (id == "prior_lines" || id == "prior_therapies") continue;
        const bool conflicting = brief.input().facts[index].reason == UnknownReason::Conflicting;
        if (conflicting && !follows_from_another(brief, index, treatment_contradicts))
            items.push_back(fact_text(brief, index));
    }
    if (items.empty()) return;
    brief.heading(3, brief.text("contradiction.title"));
    brief.paragraph(brief.text("contradiction.intro"));
    brief.check_boxes(items);
}

}  // namespace myelobrief
