// The facts to ask for: those first that could settle most findings.
#include "tests/engine/assess_one.h"
#include "tests/support/catch.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

/// "a 2/3": could settle 2 findings alone, and 3 depend on it.
std::string ranking(const SmallCriteria& criteria, const std::vector<Fact>& facts) {
    const Assessor assessor(criteria.data, engine_test_day());
    std::string text;
    for (const auto& ranked : rank_missing_facts(assessor.assess(facts, engine_test_day())))
        text += (text.empty() ? "" : ", ") + criteria.data.catalog.facts[ranked.fact].id + ' ' +
                std::to_string(ranked.settles_alone) + '/' + std::to_string(ranked.findings);
    return text;
}

}  // namespace

TEST_CASE("ranking: by findings settled alone, then by findings that depend on it, then in order") {
    SmallCriteria criteria;
    const auto a = criteria.yes_no("a");
    const auto b = criteria.yes_no("b");
    const auto c = criteria.yes_no("c");
    const auto d = criteria.yes_no("d");
    SECTION("nothing is missing") {
        criteria.option("one", yes(a));
        CHECK(ranking(criteria, {Fact::yes_no(true), {}, {}, {}}).empty());
    }
    SECTION("more settled alone comes first") {
        criteria.option("one", yes(b));
        criteria.option("two", yes(b));
        criteria.option("three", yes(a));
        CHECK(ranking(criteria, criteria.nothing_known()) == "b 2/2, a 1/1");
    }
    SECTION("with as many settled alone, more dependents come first") {
        criteria.option("one", yes(a));
        criteria.option("two", yes(b));
        criteria.option("three", at_least(2, {yes(b), yes(c), yes(d)}));
        CHECK(ranking(criteria, criteria.nothing_known()) == "b 1/2, a 1/1, c 0/1, d 0/1");
    }
    SECTION("with all else equal, the order of the catalog") {
        criteria.option("one", all({yes(d), yes(c), yes(b), yes(a)}));
        CHECK(ranking(criteria, criteria.nothing_known()) == "a 1/1, b 1/1, c 1/1, d 1/1");
    }
    SECTION("a judgement is not a fact that can be looked up") {
        criteria.option("one", all({judged(a), yes(b)}));
        CHECK(ranking(criteria, criteria.nothing_known()) == "b 1/1");
    }
}
