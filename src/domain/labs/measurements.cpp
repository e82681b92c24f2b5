#include "domain/labs/measurements.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace myelobrief {

namespace {

constexpr double rounding = 1e-9;
/// Values of one test; more cost a further allocation.
constexpr std::size_t usual_length = 8;

Measurement measurement_of(const LabValue& lab) {
    Measurement measurement;
    if (lab.date) measurement.date = &*lab.date;
    if (lab.unit_unclear) {
        measurement.reason = UnknownReason::UnitUnclear;
    } else if (lab.value) {
        measurement.value = *lab.value;
        measurement.reason =
            measurement.value.is_point() ? UnknownReason::None : UnknownReason::OnlyApproximate;
    } else {
        measurement.reason = lab.value.reason();
    }
    return measurement;
}

/// Oldest first, then undated ones; a day before a month that begins on it, so that the values of
/// one day stand together.
bool in_order(const Measurement& a, const Measurement& b) {
    if (a.date == nullptr || b.date == nullptr) return a.date != nullptr && b.date == nullptr;
    if (a.date->earliest != b.date->earliest) return a.date->earliest < b.date->earliest;
    return a.date->latest < b.date->latest;
}

}  // namespace

UnknownReason graver(UnknownReason a, UnknownReason b) {
    constexpr std::array order{UnknownReason::Conflicting,       UnknownReason::UnitUnclear,
                               UnknownReason::NeedsJudgement,    UnknownReason::PersonDoesNotKnow,
                               UnknownReason::HistoryIncomplete, UnknownReason::OnlyApproximate};
    for (const auto reason : order)
        if (a == reason || b == reason) return reason;
    return a == UnknownReason::None ? b : a;
}

Measurement one_of_day(std::span<const Measurement> values) {
    Measurement common = values.front();
    Interval all = common.value;
    UnknownReason reason = common.reason;
    bool conflict = false;
    for (const auto& other : values.subspan(1)) {
        // A number in an unclear unit says nothing about the others, not even that they are right.
        if (common.reason == UnknownReason::UnitUnclear) return common;
        if (other.reason == UnknownReason::UnitUnclear) return other;
        reason = graver(reason, other.reason);
        if (other.value == any_amount) continue;
        all = all == any_amount ? other.value : hull(all, other.value);
        const Interval both{std::max(common.value.lo, other.value.lo),
                            std::min(common.value.hi, other.value.hi)};
        if (both.lo <= both.hi) {
            common.value = both;
        } else if (!at_least(both.hi, both.lo)) {
            conflict = true;
        }
    }
    if (conflict) return {all, UnknownReason::Conflicting, common.date};
    common.reason = common.value.is_point() ? UnknownReason::None : reason;
    return common;
}

std::vector<Measurement> measurements_of(std::span<const LabValue> labs, std::string_view test) {
    std::vector<Measurement> all;
    for (const auto& lab : labs) {
        if (lab.test != test) continue;
        if (all.empty()) all.reserve(usual_length);
        all.push_back(measurement_of(lab));
    }
    if (all.size() < 2) return all;
    std::ranges::sort(all, in_order);
    const auto same_day = [](const Measurement& a, const Measurement& b) {
        return a.has_day() && b.has_day() && a.date->earliest == b.date->earliest;
    };
    std::size_t kept = 0;
    for (std::size_t i = 0; i < all.size();) {
        std::size_t end = i + 1;
        while (end < all.size() && same_day(all[i], all[end])) ++end;
        all[kept++] = one_of_day(std::span(all).subspan(i, end - i));
        i = end;
    }
    all.resize(kept);
    return all;
}

const PartialDate* newest_start(std::span<const Measurement> measurements) {
    const PartialDate* newest = nullptr;
    for (const auto& [value, reason, date] : measurements)
        if (date != nullptr && (newest == nullptr || date->earliest > newest->earliest))
            newest = date;
    return newest;
}

bool may_be_latest(const Measurement& measurement, const PartialDate* newest) {
    return measurement.date == nullptr || newest == nullptr ||
           measurement.date->latest >= newest->earliest;
}

Fact latest_of(std::span<const Measurement> measurements) {
    const auto* newest = newest_start(measurements);
    Fact latest{any_amount, UnknownReason::NotGiven};
    bool any = false;
    for (const auto& candidate : measurements) {
        if (!may_be_latest(candidate, newest)) continue;
        std::optional<PartialDate> date;
        if (candidate.date != nullptr) date = *candidate.date;
        if (!any) {
            latest = {candidate.value, candidate.reason, date};
            any = true;
            continue;
        }
        latest.range = hull(latest.range, candidate.value);
        latest.reason = graver(latest.reason, candidate.reason);
        latest.measured = older(latest.measured, date);
        if (latest.exact()) latest.reason = UnknownReason::None;
        if (!latest.exact() && latest.reason == UnknownReason::None)
            latest.reason = UnknownReason::OnlyApproximate;
    }
    return latest;
}

std::optional<PartialDate> older(const std::optional<PartialDate>& a,
                                 const std::optional<PartialDate>& b) {
    if (!a || !b) return std::nullopt;
    return b->earliest < a->earliest ? b : a;
}

bool at_least(double a, double b) {
    if (a >= b) return true;
    if (std::isinf(a) || std::isinf(b)) return false;
    return b - a <= rounding * std::max(std::abs(a), std::abs(b));
}

}  // namespace myelobrief
