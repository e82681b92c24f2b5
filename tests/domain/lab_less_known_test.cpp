// Knowing less about laboratory values never turns one settled answer into another: no step down
// from a random list of values gives a fact that excludes what it was before. Contradictions are
// the exception: taking one away may settle what it kept open. The order of the list says nothing.
#include <algorithm>
#include <random>

#include "tests/domain/lab_rows.h"
#include "tests/support/less_known.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

class RandomLabs {
  public:
    explicit RandomLabs(unsigned seed) : random_(seed) {}

    /// A profile with laboratory values of few days and few amounts, so that limits, ties and days
    /// that coincide are common.
    std::string profile() {
        std::vector<std::string> values;
        const auto add = [&](auto make, std::initializer_list<const char*> numbers) {
            const auto count = below(4);
            for (std::size_t i = 0; i < count; ++i) values.push_back(make(one_of(numbers), date()));
        };
        add(serum, {"0.1", "0.4", "0.5", "1", "1.5", "2", "3", "6", "20"});
        add(urine, {"0", "100", "199", "200", "300", "600", "900"});
        add(marrow, {"1", "5", "12", "20", "40"});
        add(kappa, {"5", "60", "99", "100", "170", "300", "800"});
        add(lambda, {"5", "10", "60", "100", "170", "300"});
        add(ratio, {"0.01", "0.2", "0.26", "1", "1.65", "2", "30"});
        add(hemoglobin, {"8", "9.9", "10", "12", "14"});
        add(creatinine, {"1", "1.9", "2", "3", "4"});
        add(calcium, {"9", "11", "11.5", "12"});
        add(albumin, {"2", "4"});
        auto text = labs(values, disease() + "," + history());
        std::ranges::replace(text, '\'', '"');
        return text;
    }

  private:
    std::size_t below(std::size_t count) { return random_() % count; }
    std::string one_of(std::initializer_list<const char*> texts) {
        return texts.begin()[below(texts.size())];
    }
    std::string date() {
        const std::string day = "2026-0" + std::to_string(5 + below(4)) + one_of({"-01", "-15"});
        const auto kind = below(12);
        if (kind == 0) return "";
        return kind == 1 ? day.substr(0, 7) : day;
    }
    std::string disease() {
        const auto sign = [&](const std::string& name) {
            return "'" + name + "':" + one_of({"false", "false", "false", "true", "'unknown'"});
        };
        std::string text = "'disease':{";
        if (below(2) == 0) text += "'light_chain':'" + one_of({"kappa", "lambda"}) + "',";
        return text + "'relapse_signs':{" + sign("new_lesion") + "," + sign("lesion_growth") + "," +
               sign("hyperviscosity") + "}}";
    }
    std::string history() {
        std::string text = "'history':{'complete':" + one_of({"true", "true", "false"}) +
                           ",'treatments':[{'medicines':['VRd'],'start':'2024-03-01'}";
        if (below(3) == 0)
            text += ",{'medicines':['Pom-dex'],'start':'2026-0" + std::to_string(4 + below(4)) +
                    "-20'}";
        return text + "]}";
    }

    std::mt19937 random_;
};

std::vector<Fact> facts_of(const Profile& profile) {
    static const FactDeriver deriver(shipped_catalog());
    return deriver.derive(profile, visit_day());
}

std::vector<Fact> facts_of(const std::string& text) {
    return facts_of(person(text));
}

std::vector<FactIndex> watched_facts() {
    std::vector<FactIndex> facts;
    for (const auto* id :
         {"lab:m-protein", "lab:hemoglobin", "lab:kappa-free-light-chain",
          "lab:lambda-free-light-chain", "lab:kappa-lambda-ratio", "corrected_calcium",
          "free_light_chain_ratio", "measurable_disease", "progression_by_numbers", "relapse_kind"})
        facts.push_back(shipped_catalog().fact(id).value());
    return facts;
}

}  // namespace

TEST_CASE("labs: knowing less never turns one settled answer into another") {
    const auto facts = watched_facts();
    RandomLabs random(7);
    std::mt19937 choice(8);
    std::vector<std::size_t> settled(facts.size());
    for (int i = 0; i < 300; ++i) {
        const auto text = random.profile();
        const auto more = facts_of(text);
        for (std::size_t f = 0; f < facts.size(); ++f)
            if (more[facts[f]].exact()) ++settled[f];
        const auto steps = each_with_less_known(text);
        for (int k = 0; k < 4; ++k) {
            const auto& step = steps[choice() % steps.size()];
            auto read =
                read_profile_fragment(step.text(), "p.json", shipped_catalog(), visit_day());
            if (!read.ok()) continue;
            const auto less = facts_of(*read.value);
            for (const auto index : facts) {
                const bool contradiction = more[index].reason == UnknownReason::Conflicting ||
                                           less[index].reason == UnknownReason::Conflicting;
                if (contradiction || intersection(more[index].range, less[index].range)) continue;
                const auto& definition = shipped_catalog().facts[index];
                INFO(text << '\n' << step.what);
                FAIL_CHECK(definition.id << ": " << in_words(more[index], definition) << " became "
                                         << in_words(less[index], definition));
            }
        }
    }
    // The profiles have to settle something for this to mean anything.
    for (std::size_t f = 0; f < facts.size(); ++f) {
        INFO(shipped_catalog().facts[facts[f]].id);
        CHECK(settled[f] > 10);
    }
}

TEST_CASE("labs: the order of the list changes nothing") {
    const auto facts = watched_facts();
    RandomLabs random(9);
    std::mt19937 order(10);
    for (int i = 0; i < 300; ++i) {
        auto profile = person(random.profile());
        const auto before = facts_of(profile);
        std::ranges::shuffle(profile.labs, order);
        const auto after = facts_of(profile);
        for (const auto index : facts) {
            INFO(shipped_catalog().facts[index].id);
            CHECK(after[index].range == before[index].range);
            CHECK(after[index].reason == before[index].reason);
            const auto day = [](const Fact& fact) {
                return fact.measured ? to_iso(fact.measured->earliest) : "none";
            };
            CHECK(day(after[index]) == day(before[index]));
        }
    }
}
