#include "domain/labs/rise.h"

#include <algorithm>

namespace myelobrief {

namespace {

bool reaches(double value, double lowest, const RiseLimit& limit) {
    const double just_enough = lowest + limit.absolute;
    const bool absolute =
        limit.strictly ? !at_least(just_enough, value) : at_least(value, just_enough);
    return absolute && at_least(value, lowest + limit.relative * lowest);
}

/// The first day of the last test but one; nothing when no two tests are surely of different days.
/// Tests that end before it are surely not among the last two.
std::optional<Date> last_but_one(std::span<const Measurement> measurements,
                                 const PartialDate* newest) {
    std::optional<Date> day;
    if (newest == nullptr) return day;
    for (const auto& [value, reason, date] : measurements)
        if (date != nullptr && date->latest < newest->earliest)
            day = std::max(day.value_or(date->earliest), date->earliest);
    return day;
}

/// Values before this day belong to an earlier treatment: the last test on or before the start of
/// the latest one is the first that counts.
std::optional<Date> first_that_counts(std::span<const Measurement> measurements,
                                      const TreatmentStarts& starts) {
    std::optional<Date> first;
    if (!starts.latest) return first;
    for (const auto& [value, reason, date] : measurements)
        if (date != nullptr && date->earliest <= *starts.latest)
            first = std::max(first.value_or(date->earliest), date->earliest);
    return first;
}

}  // namespace

TreatmentStarts treatment_starts(const History& history, Date today) {
    TreatmentStarts starts;
    starts.complete = history.complete && *history.complete;
    for (const auto& treatment : history.treatments) {
        Date start = today;
        if (treatment.start) {
            start = treatment.start->latest;
        } else if (treatment.stop) {
            start = treatment.stop->latest;
        }
        starts.latest = std::max(starts.latest.value_or(start), start);
    }
    return starts;
}

Rise find_rise(std::span<const Measurement> measurements, const RiseLimit& limit,
               const TreatmentStarts& starts) {
    Rise rise;
    const auto* newest = newest_start(measurements);
    const auto two_since = last_but_one(measurements, newest);
    const auto counts_since = first_that_counts(measurements, starts);

    Interval last{Interval::infinity, -Interval::infinity};
    double least_of_two = Interval::infinity;
    double lowest_before_two = Interval::infinity;
    double lowest_of_all = Interval::infinity;
    UnknownReason unreadable = UnknownReason::None;
    std::optional<PartialDate> older_of_two;
    for (const auto& test : measurements) {
        lowest_of_all = std::min(lowest_of_all, test.value.hi);
        const auto* date = test.date;
        const bool among_two = !two_since || date == nullptr || date->latest >= *two_since;
        if (!among_two) {
            const bool counts = !counts_since || date->earliest >= *counts_since;
            if (counts) lowest_before_two = std::min(lowest_before_two, test.value.hi);
            continue;
        }
        least_of_two = std::min(least_of_two, test.value.lo);
        unreadable = graver(unreadable, test.reason);
        if (date != nullptr && (!older_of_two || date->earliest < older_of_two->earliest))
            older_of_two = *date;
        if (may_be_latest(test, newest)) last = hull(last, test.value);
    }
    if (measurements.empty()) return rise;

    const auto latest = latest_of(measurements);
    rise.measured = latest.measured;
    if (!reaches(last.hi, 0, limit)) {
        rise.confirmed = Truth::False;
        rise.reason = UnknownReason::None;
        return rise;
    }
    const bool rose = two_since && lowest_before_two < Interval::infinity &&
                      reaches(least_of_two, lowest_before_two, limit);
    if (rose && starts.complete) {
        rise.confirmed = Truth::True;
        rise.reason = UnknownReason::None;
        rise.measured = older_of_two;
        return rise;
    }
    if (rose) {
        rise.reason = UnknownReason::HistoryIncomplete;
    } else if (unreadable == UnknownReason::None) {
        const bool some_rise = measurements.size() > 1 && reaches(last.lo, lowest_of_all, limit);
        rise.reason = some_rise ? UnknownReason::NeedsJudgement : UnknownReason::NotGiven;
    } else {
        rise.reason = unreadable;
    }
    return rise;
}

LastTwo last_two(std::span<const Measurement> measurements) {
    if (measurements.size() < 2) return {};
    // In order of time, undated ones last.
    const auto& earlier = measurements[measurements.size() - 2];
    const auto& later = measurements.back();
    if (earlier.date == nullptr || later.date == nullptr) return {};
    if (earlier.date->latest >= later.date->earliest) return {};
    const bool third_before = std::ranges::all_of(
        measurements.first(measurements.size() - 2), [&earlier](const Measurement& other) {
            return other.date->latest < earlier.date->earliest;
        });
    if (!third_before) return {};
    return {&earlier, &later};
}

}  // namespace myelobrief
