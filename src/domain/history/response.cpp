#include "domain/history/response.h"

#include "domain/history/course.h"

namespace myelobrief {

namespace {

/// Fact D-REF: progression this many days after the last dose, or sooner, counts as on treatment.
constexpr double refractory_days = 60;

/// The last dose of a treatment; the day of a transplant or of CAR-T cells, which are given once.
const PartialDate* last_dose(const ResolvedTreatment& treatment) {
    const auto& given = *treatment.given;
    if (given.stop) return &*given.stop;
    const bool given_once = given.is_transplant || treatment.has_class("car-t");
    return given_once && given.start ? &*given.start : nullptr;
}

/// Whether the myeloma grew on `when` on this treatment, or within `days_after` its last dose.
Truth grew_on(const ResolvedTreatment& resolved, const PartialDate& when, double days_after) {
    const auto& treatment = *resolved.given;
    if (treatment.start && is_before(when, *treatment.start) == true) return Truth::False;
    const auto* end = last_dose(resolved);
    Truth in_time = Truth::Unknown;
    if (is_ongoing(treatment)) {
        in_time = Truth::True;
    } else if (end != nullptr) {
        const Interval days = days_between(*end, when);
        if (days.hi <= days_after) in_time = Truth::True;
        if (days.lo > days_after) in_time = Truth::False;
    }
    return in_time;
}

/// The same for a relapse of the relapse list, which need not belong to this treatment: one that
/// was found on the day on which the treatment began may be the reason for it.
Truth relapsed_on(const ResolvedTreatment& treatment, const RelapseEvent& relapse,
                  double days_after) {
    if (!relapse.date) return Truth::Unknown;
    const Truth grew = grew_on(treatment, *relapse.date, days_after);
    if (grew != Truth::True) return grew;
    const auto& start = treatment.given->start;
    if (!start) return Truth::Unknown;
    return is_before(*start, *relapse.date) == true ? Truth::True : Truth::Unknown;
}

Truth any_relapse_on(const ResolvedTreatment& treatment, const RelapseRecord& relapses,
                     double days_after) {
    Truth any = Truth::False;
    for (const auto& relapse : relapses.listed)
        any = truth_or(any, relapsed_on(treatment, relapse, days_after));
    return any;
}

/// No relapse of the list can be the progression that this treatment names.
bool missing_in_complete_list(const PartialDate& progression, const RelapseRecord& relapses) {
    if (!relapses.listed_completely) return false;
    for (const auto& relapse : relapses.listed) {
        if (!relapse.date) return false;
        const bool may_be_the_same = relapse.date->earliest <= progression.latest &&
                                     progression.earliest <= relapse.date->latest;
        if (may_be_the_same) return false;
    }
    return true;
}

/// Progression that is dated or listed, apart from the response and the reason for stopping.
Fact dated_progression(const ResolvedTreatment& resolved, const RelapseRecord& relapses,
                       double days_after) {
    const auto& treatment = *resolved.given;
    const Truth listed = any_relapse_on(resolved, relapses, days_after);
    if (!treatment.progression) {
        if (listed == Truth::True) return Fact::yes_no(true);
        if (!relapses.listed_completely || is_ongoing(treatment))
            return {{0, 1}, treatment.progression.reason()};
        return Fact::truth(listed, UnknownReason::OnlyApproximate);
    }
    const Truth own = grew_on(resolved, *treatment.progression, days_after);
    const bool contradicted = own == Truth::True && listed != Truth::True &&
                              missing_in_complete_list(*treatment.progression, relapses);
    if (contradicted || (own == Truth::False && listed == Truth::True))
        return {{0, 1}, UnknownReason::Conflicting};
    if (own == Truth::Unknown && listed == Truth::True) return Fact::yes_no(true);
    const bool end_unknown = last_dose(resolved) == nullptr && !is_ongoing(treatment);
    return Fact::truth(own, end_unknown ? treatment.stop.reason() : UnknownReason::OnlyApproximate);
}

/// Did not respond, or grew on it or within `days_after` its last dose.
Fact failed(const ResolvedTreatment& resolved, const RelapseRecord& relapses, double days_after) {
    const auto& treatment = *resolved.given;
    if (contradicts_itself(treatment)) return {{0, 1}, UnknownReason::Conflicting};
    const auto& response = treatment.best_response;
    if (response && *response == Response::Progression) return Fact::yes_no(true);
    // Maintenance begins in remission: "stable" may well mean that the remission held.
    const bool kept_a_remission =
        treatment.purpose && (*treatment.purpose == Purpose::Maintenance ||
                              *treatment.purpose == Purpose::Consolidation);
    if (response && *response == Response::Stable && !kept_a_remission) return Fact::yes_no(true);

    const Fact dated = dated_progression(resolved, relapses, days_after);
    if (stopped_for_progression(treatment))
        return dated.range == point(0) ? Fact{{0, 1}, UnknownReason::Conflicting}
                                       : Fact::yes_no(true);
    if (dated.range != point(0)) return dated;
    // No progression in time. "Not refractory" needs the response and the reason too: without one
    // of them the treatment may have failed all the same.
    if (!response) return {{0, 1}, response.reason()};
    if (*response == Response::Stable) return {{0, 1}, UnknownReason::NeedsJudgement};
    if (!treatment.is_transplant && !treatment.reason_stopped)
        return {{0, 1}, treatment.reason_stopped.reason()};
    return Fact::yes_no(false);
}

/// A "yes" proves nothing where it may have been given for something else.
Fact unless_besides(const ResolvedTreatment& treatment, Fact fact) {
    return treatment.perhaps_besides && fact.range == point(1)
               ? Fact{{0, 1}, UnknownReason::NeedsJudgement}
               : fact;
}

}  // namespace

Fact worked(const Treatment& treatment) {
    if (!treatment.best_response) return {{0, 1}, treatment.best_response.reason()};
    if (*treatment.best_response <= Response::Partial) return Fact::yes_no(true);
    if (*treatment.best_response == Response::Minimal)
        return {{0, 1}, UnknownReason::NeedsJudgement};
    return Fact::yes_no(false);
}

Fact nonresponsive_to(const ResolvedTreatment& treatment, const RelapseRecord& relapses) {
    return unless_besides(treatment, failed(treatment, relapses, 0));
}

Fact refractory_to(const ResolvedTreatment& treatment, const RelapseRecord& relapses) {
    return unless_besides(treatment, failed(treatment, relapses, refractory_days));
}

}  // namespace myelobrief
