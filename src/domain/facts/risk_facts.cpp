// Facts about the risk and the stage of the disease.
#include <array>

#include "domain/facts/fact_rule.h"
#include "domain/risk/functional_risk.h"
#include "domain/risk/genomic_risk.h"
#include "domain/risk/stage.h"

namespace myelobrief {

namespace {

Fact fast_moving(const Derivation& d, const Wanted& /*wanted*/) {
    const auto& pace = d.profile.disease.aggressiveness;
    if (!pace) return {{0, 1}, pace.reason()};
    return Fact::yes_no(*pace == Aggressiveness::FastMoving);
}

Fact high_risk_gene_change(const Derivation& d, const Wanted& /*wanted*/) {
    return classic_high_risk(d.profile.disease, d.catalog).fact();
}

Fact by_consensus_2025(const Derivation& d, const Wanted& /*wanted*/) {
    return high_risk_2025(d.profile.disease, AtDiagnosis(d.profile, d.history)).fact();
}

Fact functional_12(const Derivation& d, const Wanted& /*wanted*/) {
    return grew_within_months_of_transplant(d.profile, d.history, d.relapses, 12, d.today).fact();
}

template <int Months>
Fact functional(const Derivation& d, const Wanted& /*wanted*/) {
    return grew_within_months_of_first_start(d.profile.disease, d.history, d.relapses, Months,
                                             d.today)
        .fact();
}

using StageRule = Fact (*)(const Disease&, const AtDiagnosis&);

template <StageRule Rule>
Fact stage(const Derivation& d, const Wanted& /*wanted*/) {
    return Rule(d.profile.disease, AtDiagnosis(d.profile, d.history));
}

constexpr std::array rules{
    FactRule{"fast_moving", fast_moving},
    FactRule{"high_risk_gene_change", high_risk_gene_change},
    FactRule{"high_risk_2025", by_consensus_2025},
    FactRule{"functional_high_risk_12", functional_12},
    FactRule{"functional_high_risk_18", functional<18>},
    FactRule{"functional_high_risk_24", functional<24>},
    FactRule{"iss_stage_at_diagnosis", stage<iss_at_diagnosis>},
    FactRule{"r_iss_stage_at_diagnosis", stage<r_iss_at_diagnosis>},
    FactRule{"r2_iss_stage_at_diagnosis", stage<r2_iss_at_diagnosis>},
};

}  // namespace

std::span<const FactRule> risk_facts() {
    return rules;
}

}  // namespace myelobrief
