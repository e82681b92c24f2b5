#include "domain/history/first_treatment.h"

#include <algorithm>

#include "domain/history/course.h"
#include "domain/history/order.h"
#include "domain/history/response.h"

namespace myelobrief {

namespace {

bool has_purpose(const Treatment& treatment, Purpose purpose) {
    return treatment.purpose && *treatment.purpose == purpose;
}

/// Named as consolidation or maintenance, with nothing but such treatments and transplants between,
/// and nothing that failed: it can only continue the first plan.
bool follows_directly(const ResolvedHistory& history, const ResolvedTreatment& first,
                      const ResolvedTreatment& treatment) {
    const auto continues_first = [](const Treatment& t) {
        return has_purpose(t, Purpose::Consolidation) || has_purpose(t, Purpose::Maintenance);
    };
    if (!history.complete_as_stated || !continues_first(*treatment.given)) return false;
    if (progressed(*first.given)) return false;
    return std::ranges::all_of(history.treatments, [&](const auto& other) {
        if (&other == &first || &other == &treatment) return true;
        return surely_before(*treatment.given, *other.given) ||
               (continues_first(*other.given) && !progressed(*other.given));
    });
}

/// Whether a later treatment belongs to the first sequence.
Truth in_first_sequence(const ResolvedHistory& history, const ResolvedTreatment& first,
                        const ResolvedTreatment& treatment) {
    const auto& given = *treatment.given;
    const bool planned = same_plan(*first.given, given);
    // Labelled as part of the plan, and given because the myeloma came back: unclear.
    const bool for_relapse = has_purpose(given, Purpose::Relapse) ||
                             (!continues_a_plan(given) && progressed_before(*first.given, given));
    if (for_relapse) return planned ? Truth::Unknown : Truth::False;
    if (planned || follows_directly(history, first, treatment)) return Truth::True;
    return Truth::Unknown;
}

}  // namespace

Fact first_treatment_worked(const ResolvedHistory& history) {
    if (history.treatments.empty()) return {{0, 1}, UnknownReason::NotGiven};
    const auto* first = surely_earliest(history);
    if (first == nullptr)
        return {{0, 1},
                history.complete_as_stated ? UnknownReason::OnlyApproximate
                                           : UnknownReason::HistoryIncomplete};
    if (!history.complete_as_stated && !has_purpose(*first->given, Purpose::Induction))
        return {{0, 1}, UnknownReason::HistoryIncomplete};

    const Fact of_first = worked(*first->given);
    Truth any = of_first.exact() ? truth_of(of_first.range.lo == 1) : Truth::Unknown;
    UnknownReason reason = of_first.reason;
    for (const auto& treatment : history.treatments) {
        if (&treatment == first) continue;
        const Truth belongs = in_first_sequence(history, *first, treatment);
        const Fact one = worked(*treatment.given);
        const Truth helped =
            truth_and(belongs, one.exact() ? truth_of(one.range.lo == 1) : Truth::Unknown);
        if (helped == Truth::Unknown && reason == UnknownReason::None)
            reason = one.exact() ? UnknownReason::NotGiven : one.reason;
        any = truth_or(any, helped);
    }
    if (any == Truth::False && !history.complete_as_stated)
        return {{0, 1}, UnknownReason::HistoryIncomplete};
    return Fact::truth(any, reason);
}

}  // namespace myelobrief
