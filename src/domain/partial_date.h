// A date as people remember it: a day, a month, a year, or "about".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "domain/interval.h"

namespace myelobrief {

enum class DatePrecision { Day, Month, Year };

/// Every day that the stated date may be. "2024-03" is the whole month; "about 2024-03" one month
/// more on both sides (reading R-11); a year is the whole year.
struct PartialDate {
    Date earliest;
    Date latest;
    DatePrecision precision = DatePrecision::Day;
    bool about = false;
    /// As written, without "about": "2024-03".
    std::string text = {};

    [[nodiscard]] bool exact() const { return earliest == latest; }
    bool operator==(const PartialDate&) const = default;
};

PartialDate exact_date(Date date);

/// Reads "2024-03-17", "2024-03" or "2024"; `about` widens it by reading R-11.
std::optional<PartialDate> parse_partial_date(std::string_view text, bool about);

/// Days from `from` to `to`, as an interval over every pair of days that both allow.
Interval days_between(const PartialDate& from, const PartialDate& to);

/// Calendar months from `from` to `to`; see months_between in base/date.h.
Interval months_between(const PartialDate& from, const PartialDate& to);

/// Surely earlier, surely not, or undecidable at this precision (then nothing).
std::optional<bool> is_before(const PartialDate& a, const PartialDate& b);

/// The same date, but not later than `today`: a month that is still running ends today.
PartialDate not_after(PartialDate date, Date today);

}  // namespace myelobrief
