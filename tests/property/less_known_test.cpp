// Knowing less never turns one settled outcome into another: a profile with an answer left out,
// made unknown or made less exact may lose findings, and never gets opposite ones.
#include "tests/support/less_known.h"

#include <optional>

#include "domain/fact_deriver.h"
#include "engine/evaluator.h"
#include "readers/profile_reader.h"
#include "tests/support/catch.h"
#include "tests/support/random_profile.h"
#include "tests/support/shipped_data.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

const Date today = shipped_test_day();

/// From the text of a profile to the outcomes of all rules, without evidence.
class Judge {
  public:
    explicit Judge(const CriteriaData& data)
        : data_(data),
          deriver_(data.catalog),
          program_(compile(data, today)),
          block_(program_),
          evaluator_(program_) {
        block_.set_rows(1);
    }

    /// Nothing when the reader refuses the profile, or when the criteria are not for its diagnosis:
    /// that is asked before any rule.
    std::optional<std::vector<Outcome>> outcomes(const std::string& text) {
        const auto profile = read_profile(text, "profile.json", data_.catalog, today);
        if (!profile.ok()) return std::nullopt;
        const auto& diagnosis = profile.value->disease.diagnosis;
        if (diagnosis && *diagnosis != Diagnosis::MultipleMyeloma) return std::nullopt;
        block_.set_row(0, deriver_.derive(*profile.value, today), today);
        evaluator_.evaluate(block_);
        std::vector<Outcome> outcomes;
        for (std::size_t rule = 0; rule < program_.rules.size(); ++rule)
            outcomes.push_back(evaluator_.outcome(rule, 0));
        return outcomes;
    }

    /// One line for each rule that is settled in both, and differently.
    [[nodiscard]] std::string flips(const std::vector<Outcome>& more,
                                    const std::vector<Outcome>& less) const {
        std::string text;
        for (std::size_t rule = 0; rule < more.size(); ++rule) {
            const bool both_settled =
                more[rule] != Outcome::Unknown && less[rule] != Outcome::Unknown;
            if (!both_settled || more[rule] == less[rule]) continue;
            text += data_.options[program_.rules[rule].option].id + ": " +
                    std::string(name_of_value(more[rule])) + " became " +
                    std::string(name_of_value(less[rule])) + '\n';
        }
        return text;
    }

  private:
    const CriteriaData& data_;
    FactDeriver deriver_;
    Program program_;
    FactBlock block_;
    Evaluator evaluator_;
};

/// Every single step down, and from each of some random ones further down, to the last answer.
std::size_t check_profile(Judge& judge, Random& random, const std::string& text,
                          std::size_t descents) {
    const auto full = judge.outcomes(text);
    if (!full) return 0;
    std::size_t compared = 0;
    const auto steps = each_with_less_known(text);
    for (const auto& step : steps) {
        const auto less = judge.outcomes(step.text());
        if (!less) continue;
        ++compared;
        const auto found = judge.flips(*full, *less);
        INFO(step.what);
        if (!found.empty()) CHECK(found == "");
    }
    for (std::size_t i = 0; i < descents; ++i) {
        std::string current = text;
        std::string path;
        while (true) {
            const auto further = each_with_less_known(current);
            if (further.empty()) break;
            const auto& step = further[random.below(further.size())];
            const auto next = step.text();
            const auto less = judge.outcomes(next);
            if (!less) {
                // Refused: another way down, for as long as there is one.
                if (random.chance(20)) break;
                continue;
            }
            ++compared;
            path += step.what + '\n';
            current = next;
            const auto found = judge.flips(*full, *less);
            INFO(path);
            if (!found.empty()) {
                CHECK(found == "");
                break;
            }
        }
    }
    return compared;
}

}  // namespace

TEST_CASE("less known: no answer taken out of an example profile turns a finding round") {
    Judge judge(shipped_data().criteria);
    Random random(1);
    std::size_t compared = 0;
    for (const auto& name : example_profiles()) {
        INFO(name);
        compared += check_profile(judge, random, example_profile(name), 1);
    }
    CHECK(compared > 500);
}

TEST_CASE("less known: no answer taken out of a random profile turns a finding round") {
    Judge judge(shipped_data().criteria);
    std::size_t compared = 0;
    for (std::size_t seed = 0; seed < 40; ++seed) {
        Random random(seed + 500);
        const auto text = random_consistent_profile(random, today);
        CAPTURE(seed, text);
        compared += check_profile(judge, random, text, 1);
    }
    CHECK(compared > 1000);
}
