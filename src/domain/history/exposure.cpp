#include "domain/history/exposure.h"

#include <algorithm>

#include "domain/history/besides.h"
#include "domain/history/response.h"

namespace myelobrief {

namespace {

constexpr std::string_view chemotherapy = "chemotherapy";
constexpr std::string_view car_t = "car-t";

/// All products of one active substance are one medicine.
bool is_member(const MedicineOrClass& what, const Medicine& medicine) {
    if (what.medicine != nullptr)
        return medicine.active_substance() == what.medicine->active_substance();
    return (medicine.class_bits & what.medicine_class->bit) != 0;
}

/// The chemotherapy that belongs to a transplant or to CAR-T, whose medicines nobody lists: with a
/// person's own stem cells it is high-dose chemotherapy (S-SCT-3), else it is open.
Truth held_as_preparation(const MedicineOrClass& what, const ResolvedTreatment& treatment) {
    const auto& given = *treatment.given;
    if (!given.is_transplant && !treatment.has_class(car_t)) return Truth::False;
    const bool is_class = what.medicine_class != nullptr && what.medicine_class->id == chemotherapy;
    const bool in_class =
        what.medicine != nullptr &&
        std::ranges::find(what.medicine->classes, chemotherapy) != what.medicine->classes.end();
    if (!is_class && !in_class) return Truth::False;
    const bool high_dose = given.is_transplant && given.transplant_type &&
                           *given.transplant_type == TransplantType::Autologous;
    return is_class && high_dose ? Truth::True : Truth::Unknown;
}

/// A "never" that names one product says nothing of another one; the name of the substance itself
/// covers all of its products.
bool covers(const Medicine& never, const Medicine& medicine) {
    return &never == &medicine ||
           (never.substance.empty() && never.id == medicine.active_substance());
}

/// The person says that it was never given. A class that was never had covers its medicines.
bool said_never(const MedicineOrClass& what, const History& given, const Catalog& catalog) {
    if (given.never_had.empty()) return false;
    const auto named = [&](const Medicine& medicine) {
        return std::ranges::any_of(given.never_had, [&](const std::string& name) {
            if (const auto* named_class = catalog.recognise_class(name))
                return is_member({nullptr, named_class}, medicine);
            const auto found = catalog.recognise_medicine(name);
            return found.size() == 1 && covers(*found.front(), medicine);
        });
    };
    if (what.medicine_class != nullptr)
        return std::ranges::any_of(given.never_had, [&](const std::string& name) {
            return catalog.recognise_class(name) == what.medicine_class;
        });
    return std::ranges::all_of(catalog.medicines, [&](const Medicine& product) {
        return !is_member(what, product) || named(product);
    });
}

}  // namespace

Truth held(const MedicineOrClass& what, const ResolvedTreatment& treatment) {
    Truth truth = held_as_preparation(what, treatment);
    for (const auto* medicine : treatment.medicines) {
        if (what.medicine_class != nullptr &&
            (medicine->unsettled_bits & what.medicine_class->bit) != 0)
            truth = truth_or(truth, Truth::Unknown);
        else if (is_member(what, *medicine))
            return Truth::True;
    }
    return truth;
}

Fact exposed_to(const MedicineOrClass& what, const History& given, const ResolvedHistory& history,
                const Catalog& catalog) {
    Truth any = Truth::False;
    for (const auto& treatment : history.treatments) any = truth_or(any, held(what, treatment));
    for (const auto& entry : history.besides) {
        const Truth present = held(what, entry);
        // What was given against another illness: whether a rule means it is for a doctor to say.
        const bool other = besides_myeloma(entry) == Besides::OtherDisease;
        any = truth_or(any, other ? truth_and(present, Truth::Unknown) : present);
    }
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
        const Fact refractory = refractory_to(treatment, relapses);
        const Truth one = refractory.exact() ? truth_of(refractory.range.lo == 1) : Truth::Unknown;
        if (!refractory.exact())
            reason = refractory.reason;
        else if (one == Truth::True && present == Truth::Unknown)
            reason = UnknownReason::NeedsJudgement;
        any = truth_or(any, truth_and(one, present));
    }
    if (any == Truth::True) return Fact::yes_no(true);
    // a "no" from a list that may lack treatments is no answer.
    if (any == Truth::False && history.complete) return Fact::yes_no(false);
    if (reason == UnknownReason::None) reason = history.reason_incomplete();
    return {{0, 1}, reason};
}

}  // namespace myelobrief
