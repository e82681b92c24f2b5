#include "domain/partial_date.h"

#include <algorithm>

namespace myelobrief {

PartialDate exact_date(Date date) {
    return {date, date, DatePrecision::Day, false, to_iso(date)};
}

std::optional<PartialDate> parse_partial_date(std::string_view text, bool about) {
    PartialDate date;
    date.about = about;
    date.text = text;
    const std::string padded(text);
    if (text.size() == 10) {
        const auto day = parse_iso_date(text);
        if (!day) return std::nullopt;
        date.precision = DatePrecision::Day;
        date.earliest = date.latest = *day;
    } else if (text.size() == 7) {
        const auto first = parse_iso_date(padded + "-01");
        if (!first) return std::nullopt;
        date.precision = DatePrecision::Month;
        date.earliest = *first;
        date.latest = last_day_of_month(*first);
    } else if (text.size() == 4) {
        const auto first = parse_iso_date(padded + "-01-01");
        if (!first) return std::nullopt;
        date.precision = DatePrecision::Year;
        date.earliest = *first;
        date.latest = *parse_iso_date(padded + "-12-31");
    } else {
        return std::nullopt;
    }
    if (about) {
        // R-11 speaks of months; an "about" year is widened by its three months for durations.
        const int months = date.precision == DatePrecision::Year ? 3 : 1;
        date.earliest = add_months(date.earliest, -months);
        date.latest = date.precision == DatePrecision::Day
                          ? add_months(date.latest, months)
                          : last_day_of_month(add_months(first_day_of_month(date.latest), months));
    }
    return date;
}

Interval days_between(const PartialDate& from, const PartialDate& to) {
    return {static_cast<double>(days_between(from.latest, to.earliest)),
            static_cast<double>(days_between(from.earliest, to.latest))};
}

Interval months_between(const PartialDate& from, const PartialDate& to) {
    return {months_between(from.latest, to.earliest), months_between(from.earliest, to.latest)};
}

std::optional<bool> is_before(const PartialDate& a, const PartialDate& b) {
    if (a.latest < b.earliest) return true;
    if (a.earliest >= b.latest) return false;
    return std::nullopt;
}

PartialDate not_after(PartialDate date, Date today) {
    date.latest = std::min(date.latest, today);
    date.earliest = std::min(date.earliest, date.latest);
    return date;
}

}  // namespace myelobrief
