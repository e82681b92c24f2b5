// The facts to ask for: those first that could settle most options.
#include "tests/engine/assess_one.h"
#include "tests/support/catch.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

/// "a 2/3": could settle 2 options alone, and 3 depend on it.
std::string ranking(const SmallCriteria& criteria, const std::vector<Fact>& facts) {
    const Assessor assessor(criteria.data, engine_test_day());
    std::string text;
    for (const auto& ranked :
         rank_missing_facts(assessor.assess(facts, engine_test_day()), criteria.data.catalog))
        text += (text.empty() ? "" : ", ") + criteria.data.catalog.facts[ranked.fact].id + ' ' +
                std::to_string(ranked.settles_alone) + '/' + std::to_string(ranked.options);
    return text;
}

}  // namespace

TEST_CASE("ranking: by options settled alone, then by options that depend on it, then in order") {
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
    SECTION("an option of which two sources speak counts once") {
        auto& one = criteria.option("one", yes(a));
        one.criteria.push_back(one.criteria.front());
        one.criteria.back().source = "another";
        criteria.option("two", yes(b));
        criteria.option("three", yes(b));
        CHECK(ranking(criteria, criteria.nothing_known()) == "b 2/2, a 1/1");
    }
    SECTION("what bears on a class bears on a missing medicine of it") {
        SmallCriteria drugs;
        drugs.yes_no("a");
        const auto of_class = drugs.family_member("refractory_to", "imid");
        const auto medicine = drugs.family_member("refractory_to", "lenalidomide");
        drugs.data.catalog.classes.emplace_back().id = "imid";
        drugs.data.catalog.medicines.emplace_back().id = "lenalidomide";
        drugs.data.catalog.medicines.back().classes = {"imid"};
        drugs.data.catalog.index();
        drugs.option("one", yes(of_class));
        drugs.option("two", yes(medicine));
        CHECK(ranking(drugs, drugs.nothing_known()) ==
              "refractory_to:lenalidomide 1/2, refractory_to:imid 1/1");
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
