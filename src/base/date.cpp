#include "base/date.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace myelobrief {

namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::last;
using std::chrono::month;
using std::chrono::months;
using std::chrono::year;
using std::chrono::year_month_day;

/// Digits only: from_chars would also take a sign.
std::optional<int> parse_digits(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

}  // namespace

Date make_date(int y, unsigned m, unsigned d) {
    return Date{year_month_day{year{y}, month{m}, day{d}}};
}

std::optional<Date> parse_iso_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto y = parse_digits(text.substr(0, 4));
    const auto m = parse_digits(text.substr(5, 2));
    const auto d = parse_digits(text.substr(8, 2));
    if (!y || !m || !d) return std::nullopt;
    const year_month_day date{year{*y}, month{static_cast<unsigned>(*m)},
                              day{static_cast<unsigned>(*d)}};
    if (!date.ok()) return std::nullopt;
    return Date{date};
}

std::string to_iso(Date date) {
    const year_month_day ymd{date};
    std::array<char, 16> buffer{};
    const int length =
        std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", static_cast<int>(ymd.year()),
                      static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
    return {buffer.data(), static_cast<std::size_t>(length)};
}

int days_between(Date from, Date to) {
    return static_cast<int>((to - from).count());
}

Date first_day_of_month(Date date) {
    const year_month_day ymd{date};
    return Date{ymd.year() / ymd.month() / 1};
}

Date last_day_of_month(Date date) {
    const year_month_day ymd{date};
    return Date{ymd.year() / ymd.month() / last};
}

Date add_months(Date date, int count) {
    const year_month_day ymd{date};
    const auto moved = ymd + months{count};
    return moved.ok() ? Date{moved} : Date{moved.year() / moved.month() / last};
}

double months_between(Date from, Date to) {
    if (to < from) return -months_between(to, from);
    const year_month_day a{from};
    const year_month_day b{to};
    int whole = (static_cast<int>(b.year()) - static_cast<int>(a.year())) * 12 +
                static_cast<int>(static_cast<unsigned>(b.month())) -
                static_cast<int>(static_cast<unsigned>(a.month()));
    if (add_months(from, whole) > to) --whole;
    const Date start = add_months(from, whole);
    const Date end = add_months(from, whole + 1);
    return whole + static_cast<double>(days_between(start, to)) / days_between(start, end);
}

}  // namespace myelobrief
