// A yes-or-no fact that is yes in any of several ways, each with its own tests and dates.
#pragma once

#include <span>

#include "domain/fact.h"

namespace myelobrief {

struct Way {
    Truth truth = Truth::Unknown;
    /// Why it is not settled.
    UnknownReason reason = UnknownReason::NotGiven;
    /// The oldest test on which it rests.
    std::optional<PartialDate> measured = std::nullopt;
};

/// One way is enough for a yes; a no needs all of them. So `measured` is the newest of the ways
/// that hold, and else the oldest of all.
Fact any_of(std::span<const Way> ways);

}  // namespace myelobrief
