#include "base/date.h"

#include <cmath>

#include "tests/support/catch.h"

using namespace myelobrief;

namespace {

Date day(const char* iso) {
    const auto date = parse_iso_date(iso);
    REQUIRE(date.has_value());
    return *date;
}

}  // namespace

TEST_CASE("months_between: whole calendar months, then the share of the month that has begun") {
    struct Row {
        const char* from;
        const char* to;
        double months;
    };
    const std::vector<Row> rows{
        // 24 months from a transplant on 2021-05-10: reached on the day, not on the day before
        {"2021-05-10", "2023-05-10", 24},
        {"2021-05-10", "2023-05-09", 24 - 1.0 / 30},
        {"2021-05-10", "2023-05-11", 24 + 1.0 / 31},
        {"2021-05-10", "2021-05-10", 0},
        {"2021-05-10", "2021-06-10", 1},
        {"2021-05-10", "2022-05-10", 12},
        // across leap years a month stays a month
        {"2023-02-10", "2024-02-10", 12},
        {"2024-02-10", "2025-02-10", 12},
        {"2019-07-15", "2022-01-15", 30},
        // 29 February
        {"2024-02-29", "2025-02-28", 12},
        {"2024-02-29", "2026-02-28", 24},
        {"2024-02-29", "2028-02-29", 48},
        {"2024-02-29", "2024-03-29", 1},
        {"2024-02-28", "2026-02-28", 24},
        {"2023-02-28", "2024-02-28", 12},
        {"2023-02-28", "2024-02-29", 12 + 1.0 / 29},
        // the end of the month: a day that the target month lacks becomes its last one
        {"2026-01-31", "2026-02-28", 1},
        {"2026-01-31", "2026-03-31", 2},
        {"2026-03-31", "2026-04-30", 1},
        {"2026-01-30", "2026-02-28", 1},
        {"2026-01-31", "2026-02-27", 27.0 / 28},
        // half of a month of 30 days
        {"2026-04-01", "2026-04-16", 0.5},
        // backwards
        {"2023-05-10", "2021-05-10", -24},
        {"2026-04-16", "2026-04-01", -0.5},
    };
    for (const auto& row : rows) {
        INFO(row.from << " to " << row.to);
        CHECK(months_between(day(row.from), day(row.to)) == Approx(row.months).margin(1e-12));
    }
}

TEST_CASE("months_between: whole months are exact numbers, so that a limit of 24 can be met") {
    for (int months = 0; months <= 240; ++months) {
        CAPTURE(months);
        for (const char* from : {"2021-05-10", "2024-02-29", "2026-01-31", "2019-12-01"}) {
            INFO(from);
            CHECK(months_between(day(from), add_months(day(from), months)) == months);
        }
    }
}

TEST_CASE("months_between: a later day never gives fewer months") {
    for (const char* from : {"2024-01-31", "2024-02-29", "2023-11-30"}) {
        double before = -1;
        for (int days = 0; days < 1000; ++days) {
            const double months = months_between(day(from), day(from) + std::chrono::days{days});
            CAPTURE(from, days);
            if (months < before) CHECK(months >= before);
            before = months;
        }
    }
}

TEST_CASE("add_months: the same day of another month, or that month's last one") {
    struct Row {
        const char* from;
        int months;
        const char* to;
    };
    const std::vector<Row> rows{
        {"2021-05-10", 24, "2023-05-10"},  {"2026-01-31", 1, "2026-02-28"},
        {"2024-01-31", 1, "2024-02-29"},   {"2024-02-29", 12, "2025-02-28"},
        {"2026-03-31", -1, "2026-02-28"},  {"2026-11-22", 0, "2026-11-22"},
        {"2026-11-22", 2, "2027-01-22"},   {"2026-01-22", -1, "2025-12-22"},
        {"2026-12-31", -10, "2026-02-28"},
    };
    for (const auto& row : rows) {
        INFO(row.from << " and " << row.months);
        CHECK(to_iso(add_months(day(row.from), row.months)) == row.to);
    }
}

TEST_CASE("days_between counts days, backwards too") {
    CHECK(days_between(day("2026-11-22"), day("2026-11-22")) == 0);
    CHECK(days_between(day("2026-11-22"), day("2026-11-23")) == 1);
    CHECK(days_between(day("2024-02-28"), day("2024-03-01")) == 2);
    CHECK(days_between(day("2026-02-28"), day("2026-03-01")) == 1);
    CHECK(days_between(day("2026-11-22"), day("2025-11-22")) == -365);
}

TEST_CASE("first and last day of a month") {
    CHECK(to_iso(first_day_of_month(day("2024-02-17"))) == "2024-02-01");
    CHECK(to_iso(last_day_of_month(day("2024-02-17"))) == "2024-02-29");
    CHECK(to_iso(last_day_of_month(day("2026-02-01"))) == "2026-02-28");
    CHECK(to_iso(last_day_of_month(day("2026-12-31"))) == "2026-12-31");
}

TEST_CASE("ISO dates: read back as written, and nothing else is read") {
    for (const char* text : {"2026-11-22", "2024-02-29", "1900-01-01", "0001-01-01", "9999-12-31"})
        CHECK(to_iso(day(text)) == text);
    for (
        const char* text :
        {"",           "2026",       "2026-11",          "2026-11-2",   "2026-1-22",   "26-11-22",
         "2026/11/22", "22-11-2026", "2026-11-22T00:00", " 2026-11-22", "2026-11-22 ", "2026-02-29",
         "2100-02-29", "2026-04-31", "2026-13-01",       "2026-00-10",  "2026-10-00",  "+026-11-22",
         "-026-11-22", "2026-+1-22", "2026-11--2",       "abcd-ef-gh",  "2026 11 22"}) {
        INFO(text);
        CHECK_FALSE(parse_iso_date(text).has_value());
    }
}

TEST_CASE("make_date") {
    CHECK(make_date(2024, 2, 29) == day("2024-02-29"));
}
