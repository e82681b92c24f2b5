#include "domain/history/response.h"

namespace myelobrief {

namespace {

/// Fact D-REF: progression this many days after the last dose, or sooner, counts as on treatment.
constexpr double refractory_days = 60;

/// Whether progression on `when` counts against a treatment that ended on `last_dose`.
Fact within_refractory_days(const PartialDate& last_dose, const PartialDate& when) {
    const Interval days = days_between(last_dose, when);
    if (days.hi <= refractory_days) return Fact::yes_no(true);
    if (days.lo > refractory_days) return Fact::yes_no(false);
    return {{0, 1}, UnknownReason::OnlyApproximate};
}

/// The last dose of a treatment; the day of a transplant.
const PartialDate* last_dose(const Treatment& treatment) {
    if (treatment.stop) return &*treatment.stop;
    if (treatment.is_transplant && treatment.start) return &*treatment.start;
    return nullptr;
}

/// No date of its own: what the complete list of relapses says about this treatment.
Fact from_relapse_list(const Treatment& treatment, const RelapseRecord& relapses) {
    const auto* end = last_dose(treatment);
    if (!relapses.listed_completely) return {{0, 1}, treatment.progression.reason()};
    if (end == nullptr || !treatment.start) return {{0, 1}, UnknownReason::NotGiven};
    Truth any = Truth::False;
    for (const auto& relapse : relapses.listed) {
        Truth one = Truth::Unknown;
        if (relapse.date) {
            const auto before = is_before(*relapse.date, *treatment.start);
            const Fact within = within_refractory_days(*end, *relapse.date);
            if (before == true || within.range == point(0)) one = Truth::False;
            if (before == false && within.range == point(1)) one = Truth::True;
        }
        any = truth_or(any, one);
    }
    return Fact::truth(any, UnknownReason::OnlyApproximate);
}

}  // namespace

Fact worked(const Treatment& treatment) {
    if (!treatment.best_response) return {{0, 1}, treatment.best_response.reason()};
    if (*treatment.best_response <= Response::Partial) return Fact::yes_no(true);
    if (*treatment.best_response == Response::Minimal)
        return {{0, 1}, UnknownReason::NeedsJudgement};
    return Fact::yes_no(false);
}

Fact refractory_to(const Treatment& treatment, const RelapseRecord& relapses) {
    if (treatment.best_response && *treatment.best_response >= Response::Stable)
        return Fact::yes_no(true);
    if (treatment.reason_stopped && *treatment.reason_stopped == ReasonStopped::Progression)
        return Fact::yes_no(true);
    const bool ongoing = treatment.ongoing && *treatment.ongoing;
    if (treatment.progression) {
        if (ongoing) return Fact::yes_no(true);
        const auto* end = last_dose(treatment);
        if (end == nullptr) return {{0, 1}, treatment.stop.reason()};
        return within_refractory_days(*end, *treatment.progression);
    }
    if (ongoing) return {{0, 1}, treatment.progression.reason()};
    return from_relapse_list(treatment, relapses);
}

}  // namespace myelobrief
