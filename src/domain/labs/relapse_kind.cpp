#include "domain/labs/relapse_kind.h"

#include <algorithm>
#include <array>

#include "domain/labs/any_of.h"
#include "domain/labs/lab_ids.h"

namespace myelobrief {

namespace {

constexpr double calcium_limit = 11.5;
constexpr double hemoglobin_limit = 10;
constexpr double hemoglobin_fall = 2;
constexpr double creatinine_rise = 2;
constexpr double doubling_from = 0.5;
constexpr double doubling_months = 2;
constexpr RiseLimit serum_limit{.absolute = 1};
constexpr RiseLimit urine_limit{.absolute = 500};
constexpr RiseLimit light_chain_limit{.absolute = 200, .relative = 0.25};

Truth truth_of_answer(const Answer<bool>& answer) {
    return answer ? truth_of(*answer) : Truth::Unknown;
}

/// What was measured before the latest value.
struct Earlier {
    bool any = false;
    /// Reached at some time before, at the least and at the most.
    double high_at_least = -Interval::infinity;
    double high_at_most = -Interval::infinity;
    double low_at_most = Interval::infinity;
};

Earlier earlier_values(std::span<const Measurement> measurements) {
    Earlier earlier;
    const auto* newest = newest_start(measurements);
    const auto candidates = std::ranges::count_if(
        measurements, [newest](const auto& test) { return may_be_latest(test, newest); });
    for (const auto& test : measurements) {
        const bool may_be_the_latest = may_be_latest(test, newest);
        if (may_be_the_latest && candidates == 1) continue;
        earlier.any = true;
        earlier.high_at_most = std::max(earlier.high_at_most, test.value.hi);
        if (may_be_the_latest) continue;
        earlier.high_at_least = std::max(earlier.high_at_least, test.value.lo);
        earlier.low_at_most = std::min(earlier.low_at_most, test.value.hi);
    }
    return earlier;
}

/// A sign that counts only when a doctor finds the myeloma to be its cause.
Way when_judged(Truth reached, const Fact& latest) {
    if (reached == Truth::False) return {reached, UnknownReason::None, latest.measured};
    const auto reason = reached == Truth::True ? UnknownReason::NeedsJudgement
                                               : graver(latest.reason, UnknownReason::NotGiven);
    return {Truth::Unknown, reason, latest.measured};
}

Way by_hemoglobin(std::span<const LabValue> labs) {
    const auto tests = measurements_of(labs, lab_id::hemoglobin);
    const auto latest = latest_of(tests);
    const auto earlier = earlier_values(tests);
    const bool low = !at_least(latest.range.hi, hemoglobin_limit);
    const bool fell = at_least(earlier.high_at_least - latest.range.hi, hemoglobin_fall);
    const bool neither = at_least(latest.range.lo, hemoglobin_limit) && earlier.any &&
                         !at_least(earlier.high_at_most - latest.range.lo, hemoglobin_fall);
    auto reached = neither ? Truth::False : Truth::Unknown;
    if (low || fell) reached = Truth::True;
    return when_judged(reached, latest);
}

Way by_creatinine(std::span<const LabValue> labs) {
    const auto tests = measurements_of(labs, lab_id::creatinine);
    const auto latest = latest_of(tests);
    // Below the size of such a rise there was none, whatever it was before.
    auto reached = at_least(latest.range.hi, creatinine_rise) ? Truth::Unknown : Truth::False;
    if (at_least(latest.range.lo - earlier_values(tests).low_at_most, creatinine_rise))
        reached = Truth::True;
    return when_judged(reached, latest);
}

Way by_calcium(std::span<const LabValue> labs) {
    const auto latest = latest_of(measurements_of(labs, lab_id::calcium));
    Way way{Truth::Unknown, latest.reason, latest.measured};
    if (at_least(latest.range.lo, calcium_limit)) way.truth = Truth::True;
    if (!at_least(latest.range.hi, calcium_limit)) way.truth = Truth::False;
    return way;
}

Way way_of(const Rise& rise) {
    return {rise.confirmed, rise.reason, rise.measured};
}

Way by_serum(std::span<const Measurement> tests, const TreatmentStarts& starts) {
    auto way = way_of(find_rise(tests, serum_limit, starts));
    const auto [earlier, later] = last_two(tests);
    if (earlier == nullptr || way.truth == Truth::True) return way;
    const bool doubled = at_least(earlier->value.lo, doubling_from) &&
                         at_least(later->value.lo, 2 * earlier->value.hi) &&
                         months_between(*earlier->date, *later->date).hi <= doubling_months;
    if (doubled) way = {Truth::True, UnknownReason::None, *earlier->date};
    return way;
}

Way by_light_chain(std::span<const LightChainSample> samples, LightChain chain,
                   const TreatmentStarts& starts) {
    std::vector<Measurement> amounts;
    std::vector<Interval> ratios;
    for (const auto& sample : samples) {
        if (!sample.kappa && !sample.lambda) continue;
        amounts.push_back(sample.amount(chain));
        ratios.push_back(sample.ratio ? sample.ratio->value : any_amount);
    }
    auto way = way_of(find_rise(amounts, light_chain_limit, starts));
    const auto latest = latest_sample(samples);
    if (latest && latest->ratio && ratio_points_at(chain, latest->ratio->value) == Truth::False)
        way = {Truth::False, UnknownReason::None, way.measured};
    if (way.truth != Truth::True) return way;
    const auto [earlier, later] = last_two(amounts);
    Truth abnormal = Truth::Unknown;
    if (earlier != nullptr) {
        const auto of = [&](const Measurement* test) {
            return ratio_points_at(chain, ratios[static_cast<std::size_t>(test - amounts.data())]);
        };
        abnormal = truth_and(of(earlier), of(later));
    }
    if (abnormal == Truth::True) return way;
    // The latest ratio may be abnormal, so a further test can still confirm the rise.
    way.truth = Truth::Unknown;
    way.reason = abnormal == Truth::False ? UnknownReason::NeedsJudgement : UnknownReason::NotGiven;
    return way;
}

Way by_light_chains(std::span<const LightChainSample> samples, const Answer<LightChain>& named,
                    const TreatmentStarts& starts) {
    const auto involved = involved_chain(named, free_light_chain_ratio(samples).range);
    if (involved.chain && !involved.contradicted)
        return by_light_chain(samples, *involved.chain, starts);
    auto kappa = by_light_chain(samples, LightChain::Kappa, starts);
    const auto lambda = by_light_chain(samples, LightChain::Lambda, starts);
    if (kappa.truth == Truth::False && lambda.truth == Truth::False) return kappa;
    return {Truth::Unknown,
            involved.contradicted
                ? UnknownReason::Conflicting
                : graver(graver(kappa.reason, lambda.reason), UnknownReason::NotGiven),
            kappa.measured};
}

}  // namespace

Fact relapse_kind(const RelapseSigns& signs, std::span<const LabValue> labs,
                  const MarkerSeries& series, const Answer<LightChain>& light_chain,
                  const TreatmentStarts& starts) {
    constexpr auto place = [](RelapseKind kind) { return static_cast<double>(kind); };
    Truth sign = Truth::False;
    UnknownReason reason = UnknownReason::None;
    for (const auto* answer : {&signs.new_lesion, &signs.lesion_growth, &signs.hyperviscosity}) {
        sign = truth_or(sign, truth_of_answer(*answer));
        if (!*answer) reason = graver(reason, answer->reason());
    }
    // What was found without a laboratory has no date of its own.
    if (sign == Truth::True) return Fact::known(place(RelapseKind::Clinical));

    const auto in_body =
        any_of(std::array{by_calcium(labs), by_hemoglobin(labs), by_creatinine(labs)});
    Fact fact;
    if (in_body.range == point(1)) {
        fact = Fact::known(place(RelapseKind::Clinical));
        fact.measured = in_body.measured;
        return fact;
    }
    const auto in_markers = any_of(std::array{
        by_serum(series.serum, starts), way_of(find_rise(series.urine, urine_limit, starts)),
        by_light_chains(series.light_chains, light_chain, starts)});
    const bool may_be_clinical = sign != Truth::False || in_body.range != point(0);
    fact.range.lo = place(in_markers.range == point(1) ? RelapseKind::Biochemical
                                                       : RelapseKind::BelowThresholds);
    fact.range.hi = place(in_markers.range == point(0) ? RelapseKind::BelowThresholds
                                                       : RelapseKind::Biochemical);
    if (may_be_clinical) fact.range.hi = place(RelapseKind::Clinical);
    fact.reason = fact.exact() ? UnknownReason::None
                               : graver(graver(reason, in_body.reason), in_markers.reason);
    fact.measured = older(in_body.measured, in_markers.measured);
    return fact;
}

}  // namespace myelobrief
