#include "domain/history/latest_treatment.h"

#include <algorithm>

#include "domain/history/course.h"
#include "domain/history/order.h"
#include "domain/history/response.h"

namespace myelobrief {

const ResolvedTreatment* latest_treatment(const ResolvedHistory& history) {
    const auto* latest = surely_latest(history);
    if (latest == nullptr) return nullptr;
    if (!history.complete_as_stated && !is_ongoing(*latest->given)) return nullptr;
    return latest;
}

UnknownReason reason_latest_unsure(const ResolvedHistory& history) {
    if (history.treatments.empty()) return UnknownReason::NotGiven;
    // The list is complete, and its dates leave the order open.
    return history.complete_as_stated ? UnknownReason::OnlyApproximate
                                      : UnknownReason::HistoryIncomplete;
}

Fact refractory_to_latest(const Disease& disease, const ResolvedHistory& history,
                          const RelapseRecord& relapses) {
    const auto* latest = latest_treatment(history);
    const Fact shown = latest == nullptr ? Fact{{0, 1}, reason_latest_unsure(history)}
                                         : refractory_to(*latest, relapses);
    const bool said_refractory =
        disease.state && (*disease.state == DiseaseState::Refractory ||
                          *disease.state == DiseaseState::RelapsedAndRefractory);
    if (!said_refractory) return shown;
    return shown.range == point(0) ? Fact{{0, 1}, UnknownReason::Conflicting} : Fact::yes_no(true);
}

Fact grew_on_latest(const ResolvedHistory& history, const RelapseRecord& relapses) {
    const auto* latest = latest_treatment(history);
    return latest == nullptr ? Fact{{0, 1}, reason_latest_unsure(history)}
                             : grew_on(*latest, relapses);
}

namespace {

/// Whether maintenance is among what is given today.
Truth given_today(const ResolvedHistory& history) {
    Truth any = Truth::False;
    for (const auto& treatment : history.treatments) {
        const auto& given = *treatment.given;
        if (given.is_transplant || !may_be_ongoing(given)) continue;
        Truth one = is_ongoing(given) ? Truth::True : Truth::Unknown;
        one = truth_and(
            one, given.purpose ? truth_of(*given.purpose == Purpose::Maintenance) : Truth::Unknown);
        any = truth_or(any, one);
    }
    return any;
}

}  // namespace

Fact on_maintenance(const ResolvedHistory& history) {
    const Truth today = given_today(history);
    if (today == Truth::True) return Fact::yes_no(true);
    if (history.treatments.empty())
        return history.complete_as_stated ? Fact::yes_no(false)
                                          : Fact{{0, 1}, UnknownReason::NotGiven};
    const auto* latest = latest_treatment(history);
    if (latest == nullptr) return {{0, 1}, reason_latest_unsure(history)};
    const auto& given = *latest->given;
    if (!given.purpose) return {{0, 1}, given.purpose.reason()};
    const bool was_maintenance = *given.purpose == Purpose::Maintenance;
    if (was_maintenance && stopped_for_progression(given)) return Fact::yes_no(true);
    // An earlier treatment, of which nobody said that it ended, may be maintenance.
    if (today == Truth::Unknown)
        return {{0, 1}, given.ongoing ? UnknownReason::NotGiven : given.ongoing.reason()};
    if (was_maintenance && !given.reason_stopped) return {{0, 1}, given.reason_stopped.reason()};
    return Fact::yes_no(false);
}

}  // namespace myelobrief
