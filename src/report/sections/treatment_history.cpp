#include <algorithm>

#include "report/sections/sections.h"

namespace myelobrief {

namespace {

std::string when_text(const BriefBuilder& brief, const Treatment& given) {
    const std::string unknown = brief.text("value.date-not-known");
    const std::string start = given.start ? brief.phrases().date(*given.start) : unknown;
    if (given.is_transplant) return capitalised(start);
    if (given.ongoing && *given.ongoing)
        return capitalised(brief.text("brief.history.since", {{"start", start}}));
    const std::string stop = given.stop ? brief.phrases().date(*given.stop) : unknown;
    if (!given.start && !given.stop) return capitalised(unknown);
    return capitalised(brief.text("brief.history.from-to", {{"start", start}, {"stop", stop}}));
}

/// Then it was not the myeloma that grew.
bool for_other_illness(const Treatment& given) {
    return given.treated_for && *given.treated_for == TreatedDisease::OtherDisease;
}

std::string reason_text(const BriefBuilder& brief, const Treatment& given) {
    if (for_other_illness(given) && *given.reason_stopped == ReasonStopped::Progression)
        return brief.text("brief.history.other-illness-grew");
    return brief.text("value." + std::string(name_of_value(*given.reason_stopped)));
}

/// Best result and why it ended, in words.
std::string result_text(const BriefBuilder& brief, const Treatment& given) {
    std::vector<std::string> parts;
    parts.push_back(given.best_response
                        ? brief.text("value." + std::string(name_of_value(*given.best_response)))
                        : brief.text("brief.history.response-not-known"));
    const bool grew = given.reason_stopped == ReasonStopped::Progression && given.progression &&
                      !for_other_illness(given);
    if (grew)
        parts.push_back(brief.text("brief.history.stopped-grew",
                                   {{"date", brief.phrases().date(*given.progression)}}));
    if (given.reason_stopped && !grew)
        parts.push_back(
            brief.text("brief.history.stopped", {{"reason", reason_text(brief, given)}}));
    if (given.progression && !grew)
        parts.push_back(brief.text(for_other_illness(given)
                                       ? "brief.history.progression-other-illness"
                                       : "brief.history.progression",
                                   {{"date", brief.phrases().date(*given.progression)}}));
    std::string all;
    for (const auto& part : parts) all += (all.empty() ? "" : " ") + capitalised(part) + '.';
    return all;
}

/// Then every row says why it counts as it does.
bool any_line_is_open(const BriefBuilder& brief) {
    return std::ranges::any_of(brief.lines().steps, [](const LineStep& step) {
        return step.role != LineStep::Role::NotALine && !step.line.is_point();
    });
}

}  // namespace

void add_treatment_table(BriefBuilder& brief) {
    if (brief.history().entries() == 0) return;
    Table table;
    table.caption = brief.text("brief.history.table-caption");
    const bool why = brief.input().detail == Detail::Full || any_line_is_open(brief);
    table.columns = {{brief.text("brief.history.column-treatment"), why ? 4.0 : 4.5},
                     {brief.text("brief.history.column-when"), why ? 4.0 : 3.6},
                     {brief.text("brief.history.column-result"), why ? 5.0 : 6.1},
                     {brief.text(why ? "brief.history.column-count" : "brief.history.column-line"),
                      why ? 4.0 : 1.5}};
    table.row_headers = true;
    const auto& steps = brief.lines().steps;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto& treatment = brief.history().entry(i);
        table.rows.push_back(
            {plain(treatment_name(brief, treatment)), plain(when_text(brief, *treatment.given)),
             plain(result_text(brief, *treatment.given)),
             why ? line_and_why(brief, steps[i]) : plain(line_text(brief, steps[i]))});
    }
    brief.add(std::move(table));
}

std::string treatment_name(const BriefBuilder& brief, const ResolvedTreatment& treatment) {
    const auto& given = *treatment.given;
    if (given.is_transplant) {
        if (!given.transplant_type) return brief.text("brief.history.transplant-unknown-type");
        return brief.text("brief.history.transplant-" +
                          std::string(name_of_value(*given.transplant_type)));
    }
    if (treatment.nothing_known) return brief.text("brief.history.medicines-unknown");
    std::vector<std::string> names;
    for (const auto* medicine : treatment.medicines)
        names.push_back(brief.phrases().generic_name(*medicine));
    for (const auto& name : treatment.unrecognised)
        names.push_back(brief.text("brief.history.unrecognised", {{"name", name}}));
    return capitalised(brief.phrases().join(names));
}

void add_treatment_history(BriefBuilder& brief) {
    brief.heading(2, brief.text("brief.history.title"));
    if (brief.history().entries() == 0) {
        brief.paragraph(brief.text("brief.history.none"));
        brief.add(WritingLines{"", 4});
        return;
    }
    add_timeline(brief);
    add_line_count(brief);
    add_contradictions(brief);
}

}  // namespace myelobrief
