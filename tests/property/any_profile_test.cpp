// Whatever a profile holds: a brief or a list of problems, never a crash; and facts that keep their
// promises.
#include <cmath>
#include <set>

#include "app/brief_maker.h"
#include "domain/fact_deriver.h"
#include "tests/support/catch.h"
#include "tests/support/random_profile.h"
#include "tests/support/shipped_data.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

const BriefDates dates{shipped_test_day(), shipped_test_day()};

/// Bytes changed, cut out, doubled, moved in from another file, or cut off.
std::string damaged(Random& random, std::string text, const std::string& other) {
    static const std::string likely = "{}[]\",:0123456789-.eE\\u\n\x80\xff";
    const auto edits = 1 + random.below(4);
    for (std::size_t i = 0; i < edits && !text.empty(); ++i) {
        const auto at = random.below(text.size());
        const auto length = std::min(text.size() - at, 1 + random.below(40));
        switch (random.below(6)) {
            case 0:
                text[at] = static_cast<char>(random.below(256));
                break;
            case 1:
                text[at] = likely[random.below(likely.size())];
                break;
            case 2:
                text.erase(at, length);
                break;
            case 3:
                text.insert(at, text.substr(at, length));
                break;
            case 4:
                text.insert(at, other.substr(random.below(other.size()), length));
                break;
            default:
                if (random.chance(20)) text.resize(at);
                break;
        }
    }
    return text;
}

/// Every fact within what its definition allows, and a reason exactly when it is not exact.
void check_facts(const std::vector<Fact>& facts, const Catalog& catalog) {
    REQUIRE(facts.size() == catalog.facts.size());
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const auto& fact = facts[i];
        const auto& definition = catalog.facts[i];
        INFO(definition.id);
        CAPTURE(fact.range.lo, fact.range.hi, name_of(fact.reason));
        if (!(fact.range.lo <= fact.range.hi)) CHECK(fact.range.lo <= fact.range.hi);
        if (!definition.range.contains(fact.range)) CHECK(definition.range.contains(fact.range));
        if (fact.exact() != (fact.reason == UnknownReason::None))
            CHECK(fact.exact() == (fact.reason == UnknownReason::None));
        const bool whole =
            definition.type == FactType::Number || (fact.range.lo == std::floor(fact.range.lo) &&
                                                    fact.range.hi == std::floor(fact.range.hi));
        if (!whole) CHECK(whole);
    }
}

}  // namespace

TEST_CASE("a damaged profile gives a brief or problems, and nothing else") {
    const BriefMaker maker(shipped_data(), dates);
    const auto names = example_profiles();
    std::size_t read = 0;
    std::size_t refused = 0;
    for (const auto& name : names) {
        INFO(name);
        const std::string text = example_profile(name);
        for (std::size_t seed = 0; seed < 120; ++seed) {
            CAPTURE(seed);
            Random random(seed * 31 + text.size());
            const auto bytes = damaged(random, text, example_profile(random.one_of(names)));
            auto profile = maker.read(bytes, name);
            if (!profile.ok()) {
                ++refused;
                CHECK(has_errors(profile.issues));
                continue;
            }
            ++read;
            CHECK_FALSE(has_errors(profile.issues));
            const auto assessment = maker.assess(std::move(*profile.value));
            check_facts(assessment.facts, shipped_data().criteria.catalog);
            Issues issues;
            // A whole brief for some of them: most differ in a number alone.
            if (read % 8 == 0)
                CHECK_FALSE(maker.render(assessment, Format::Text, nullptr, name, issues).empty());
        }
    }
    CHECK(read > 50);
    CHECK(refused > 500);
}

TEST_CASE("a profile that is cut off anywhere is refused with a place") {
    const BriefMaker maker(shipped_data(), dates);
    const std::string text = example_profile("approximate-dates.json");
    const auto end = text.find_last_of('}');
    for (std::size_t length = 0; length <= end; length += 7) {
        CAPTURE(length);
        const auto profile = maker.read(text.substr(0, length), "cut.json");
        REQUIRE_FALSE(profile.ok());
        CHECK(profile.issues.front().position.line > 0);
    }
}

TEST_CASE("every valid profile gives a brief, in all formats") {
    const BriefMaker maker(shipped_data(), dates);
    std::set<Outcome> outcomes;
    for (std::size_t seed = 0; seed < 60; ++seed) {
        Random random(seed);
        const auto text = random_profile(random, dates.today);
        CAPTURE(seed, text);
        auto profile = maker.read(text, "random.json");
        INFO((profile.issues.empty() ? "" : to_text(profile.issues.front())));
        REQUIRE(profile.ok());
        const auto assessment = maker.assess(std::move(*profile.value));
        for (const auto& finding : assessment.findings) outcomes.insert(finding.outcome);
        Issues issues;
        CHECK(maker.render(assessment, Format::Text, nullptr, "", issues).size() > 1000);
        CHECK(maker.render(assessment, Format::Json, nullptr, "", issues).size() > 1000);
        if (seed % 10 == 0)
            CHECK(maker.render(assessment, Format::Pdf, &shipped_fonts(), "", issues)
                      .starts_with("%PDF-"));
    }
    CHECK(outcomes.size() == 4);
}

TEST_CASE("facts: within their range, and with a reason exactly when they are not exact") {
    const auto& catalog = shipped_data().criteria.catalog;
    const FactDeriver deriver(catalog);
    CHECK(deriver.not_derived().empty());
    const BriefMaker maker(shipped_data(), dates);
    for (std::size_t seed = 0; seed < 400; ++seed) {
        Random random(seed + 10000);
        const auto text = seed % 2 == 0 ? random_profile(random, dates.today)
                                        : random_consistent_profile(random, dates.today);
        CAPTURE(seed, text);
        const auto profile = maker.read(text, "random.json");
        REQUIRE(profile.ok());
        check_facts(deriver.derive(*profile.value, dates.today), catalog);
    }
    for (const auto& name : example_profiles()) {
        INFO(name);
        const auto profile = maker.read(example_profile(name), name);
        REQUIRE(profile.ok());
        check_facts(deriver.derive(*profile.value, dates.today), catalog);
    }
}
