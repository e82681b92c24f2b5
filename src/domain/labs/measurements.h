// The values of one laboratory test in order of time, and the latest of them. Knows dates and
// ranges; not what any test means.
//
// What nobody can read (no value, a number in an unclear unit) stays in the list as a value that
// may be anything: it was measured, so it may be the latest one, or the one that decides.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "domain/fact.h"
#include "domain/profile.h"

namespace myelobrief {

/// All that a laboratory value can be.
inline constexpr Interval any_amount{0, Interval::infinity};

struct Measurement {
    Interval value = any_amount;
    /// None exactly when the value is a point.
    UnknownReason reason = UnknownReason::NotGiven;
    /// Points into the profile; null where no date is given.
    const PartialDate* date = nullptr;

    [[nodiscard]] bool has_day() const { return date != nullptr && date->exact(); }
};

/// Of the two, the one that says more about why a value cannot be used: a contradiction, then an
/// unclear unit, then what a doctor has to judge.
UnknownReason graver(UnknownReason a, UnknownReason b);

/// All values of one day are one measurement: what all of them allow, or, where they exclude each
/// other, the range of all with the reason Conflicting. A difference in the tenth digit is
/// rounding.
Measurement one_of_day(std::span<const Measurement> values);

/// Oldest first, undated ones last; one measurement for each day.
std::vector<Measurement> measurements_of(std::span<const LabValue> labs, std::string_view test);

/// Whether the measurement may be the latest of the list, given the latest of the first days on
/// which each may have been made (see newest_start).
bool may_be_latest(const Measurement& measurement, const PartialDate* newest);

/// The date of the list with the latest first day; null when none has a date. A measurement is
/// surely not the latest when all of its days are before that day.
const PartialDate* newest_start(std::span<const Measurement> measurements);

/// The latest value; where the dates leave open which one that is, the range of all that may be.
/// `measured` is the oldest date among them, and absent when one of them has none.
Fact latest_of(std::span<const Measurement> measurements);

/// The older of the dates of two inputs, for what is worked out from both; nothing when one of
/// them has none.
std::optional<PartialDate> older(const std::optional<PartialDate>& a,
                                 const std::optional<PartialDate>& b);

/// a >= b, where a difference in the tenth digit is rounding: 0.7 - 0.2 is at least 0.5.
bool at_least(double a, double b);

}  // namespace myelobrief
