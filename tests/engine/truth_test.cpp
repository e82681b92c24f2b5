// Strong Kleene logic, row by row: of the functions, and of the trees that the engine folds.
#include "domain/truth.h"

#include "tests/engine/assess_one.h"
#include "tests/support/catch.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

constexpr Truth f = Truth::False;
constexpr Truth u = Truth::Unknown;
constexpr Truth t = Truth::True;

struct TwoMembers {
    Truth a;
    Truth b;
    Truth and_result;
    Truth or_result;
};

// clang-format off
const std::vector<TwoMembers> two_members{
    // a  b  and or
    {  f, f, f,  f },
    {  f, u, f,  u },
    {  f, t, f,  t },
    {  u, f, f,  u },
    {  u, u, u,  u },
    {  u, t, u,  t },
    {  t, f, f,  t },
    {  t, u, u,  t },
    {  t, t, t,  t },
};
// clang-format on

Outcome outcome_of(Truth truth) {
    return truth == t ? Outcome::Met : (truth == f ? Outcome::NotMet : Outcome::Unknown);
}

}  // namespace

TEST_CASE("and, or: all nine rows") {
    for (const auto& row : two_members) {
        CAPTURE(static_cast<int>(row.a), static_cast<int>(row.b));
        CHECK(truth_and(row.a, row.b) == row.and_result);
        CHECK(truth_or(row.a, row.b) == row.or_result);
    }
}

TEST_CASE("not: all three rows; not unknown is unknown") {
    CHECK(truth_not(f) == t);
    CHECK(truth_not(u) == u);
    CHECK(truth_not(t) == f);
}

TEST_CASE("a tree of all, any and not comes out as its truth table says") {
    SmallCriteria criteria;
    const auto a = criteria.yes_no("a");
    const auto b = criteria.yes_no("b");
    criteria.option("all", all({yes(a), yes(b)}));
    criteria.option("any", any({yes(a), yes(b)}));
    criteria.option("not a", negated(yes(a)));
    criteria.option("not all", negated(all({yes(a), yes(b)})));
    const Assessor assessor(criteria.data, engine_test_day());
    for (const auto& row : two_members) {
        CAPTURE(static_cast<int>(row.a), static_cast<int>(row.b));
        const std::vector<Fact> facts{fact_of(row.a), fact_of(row.b)};
        const auto findings = assessor.assess(facts, engine_test_day());
        CHECK(findings[0].outcome == outcome_of(row.and_result));
        CHECK(findings[1].outcome == outcome_of(row.or_result));
        CHECK(findings[2].outcome == outcome_of(truth_not(row.a)));
        CHECK(findings[3].outcome == outcome_of(truth_not(row.and_result)));
    }
}

TEST_CASE("at_least counts the members that hold and those that still may") {
    struct Row {
        std::vector<Truth> members;
        std::size_t needed;
        Truth result;
    };
    const std::vector<Row> rows{
        {{t}, 1, t},
        {{f}, 1, f},
        {{u}, 1, u},
        {{t, t, f}, 2, t},
        {{t, f, f}, 2, f},
        {{t, u, f}, 2, u},
        {{t, t, u}, 2, t},
        {{f, f, u}, 2, f},
        {{u, u, f}, 2, u},
        {{u, u, u}, 2, u},
        {{t, u, u}, 2, u},
        {{f, u, u}, 2, u},
        {{t, t, t}, 3, t},
        {{t, t, u}, 3, u},
        {{t, u, f}, 3, f},
        {{f, f, f, t}, 1, t},
        {{f, f, f, u}, 1, u},
        {{t, t, u, u, f}, 4, u},
        {{t, u, u, f, f}, 4, f},
    };
    for (const auto& row : rows) {
        SmallCriteria criteria;
        std::vector<Node> members;
        std::vector<Fact> facts;
        for (const auto truth : row.members) {
            members.push_back(yes(criteria.yes_no("fact-" + std::to_string(facts.size()))));
            facts.push_back(fact_of(truth));
        }
        criteria.option("option", at_least(row.needed, members));
        CAPTURE(row.needed, row.members.size());
        CHECK(assess_first(criteria, facts).outcome == outcome_of(row.result));
    }
}

TEST_CASE("groups of one member are that member; groups in groups keep their own count") {
    SmallCriteria criteria;
    const auto a = criteria.yes_no("a");
    const auto b = criteria.yes_no("b");
    const auto c = criteria.yes_no("c");
    criteria.option("nested", all({any({yes(a)}), at_least(1, {all({yes(b), yes(c)}), yes(a)})}));
    CHECK(assess_first(criteria, {fact_of(t), fact_of(f), fact_of(u)}).outcome == Outcome::Met);
    CHECK(assess_first(criteria, {fact_of(f), fact_of(t), fact_of(t)}).outcome == Outcome::NotMet);
    CHECK(assess_first(criteria, {fact_of(u), fact_of(t), fact_of(t)}).outcome == Outcome::Unknown);
}
