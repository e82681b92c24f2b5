// The free light chains: kappa, lambda and their ratio, put together by the day of the sample.
// Knows which chain is called involved and what an abnormal ratio is; not what follows from it.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "domain/labs/measurements.h"

namespace myelobrief {

/// Kappa to lambda inside of this, ends included, is normal (F-FLC). Weak kidneys shift it upwards;
/// rules that name these limits mean them as they are.
inline constexpr Interval normal_light_chain_ratio{0.26, 1.65};

/// All that one sample says. A value without an exact day stands alone: nobody can say to which
/// other values it belongs.
struct LightChainSample {
    /// Null where no date is given.
    const PartialDate* date = nullptr;
    std::optional<Measurement> kappa;
    std::optional<Measurement> lambda;
    /// As given; else from kappa and lambda of this day.
    std::optional<Measurement> ratio;
    bool ratio_worked_out = false;

    [[nodiscard]] const std::optional<Measurement>& chain(LightChain which) const {
        return which == LightChain::Kappa ? kappa : lambda;
    }
    /// May be anything where it was not measured.
    [[nodiscard]] Measurement amount(LightChain which) const {
        return chain(which).value_or(Measurement{any_amount, UnknownReason::NotGiven, date});
    }
};

/// Oldest first, undated ones last; in mg/L. A slip between mg/L and mg/dL in one chain mostly
/// gives a possible value, and only the ratio shows it: where kappa, lambda and the ratio of one
/// day differ by more than the root of ten, which is nearer to a slip of ten than to none, all
/// three may be anything, with the reason Conflicting.
std::vector<LightChainSample> light_chain_samples(std::span<const LabValue> labs);

/// The latest value of one of the three tests, without what contradicts its own day.
Fact latest_light_chain(std::span<const LightChainSample> samples, LightChain which);
Fact latest_given_ratio(std::span<const LightChainSample> samples);

/// Kappa to lambda of the latest sample that has it: as given, else from both chains of one day.
/// Two chains that were measured without an exact day may or may not be of one sample.
Fact free_light_chain_ratio(std::span<const LightChainSample> samples);

/// The latest sample; where the dates leave open which one that is, one without a date that holds
/// the ranges of all that may be, and no ratio. Nothing when there is no sample.
std::optional<LightChainSample> latest_sample(std::span<const LightChainSample> samples);

/// The chain that the myeloma makes: the one that the profile names, else the one that the ratio
/// points at. Nothing when neither tells. `contradicted`: the ratio points at the other one.
struct InvolvedChain {
    std::optional<LightChain> chain;
    bool contradicted = false;
};
InvolvedChain involved_chain(const Answer<LightChain>& named, Interval ratio);

/// Whether the ratio is abnormal in the way of a myeloma that makes this chain: above the normal
/// range for kappa, below it for lambda.
Truth ratio_points_at(LightChain chain, Interval ratio);

}  // namespace myelobrief
