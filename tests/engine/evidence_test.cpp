// What stands behind an outcome: the value, how far it lies from the limit, what decided.
#include "tests/engine/assess_one.h"
#include "tests/support/catch.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

constexpr Truth f = Truth::False;
constexpr Truth u = Truth::Unknown;
constexpr Truth t = Truth::True;

}  // namespace

TEST_CASE("distance: from the nearest end of what the value can be to the limit of 24") {
    struct Row {
        Interval value;
        std::optional<double> distance;
    };
    const std::vector<Row> rows{
        {{24, 24}, 0.0}, {{23, 23}, 1.0}, {{30, 30}, 6.0},
        {{20, 22}, 2.0}, {{25, 40}, 1.0}, {{20, 30}, 0.0},
        {{20, 24}, 0.0}, {{24, 30}, 0.0}, {{0, 600}, std::nullopt},  // nothing is known
        {{1, 600}, 0.0},                                             // something is
    };
    for (const auto op :
         {Operator::AtLeast, Operator::MoreThan, Operator::AtMost, Operator::LessThan}) {
        SmallCriteria criteria;
        const auto months = criteria.number("months", {0, 600});
        criteria.option("option", limit(months, op, 24));
        for (const auto& row : rows) {
            CAPTURE(name_of_value(op), row.value.lo, row.value.hi);
            const auto fact = Fact::between(row.value, UnknownReason::OnlyApproximate);
            const auto finding = assess_first(criteria, {fact});
            CHECK(finding.evidence[0].distance == row.distance);
        }
    }
}

TEST_CASE("distance: only limits have one") {
    SmallCriteria criteria;
    const auto answer = criteria.yes_no("answer");
    const auto kind = criteria.category("kind", {"a", "b", "c"});
    const auto count = criteria.count("count", {0, 9});
    criteria.option("option", all({yes(answer), one_of(kind, {1, 2}), limit(count, Operator::Is, 3),
                                   judged(count)}));
    const auto finding =
        assess_first(criteria, {Fact::yes_no(true), Fact::known(2), Fact::known(5)});
    for (const auto& evidence : finding.evidence) CHECK_FALSE(evidence.distance.has_value());
}

TEST_CASE("evidence: every leaf with its fact, its truth, and the reason where it is unknown") {
    SmallCriteria criteria;
    const auto a = criteria.yes_no("a");
    const auto b = criteria.yes_no("b");
    const auto c = criteria.count("c", {0, 9});
    criteria.option("option", all({yes(a), yes(b), limit(c, Operator::AtLeast, 4), judged(a)}));
    Fact dated = Fact::yes_no(true);
    dated.measured = exact_date(make_date(2026, 5, 17));
    const auto finding =
        assess_first(criteria, {dated, Fact{{0, 1}, UnknownReason::PersonDoesNotKnow},
                                Fact::between({3, 5}, UnknownReason::HistoryIncomplete)});
    REQUIRE(finding.evidence.size() == 4);
    const auto& e = finding.evidence;
    CHECK(e[0].leaf->fact == a);
    CHECK(e[0].fact.measured == dated.measured);
    CHECK(e[0].truth == t);
    CHECK(e[0].reason == UnknownReason::None);
    CHECK(e[1].truth == u);
    CHECK(e[1].reason == UnknownReason::PersonDoesNotKnow);
    CHECK(e[2].fact.range == Interval{3, 5});
    CHECK(e[2].truth == u);
    CHECK(e[2].reason == UnknownReason::HistoryIncomplete);
    // The fact of a judged leaf is shown, and never answers for the doctor.
    CHECK(e[3].fact.range == point(1));
    CHECK(e[3].truth == u);
    CHECK(e[3].reason == UnknownReason::NeedsJudgement);
}

TEST_CASE("deciding leaves: those on which the outcome rests") {
    SmallCriteria criteria;
    const auto a = criteria.yes_no("a");
    const auto b = criteria.yes_no("b");
    const auto c = criteria.yes_no("c");
    const auto d = criteria.yes_no("d");
    const auto named = [](const char* id, FactIndex fact) {
        return leaf(id, fact, Operator::Is, {1});
    };
    const Node leaf_a = named("a", a);
    const Node leaf_b = named("b", b);
    const Node leaf_c = named("c", c);
    const Node leaf_d = named("d", d);
    const Node two_of_three = at_least(2, {leaf_a, leaf_b, leaf_c});
    struct Row {
        Node rule;
        std::vector<Truth> facts;  // a, b, c, d
        Outcome outcome;
        std::string deciding;
    };
    const std::vector<Row> rows{
        // all: met by each member, not met by those that fail
        {all({leaf_a, leaf_b}), {t, t, u, u}, Outcome::Met, "a, b"},
        {all({leaf_a, leaf_b}), {t, f, u, u}, Outcome::NotMet, "b"},
        {all({leaf_a, leaf_b}), {u, f, u, u}, Outcome::NotMet, "b"},
        {all({leaf_a, leaf_b}), {f, f, u, u}, Outcome::NotMet, "a, b"},
        {all({leaf_a, leaf_b}), {t, u, u, u}, Outcome::Unknown, "none"},
        // any: met by those that hold, not met by each member
        {any({leaf_a, leaf_b}), {t, u, u, u}, Outcome::Met, "a"},
        {any({leaf_a, leaf_b}), {t, t, u, u}, Outcome::Met, "a, b"},
        {any({leaf_a, leaf_b}), {f, t, u, u}, Outcome::Met, "b"},
        {any({leaf_a, leaf_b}), {f, f, u, u}, Outcome::NotMet, "a, b"},
        // not: the member decides, the other way round
        {negated(leaf_a), {f, u, u, u}, Outcome::Met, "a"},
        {negated(leaf_a), {t, u, u, u}, Outcome::NotMet, "a"},
        {negated(all({leaf_a, leaf_b})), {t, f, u, u}, Outcome::Met, "b"},
        {negated(any({leaf_a, leaf_b})), {u, t, u, u}, Outcome::NotMet, "b"},
        {negated(negated(leaf_a)), {t, u, u, u}, Outcome::Met, "a"},
        // at_least: met by those that hold, not met by those that fail
        {two_of_three, {t, u, t, u}, Outcome::Met, "a, c"},
        {two_of_three, {t, t, t, u}, Outcome::Met, "a, b, c"},
        {two_of_three, {f, u, f, u}, Outcome::NotMet, "a, c"},
        {two_of_three, {f, t, f, u}, Outcome::NotMet, "a, c"},
        // groups in groups: what a member rests on, and nothing of the members that do not count
        {any({all({leaf_a, leaf_b}), all({leaf_c, leaf_d})}), {t, f, t, t}, Outcome::Met, "c, d"},
        {any({all({leaf_a, leaf_b}), all({leaf_c, leaf_d})}),
         {t, f, f, t},
         Outcome::NotMet,
         "b, c"},
        {all({any({leaf_a, leaf_b}), negated(leaf_c)}), {t, f, f, u}, Outcome::Met, "a, c"},
        {all({any({leaf_a, leaf_b}), negated(leaf_c)}), {t, f, t, u}, Outcome::NotMet, "c"},
    };
    for (const auto& row : rows) {
        SmallCriteria one = criteria;
        one.option("option", row.rule);
        INFO(to_text(row.rule, one.data.catalog));
        std::vector<Fact> facts;
        for (const auto truth : row.facts) facts.push_back(fact_of(truth));
        const auto finding = assess_first(one, facts);
        CHECK(finding.outcome == row.outcome);
        CHECK(deciding_leaves(finding) == row.deciding);
    }
}

TEST_CASE("deciding leaves: a guard decides only when it makes the rule not applicable") {
    SmallCriteria criteria;
    const auto a = criteria.yes_no("a");
    const auto b = criteria.yes_no("b");
    const auto c = criteria.yes_no("c");
    criteria.option(
        "option",
        all({leaf("guard-a", a, Operator::Is, {1}), leaf("guard-b", b, Operator::Is, {1})}),
        leaf("then-c", c, Operator::Is, {1}));
    const auto decided_by = [&](Truth x, Truth y, Truth z) {
        return deciding_leaves(assess_first(criteria, {fact_of(x), fact_of(y), fact_of(z)}));
    };
    CHECK(decided_by(t, f, t) == "guard-b");
    CHECK(decided_by(t, t, t) == "then-c");
    CHECK(decided_by(t, t, f) == "then-c");
    CHECK(decided_by(t, u, f) == "none");
}
