#include "domain/labs/light_chains.h"

#include <algorithm>

#include "domain/labs/lab_ids.h"

namespace myelobrief {

namespace {

using Slot = std::optional<Measurement> LightChainSample::*;

/// The root of ten.
constexpr double nearer_to_a_slip = 3.1622776601683795;
/// Reports print the ratio with two places.
constexpr double ratio_rounding = 0.005;

/// What kappa over lambda can be, when each is anywhere in its range.
Interval quotient(Interval kappa, Interval lambda) {
    const double lo = lambda.hi > 0 ? kappa.lo / lambda.hi : 0;
    const double hi = lambda.lo > 0 ? kappa.hi / lambda.lo : Interval::infinity;
    return {lo, hi};
}

void add(std::vector<LightChainSample>& samples, std::span<const Measurement> values, Slot slot) {
    for (const auto& value : values) {
        auto& sample = samples.emplace_back();
        sample.date = value.date;
        sample.*slot = value;
    }
}

bool in_order(const LightChainSample& a, const LightChainSample& b) {
    if (a.date == nullptr || b.date == nullptr) return a.date != nullptr && b.date == nullptr;
    if (a.date->earliest != b.date->earliest) return a.date->earliest < b.date->earliest;
    return a.date->latest < b.date->latest;
}

bool same_day(const LightChainSample& a, const LightChainSample& b) {
    return a.date != nullptr && b.date != nullptr && a.date->exact() && b.date->exact() &&
           a.date->earliest == b.date->earliest;
}

bool contradicts_itself(const LightChainSample& sample) {
    if (!sample.kappa || !sample.lambda || !sample.ratio) return false;
    const auto worked_out = quotient(sample.kappa->value, sample.lambda->value);
    const auto given = sample.ratio->value;
    return worked_out.lo > (given.hi + ratio_rounding) * nearer_to_a_slip ||
           worked_out.hi * nearer_to_a_slip < given.lo - ratio_rounding;
}

/// Fills in the ratio, and takes the values out that cannot be true together.
void settle(LightChainSample& sample) {
    if (contradicts_itself(sample)) {
        for (const Slot slot :
             {&LightChainSample::kappa, &LightChainSample::lambda, &LightChainSample::ratio})
            sample.*slot = Measurement{any_amount, UnknownReason::Conflicting, sample.date};
    }
    const bool not_said = !sample.ratio || sample.ratio->reason == UnknownReason::NotGiven ||
                          sample.ratio->reason == UnknownReason::PersonDoesNotKnow;
    if (!not_said || !sample.kappa || !sample.lambda) return;
    Measurement ratio{quotient(sample.kappa->value, sample.lambda->value), UnknownReason::None,
                      sample.date};
    if (!ratio.value.is_point()) {
        ratio.reason = graver(sample.kappa->reason, sample.lambda->reason);
        if (ratio.reason == UnknownReason::None) ratio.reason = UnknownReason::OnlyApproximate;
    }
    sample.ratio = ratio;
    sample.ratio_worked_out = true;
}

bool may_be_latest(const LightChainSample& sample, const PartialDate* newest) {
    return may_be_latest(Measurement{any_amount, UnknownReason::NotGiven, sample.date}, newest);
}

}  // namespace

std::vector<LightChainSample> light_chain_samples(std::span<const LabValue> labs) {
    std::vector<LightChainSample> samples;
    if (labs.empty()) return samples;
    const auto kappa = measurements_of(labs, lab_id::kappa);
    const auto lambda = measurements_of(labs, lab_id::lambda);
    const auto ratio = measurements_of(labs, lab_id::kappa_lambda_ratio);
    if (kappa.empty() && lambda.empty() && ratio.empty()) return samples;
    samples.reserve(kappa.size() + lambda.size() + ratio.size());
    add(samples, kappa, &LightChainSample::kappa);
    add(samples, lambda, &LightChainSample::lambda);
    add(samples, ratio, &LightChainSample::ratio);
    std::ranges::sort(samples, in_order);
    std::size_t kept = 0;
    for (std::size_t i = 1; i < samples.size(); ++i) {
        auto& day = samples[kept];
        const auto& next = samples[i];
        if (!same_day(day, next)) {
            samples[++kept] = next;
            continue;
        }
        if (next.kappa) day.kappa = next.kappa;
        if (next.lambda) day.lambda = next.lambda;
        if (next.ratio) day.ratio = next.ratio;
    }
    samples.resize(kept + 1);
    for (auto& sample : samples) settle(sample);
    return samples;
}

Fact latest_light_chain(std::span<const LightChainSample> samples, LightChain which) {
    std::vector<Measurement> values;
    for (const auto& sample : samples)
        if (const auto& value = sample.chain(which)) values.push_back(*value);
    return latest_of(values);
}

Fact latest_given_ratio(std::span<const LightChainSample> samples) {
    std::vector<Measurement> values;
    for (const auto& sample : samples)
        if (sample.ratio && !sample.ratio_worked_out) values.push_back(*sample.ratio);
    return latest_of(values);
}

Fact free_light_chain_ratio(std::span<const LightChainSample> samples) {
    std::vector<Measurement> ratios;
    bool kappa = false;
    bool lambda = false;
    for (const auto& sample : samples) {
        kappa = kappa || sample.kappa;
        lambda = lambda || sample.lambda;
    }
    for (const auto& sample : samples) {
        if (sample.ratio) {
            ratios.push_back(*sample.ratio);
            continue;
        }
        // One chain alone: of a sample whose other half may stand elsewhere in the list.
        const bool alone_on_its_day = sample.date != nullptr && sample.date->exact();
        if (kappa && lambda && !alone_on_its_day)
            ratios.push_back({any_amount, UnknownReason::OnlyApproximate, sample.date});
    }
    return latest_of(ratios);
}

std::optional<LightChainSample> latest_sample(std::span<const LightChainSample> samples) {
    const PartialDate* newest = nullptr;
    for (const auto& sample : samples)
        if (sample.date != nullptr &&
            (newest == nullptr || sample.date->earliest > newest->earliest))
            newest = sample.date;
    std::optional<LightChainSample> latest;
    std::vector<LightChainSample> candidates;
    for (const auto& sample : samples)
        if (may_be_latest(sample, newest)) candidates.push_back(sample);
    if (candidates.empty()) return std::nullopt;
    if (candidates.size() == 1) return candidates.front();
    LightChainSample any_of_them;
    const auto hull_of = [&candidates](Slot slot) -> std::optional<Measurement> {
        std::optional<Measurement> all;
        for (const auto& candidate : candidates) {
            const auto& value = candidate.*slot;
            if (!value) continue;
            if (!all) {
                all = Measurement{value->value, value->reason, nullptr};
                continue;
            }
            all->value = hull(all->value, value->value);
            all->reason = graver(all->reason, value->reason);
        }
        return all;
    };
    any_of_them.kappa = hull_of(&LightChainSample::kappa);
    any_of_them.lambda = hull_of(&LightChainSample::lambda);
    return any_of_them;
}

InvolvedChain involved_chain(const Answer<LightChain>& named, Interval ratio) {
    InvolvedChain involved;
    if (named) involved.chain = *named;
    for (const auto chain : {LightChain::Kappa, LightChain::Lambda}) {
        if (ratio_points_at(chain, ratio) != Truth::True) continue;
        if (!named) involved.chain = chain;
        involved.contradicted = involved.chain != chain;
    }
    return involved;
}

Truth ratio_points_at(LightChain chain, Interval ratio) {
    const bool kappa = chain == LightChain::Kappa;
    const bool surely =
        kappa ? ratio.lo > normal_light_chain_ratio.hi : ratio.hi < normal_light_chain_ratio.lo;
    const bool surely_not =
        kappa ? ratio.hi <= normal_light_chain_ratio.hi : ratio.lo >= normal_light_chain_ratio.lo;
    if (surely) return Truth::True;
    return surely_not ? Truth::False : Truth::Unknown;
}

}  // namespace myelobrief
