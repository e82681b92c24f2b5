// Facts from laboratory values.
#include <algorithm>
#include <array>

#include "domain/facts/fact_rule.h"
#include "domain/labs/corrected_calcium.h"
#include "domain/labs/lab_ids.h"
#include "domain/labs/measurable_disease.h"
#include "domain/labs/relapse_kind.h"

namespace myelobrief {

namespace {

Fact latest(const Derivation& d, std::string_view test) {
    return latest_of(measurements_of(d.profile.labs, test));
}

/// The three tests of the light chains can contradict each other only where all are given.
bool has_all_light_chain_tests(std::span<const LabValue> labs) {
    return std::ranges::all_of(
        std::array{lab_id::kappa, lab_id::lambda, lab_id::kappa_lambda_ratio},
        [labs](std::string_view id) {
            return std::ranges::find(labs, id, &LabValue::test) != labs.end();
        });
}

Fact lab(const Derivation& d, const Wanted& wanted) {
    const std::string_view test = wanted.definition->member;
    const auto& labs = d.profile.labs;
    if (labs.empty()) return {anything, UnknownReason::NotGiven};
    const bool kappa = test == lab_id::kappa;
    const bool lambda = test == lab_id::lambda;
    const bool ratio = test == lab_id::kappa_lambda_ratio;
    if (!(kappa || lambda || ratio) || !has_all_light_chain_tests(labs)) return latest(d, test);
    const auto samples = light_chain_samples(labs);
    if (ratio) return latest_given_ratio(samples);
    return latest_light_chain(samples, kappa ? LightChain::Kappa : LightChain::Lambda);
}

Fact corrected_calcium_of(const Derivation& d, const Wanted& /*wanted*/) {
    return corrected_calcium(latest(d, lab_id::calcium), latest(d, lab_id::albumin));
}

Fact ratio_of(const Derivation& d, const Wanted& /*wanted*/) {
    return free_light_chain_ratio(light_chain_samples(d.profile.labs));
}

Fact measurable(const Derivation& d, const Wanted& /*wanted*/) {
    return measurable_disease(latest(d, lab_id::serum_m_protein),
                              latest(d, lab_id::urine_m_protein),
                              light_chain_samples(d.profile.labs), d.profile.disease.light_chain);
}

Fact progression(const Derivation& d, const Wanted& /*wanted*/) {
    if (d.profile.labs.empty()) return {anything, UnknownReason::NotGiven};
    return progression_by_numbers(marker_series(d.profile.labs), d.profile.disease.light_chain,
                                  treatment_starts(d.profile.history, d.today));
}

Fact kind_of_relapse(const Derivation& d, const Wanted& /*wanted*/) {
    return relapse_kind(d.profile.disease.relapse_signs, d.profile.labs,
                        marker_series(d.profile.labs), d.profile.disease.light_chain,
                        treatment_starts(d.profile.history, d.today));
}

constexpr std::array rules{
    FactRule{"lab", lab},
    FactRule{"corrected_calcium", corrected_calcium_of},
    FactRule{"free_light_chain_ratio", ratio_of},
    FactRule{"measurable_disease", measurable},
    FactRule{"progression_by_numbers", progression},
    FactRule{"relapse_kind", kind_of_relapse},
};

}  // namespace

std::span<const FactRule> lab_facts() {
    return rules;
}

}  // namespace myelobrief
