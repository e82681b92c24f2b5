// Whether a marker rose from its lowest value, in two tests one after the other. Knows values in
// order of time and treatment starts; the limits come from the rule that asks.
//
// What counts, and why:
// - The lowest value is that of the present treatment: of the values since the latest start of any
//   listed treatment, and the last one before it. An older, lower value says nothing about it:
//   myeloma that came back years ago and now shrinks is still above its old lowest value.
// - The list may lack lower values. So a rise is never ruled out by the lowest value that happens
//   to be in it, only by a latest value that is too low for a rise even from nothing.
// - A treatment that is missing from the list may have begun after the lowest value. So a rise is
//   sure only when the list of treatments is said to be complete.
// - The tests of the list are taken as following each other; tests between them are not known.
#pragma once

#include <optional>
#include <span>

#include "domain/labs/measurements.h"

namespace myelobrief {

/// From when on the lowest value counts.
struct TreatmentStarts {
    /// The latest day on which the latest treatment may have begun; nothing when none is listed.
    std::optional<Date> latest;
    bool complete = false;
};

TreatmentStarts treatment_starts(const History& history, Date today);

/// How much more than the lowest value is a rise.
struct RiseLimit {
    /// In the marker's unit.
    double absolute = 0;
    /// A share of the lowest value; 0.25 is 25%. Both limits have to be reached.
    double relative = 0;
    /// More than `absolute`, not just as much.
    bool strictly = false;
};

struct Rise {
    /// In both of the last two tests. False only when no such rise is possible.
    Truth confirmed = Truth::Unknown;
    /// Why it is not settled. NeedsJudgement: the latest value is that much above a lower one, but
    /// no second test shows it, or the lower one is of an earlier treatment. HistoryIncomplete: two
    /// tests show it, and a treatment may have begun since. NotGiven: no rise is in the list, and
    /// a lower value may be missing from it.
    UnknownReason reason = UnknownReason::NotGiven;
    /// The older of the tests on which a confirmed rise rests; else the latest test.
    std::optional<PartialDate> measured;
};

/// `measurements` as from measurements_of.
Rise find_rise(std::span<const Measurement> measurements, const RiseLimit& limit,
               const TreatmentStarts& starts);

/// The last two tests, when it is sure which ones these are and in which order; else both null.
struct LastTwo {
    const Measurement* earlier = nullptr;
    const Measurement* later = nullptr;
};
LastTwo last_two(std::span<const Measurement> measurements);

}  // namespace myelobrief
