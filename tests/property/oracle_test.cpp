// The engine against the slow, obvious evaluator: random trees on random facts, in blocks of every
// awkward size.
#include "tests/support/oracle.h"

#include "engine/assessor.h"
#include "tests/support/catch.h"
#include "tests/support/random_criteria.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

const Date today = make_date(2026, 11, 22);

/// How often each outcome came up, to show that the comparison was not an empty one.
using Seen = std::array<std::size_t, 4>;

void compare_block(Random& random, const SmallCriteria& criteria, std::size_t rows, Seen& seen) {
    const auto& data = criteria.data;
    const auto program = compile(data, today);
    FactBlock block(program);
    block.set_rows(rows);
    std::vector<std::vector<Fact>> profiles;
    for (std::size_t row = 0; row < rows; ++row) {
        profiles.push_back(random_facts(random, data.catalog, today));
        block.set_row(row, profiles.back(), today);
    }
    Evaluator evaluator(program);
    evaluator.evaluate(block);

    for (std::size_t r = 0; r < program.rules.size(); ++r) {
        const auto& rule = *data.options[program.rules[r].option].criteria.front().rule;
        const auto leaves = leaves_of(rule);
        INFO(to_text(rule, data.catalog));
        for (std::size_t row = 0; row < rows; ++row) {
            CAPTURE(row);
            const auto expected = oracle_outcome(rule, profiles[row], data.catalog, today);
            const auto found = evaluator.outcome(r, row);
            ++seen.at(static_cast<std::size_t>(found));
            // One CHECK for each row would take most of the time of the test.
            if (found != expected) CHECK(name_of_value(found) == name_of_value(expected));
            for (std::size_t i = 0; i < leaves.size(); ++i) {
                const auto truth = oracle_truth(*leaves[i], profiles[row], data.catalog, today);
                const auto leaf_truth = evaluator.leaf(program.rules[r].leaves[i], row);
                CAPTURE(leaves[i]->id);
                if (leaf_truth != truth)
                    CHECK(static_cast<int>(leaf_truth) == static_cast<int>(truth));
            }
        }
    }
}

}  // namespace

TEST_CASE("engine and oracle agree on random trees, in blocks of 1, 63, 64, 65 and 1,024 rows") {
    struct Size {
        std::size_t rows;
        std::size_t criteria;
    };
    Seen seen{};
    for (const auto& size : {Size{1, 200}, {63, 12}, {64, 12}, {65, 12}, {1024, 3}}) {
        for (std::size_t seed = 0; seed < size.criteria; ++seed) {
            CAPTURE(size.rows, seed);
            Random random(seed * 7919 + size.rows);
            const auto criteria = random_criteria(random, 12);
            compare_block(random, criteria, size.rows, seen);
        }
    }
    CHECK(seen.at(static_cast<std::size_t>(Outcome::Met)) > 1000);
    CHECK(seen.at(static_cast<std::size_t>(Outcome::NotMet)) > 1000);
    CHECK(seen.at(static_cast<std::size_t>(Outcome::Unknown)) > 1000);
    CHECK(seen.at(static_cast<std::size_t>(Outcome::NotApplicable)) > 1000);
}

TEST_CASE("a block that was used before gives the same answers as a fresh one") {
    Random random(20261122);
    const auto criteria = random_criteria(random, 20);
    const auto program = compile(criteria.data, today);
    FactBlock used(program);
    Evaluator used_evaluator(program);
    for (const std::size_t rows : {1024U, 65U, 1U}) {
        FactBlock fresh(program);
        Evaluator fresh_evaluator(program);
        used.set_rows(rows);
        fresh.set_rows(rows);
        for (std::size_t row = 0; row < rows; ++row) {
            const auto facts = random_facts(random, criteria.data.catalog, today);
            used.set_row(row, facts, today);
            fresh.set_row(row, facts, today);
        }
        used_evaluator.evaluate(used);
        fresh_evaluator.evaluate(fresh);
        std::size_t differences = 0;
        for (std::size_t rule = 0; rule < program.rules.size(); ++rule)
            for (std::size_t row = 0; row < rows; ++row)
                if (used_evaluator.outcome(rule, row) != fresh_evaluator.outcome(rule, row))
                    ++differences;
        CAPTURE(rows);
        CHECK(differences == 0);
    }
}

TEST_CASE("settling sets settle, whatever the facts turn out to be") {
    std::size_t searched = 0;
    for (std::size_t seed = 0; seed < 300; ++seed) {
        Random random(seed + 5);
        const auto criteria = random_criteria(random, 1);
        const auto& data = criteria.data;
        const auto facts = random_facts(random, data.catalog, today);
        const Assessor assessor(data, today);
        const auto finding = assessor.assess(facts, today).front();
        if (finding.outcome != Outcome::Unknown) continue;
        const auto& rule = *finding.criteria->rule;
        INFO(to_text(rule, data.catalog));
        CAPTURE(seed);
        CHECK_FALSE(finding.missing.empty());
        for (const auto& set : finding.settling_sets) {
            bool has_judgement = false;
            for (const auto place : set)
                has_judgement = has_judgement || finding.missing[place].judgement;
            if (has_judgement) continue;
            ++searched;
            for (int trial = 0; trial < 50; ++trial) {
                auto answered = facts;
                for (const auto place : set) {
                    const auto& missing = finding.missing[place];
                    auto& fact = answered[missing.fact];
                    FactDefinition definition = data.catalog.facts[missing.fact];
                    if (missing.reason != UnknownReason::TooOld) definition.range = fact.range;
                    fact = random_exact_fact(random, definition);
                    fact.measured = exact_date(today);
                }
                const auto outcome = oracle_outcome(rule, answered, data.catalog, today);
                if (outcome == Outcome::Unknown) CHECK(name_of_value(outcome) != "unknown");
            }
        }
    }
    CHECK(searched > 50);
}
