// Compiling: what is shared between rules, and which rules are in force.
#include "engine/program.h"

#include <set>

#include "tests/engine/assess_one.h"
#include "tests/support/catch.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

std::size_t leaves_in(const SmallCriteria& criteria) {
    return compile(criteria.data, engine_test_day()).leaves.size();
}

}  // namespace

TEST_CASE("the same test in two options is one leaf, whatever its name") {
    SmallCriteria criteria;
    const auto therapies = criteria.count("prior_therapies", {0, 50});
    criteria.option("one", leaf("four-therapies", therapies, Operator::AtLeast, {4}));
    criteria.option("two", all({leaf("another-name", therapies, Operator::AtLeast, {4}),
                                limit(therapies, Operator::AtMost, 9)}));
    const auto program = compile(criteria.data, engine_test_day());
    REQUIRE(program.rules.size() == 2);
    CHECK(program.leaves.size() == 2);
    CHECK(program.rules[0].leaves[0] == program.rules[1].leaves[0]);
    CHECK(program.rules[1].leaves[0] != program.rules[1].leaves[1]);
}

TEST_CASE("leaves that differ in anything that matters stay apart") {
    SmallCriteria criteria;
    const auto a = criteria.count("a", {0, 50});
    const auto b = criteria.count("b", {0, 50});
    const auto kind = criteria.category("kind", {"x", "y", "z"});
    criteria.option("option", all({
                                  limit(a, Operator::AtLeast, 4),
                                  limit(b, Operator::AtLeast, 4),
                                  limit(a, Operator::MoreThan, 4),
                                  limit(a, Operator::AtLeast, 5),
                                  at_most_days_old(30, limit(a, Operator::AtLeast, 4)),
                                  at_most_days_old(60, limit(a, Operator::AtLeast, 4)),
                                  one_of(kind, {0, 1}),
                                  one_of(kind, {0, 2}),
                              }));
    CHECK(leaves_in(criteria) == 8);
}

TEST_CASE("two judgements are never one: each is its own question") {
    SmallCriteria criteria;
    const auto ecog = criteria.count("ecog", {0, 5});
    criteria.option("one", all({judged(ecog), judged(ecog)}));
    criteria.option("two", judged(ecog));
    const auto program = compile(criteria.data, engine_test_day());
    CHECK(program.leaves.size() == 3);
    CHECK(program.judgements == 3);
    // The fact is shown by the evidence alone; no leaf tests it.
    CHECK(program.facts.empty());
    CHECK(program.columns() == 3);
    std::set<std::size_t> columns;
    for (const auto& compiled : program.leaves) columns.insert(compiled.column);
    CHECK(columns.size() == 3);
}

TEST_CASE("leaves of a rule are listed from left to right, those of the guard first") {
    SmallCriteria criteria;
    const auto a = criteria.yes_no("a");
    const auto b = criteria.yes_no("b");
    criteria.option("option", yes(b), any({yes(a), negated(yes(b))}));
    const auto program = compile(criteria.data, engine_test_day());
    const auto& rule = program.rules.at(0);
    REQUIRE(rule.leaves.size() == 3);
    const auto fact_of_leaf = [&](std::size_t place) {
        return program.facts[program.leaves[rule.leaves[place]].column];
    };
    CHECK(fact_of_leaf(0) == b);
    CHECK(fact_of_leaf(1) == a);
    CHECK(fact_of_leaf(2) == b);
}

TEST_CASE("only facts that some leaf tests have a column; judgements come after them") {
    SmallCriteria criteria;
    criteria.yes_no("never tested");
    const auto a = criteria.yes_no("a");
    const auto b = criteria.yes_no("b");
    criteria.option("one", all({judged(a), yes(b)}));
    criteria.option("two", all({yes(a), judged(b), negated(yes(b))}));
    const auto program = compile(criteria.data, engine_test_day());
    CHECK(program.facts == std::vector<FactIndex>{b, a});
    CHECK(program.judgements == 2);
    CHECK(program.columns() == 4);
    const auto column_of = [&](std::size_t rule, std::size_t leaf) {
        return program.leaves[program.rules[rule].leaves[leaf]].column;
    };
    CHECK(column_of(0, 0) == 2);
    CHECK(column_of(0, 1) == 0);
    CHECK(column_of(1, 0) == 1);
    CHECK(column_of(1, 1) == 3);
    CHECK(column_of(1, 2) == 0);
}

TEST_CASE("a rule is compiled from its first to its last day") {
    SmallCriteria criteria;
    const auto a = criteria.yes_no("a");
    auto& set = criteria.option("option", yes(a)).criteria.front();
    set.valid_from = make_date(2023, 8, 1);
    set.valid_to = make_date(2024, 3, 31);
    struct Row {
        Date day;
        std::size_t rules;
    };
    const std::vector<Row> rows{
        {make_date(2023, 7, 31), 0}, {make_date(2023, 8, 1), 1}, {make_date(2023, 12, 1), 1},
        {make_date(2024, 3, 31), 1}, {make_date(2024, 4, 1), 0},
    };
    for (const auto& row : rows) {
        CAPTURE(to_iso(row.day));
        CHECK(compile(criteria.data, row.day).rules.size() == row.rules);
        CHECK(compile_option(criteria.data, 0, row.day).rules.size() == row.rules);
    }
}

TEST_CASE("a rule without days stands on every day") {
    SmallCriteria criteria;
    criteria.option("option", yes(criteria.yes_no("a")));
    CHECK(compile(criteria.data, make_date(1990, 1, 1)).rules.size() == 1);
    CHECK(compile(criteria.data, make_date(2090, 1, 1)).rules.size() == 1);
}

TEST_CASE("only active options with a rule are compiled; one option can be compiled alone") {
    SmallCriteria criteria;
    const auto a = criteria.yes_no("a");
    criteria.option("withdrawn", yes(a)).status = OptionStatus::Withdrawn;
    criteria.option("investigational", yes(a)).status = OptionStatus::Investigational;
    criteria.option_without_rule("named only");
    criteria.option("active", yes(a));
    const auto program = compile(criteria.data, engine_test_day());
    REQUIRE(program.rules.size() == 1);
    CHECK(program.rules[0].option == 3);
    CHECK(compile_option(criteria.data, 3, engine_test_day()).rules.size() == 1);
    CHECK(compile_option(criteria.data, 0, engine_test_day()).rules.empty());
}
