#include "domain/health/kidney_function.h"

#include <algorithm>
#include <cmath>

namespace myelobrief {

namespace {

constexpr double adult_years = 18;
constexpr Interval anything{-Interval::infinity, Interval::infinity};

double cockcroft_gault(double age, double kg, double creatinine, Sex sex) {
    const double male = (140 - age) * kg / (72 * creatinine);
    return sex == Sex::Female ? male * 0.85 : male;
}

double ckd_epi_2021(double age, double creatinine, Sex sex) {
    const bool female = sex == Sex::Female;
    const double share = creatinine / (female ? 0.7 : 0.9);
    const double low = std::pow(std::min(share, 1.0), female ? -0.241 : -0.302);
    const double high = std::pow(std::max(share, 1.0), -1.200);
    const double male = 142 * low * high * std::pow(0.9938, age);
    return female ? male * 1.012 : male;
}

/// Why nothing can be computed; None when something can.
UnknownReason obstacle(const Answer<Interval>& age, const Fact& creatinine) {
    if (!(creatinine.range.lo > 0) || creatinine.range.hi == Interval::infinity)
        return creatinine.exact() ? UnknownReason::UnitUnclear : creatinine.reason;
    if (!age) return age.reason();
    return age->lo < adult_years ? UnknownReason::NeedsJudgement : UnknownReason::None;
}

/// `at` gives the range for one sex: both formulas fall with age and with creatinine, so the ends
/// of the answers give its ends.
template <class At>
Fact over_sexes(const Answer<Sex>& sex, const Fact& creatinine, bool others_exact, At at) {
    const Interval of_female = at(Sex::Female);
    const Interval of_male = at(Sex::Male);
    Interval range = hull(of_female, of_male);
    if (sex) range = *sex == Sex::Female ? of_female : of_male;
    auto reason = UnknownReason::OnlyApproximate;
    if (!creatinine.exact())
        reason = creatinine.reason;
    else if (!sex && others_exact)
        reason = sex.reason();
    Fact fact = Fact::between(range, reason);
    fact.measured = creatinine.measured;
    return fact;
}

}  // namespace

Fact creatinine_clearance(const Answer<Interval>& age_years, const Answer<Interval>& weight_kg,
                          const Answer<Sex>& sex, const Fact& creatinine) {
    auto reason = obstacle(age_years, creatinine);
    if (reason == UnknownReason::None) reason = weight_kg.reason();
    if (reason != UnknownReason::None) return {anything, reason, creatinine.measured};
    const bool others_exact = age_years->is_point() && weight_kg->is_point();
    return over_sexes(sex, creatinine, others_exact, [&](Sex s) {
        return Interval{cockcroft_gault(age_years->hi, weight_kg->lo, creatinine.range.hi, s),
                        cockcroft_gault(age_years->lo, weight_kg->hi, creatinine.range.lo, s)};
    });
}

Fact egfr_ckd_epi_2021(const Answer<Interval>& age_years, const Answer<Sex>& sex,
                       const Fact& creatinine) {
    const auto reason = obstacle(age_years, creatinine);
    if (reason != UnknownReason::None) return {anything, reason, creatinine.measured};
    return over_sexes(sex, creatinine, age_years->is_point(), [&](Sex s) {
        return Interval{ckd_epi_2021(age_years->hi, creatinine.range.hi, s),
                        ckd_epi_2021(age_years->lo, creatinine.range.lo, s)};
    });
}

}  // namespace myelobrief
