// Calendar dates. Knows ISO 8601 dates and day counts; nothing about today and nothing medical.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace myelobrief {

/// A whole day, without a time zone.
using Date = std::chrono::sys_days;

/// No date of a profile lies outside of these. Unlike those of Date::min(), differences to them do
/// not overflow.
inline constexpr Date first_possible_date =
    std::chrono::year{1900} / std::chrono::January / std::chrono::day{1};
inline constexpr Date last_possible_date =
    std::chrono::year{9999} / std::chrono::December / std::chrono::day{31};

/// Builds a date; the caller guarantees that the day exists.
Date make_date(int year, unsigned month, unsigned day);

/// Reads "2026-03-05". Nothing for any other form and for a day that does not exist.
std::optional<Date> parse_iso_date(std::string_view text);

/// "2026-03-05"
std::string to_iso(Date date);

/// Days from `from` to `to`; negative when `to` is earlier.
int days_between(Date from, Date to);

Date first_day_of_month(Date date);
Date last_day_of_month(Date date);

/// Moves by whole months; a day that the target month lacks becomes its last day.
Date add_months(Date date, int months);

/// Whole and part months between two days: whole calendar months, then the rest as a share of the
/// month it falls in. 24 months after 10 May 2021 is 10 May 2023 exactly, whatever the leap years.
double months_between(Date from, Date to);

}  // namespace myelobrief
