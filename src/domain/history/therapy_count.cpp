#include "domain/history/therapy_count.h"

#include <algorithm>
#include <optional>

#include "domain/history/course.h"
#include "domain/history/order.h"

namespace myelobrief {

namespace {

using Opens = TherapyCountStep::Opens;

bool has_purpose(const Treatment& treatment, Purpose purpose) {
    return treatment.purpose && *treatment.purpose == purpose;
}

/// The first treatment of a person's life, where that is sure.
bool is_first_ever(const ResolvedHistory& history, const ResolvedTreatment& treatment) {
    const bool known_to_be_first =
        history.complete_as_stated || has_purpose(*treatment.given, Purpose::Induction);
    return known_to_be_first && surely_earliest(history) == &treatment;
}

/// Steroids alone may be given for symptoms (D-LOT-7).
bool only_steroids(const ResolvedTreatment& treatment) {
    return treatment.unrecognised.empty() && !treatment.medicines.empty() &&
           std::ranges::all_of(treatment.medicines, [](const Medicine* medicine) {
               return std::ranges::find(medicine->classes, "corticosteroid") !=
                      medicine->classes.end();
           });
}

/// CAR-T with its planned bridging is one line, even where the myeloma grew while waiting
/// (D-LOT-7).
bool bridging_to(const ResolvedTreatment& bridging, const ResolvedTreatment& next) {
    return has_purpose(*bridging.given, Purpose::Bridging) && next.has_class("car-t");
}

/// The myeloma surely grew after `from` began and no later than `next` began.
bool grew_between(const ResolvedHistory& history, const ResolvedTreatment& from,
                  const ResolvedTreatment& next) {
    return std::ranges::any_of(history.treatments, [&](const ResolvedTreatment& failed) {
        const bool after = &failed == &from || surely_before(*from.given, *failed.given);
        return after && &failed != &next && progressed_before(*failed.given, *next.given) &&
               !bridging_to(failed, next);
    });
}

/// Why `next` is surely not in one line with `earlier`; empty when it may be.
std::string_view surely_separate(const ResolvedHistory& history, const ResolvedTreatment& earlier,
                                 const ResolvedTreatment& next) {
    const auto& a = *earlier.given;
    const auto& b = *next.given;
    // The same regimen again, with nothing in between, may be the same line.
    if (same_plan(a, b) || same_medicines(earlier, next)) return "";
    const bool after_plan = has_purpose(a, Purpose::Maintenance) || is_first_ever(history, earlier);
    if (has_purpose(b, Purpose::Relapse) && after_plan) return "count-step.for-relapse";
    // A transplant after re-induction may be part of one plan.
    if (continues_a_plan(b) || only_steroids(next)) return "";
    if (grew_between(history, earlier, next)) return "count-step.after-progression";
    return "";
}

/// Why a treatment surely opens a new line after the one that `opener` opened.
std::string_view surely_new(const ResolvedHistory& history, const ResolvedTreatment& opener,
                            const ResolvedTreatment& next) {
    for (const auto& earlier : history.treatments) {
        const bool in_or_after =
            &earlier == &opener || surely_before(*opener.given, *earlier.given);
        if (!in_or_after || &earlier == &next || !surely_before(*earlier.given, *next.given))
            continue;
        const auto reason = surely_separate(history, earlier, next);
        if (!reason.empty()) return reason;
    }
    return "";
}

/// A treatment without dates says nothing of its place, so the count starts at one that has some.
std::size_t first_to_count(const ResolvedHistory& history) {
    const auto dated = std::ranges::find_if(history.treatments, [](const auto& treatment) {
        return treatment.given->start || treatment.given->stop;
    });
    if (dated == history.treatments.end()) return 0;
    return static_cast<std::size_t>(dated - history.treatments.begin());
}

/// Whether some treatment of the line that `opener` opened, the last one, is over.
bool partly_over(const ResolvedHistory& history, const ResolvedTreatment& opener) {
    return std::ranges::any_of(history.treatments, [&opener](const auto& treatment) {
        const bool in_line =
            &treatment == &opener || surely_before(*opener.given, *treatment.given);
        return in_line && surely_over(treatment);
    });
}

std::vector<TherapyCountStep> count_steps(const ResolvedHistory& history) {
    std::vector<TherapyCountStep> steps;
    const auto& treatments = history.treatments;
    const std::size_t first = first_to_count(history);
    std::size_t opener = first;
    for (std::size_t i = 0; i < treatments.size(); ++i) {
        TherapyCountStep step{treatments[i].position, Opens::Perhaps,
                              "count-step.perhaps-same-plan"};
        if (i == first) {
            step.opens = Opens::Surely;
            step.reason = "count-step.first";
        } else if (i > first) {
            const auto reason = surely_new(history, treatments[opener], treatments[i]);
            if (!reason.empty()) {
                step.opens = Opens::Surely;
                step.reason = reason;
                opener = i;
            }
        }
        if (step.opens == Opens::Perhaps && !surely_over(treatments[i]) &&
            is_ongoing(*treatments[i].given))
            step.reason = "count-step.still-running";
        steps.push_back(step);
    }
    // A line that may still be running is not yet a therapy of the past.
    if (!steps.empty() && !partly_over(history, treatments[opener])) {
        steps[opener].opens = Opens::Perhaps;
        steps[opener].reason = "count-step.still-running";
    }
    return steps;
}

/// Lines are the least that "therapies" can mean, so the doctor's number bounds it below; a
/// treatment that is still working may be among them.
Interval at_least_stated(const Interval& stated, const ResolvedHistory& history) {
    const bool running = std::ranges::any_of(history.treatments, [](const auto& treatment) {
        return is_ongoing(*treatment.given) && !surely_over(treatment);
    });
    return {std::max(stated.lo - (running ? 1 : 0), 0.0), Interval::infinity};
}

}  // namespace

TherapyCount count_therapies(const History& given, const ResolvedHistory& history) {
    TherapyCount count;
    count.steps = count_steps(history);
    const auto least = std::ranges::count(count.steps, Opens::Surely, &TherapyCountStep::opens);
    count.listed = {static_cast<double>(least), static_cast<double>(count.steps.size())};

    Interval possible = count.listed;
    auto reason = UnknownReason::OnlyApproximate;
    if (!history.complete_as_stated) {
        possible.hi = Interval::infinity;
        reason = history.reason_incomplete();
    } else if (std::ranges::any_of(history.treatments, &ResolvedTreatment::nothing_known)) {
        possible.hi = Interval::infinity;
        reason = UnknownReason::MedicineUnrecognised;
    }
    if (!given.lines_stated_by_doctor) {
        count.number = Fact::between(possible, reason);
        return count;
    }
    const auto& stated = *given.lines_stated_by_doctor;
    if (stated.lo <= possible.hi && stated.hi >= possible.lo) {
        count.number =
            Fact::between(*intersection(possible, at_least_stated(stated, history)), reason);
    } else {
        count.conflicts_with_stated = true;
        count.number = {hull(possible, stated), UnknownReason::Conflicting};
    }
    return count;
}

}  // namespace myelobrief
