#include "domain/history/response.h"

#include "domain/history/course.h"

namespace myelobrief {

namespace {

/// Fact D-REF: progression this many days after the last dose, or sooner, counts as on treatment.
constexpr double refractory_days = 60;

/// Whether `when` lies within the time of this treatment, or within `days_after` its last dose.
Truth in_time_of(const ResolvedTreatment& resolved, const PartialDate& when, double days_after) {
    const auto& treatment = *resolved.given;
    if (treatment.start && is_before(when, *treatment.start) == true) return Truth::False;
    const auto& end = last_dose(resolved);
    Truth in_time = Truth::Unknown;
    if (still_given(resolved)) {
        in_time = Truth::True;
    } else if (end) {
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
    const Truth in_time = in_time_of(treatment, *relapse.date, days_after);
    if (in_time != Truth::True) return in_time;
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
        if (!relapses.listed_completely || still_given(resolved))
            return {{0, 1}, treatment.progression.reason()};
        return Fact::truth(listed, UnknownReason::OnlyApproximate);
    }
    const Truth own = in_time_of(resolved, *treatment.progression, days_after);
    const bool contradicted = own == Truth::True && listed != Truth::True &&
                              missing_in_complete_list(*treatment.progression, relapses);
    if (contradicted || (own == Truth::False && listed == Truth::True))
        return {{0, 1}, UnknownReason::Conflicting};
    if (own == Truth::Unknown && listed == Truth::True) return Fact::yes_no(true);
    const auto& end = last_dose(resolved);
    const bool end_unknown = !end && !still_given(resolved);
    return Fact::truth(own, end_unknown ? end.reason() : UnknownReason::OnlyApproximate);
}

/// Whether the myeloma grew on it, or within `days_after` its last dose.
Fact grew(const ResolvedTreatment& resolved, const RelapseRecord& relapses, double days_after) {
    const auto& treatment = *resolved.given;
    if (contradicts_itself(treatment)) return {{0, 1}, UnknownReason::Conflicting};
    const auto& response = treatment.best_response;
    if (response && *response == Response::Progression) return Fact::yes_no(true);
    const Fact dated = dated_progression(resolved, relapses, days_after);
    // What is given once cannot be stopped: growth as the reason may have come years later.
    if (stopped_for_progression(treatment) && !given_once(resolved))
        return dated.range == point(0) ? Fact{{0, 1}, UnknownReason::Conflicting}
                                       : Fact::yes_no(true);
    if (dated.range != point(0)) return dated;
    // No progression in time. "No" needs the response and the reason too: without one of them the
    // treatment may have failed all the same.
    if (!response) return {{0, 1}, response.reason()};
    if (!given_once(resolved) && !treatment.reason_stopped)
        return {{0, 1}, treatment.reason_stopped.reason()};
    return Fact::yes_no(false);
}

/// Whether "stable" at best says that no minimal response could be reached.
Fact stable_is_no_response(const ResolvedTreatment& resolved) {
    const auto& treatment = *resolved.given;
    // What continues a plan begins in remission: "stable" may well mean that the remission held.
    if (continues_a_plan(treatment)) return {{0, 1}, UnknownReason::NeedsJudgement};
    if (!treatment.purpose) return {{0, 1}, treatment.purpose.reason()};
    const bool against_myeloma =
        *treatment.purpose == Purpose::Induction || *treatment.purpose == Purpose::Relapse;
    const bool too_short = treatment.cycles && treatment.cycles->lo < 1;
    if (!against_myeloma || too_short || still_given(resolved))
        return {{0, 1}, UnknownReason::NeedsJudgement};
    if (given_once(resolved)) return Fact::yes_no(true);
    const auto& reason = treatment.reason_stopped;
    if (!reason) return {{0, 1}, reason.reason()};
    const bool as_planned =
        *reason == ReasonStopped::Completed || *reason == ReasonStopped::Progression;
    return as_planned ? Fact::yes_no(true) : Fact{{0, 1}, UnknownReason::NeedsJudgement};
}

/// Did not respond, or grew on it or within `days_after` its last dose.
Fact failed(const ResolvedTreatment& resolved, const RelapseRecord& relapses, double days_after) {
    const Fact grown = grew(resolved, relapses, days_after);
    const auto& response = resolved.given->best_response;
    const bool stable = response && *response == Response::Stable;
    if (!stable || grown.range == point(1) || grown.reason == UnknownReason::Conflicting)
        return grown;
    return stable_is_no_response(resolved);
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

Fact brought_no_response(const ResolvedTreatment& treatment) {
    const auto& given = *treatment.given;
    if (had_response(given)) return Fact::yes_no(false);
    if (contradicts_itself(given)) return {{0, 1}, UnknownReason::Conflicting};
    if (!given.best_response) return {{0, 1}, given.best_response.reason()};
    return *given.best_response == Response::Stable ? stable_is_no_response(treatment)
                                                    : Fact::yes_no(true);
}

Fact grew_on(const ResolvedTreatment& treatment, const RelapseRecord& relapses) {
    return unless_besides(treatment, grew(treatment, relapses, refractory_days));
}

Fact nonresponsive_to(const ResolvedTreatment& treatment, const RelapseRecord& relapses) {
    return unless_besides(treatment, failed(treatment, relapses, 0));
}

Fact refractory_to(const ResolvedTreatment& treatment, const RelapseRecord& relapses) {
    return unless_besides(treatment, failed(treatment, relapses, refractory_days));
}

}  // namespace myelobrief
