#include "domain/history/exposure.h"

#include <algorithm>

#include "domain/history/response.h"

namespace myelobrief {

namespace {

bool unsettled(const MedicineOrClass& what, const Medicine& medicine) {
    if (what.medicine_class == nullptr) return false;
    const auto& list = what.medicine_class->unsettled_members;
    return std::ranges::find(list, medicine.id) != list.end();
}

bool is_member(const MedicineOrClass& what, const Medicine& medicine) {
    if (what.medicine != nullptr) return &medicine == what.medicine;
    return std::ranges::find(medicine.classes, what.medicine_class->id) != medicine.classes.end();
}

/// Whether a treatment held it: yes, no, or only an unsettled member.
Truth held(const MedicineOrClass& what, const ResolvedTreatment& treatment) {
    Truth truth = Truth::False;
    for (const auto* medicine : treatment.medicines) {
        if (unsettled(what, *medicine))
            truth = truth_or(truth, Truth::Unknown);
        else if (is_member(what, *medicine))
            return Truth::True;
    }
    return truth;
}

/// The person says that it was never given. A class that was never had covers its medicines.
bool said_never(const MedicineOrClass& what, const History& given, const Catalog& catalog) {
    return std::ranges::any_of(given.never_had, [&](const std::string& name) {
        const auto* named_class = catalog.recognise_class(name);
        if (what.medicine_class != nullptr) return named_class == what.medicine_class;
        if (named_class != nullptr) return is_member({nullptr, named_class}, *what.medicine);
        const auto medicines = catalog.recognise_medicine(name);
        return medicines.size() == 1 && medicines.front() == what.medicine;
    });
}

}  // namespace

Fact exposed_to(const MedicineOrClass& what, const History& given, const ResolvedHistory& history,
                const Catalog& catalog) {
    Truth any = Truth::False;
    for (const auto& treatment : history.treatments) any = truth_or(any, held(what, treatment));
    const bool never = said_never(what, given, catalog);
    if (any == Truth::True)
        return never ? Fact{{0, 1}, UnknownReason::Conflicting} : Fact::yes_no(true);
    if (any == Truth::Unknown) return {{0, 1}, UnknownReason::NeedsJudgement};
    if (never || history.complete) return Fact::yes_no(false);
    return {{0, 1}, history.reason_incomplete()};
}

Fact refractory_to(const MedicineOrClass& what, const History& given,
                   const ResolvedHistory& history, const RelapseRecord& relapses,
                   const Catalog& catalog) {
    const Fact exposed = exposed_to(what, given, history, catalog);
    if (exposed.range == point(0)) return Fact::yes_no(false);
    if (exposed.reason == UnknownReason::Conflicting) return exposed;
    Truth any = Truth::False;
    UnknownReason reason = exposed.reason;
    for (const auto& treatment : history.treatments) {
        const Truth present = held(what, treatment);
        if (present == Truth::False) continue;
        const Fact refractory = refractory_to(*treatment.given, relapses);
        Truth one = refractory.exact() ? truth_of(refractory.range.lo == 1) : Truth::Unknown;
        if (!refractory.exact()) reason = refractory.reason;
        one = truth_and(one, present);
        any = truth_or(any, one);
    }
    if (any == Truth::True) return Fact::yes_no(true);
    // a "no" from a list that may lack treatments is no answer.
    if (any == Truth::False && history.complete) return Fact::yes_no(false);
    if (reason == UnknownReason::None) reason = history.reason_incomplete();
    return {{0, 1}, reason};
}

}  // namespace myelobrief
