#include "report/sections/time_axis.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace myelobrief {

namespace {

/// Up to this time, marks name months.
constexpr double months_view = 30;
constexpr int most_marks = 10;

/// The first number of months that does not give too many marks.
int month_step(double months) {
    constexpr std::array steps{1, 2, 3, 6};
    for (const int step : steps)
        if (months / step <= most_marks) return step;
    return steps.back();
}

}  // namespace

Interval months_before(const PartialDate& date, Date today) {
    const auto until = months_between(not_after(date, today), exact_date(today));
    return {-until.hi, -until.lo};
}

std::vector<std::pair<double, std::string>> time_marks(const Phrases& phrases, double from,
                                                       Date today) {
    std::vector<std::pair<double, std::string>> marks;
    const std::chrono::year_month_day day{today};
    const bool by_month = -from <= months_view;
    const int years = static_cast<int>(std::ceil(-from / 12)) + 1;
    const int step = by_month ? month_step(-from) : 12 * ((years + most_marks - 1) / most_marks);
    // Years are counted back from this one, months from January.
    Date mark =
        by_month ? first_day_of_month(today) : make_date(static_cast<int>(day.year()), 1, 1);
    if (by_month) mark = add_months(mark, -static_cast<int>(unsigned{day.month()} - 1) % step);
    for (; - months_between(mark, today) >= from; mark = add_months(mark, -step)) {
        const std::chrono::year_month_day at{mark};
        const auto year = std::to_string(static_cast<int>(at.year()));
        marks.emplace_back(-months_between(mark, today),
                           by_month ? phrases.short_month(mark) : year);
    }
    std::ranges::reverse(marks);
    return marks;
}

}  // namespace myelobrief
