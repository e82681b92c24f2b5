// max_age_days: a value that was measured too long ago says nothing about today.
#include "tests/engine/assess_one.h"
#include "tests/support/catch.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

struct Row {
    const char* what;
    std::string measured;  ///< empty: no date
    bool about;
    Truth truth;
    UnknownReason reason;
};

// The brief is of 2026-11-22, the value may be 30 days old: back to 2026-10-23.
const std::vector<Row> rows{
    {"today", "2026-11-22", false, Truth::True, UnknownReason::None},
    {"on the last day that counts", "2026-10-23", false, Truth::True, UnknownReason::None},
    {"one day too old", "2026-10-22", false, Truth::Unknown, UnknownReason::TooOld},
    {"years too old", "2019-01-01", false, Truth::Unknown, UnknownReason::TooOld},
    {"no date", "", false, Truth::Unknown, UnknownReason::NotGiven},
    {"a month that is wholly recent", "2026-11", false, Truth::True, UnknownReason::None},
    {"a month of which some days are too old", "2026-10", false, Truth::Unknown,
     UnknownReason::TooOld},
    {"a month that is wholly too old", "2026-09", false, Truth::Unknown, UnknownReason::TooOld},
    {"about this month: perhaps the month before", "2026-11", true, Truth::Unknown,
     UnknownReason::TooOld},
    {"this year: perhaps January", "2026", false, Truth::Unknown, UnknownReason::TooOld},
};

Fact measured_on(const Row& row, double value) {
    Fact fact = Fact::known(value);
    if (!row.measured.empty()) fact.measured = parse_partial_date(row.measured, row.about);
    return fact;
}

}  // namespace

TEST_CASE("a value counts for as many days as the leaf allows, whatever day of a month it was") {
    SmallCriteria criteria;
    const auto hemoglobin = criteria.number("hemoglobin", {0, 100});
    criteria.option("option", at_most_days_old(30, limit(hemoglobin, Operator::AtLeast, 8)));
    for (const auto& row : rows) {
        INFO(row.what);
        const auto finding = assess_first(criteria, {measured_on(row, 9)});
        CHECK(finding.evidence[0].truth == row.truth);
        CHECK(finding.evidence[0].reason == row.reason);
    }
}

TEST_CASE("a value that is too old is not taken for false either") {
    SmallCriteria criteria;
    const auto hemoglobin = criteria.number("hemoglobin", {0, 100});
    criteria.option("option", at_most_days_old(30, limit(hemoglobin, Operator::AtLeast, 8)));
    CHECK(assess_first(criteria, {measured_on(rows[0], 5)}).outcome == Outcome::NotMet);
    CHECK(assess_first(criteria, {measured_on(rows[3], 5)}).outcome == Outcome::Unknown);
}

TEST_CASE("without max_age_days the date does not matter") {
    SmallCriteria criteria;
    const auto hemoglobin = criteria.number("hemoglobin", {0, 100});
    criteria.option("option", limit(hemoglobin, Operator::AtLeast, 8));
    for (const auto& row : rows) {
        INFO(row.what);
        CHECK(assess_first(criteria, {measured_on(row, 9)}).outcome == Outcome::Met);
    }
}

TEST_CASE("of two leaves on one fact only the one with a window finds it too old") {
    SmallCriteria criteria;
    const auto hemoglobin = criteria.number("hemoglobin", {0, 100});
    criteria.option("option", any({at_most_days_old(30, limit(hemoglobin, Operator::AtLeast, 8)),
                                   limit(hemoglobin, Operator::AtLeast, 12)}));
    const auto old = rows[3];
    const auto finding = assess_first(criteria, {measured_on(old, 9)});
    CHECK(finding.evidence[0].truth == Truth::Unknown);
    CHECK(finding.evidence[0].reason == UnknownReason::TooOld);
    CHECK(finding.evidence[1].truth == Truth::False);
    CHECK(finding.evidence[1].reason == UnknownReason::None);
    CHECK(finding.outcome == Outcome::Unknown);
}

TEST_CASE("what is unknown anyway keeps its own reason") {
    SmallCriteria criteria;
    const auto hemoglobin = criteria.number("hemoglobin", {0, 100});
    criteria.option("option", at_most_days_old(30, limit(hemoglobin, Operator::AtLeast, 8)));
    const Fact unclear{{0, 100}, UnknownReason::UnitUnclear};
    CHECK(assess_first(criteria, {unclear}).evidence[0].reason == UnknownReason::UnitUnclear);
}
