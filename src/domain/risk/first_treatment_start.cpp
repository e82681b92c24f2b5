#include "domain/risk/first_treatment_start.h"

#include <algorithm>

#include "domain/history/order.h"

namespace myelobrief {

bool treated_for_another_disease(const Treatment& treatment) {
    return treatment.treated_for && *treatment.treated_for == TreatedDisease::OtherDisease;
}

namespace {

/// Given against the myeloma itself (D-LOT-7).
bool against_the_myeloma(const Treatment& treatment) {
    const bool for_symptoms = treatment.purpose && *treatment.purpose == Purpose::Symptoms;
    return !for_symptoms && !treated_for_another_disease(treatment);
}

}  // namespace

const ResolvedTreatment* surely_first_treatment(const ResolvedHistory& history) {
    for (const auto& candidate : history.treatments) {
        const auto& given = *candidate.given;
        if (!against_the_myeloma(given)) continue;
        const bool called_first = given.purpose && *given.purpose == Purpose::Induction;
        if (!history.complete_as_stated && !called_first) continue;
        const bool first = std::ranges::all_of(history.treatments, [&](const auto& other) {
            return &other == &candidate || !against_the_myeloma(*other.given) ||
                   surely_before(given, *other.given);
        });
        if (first) return &candidate;
    }
    return nullptr;
}

}  // namespace myelobrief
