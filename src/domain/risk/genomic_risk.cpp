#include "domain/risk/genomic_risk.h"

#include "domain/risk/gene_changes.h"

namespace myelobrief {

OpenTruth classic_high_risk(const Disease& disease, const Catalog& catalog) {
    OpenTruth any = OpenTruth::settled(false);
    bool any_on_list = false;
    for (const auto& change : catalog.gene_changes) {
        if (!change.classic_high_risk) continue;
        any_on_list = true;
        any = either(any, gene_change_found(disease, change.id));
    }
    return any_on_list ? any : OpenTruth::open(UnknownReason::NotGiven);
}

OpenTruth high_risk_2025(const Disease& disease, const AtDiagnosis& at_diagnosis) {
    constexpr double percent_of_cells = 20;
    constexpr double high_beta_2_microglobulin = 5.5;  // mg/L
    constexpr double high_creatinine = 1.2;            // mg/dL

    const auto found = [&disease](std::string_view change) {
        return gene_change_found(disease, change);
    };
    const OpenTruth gain_1q = found(gene::gain_1q);
    const OpenTruth del_1p32 = found(gene::del_1p32);

    const OpenTruth p53 = either(gene_change_above(disease, gene::del_17p, percent_of_cells),
                                 found(gene::tp53_mutation));
    const OpenTruth translocation =
        either(either(found(gene::t_4_14), found(gene::t_14_16)), found(gene::t_14_20));
    const OpenTruth two_hits = both(translocation, either(gain_1q, del_1p32));
    const OpenTruth loss_of_1p =
        either(both(del_1p32, gain_1q), gene_change_in_both_copies(disease, gene::del_1p32));
    const OpenTruth beta_2_without_kidneys =
        both(at_least(at_diagnosis.lab("beta-2-microglobulin"), high_beta_2_microglobulin),
             below(at_diagnosis.lab("creatinine"), high_creatinine));
    return either(either(p53, two_hits), either(loss_of_1p, beta_2_without_kidneys));
}

}  // namespace myelobrief
