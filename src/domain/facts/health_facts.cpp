// Facts about age, fitness, kidneys and other illnesses.
#include <array>

#include "domain/facts/fact_rule.h"
#include "domain/facts/lab_of.h"
#include "domain/health/frailty.h"
#include "domain/health/kidney_function.h"
#include "domain/health/performance.h"

namespace myelobrief {

namespace {

Fact age(const Derivation& d, const Wanted& /*wanted*/) {
    return from_answer(d.profile.age_years);
}

Fact ecog(const Derivation& d, const Wanted& /*wanted*/) {
    return ecog_score(d.profile.overall_health);
}

Fact other_conditions(const Derivation& d, const Wanted& /*wanted*/) {
    const auto& conditions = d.profile.overall_health.conditions;
    if (!conditions) return {anything, conditions.reason()};
    return Fact::known(static_cast<double>(conditions->size()));
}

Fact frailty(const Derivation& d, const Wanted& /*wanted*/) {
    return imwg_frailty(d.profile);
}

Fact frailty_by_ecog(const Derivation& d, const Wanted& /*wanted*/) {
    return simplified_frailty(d.profile, ecog_score(d.profile.overall_health));
}

Fact clearance(const Derivation& d, const Wanted& /*wanted*/) {
    const auto& profile = d.profile;
    return creatinine_clearance(profile.age_years, profile.overall_health.weight_kg, profile.sex,
                                lab_of(d, "lab:creatinine"));
}

Fact egfr(const Derivation& d, const Wanted& /*wanted*/) {
    return egfr_ckd_epi_2021(d.profile.age_years, d.profile.sex, lab_of(d, "lab:creatinine"));
}

constexpr std::array rules{
    FactRule{"age", age},
    FactRule{"ecog", ecog},
    FactRule{"other_conditions", other_conditions},
    FactRule{"imwg_frailty", frailty},
    FactRule{"simplified_frailty", frailty_by_ecog},
    FactRule{"creatinine_clearance", clearance},
    FactRule{"egfr_ckd_epi_2021", egfr},
};

}  // namespace

std::span<const FactRule> health_facts() {
    return rules;
}

}  // namespace myelobrief
