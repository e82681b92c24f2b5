#include "domain/history/resistance.h"

#include <algorithm>
#include <initializer_list>

#include "domain/history/course.h"
#include "domain/history/latest_treatment.h"
#include "domain/history/response.h"

namespace myelobrief {

namespace {

Truth truth_of_fact(const Fact& fact) {
    return fact.exact() ? truth_of(fact.range.lo == 1) : Truth::Unknown;
}

/// All of them; the reason is that of the first one that is open.
Fact all_of(std::initializer_list<Fact> facts) {
    Truth all = Truth::True;
    auto reason = UnknownReason::None;
    for (const auto& fact : facts) {
        all = truth_and(all, truth_of_fact(fact));
        if (!fact.exact() && reason == UnknownReason::None) reason = fact.reason;
    }
    return Fact::truth(all, reason);
}

Fact negated(const Fact& fact) {
    return fact.exact() ? Fact::yes_no(fact.range.lo == 0) : fact;
}

/// Whether some treatment gave a minimal response or better.
Fact any_response(const ResolvedHistory& history) {
    auto reason = UnknownReason::None;
    for (const auto& treatment : history.treatments) {
        const Fact none = brought_no_response(treatment);
        if (none.range == point(0)) return Fact::yes_no(true);
        if (reason == UnknownReason::None || none.reason == UnknownReason::Conflicting)
            reason = none.reason;
    }
    if (!history.complete_as_stated) return {{0, 1}, history.reason_incomplete()};
    return reason == UnknownReason::None ? Fact::yes_no(false) : Fact{{0, 1}, reason};
}

/// Asks one history about several medicines and classes.
struct RefractoryTo {
    const History& given;
    const ResolvedHistory& history;
    const RelapseRecord& relapses;
    const Catalog& catalog;

    [[nodiscard]] Fact medicine(std::string_view id) const {
        return refractory_to({catalog.medicine(id), nullptr}, given, history, relapses, catalog);
    }
    [[nodiscard]] Fact medicine_class(std::string_view id) const {
        return refractory_to({nullptr, catalog.medicine_class(id)}, given, history, relapses,
                             catalog);
    }
};

}  // namespace

Fact double_class_refractory(const History& given, const ResolvedHistory& history,
                             const RelapseRecord& relapses, const Catalog& catalog) {
    const RefractoryTo refractory{given, history, relapses, catalog};
    return all_of({refractory.medicine_class("proteasome-inhibitor"),
                   refractory.medicine_class("immunomodulating-drug")});
}

Fact triple_class_refractory(const History& given, const ResolvedHistory& history,
                             const RelapseRecord& relapses, const Catalog& catalog) {
    const RefractoryTo refractory{given, history, relapses, catalog};
    return all_of({refractory.medicine_class("proteasome-inhibitor"),
                   refractory.medicine_class("immunomodulating-drug"),
                   refractory.medicine_class("anti-cd38")});
}

Fact penta_refractory(const History& given, const ResolvedHistory& history,
                      const RelapseRecord& relapses, const Catalog& catalog) {
    const RefractoryTo refractory{given, history, relapses, catalog};
    return all_of({refractory.medicine("bortezomib"), refractory.medicine("carfilzomib"),
                   refractory.medicine("lenalidomide"), refractory.medicine("pomalidomide"),
                   refractory.medicine_class("anti-cd38")});
}

Fact primary_refractory(const ResolvedHistory& history) {
    // Without any treatment there is nothing that the myeloma did not respond to.
    if (history.treatments.empty() && history.complete_as_stated) return Fact::yes_no(false);
    return negated(any_response(history));
}

Fact relapsed_and_refractory(const Disease& disease, const ResolvedHistory& history,
                             const RelapseRecord& relapses) {
    const Fact computed =
        all_of({any_response(history), refractory_to_latest(disease, history, relapses)});
    const bool stated = disease.state && *disease.state == DiseaseState::RelapsedAndRefractory;
    if (!stated) return computed;
    return computed.range == point(0) || relapses.never_one_is_contradicted()
               ? Fact{{0, 1}, UnknownReason::Conflicting}
               : Fact::yes_no(true);
}

Fact relapsed_not_refractory(const Disease& disease, const ResolvedHistory& history,
                             const RelapseRecord& relapses) {
    const auto& number = relapses.number;
    const Fact came_back = number.range.lo >= 1   ? Fact::yes_no(true)
                           : number.range.hi == 0 ? Fact::yes_no(false)
                                                  : Fact{{0, 1}, number.reason};
    return all_of({came_back, any_response(history),
                   negated(refractory_to_latest(disease, history, relapses))});
}

Fact intolerant_to(const MedicineOrClass& what, const History& given,
                   const ResolvedHistory& history, const RelapseRecord& relapses,
                   const Catalog& catalog) {
    const Fact exposed = exposed_to(what, given, history, catalog);
    if (exposed.range == point(0)) return Fact::yes_no(false);
    if (exposed.reason == UnknownReason::Conflicting) return exposed;
    Truth any = Truth::False;
    auto reason = exposed.reason;
    for (const auto& treatment : history.treatments) {
        const Truth present = held(what, treatment);
        const auto& stopped = treatment.given->reason_stopped;
        if (present == Truth::False || treatment.given->is_transplant ||
            is_ongoing(*treatment.given))
            continue;
        if (!stopped) {
            any = truth_or(any, Truth::Unknown);
            reason = stopped.reason();
            continue;
        }
        if (*stopped != ReasonStopped::SideEffects) continue;
        const Fact refractory = refractory_to(treatment, relapses);
        Truth one = truth_and(present, truth_not(truth_of_fact(refractory)));
        if (one == Truth::Unknown) reason = refractory.reason;
        if (one == Truth::True && treatment.substances.size() > 1) {
            one = Truth::Unknown;
            reason = UnknownReason::NeedsJudgement;
        }
        any = truth_or(any, one);
    }
    if (any == Truth::True) return Fact::yes_no(true);
    if (any == Truth::False && history.complete) return Fact::yes_no(false);
    if (reason == UnknownReason::None) reason = history.reason_incomplete();
    return {{0, 1}, reason};
}

}  // namespace myelobrief
