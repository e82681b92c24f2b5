#include "domain/history/disease_course.h"

#include <algorithm>

#include "domain/history/latest_treatment.h"
#include "domain/history/response.h"

namespace myelobrief {

Fact relapsed_or_refractory(const Disease& disease, const ResolvedHistory& history,
                            const RelapseRecord& relapses) {
    const auto* latest = latest_treatment(history);
    const bool back_now = relapses.last_is_current ||
                          (latest != nullptr && refractory_to(*latest, relapses).range == point(1));
    const bool ever_back = back_now || !relapses.listed.empty() || relapses.number.range.lo >= 1 ||
                           std::ranges::any_of(history.treatments, [&](const auto& treatment) {
                               return refractory_to(treatment, relapses).range == point(1);
                           });
    const Fact back = relapses.never_one_is_contradicted()
                          ? Fact{{0, 1}, UnknownReason::Conflicting}
                          : Fact::yes_no(true);
    if (!disease.state) return back_now ? back : Fact{{0, 1}, disease.state.reason()};
    switch (*disease.state) {
        case DiseaseState::Relapsed:
        case DiseaseState::RelapsedAndRefractory:
            return back;
        case DiseaseState::Refractory:
            return Fact::yes_no(true);
        case DiseaseState::NewlyDiagnosed:
            return ever_back ? Fact{{0, 1}, UnknownReason::Conflicting} : Fact::yes_no(false);
        case DiseaseState::InRemission:
            if (ever_back) return {{0, 1}, UnknownReason::NeedsJudgement};
            return relapses.number.range.hi == 0 ? Fact::yes_no(false)
                                                 : Fact{{0, 1}, relapses.number.reason};
    }
    return {{0, 1}, UnknownReason::NotGiven};
}

Fact late_relapse(const Disease& disease, const ResolvedHistory& history,
                  const RelapseRecord& relapses, const LineCount& lines) {
    constexpr double late_relapses = 4;
    constexpr double several_treatments = 3;
    const auto truth_at_least = [](Interval range, double limit) {
        return range.lo >= limit ? Truth::True : (range.hi < limit ? Truth::False : Truth::Unknown);
    };
    const Truth many = truth_at_least(relapses.number.range, late_relapses);
    if (many == Truth::True) return Fact::yes_no(true);
    if (!history.complete_as_stated) return {{0, 1}, history.reason_incomplete()};
    const Fact refractory = refractory_to_latest(disease, history, relapses);
    const Truth no_response =
        refractory.exact() ? truth_of(refractory.range.lo == 1) : Truth::Unknown;
    const Truth several = truth_at_least(lines.prior.range, several_treatments);
    const auto reason = many == Truth::Unknown && !relapses.number.exact() ? relapses.number.reason
                        : !refractory.exact()                              ? refractory.reason
                                                                           : lines.prior.reason;
    return Fact::truth(truth_or(many, truth_and(several, no_response)), reason);
}

Fact treatments_without_response(const ResolvedHistory& history, const RelapseRecord& relapses) {
    Interval count{0, 0};
    UnknownReason reason = UnknownReason::None;
    for (const auto& treatment : history.treatments) {
        const Fact refractory = refractory_to(treatment, relapses);
        count.lo += refractory.range.lo;
        count.hi += refractory.range.hi;
        if (!refractory.exact()) reason = refractory.reason;
        if (treatment.nothing_known) {
            count.hi = Interval::infinity;
            reason = UnknownReason::MedicineUnrecognised;
        }
    }
    if (!history.complete_as_stated) {
        count.hi = Interval::infinity;
        reason = history.reason_incomplete();
    }
    return Fact::between(count, reason);
}

}  // namespace myelobrief
