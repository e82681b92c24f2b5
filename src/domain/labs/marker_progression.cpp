#include "domain/labs/marker_progression.h"

#include <algorithm>
#include <array>

#include "domain/labs/any_of.h"
#include "domain/labs/lab_ids.h"

namespace myelobrief {

namespace {

constexpr double quarter = 0.25;
constexpr RiseLimit serum_limit{.absolute = 0.5, .relative = quarter};
constexpr RiseLimit urine_limit{.absolute = 200, .relative = quarter};
constexpr RiseLimit marrow_limit{.absolute = 10, .relative = quarter};
constexpr RiseLimit light_chain_limit{.absolute = 100, .relative = quarter, .strictly = true};

Way way_of(const Rise& rise) {
    return {rise.confirmed, rise.reason, rise.measured};
}

/// Involved minus uninvolved of each sample; 0 where the involved one is the lower of the two.
std::vector<Measurement> differences(std::span<const LightChainSample> samples, LightChain chain) {
    const auto other = chain == LightChain::Kappa ? LightChain::Lambda : LightChain::Kappa;
    std::vector<Measurement> all;
    for (const auto& sample : samples) {
        if (!sample.kappa && !sample.lambda) continue;
        const auto involved = sample.amount(chain);
        const auto uninvolved = sample.amount(other);
        const double least =
            uninvolved.value.hi < Interval::infinity ? involved.value.lo - uninvolved.value.hi : 0;
        Measurement difference{
            {std::max(0.0, least), std::max(0.0, involved.value.hi - uninvolved.value.lo)},
            UnknownReason::None,
            sample.date};
        if (!difference.value.is_point())
            difference.reason = graver(involved.reason, uninvolved.reason);
        all.push_back(difference);
    }
    return all;
}

/// Whether all values are surely too low to follow the myeloma by them.
Truth unmeasurable(std::span<const Measurement> values, double measurable_from) {
    Truth all_below = values.empty() ? Truth::Unknown : Truth::True;
    for (const auto& [value, reason, date] : values) {
        if (at_least(value.lo, measurable_from)) return Truth::False;
        if (at_least(value.hi, measurable_from)) all_below = Truth::Unknown;
    }
    return all_below;
}

Way by_light_chains(const MarkerSeries& series, const Answer<LightChain>& named,
                    const TreatmentStarts& starts) {
    const auto involved = involved_chain(named, free_light_chain_ratio(series.light_chains).range);
    if (!involved.chain || involved.contradicted) {
        // Either chain may be the one; they agree only where neither can have risen.
        Way way{Truth::False, UnknownReason::None, std::nullopt};
        for (const auto chain : {LightChain::Kappa, LightChain::Lambda}) {
            const auto rise =
                find_rise(differences(series.light_chains, chain), light_chain_limit, starts);
            way.measured = rise.measured;
            if (rise.confirmed == Truth::False) continue;
            way.truth = Truth::Unknown;
            way.reason = rise.confirmed == Truth::Unknown ? graver(way.reason, rise.reason)
                                                          : UnknownReason::NotGiven;
        }
        if (way.truth == Truth::Unknown && involved.contradicted)
            way.reason = UnknownReason::Conflicting;
        return way;
    }
    auto way = way_of(
        find_rise(differences(series.light_chains, *involved.chain), light_chain_limit, starts));
    if (way.truth != Truth::True) return way;
    const Truth counts = truth_and(unmeasurable(series.serum, serum_limit.absolute),
                                   unmeasurable(series.urine, urine_limit.absolute));
    if (counts == Truth::True) return way;
    way.truth = Truth::Unknown;
    way.reason = counts == Truth::False ? UnknownReason::NeedsJudgement : UnknownReason::NotGiven;
    return way;
}

}  // namespace

MarkerSeries marker_series(std::span<const LabValue> labs) {
    return {measurements_of(labs, lab_id::serum_m_protein),
            measurements_of(labs, lab_id::urine_m_protein),
            measurements_of(labs, lab_id::marrow_plasma_cells), light_chain_samples(labs)};
}

Fact progression_by_numbers(const MarkerSeries& series, const Answer<LightChain>& light_chain,
                            const TreatmentStarts& starts) {
    return any_of(std::array{way_of(find_rise(series.serum, serum_limit, starts)),
                             way_of(find_rise(series.urine, urine_limit, starts)),
                             way_of(find_rise(series.marrow, marrow_limit, starts)),
                             by_light_chains(series, light_chain, starts)});
}

}  // namespace myelobrief
