// Knowing more never turns "met" into "not met" or back: whatever is settled stays as it is.
#include "engine/assessor.h"
#include "tests/support/catch.h"
#include "tests/support/random_criteria.h"
#include "tests/support/shipped_data.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

const Date today = shipped_test_day();

struct Seen {
    std::size_t stayed = 0;
    std::size_t settled = 0;
};

std::vector<Outcome> outcomes_of(const Program& program, std::span<const Fact> facts) {
    FactBlock block(program);
    block.set_rows(1);
    block.set_row(0, facts, today);
    Evaluator evaluator(program);
    evaluator.evaluate(block);
    std::vector<Outcome> outcomes;
    for (std::size_t rule = 0; rule < program.rules.size(); ++rule)
        outcomes.push_back(evaluator.outcome(rule, 0));
    return outcomes;
}

/// Facts that become more exact in steps; what is settled once has to stay.
void check_steps(Random& random, const CriteriaData& data, const Program& program,
                 std::vector<Seen>& seen) {
    auto facts = random_facts(random, data.catalog, today);
    auto before = outcomes_of(program, facts);
    for (int step = 0; step < 4; ++step) {
        facts = more_exactly(random, data.catalog, std::move(facts), today);
        const auto after = outcomes_of(program, facts);
        for (std::size_t rule = 0; rule < before.size(); ++rule) {
            if (before[rule] == Outcome::Unknown) {
                if (after[rule] != Outcome::Unknown) ++seen[rule].settled;
                continue;
            }
            ++seen[rule].stayed;
            if (after[rule] == before[rule]) continue;
            const auto& option = data.options[program.rules[rule].option];
            INFO(option.id);
            INFO(to_text(*option.criteria[program.rules[rule].set].rule, data.catalog));
            CHECK(name_of_value(after[rule]) == name_of_value(before[rule]));
        }
        before = after;
    }
}

}  // namespace

TEST_CASE("monotone: random trees keep what is settled when facts become more exact") {
    Seen total;
    for (std::size_t seed = 0; seed < 150; ++seed) {
        CAPTURE(seed);
        Random random(seed + 1000);
        const auto criteria = random_criteria(random, 10);
        const auto program = compile(criteria.data, today);
        std::vector<Seen> seen(program.rules.size());
        for (int profile = 0; profile < 10; ++profile)
            check_steps(random, criteria.data, program, seen);
        for (const auto& one : seen) {
            total.stayed += one.stayed;
            total.settled += one.settled;
        }
    }
    CHECK(total.stayed > 1000);
    CHECK(total.settled > 1000);
}

TEST_CASE("monotone: every shipped criterion keeps what is settled") {
    const auto& data = shipped_data().criteria;
    const auto program = compile(data, today);
    REQUIRE_FALSE(program.rules.empty());
    std::vector<Seen> seen(program.rules.size());
    Random random(4);
    for (int profile = 0; profile < 300; ++profile) check_steps(random, data, program, seen);
    for (std::size_t rule = 0; rule < program.rules.size(); ++rule) {
        const auto& compiled = program.rules[rule];
        const auto& option = data.options[compiled.option];
        INFO(option.id);
        const bool judged_alone =
            std::ranges::all_of(leaves_of(*option.criteria[compiled.set].rule),
                                [](const Leaf* leaf) { return leaf->op == Operator::Judged; });
        if (judged_alone) {
            CHECK(seen[rule].stayed + seen[rule].settled == 0);
            continue;
        }
        CHECK(seen[rule].stayed > 0);
        CHECK(seen[rule].settled > 0);
    }
}

TEST_CASE("a block of many gives each profile what it gets alone, by every shipped criterion") {
    const auto& data = shipped_data().criteria;
    const auto program = compile(data, today);
    Random random(5);
    constexpr std::size_t rows = 200;
    FactBlock block(program);
    block.set_rows(rows);
    std::vector<std::vector<Fact>> profiles;
    for (std::size_t row = 0; row < rows; ++row) {
        profiles.push_back(random_facts(random, data.catalog, today));
        block.set_row(row, profiles.back(), today);
    }
    Evaluator evaluator(program);
    evaluator.evaluate(block);
    for (std::size_t row = 0; row < rows; ++row) {
        const auto alone = outcomes_of(program, profiles[row]);
        for (std::size_t rule = 0; rule < alone.size(); ++rule) {
            CAPTURE(row, rule);
            if (evaluator.outcome(rule, row) != alone[rule])
                CHECK(name_of_value(evaluator.outcome(rule, row)) == name_of_value(alone[rule]));
        }
    }
}
