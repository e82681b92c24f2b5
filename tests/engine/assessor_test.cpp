// From facts to findings: which there are, how they come out, and why some are not applicable.
#include "engine/assessor.h"

#include "tests/engine/assess_one.h"
#include "tests/support/catch.h"

using namespace myelobrief;
using namespace myelobrief::test;

TEST_CASE("when and then: all nine outcomes") {
    constexpr Truth f = Truth::False;
    constexpr Truth u = Truth::Unknown;
    constexpr Truth t = Truth::True;
    struct Row {
        Truth when;
        Truth then;
        Outcome outcome;
    };
    const std::vector<Row> rows{
        {f, f, Outcome::NotApplicable}, {f, u, Outcome::NotApplicable},
        {f, t, Outcome::NotApplicable}, {u, f, Outcome::Unknown},
        {u, u, Outcome::Unknown},       {u, t, Outcome::Unknown},
        {t, f, Outcome::NotMet},        {t, u, Outcome::Unknown},
        {t, t, Outcome::Met},
    };
    SmallCriteria criteria;
    const auto guard = criteria.yes_no("guard");
    const auto rule = criteria.yes_no("rule");
    criteria.option("option", yes(guard), yes(rule));
    for (const auto& row : rows) {
        CAPTURE(static_cast<int>(row.when), static_cast<int>(row.then));
        const auto finding = assess_first(criteria, {fact_of(row.when), fact_of(row.then)});
        CHECK(finding.outcome == row.outcome);
        CHECK(finding.not_applicable == (row.outcome == Outcome::NotApplicable
                                             ? NotApplicableReason::GuardNotMet
                                             : NotApplicableReason::None));
    }
}

TEST_CASE("one finding for each option and source, in the order of the data") {
    SmallCriteria criteria;
    const auto a = criteria.yes_no("a");
    const auto b = criteria.yes_no("b");
    criteria.option("one", yes(a));
    auto& two = criteria.option("two", yes(a));
    two.criteria.push_back(two.criteria.front());
    two.criteria.back().source = "another source";
    two.criteria.back().rule = Rule{std::nullopt, yes(b)};

    const Assessor assessor(criteria.data, engine_test_day());
    const std::vector<Fact> facts{Fact::yes_no(true), Fact::yes_no(false)};
    const auto findings = assessor.assess(facts, engine_test_day());
    REQUIRE(findings.size() == 3);
    CHECK(findings[0].option->id == "one");
    CHECK(findings[1].option->id == "two");
    CHECK(findings[1].criteria->source == "source");
    CHECK(findings[1].outcome == Outcome::Met);
    CHECK(findings[2].option->id == "two");
    CHECK(findings[2].criteria->source == "another source");
    CHECK(findings[2].outcome == Outcome::NotMet);
}

TEST_CASE("what is not evaluated says why, and the others are not mixed up with it") {
    SmallCriteria criteria;
    const auto a = criteria.yes_no("a");
    criteria.option_without_rule("named only");
    criteria.option("withdrawn", yes(a)).status = OptionStatus::Withdrawn;
    criteria.option("met", yes(a));
    criteria.option("investigational", yes(a)).status = OptionStatus::Investigational;
    criteria.option("not met", negated(yes(a)));
    const Assessor assessor(criteria.data, engine_test_day());
    const std::vector<Fact> facts{Fact::yes_no(true)};
    const auto findings = assessor.assess(facts, engine_test_day());
    REQUIRE(findings.size() == 5);
    CHECK(findings[0].not_applicable == NotApplicableReason::NoRuleInSource);
    CHECK(findings[1].not_applicable == NotApplicableReason::Withdrawn);
    CHECK(findings[2].outcome == Outcome::Met);
    CHECK(findings[3].not_applicable == NotApplicableReason::Investigational);
    CHECK(findings[4].outcome == Outcome::NotMet);
    for (const auto i : {0, 1, 3}) {
        CHECK(findings[static_cast<std::size_t>(i)].outcome == Outcome::NotApplicable);
        CHECK(findings[static_cast<std::size_t>(i)].evidence.empty());
    }
}

TEST_CASE("a rule that does not stand on the day gives no finding at all") {
    SmallCriteria criteria;
    const auto a = criteria.yes_no("a");
    auto& option = criteria.option("option", yes(a));
    option.criteria.push_back(option.criteria.front());
    option.criteria[0].valid_to = make_date(2024, 12, 31);
    option.criteria[1].valid_from = make_date(2025, 1, 1);
    option.criteria[1].rule = Rule{std::nullopt, negated(yes(a))};
    const std::vector<Fact> facts{Fact::yes_no(true)};
    const auto before =
        Assessor(criteria.data, make_date(2024, 12, 31)).assess(facts, engine_test_day());
    const auto after =
        Assessor(criteria.data, make_date(2025, 1, 1)).assess(facts, engine_test_day());
    REQUIRE(before.size() == 1);
    REQUIRE(after.size() == 1);
    CHECK(before[0].outcome == Outcome::Met);
    CHECK(after[0].outcome == Outcome::NotMet);
}

TEST_CASE("out of scope: the same findings, none of them evaluated") {
    SmallCriteria criteria;
    const auto a = criteria.yes_no("a");
    criteria.option("one", yes(a));
    criteria.option_without_rule("named only");
    auto& expired = criteria.option("expired", yes(a));
    expired.criteria[0].valid_to = make_date(2020, 1, 1);
    const auto findings = Assessor(criteria.data, engine_test_day()).out_of_scope();
    REQUIRE(findings.size() == 2);
    for (const auto& finding : findings) {
        CHECK(finding.outcome == Outcome::NotApplicable);
        CHECK(finding.not_applicable == NotApplicableReason::OutOfScope);
        CHECK(finding.evidence.empty());
    }
}

TEST_CASE("data without any rule gives no findings and no trouble") {
    SmallCriteria criteria;
    criteria.yes_no("a");
    const std::vector<Fact> facts{Fact::yes_no(true)};
    CHECK(Assessor(criteria.data, engine_test_day()).assess(facts, engine_test_day()).empty());
}
