// A fact: one typed value derived from a profile, as exactly as the profile allows.
#pragma once

#include <optional>
#include <string_view>

#include "domain/interval.h"
#include "domain/partial_date.h"
#include "domain/truth.h"

namespace myelobrief {

/// Why a fact is not exactly known.
enum class UnknownReason {
    None,                 ///< it is exactly known
    NotGiven,             ///< the profile does not say
    PersonDoesNotKnow,    ///< the profile says that the person does not know
    TooOld,               ///< measured longer ago than the criterion allows
    Conflicting,          ///< two statements of the profile exclude each other
    UnitUnclear,          ///< a number whose unit is unknown, or hardly possible in its unit
    NeedsJudgement,       ///< no stated fact settles it; a doctor has to judge
    HistoryIncomplete,    ///< treatments are missing from the list, or may be
    OnlyApproximate,      ///< given as "about", as a month, or as a range
    MedicineUnrecognised  ///< a medicine in the list is in no catalog
};

/// "not-given", as in JSON and wording keys.
std::string_view name_of(UnknownReason reason);

enum class FactType {
    Number,   ///< a quantity in the fact's unit
    Count,    ///< a whole number
    YesNo,    ///< 0 is no, 1 is yes
    Category  ///< the index of a value in the fact's list of values
};

/// A fact's value. Every type is an interval: a yes-or-no fact that may be either is [0, 1], a
/// wholly unknown number is all that its definition allows. So one rule serves all: a test is true
/// when it holds for the whole interval, false when it holds for none of it, and unknown otherwise.
struct Fact {
    Interval range;
    /// None exactly when `range` is a point; else why it is not.
    UnknownReason reason = UnknownReason::NotGiven;
    /// When it was measured, for facts that age.
    std::optional<PartialDate> measured = std::nullopt;

    static Fact known(double value) { return {point(value), UnknownReason::None}; }
    static Fact yes_no(bool value) { return known(value ? 1 : 0); }
    static Fact truth(Truth value, UnknownReason reason_if_unknown) {
        return value == Truth::Unknown ? Fact{{0, 1}, reason_if_unknown}
                                       : yes_no(value == Truth::True);
    }
    /// A range; exact when it is a point.
    static Fact between(Interval range, UnknownReason reason_if_not_exact) {
        return {range, range.is_point() ? UnknownReason::None : reason_if_not_exact};
    }
    [[nodiscard]] bool exact() const { return range.is_point(); }
};

}  // namespace myelobrief
