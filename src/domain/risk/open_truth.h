// A truth that may be open, and why it is. Knows nothing of myeloma.
#pragma once

#include "domain/fact.h"

namespace myelobrief {

struct OpenTruth {
    Truth truth = Truth::Unknown;
    /// None exactly when the truth is settled.
    UnknownReason reason = UnknownReason::NotGiven;

    static constexpr OpenTruth settled(bool value) {
        return {truth_of(value), UnknownReason::None};
    }
    static constexpr OpenTruth open(UnknownReason why) { return {Truth::Unknown, why}; }

    [[nodiscard]] constexpr bool can_be_true() const { return truth != Truth::False; }
    [[nodiscard]] constexpr bool can_be_false() const { return truth != Truth::True; }
    [[nodiscard]] Fact fact() const { return Fact::truth(truth, reason); }
};

/// Of two reasons the one to name: a conflict before all others, since no further answer settles
/// it; a judgement last, since it is all that is left when everything else is known.
constexpr UnknownReason reason_to_name(UnknownReason a, UnknownReason b) {
    if (a == UnknownReason::None || b == UnknownReason::Conflicting) return b;
    return a == UnknownReason::NeedsJudgement && b != UnknownReason::None ? b : a;
}

constexpr OpenTruth with_reason(Truth truth, OpenTruth a, OpenTruth b) {
    if (truth != Truth::Unknown) return {truth, UnknownReason::None};
    return {truth, reason_to_name(a.reason, b.reason)};
}

constexpr OpenTruth both(OpenTruth a, OpenTruth b) {
    return with_reason(truth_and(a.truth, b.truth), a, b);
}

constexpr OpenTruth either(OpenTruth a, OpenTruth b) {
    return with_reason(truth_or(a.truth, b.truth), a, b);
}

/// Whether the number is at least `limit`.
constexpr OpenTruth at_least(const Fact& number, double limit) {
    if (number.range.lo >= limit) return OpenTruth::settled(true);
    if (number.range.hi < limit) return OpenTruth::settled(false);
    return OpenTruth::open(number.reason);
}

/// Whether the number is below `limit`.
constexpr OpenTruth below(const Fact& number, double limit) {
    if (number.range.hi < limit) return OpenTruth::settled(true);
    if (number.range.lo >= limit) return OpenTruth::settled(false);
    return OpenTruth::open(number.reason);
}

}  // namespace myelobrief
