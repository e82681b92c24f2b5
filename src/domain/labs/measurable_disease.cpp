#include "domain/labs/measurable_disease.h"

#include <array>

#include "domain/labs/any_of.h"

namespace myelobrief {

namespace {

constexpr double serum_limit = 0.5;
constexpr double urine_limit = 200;
constexpr double light_chain_limit = 100;

Truth reaches(Interval value, double limit) {
    if (at_least(value.lo, limit)) return Truth::True;
    return at_least(value.hi, limit) ? Truth::Unknown : Truth::False;
}

Way by(const Fact& m_protein, double limit) {
    return {reaches(m_protein.range, limit), m_protein.reason, m_protein.measured};
}

Truth measurable_by(LightChain chain, const LightChainSample& sample) {
    const Interval ratio = sample.ratio ? sample.ratio->value : any_amount;
    return truth_and(reaches(sample.amount(chain).value, light_chain_limit),
                     ratio_points_at(chain, ratio));
}

Way by_light_chains(std::span<const LightChainSample> samples, const Answer<LightChain>& involved) {
    Way way;
    const auto sample = latest_sample(samples);
    if (!sample) return way;
    if (sample->date != nullptr) way.measured = *sample->date;
    for (const auto& value : {sample->kappa, sample->lambda, sample->ratio})
        if (value) way.reason = graver(way.reason, value->reason);
    const Truth kappa = measurable_by(LightChain::Kappa, *sample);
    const Truth lambda = measurable_by(LightChain::Lambda, *sample);
    if (!involved) {
        way.truth = truth_or(kappa, lambda);
        return way;
    }
    const bool is_kappa = *involved == LightChain::Kappa;
    way.truth = is_kappa ? kappa : lambda;
    if ((is_kappa ? lambda : kappa) == Truth::True) {
        way.truth = Truth::Unknown;
        way.reason = UnknownReason::Conflicting;
    }
    return way;
}

}  // namespace

Fact measurable_disease(const Fact& serum_m_protein, const Fact& urine_m_protein,
                        std::span<const LightChainSample> light_chains,
                        const Answer<LightChain>& involved) {
    const std::array ways{by(serum_m_protein, serum_limit), by(urine_m_protein, urine_limit),
                          by_light_chains(light_chains, involved)};
    return any_of(ways);
}

}  // namespace myelobrief
