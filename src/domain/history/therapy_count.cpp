#include "domain/history/therapy_count.h"

#include <algorithm>

namespace myelobrief {

namespace {

using Opens = TherapyCountStep::Opens;

bool same_plan(const Treatment& a, const Treatment& b) {
    return a.plan && b.plan && *a.plan == *b.plan;
}

bool same_medicines(const ResolvedTreatment& a, const ResolvedTreatment& b) {
    if (a.given->is_transplant || b.given->is_transplant) return false;
    if (!a.unrecognised.empty() || !b.unrecognised.empty()) return false;
    auto ids_a = a.medicines;
    auto ids_b = b.medicines;
    std::ranges::sort(ids_a);
    std::ranges::sort(ids_b);
    return !ids_a.empty() && ids_a == ids_b;
}

/// The myeloma surely grew on or after `before` and no later than the start of `next`.
bool progressed_between(const Treatment& before, const Treatment& next) {
    if (before.reason_stopped && *before.reason_stopped == ReasonStopped::Progression) return true;
    if (before.best_response && *before.best_response == Response::Progression) return true;
    if (!before.progression || !next.start) return false;
    return before.progression->latest <= next.start->earliest;
}

/// Why `next` surely opens a new line after `group`; empty when that is not sure.
std::string_view surely_new(const ResolvedHistory& history, const std::vector<std::size_t>& group,
                            const ResolvedTreatment& next) {
    const auto& previous = history.treatments[group.back()];
    for (const auto member : group)
        if (same_plan(*history.treatments[member].given, *next.given)) return "";
    // The same regimen again, with nothing in between, may be the same line.
    if (same_medicines(previous, next)) return "";
    // A transplant after re-induction may be part of one plan.
    const auto purpose = next.given->purpose;
    const bool continues_a_plan =
        next.given->is_transplant ||
        (purpose && (*purpose == Purpose::Consolidation || *purpose == Purpose::Maintenance));
    if (purpose && *purpose == Purpose::Relapse) return "count-step.for-relapse";
    if (!continues_a_plan && progressed_between(*previous.given, *next.given))
        return "count-step.after-progression";
    return "";
}

/// Still running, and nothing shows that the myeloma grew on it: not yet a therapy of the past.
bool still_working(const Treatment& treatment) {
    const bool progressed =
        treatment.progression.given() ||
        (treatment.reason_stopped && *treatment.reason_stopped == ReasonStopped::Progression) ||
        (treatment.best_response && *treatment.best_response == Response::Progression);
    return treatment.ongoing && *treatment.ongoing && !progressed;
}

}  // namespace

std::vector<std::vector<std::size_t>> surely_separate_groups(const ResolvedHistory& history) {
    std::vector<std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < history.treatments.size(); ++i) {
        if (groups.empty() || !surely_new(history, groups.back(), history.treatments[i]).empty())
            groups.emplace_back();
        groups.back().push_back(i);
    }
    return groups;
}

TherapyCount count_therapies(const History& given, const ResolvedHistory& history) {
    TherapyCount count;
    double least = 0;
    double most = 0;
    std::vector<std::size_t> group;
    for (std::size_t i = 0; i < history.treatments.size(); ++i) {
        const auto& treatment = history.treatments[i];
        TherapyCountStep step{treatment.position, Opens::Perhaps, "count-step.perhaps-same-plan"};
        if (group.empty()) {
            step.opens = Opens::Surely;
            step.reason = "count-step.first";
        } else if (const auto reason = surely_new(history, group, treatment); !reason.empty()) {
            step.opens = Opens::Surely;
            step.reason = reason;
            group.clear();
        }
        if (still_working(*treatment.given)) {
            step.opens = step.opens == Opens::Surely ? Opens::Perhaps : step.opens;
            step.reason = "count-step.still-running";
        }
        group.push_back(i);
        if (step.opens == Opens::Surely) least += 1;
        most += 1;
        count.steps.push_back(step);
    }
    count.listed = {least, most};

    Interval possible = count.listed;
    if (!history.complete_as_stated) possible.hi = Interval::infinity;
    const auto reason =
        history.complete_as_stated ? UnknownReason::OnlyApproximate : history.reason_incomplete();
    if (!given.lines_stated_by_doctor) {
        count.number = Fact::between(possible, reason);
        return count;
    }
    // Lines are the least that "therapies" can mean; the most stays open or as listed.
    const Interval stated{given.lines_stated_by_doctor->lo, Interval::infinity};
    const bool fits = given.lines_stated_by_doctor->lo <= possible.hi &&
                      given.lines_stated_by_doctor->hi >= possible.lo;
    if (fits) {
        count.number = Fact::between(*intersection(possible, stated), reason);
    } else {
        count.conflicts_with_stated = true;
        count.number = {hull(possible, *given.lines_stated_by_doctor), UnknownReason::Conflicting};
    }
    return count;
}

}  // namespace myelobrief
