// Dates as people remember them: every day that they may be.
#include "domain/partial_date.h"

#include "tests/support/catch.h"

using namespace myelobrief;

namespace {

PartialDate date(const char* text, bool about = false) {
    return parse_partial_date(text, about).value();
}

}  // namespace

TEST_CASE("partial date: the days that a text stands for (R-11)") {
    struct Row {
        const char* text;
        bool about;
        const char* earliest;
        const char* latest;
    };
    for (const auto& row : {
             Row{"2024-03-17", false, "2024-03-17", "2024-03-17"},
             Row{"2024-02", false, "2024-02-01", "2024-02-29"},
             Row{"2023-02", false, "2023-02-01", "2023-02-28"},
             Row{"2024", false, "2024-01-01", "2024-12-31"},
             Row{"2024-03", true, "2024-02-01", "2024-04-30"},
             Row{"2024-01", true, "2023-12-01", "2024-02-29"},
             Row{"2024-03-31", true, "2024-02-29", "2024-04-30"},
             Row{"2024", true, "2023-10-01", "2025-03-31"},
         }) {
        CAPTURE(row.text, row.about);
        const auto read = date(row.text, row.about);
        CHECK(to_iso(read.earliest) == row.earliest);
        CHECK(to_iso(read.latest) == row.latest);
    }
    for (const char* text : {"", "24", "2024-13", "2024-00", "2024-02-30", "2024/02", "20240217"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_partial_date(text, false).has_value());
    }
}

TEST_CASE("partial date: days between, over every pair of days") {
    struct Row {
        const char* from;
        const char* to;
        double least;
        double most;
    };
    for (const auto& row : {
             Row{"2024-01-01", "2024-03-01", 60, 60},
             Row{"2023-01-01", "2023-03-01", 59, 59},
             // March to April is never more than 60 days, July to August can be 61.
             Row{"2023-03", "2023-04", 1, 60},
             Row{"2023-07", "2023-08", 1, 61},
             Row{"2023-02", "2023-03", 1, 58},
             Row{"2024-03", "2024-03", -30, 30},
             Row{"2024", "2024-07-01", -183, 182},
         }) {
        CAPTURE(row.from, row.to);
        CHECK(days_between(date(row.from), date(row.to)) == Interval{row.least, row.most});
    }
}

TEST_CASE("partial date: months between, by the calendar") {
    CHECK(months_between(date("2021-05-10"), date("2023-05-10")) == point(24));
    CHECK(months_between(date("2020-02-29"), date("2022-02-28")) == point(24));
    CHECK(months_between(date("2021-05-10"), date("2023-05-09")).hi < 24);
    CHECK(months_between(date("2021-05"), date("2023-05")).contains(24));
    CHECK(months_between(date("2021-05"), date("2023-07")).lo > 24);
    CHECK(months_between(date("2023-05"), date("2021-05")).hi < 0);
}

TEST_CASE("partial date: surely earlier, surely not, or open") {
    CHECK(is_before(date("2024-03-01"), date("2024-03-02")) == true);
    CHECK(is_before(date("2024-03-02"), date("2024-03-02")) == false);
    CHECK(is_before(date("2024-03"), date("2024-04")) == true);
    CHECK(is_before(date("2024-04"), date("2024-03")) == false);
    CHECK_FALSE(is_before(date("2024-03"), date("2024-03-15")).has_value());
    CHECK_FALSE(is_before(date("2024"), date("2024")).has_value());
    CHECK_FALSE(is_before(date("2024-03", true), date("2024-04")).has_value());
}

TEST_CASE("partial date: a month that is still running ends today") {
    const Date today = make_date(2026, 11, 22);
    CHECK(to_iso(not_after(date("2026-11"), today).latest) == "2026-11-22");
    CHECK(to_iso(not_after(date("2026-11"), today).earliest) == "2026-11-01");
    CHECK(to_iso(not_after(date("2026-10"), today).latest) == "2026-10-31");
}
