#include "domain/history/besides.h"

#include <algorithm>

namespace myelobrief {

namespace {

constexpr std::string_view supportive_care = "supportive-care";
constexpr std::string_view corticosteroid = "corticosteroid";
constexpr std::string_view chemotherapy = "chemotherapy";

bool only_of_class(const ResolvedTreatment& treatment, std::string_view class_id) {
    return !treatment.medicines.empty() && treatment.unrecognised.empty() &&
           std::ranges::all_of(treatment.medicines, [&](const Medicine* medicine) {
               return std::ranges::find(medicine->classes, class_id) != medicine->classes.end();
           });
}

/// Medicines that are also given to collect stem cells, or before a transplant or CAR-T; perhaps
/// with others that are not known here.
bool may_be_preparation(const ResolvedTreatment& treatment) {
    return !treatment.medicines.empty() &&
           std::ranges::all_of(treatment.medicines, [](const Medicine* medicine) {
               return std::ranges::find(medicine->classes, chemotherapy) != medicine->classes.end();
           });
}

}  // namespace

bool only_steroids(const ResolvedTreatment& treatment) {
    return only_of_class(treatment, corticosteroid);
}

std::optional<Besides> besides_myeloma(const ResolvedTreatment& treatment) {
    const auto& given = *treatment.given;
    if (given.treated_for && *given.treated_for == TreatedDisease::OtherDisease)
        return Besides::OtherDisease;
    if (only_of_class(treatment, supportive_care)) return Besides::SupportiveCare;
    if (!given.purpose) return std::nullopt;
    if (*given.purpose == Purpose::Symptoms && only_steroids(treatment)) return Besides::Symptoms;
    if (*given.purpose == Purpose::Preparation && may_be_preparation(treatment))
        return Besides::Preparation;
    return std::nullopt;
}

bool perhaps_besides_myeloma(const ResolvedTreatment& treatment) {
    if (treatment.given->is_transplant || treatment.given->purpose) return false;
    return only_steroids(treatment) || may_be_preparation(treatment);
}

}  // namespace myelobrief
