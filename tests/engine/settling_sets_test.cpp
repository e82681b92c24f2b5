// What would have to be known to settle a rule that is still unknown.
#include "engine/settling_sets.h"

#include "tests/engine/assess_one.h"
#include "tests/support/catch.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

/// Facts a, b, c (yes or no), n (a count, 0 to 9) and x (a number, 0 to 100).
struct Facts : SmallCriteria {
    FactIndex a = yes_no("a");
    FactIndex b = yes_no("b");
    FactIndex c = yes_no("c");
    FactIndex n = count("n", {0, 9});
    FactIndex x = number("x", {0, 100});
};

struct Settled {
    std::string missing;
    std::string settling;
    std::string alone;
    bool operator==(const Settled&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Settled& settled) {
    return out << "missing: " << settled.missing << "; settling: " << settled.settling
               << "; alone: " << settled.alone;
}

Settled settle(Facts criteria, Node rule, const std::vector<std::pair<FactIndex, Fact>>& known) {
    criteria.option("option", std::move(rule));
    auto facts = criteria.nothing_known();
    for (const auto& [index, fact] : known) facts[index] = fact;
    const auto finding = assess_first(criteria, facts);
    CHECK(finding.outcome == Outcome::Unknown);
    const auto& catalog = criteria.data.catalog;
    return {missing_facts(finding, catalog), settling_sets(finding, catalog),
            could_settle_alone(finding, catalog)};
}

Fact range(double lo, double hi) {
    return Fact::between({lo, hi}, UnknownReason::OnlyApproximate);
}

}  // namespace

TEST_CASE("settling: one fact") {
    const Facts k;
    CHECK(settle(k, yes(k.a), {}) == Settled{"a", "{a}", "a"});
    CHECK(settle(k, negated(yes(k.a)), {}) == Settled{"a", "{a}", "a"});
    CHECK(settle(k, limit(k.n, Operator::AtLeast, 4), {}) == Settled{"n", "{n}", "n"});
    CHECK(settle(k, limit(k.x, Operator::LessThan, 4), {}) == Settled{"x", "{x}", "x"});
    CHECK(settle(k, limit(k.n, Operator::AtLeast, 4), {{k.n, range(3, 5)}}) ==
          Settled{"n", "{n}", "n"});
}

TEST_CASE("settling: any and all need every open member, and one answer may be enough") {
    const Facts k;
    CHECK(settle(k, any({yes(k.a), yes(k.b)}), {}) == Settled{"a, b", "{a, b}", "a, b"});
    CHECK(settle(k, all({yes(k.a), yes(k.b)}), {}) == Settled{"a, b", "{a, b}", "a, b"});
    CHECK(settle(k, any({yes(k.a), yes(k.b)}), {{k.a, Fact::yes_no(false)}}) ==
          Settled{"b", "{b}", "b"});
    CHECK(settle(k, all({yes(k.a), any({yes(k.b), yes(k.c)})}), {}) ==
          Settled{"a, b, c", "{a, b, c}", "a"});
}

TEST_CASE("settling: at least two of three") {
    const Facts k;
    const auto rule = at_least(2, {yes(k.a), yes(k.b), yes(k.c)});
    CHECK(settle(k, rule, {}) == Settled{"a, b, c", "{a, b, c}", "none"});
    CHECK(settle(k, rule, {{k.a, Fact::yes_no(true)}}) == Settled{"b, c", "{b, c}", "b, c"});
    CHECK(settle(k, rule, {{k.a, Fact::yes_no(true)}, {k.b, Fact::yes_no(false)}}) ==
          Settled{"c", "{c}", "c"});
}

TEST_CASE("settling: what can no longer matter is not asked for") {
    const Facts k;
    // b is unknown, and c has decided its group.
    CHECK(settle(k, all({yes(k.a), any({yes(k.b), yes(k.c)})}), {{k.c, Fact::yes_no(true)}}) ==
          Settled{"a", "{a}", "a"});
    CHECK(settle(k, any({yes(k.a), all({yes(k.b), yes(k.c)})}), {{k.c, Fact::yes_no(false)}}) ==
          Settled{"a", "{a}", "a"});
}

TEST_CASE("settling: two limits on one fact are one question") {
    const Facts k;
    const auto between = all({limit(k.n, Operator::AtLeast, 2), limit(k.n, Operator::AtMost, 4)});
    CHECK(settle(k, between, {}) == Settled{"n", "{n}", "n"});
    const auto outside =
        any({limit(k.x, Operator::LessThan, 10), limit(k.x, Operator::MoreThan, 20)});
    CHECK(settle(k, outside, {}) == Settled{"x", "{x}", "x"});
    CHECK(settle(k, all({between, yes(k.a)}), {}) == Settled{"n, a", "{n, a}", "n, a"});
}

TEST_CASE("settling: only values that the fact can still have are tried") {
    const Facts k;
    // At least 2 is sure, 4 is not: with n from 2 to 5 the answer rests on a where n is small.
    const auto rule =
        any({limit(k.n, Operator::AtLeast, 4), all({limit(k.n, Operator::AtLeast, 2), yes(k.a)})});
    CHECK(settle(k, rule, {{k.n, range(2, 5)}}) == Settled{"n, a", "{n, a}", "n, a"});
    // From 2 to 3 it never reaches 4: a alone decides.
    CHECK(settle(k, rule, {{k.n, range(2, 3)}}) == Settled{"a", "{a}", "a"});
}

TEST_CASE("settling: all smallest sets are given where there are several") {
    const Facts k;
    // The outcome is that of b. Which of a and c is known beside it makes no difference.
    const auto rule = any({all({yes(k.a), yes(k.b)}), all({negated(yes(k.a)), yes(k.b)}),
                           all({yes(k.c), yes(k.b)}), all({negated(yes(k.c)), yes(k.b)})});
    CHECK(settle(k, rule, {}) == Settled{"a, b, c", "{a, b} {b, c}", "b"});
}

TEST_CASE("settling: a doctor's judgement is a question of its own") {
    const Facts k;
    CHECK(settle(k, judged(k.n), {{k.n, Fact::known(2)}}) ==
          Settled{"judgement of n", "{judgement of n}", "judgement of n"});
    CHECK(settle(k, all({yes(k.a), judged(k.n)}), {}) ==
          Settled{"a, judgement of n", "{a, judgement of n}", "a, judgement of n"});
    CHECK(settle(k, any({judged(k.n), judged(k.n)}), {}) ==
          Settled{"judgement of n, judgement of n", "{judgement of n, judgement of n}",
                  "judgement of n, judgement of n"});
}

TEST_CASE("settling: a value that is too old, and a conflict, may turn out as anything") {
    const Facts k;
    const auto fresh = at_most_days_old(30, limit(k.x, Operator::AtLeast, 8));
    Fact old = Fact::known(9);
    old.measured = exact_date(make_date(2020, 1, 1));
    CHECK(settle(k, fresh, {{k.x, old}}) == Settled{"x", "{x}", "x"});

    // Today x is below 50 and a does not matter; a new value of 60 would make it matter.
    const auto rule = all({fresh, any({limit(k.x, Operator::LessThan, 50), yes(k.a)})});
    CHECK(settle(k, rule, {{k.x, old}}) == Settled{"x, a", "{x, a}", "x"});

    const Fact conflict{{3, 5}, UnknownReason::Conflicting};
    CHECK(settle(k, limit(k.n, Operator::AtLeast, 4), {{k.n, conflict}}) ==
          Settled{"n", "{n}", "n"});
}

TEST_CASE("settling: an open guard is asked for, and its no settles the rule as well") {
    Facts k;
    k.option("option", yes(k.a), all({yes(k.b), yes(k.c)}));
    auto facts = k.nothing_known();
    facts[k.c] = Fact::yes_no(true);
    const auto finding = assess_first(k, facts);
    CHECK(missing_facts(finding, k.data.catalog) == "a, b");
    CHECK(settling_sets(finding, k.data.catalog) == "{a, b}");
    CHECK(could_settle_alone(finding, k.data.catalog) == "a");
}

TEST_CASE("settling: the reason of the leaf goes with the missing fact") {
    Facts k;
    k.option("option", all({yes(k.a), yes(k.b), judged(k.n)}));
    auto facts = k.nothing_known();
    facts[k.b].reason = UnknownReason::HistoryIncomplete;
    const auto finding = assess_first(k, facts);
    REQUIRE(finding.missing.size() == 3);
    CHECK(finding.missing[0] == MissingFact{k.a, false, UnknownReason::NotGiven});
    CHECK(finding.missing[1] == MissingFact{k.b, false, UnknownReason::HistoryIncomplete});
    CHECK(finding.missing[2] == MissingFact{k.n, true, UnknownReason::NeedsJudgement});
}

TEST_CASE("settling: with more than eight open facts all are named and no set is searched") {
    for (const std::size_t count : {8U, 9U}) {
        SmallCriteria criteria;
        std::vector<Node> members;
        for (std::size_t i = 0; i < count; ++i)
            members.push_back(yes(criteria.yes_no("fact-" + std::to_string(i))));
        criteria.option("option", all(members));
        const auto finding = assess_first(criteria, criteria.nothing_known());
        CAPTURE(count);
        CHECK(finding.missing.size() == count);
        CHECK(finding.settling_sets.size() == (count == 8 ? 1 : 0));
        CHECK(finding.could_settle_alone.size() == (count == 8 ? 8 : 0));
    }
}

TEST_CASE("settling: a settled finding asks for nothing") {
    Facts k;
    k.option("option", any({yes(k.a), yes(k.b)}));
    auto facts = k.nothing_known();
    facts[k.a] = Fact::yes_no(true);
    const auto finding = assess_first(k, facts);
    CHECK(finding.outcome == Outcome::Met);
    CHECK(finding.missing.empty());
    CHECK(finding.settling_sets.empty());
    CHECK(finding.could_settle_alone.empty());
}
