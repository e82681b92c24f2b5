// How fast profiles are evaluated, decoded and printed. Prints the tables of docs/performance.md;
// tests/bench/run builds and starts it.
#include <array>
#include <iostream>
#include <nlohmann/json.hpp>

#include "app/brief_maker.h"
#include "engine/evaluator.h"
#include "layout/lay_out.h"
#include "readers/profile_reader.h"
#include "tests/bench/allocations.h"
#include "tests/bench/stopwatch.h"
#include "tests/support/oracle.h"
#include "tests/support/random_profile.h"
#include "tests/support/shipped_data.h"
#include "writers/pdf/pdf_writer.h"
#include "writers/text/text_writer.h"

using namespace myelobrief;
using namespace myelobrief::test;
using namespace myelobrief::bench;

namespace {

const BriefDates dates{shipped_test_day(), shipped_test_day()};

/// A block of profiles, at every stage on the way from text to facts.
struct Input {
    std::vector<std::string> texts;
    std::vector<Profile> profiles;
    std::vector<std::vector<Fact>> facts;
    std::size_t bytes = 0;
};

/// The examples, and random profiles to fill the block.
Input make_input(const BriefMaker& maker, const FactDeriver& deriver) {
    Input input;
    for (const auto& name : example_profiles()) input.texts.push_back(example_profile(name));
    for (std::size_t seed = 0; input.texts.size() < block_rows; ++seed) {
        Random random(seed);
        input.texts.push_back(random_consistent_profile(random, dates.today));
    }
    for (const auto& text : input.texts) {
        input.bytes += text.size();
        input.profiles.push_back(*maker.read(text, "").value);
        input.facts.push_back(deriver.derive(input.profiles.back(), dates.today));
    }
    return input;
}

void print_heading(const char* what, const char* peer) {
    std::cout << "\n| " << what << " | a second | against " << peer << " |\n|---|---:|---:|\n";
}

void print_row(const std::string& what, double rate, double peer) {
    std::cout << "| " << what << " | " << rounded(rate) << " | "
              << (rate == peer ? "1" : rounded(rate / peer)) << " |\n"
              << std::flush;
}

/// Every shipped rule on every profile of the block.
class Evaluation {
  public:
    Evaluation(const CriteriaData& data, const Input& input)
        : data_(data),
          input_(input),
          program_(compile(data, dates.as_of)),
          block_(program_),
          evaluator_(program_) {
        fill();
    }

    void fill() {
        block_.set_rows(input_.facts.size());
        for (std::size_t row = 0; row < input_.facts.size(); ++row)
            block_.set_row(row, input_.facts[row], dates.today);
    }
    void set(std::size_t row, const std::vector<Fact>& facts) {
        block_.set_row(row, facts, dates.today);
    }
    void evaluate() { evaluator_.evaluate(block_); }

    [[nodiscard]] const Program& program() const { return program_; }

    /// By the oracle, one node at a time. Returns how many outcomes differ from the engine's.
    [[nodiscard]] std::size_t walk() const {
        std::size_t differences = 0;
        for (std::size_t rule = 0; rule < program_.rules.size(); ++rule) {
            const auto& compiled = program_.rules[rule];
            const auto& tree = *data_.options[compiled.option].criteria[compiled.set].rule;
            for (std::size_t row = 0; row < input_.facts.size(); ++row)
                if (oracle_outcome(tree, input_.facts[row], data_.catalog, dates.today) !=
                    evaluator_.outcome(rule, row))
                    ++differences;
        }
        return differences;
    }

  private:
    const CriteriaData& data_;
    const Input& input_;
    Program program_;
    FactBlock block_;
    Evaluator evaluator_;
};

void measure_profiles(const BriefMaker& maker, const FactDeriver& deriver, const Input& input,
                      Evaluation& evaluation) {
    const std::size_t count = input.texts.size();

    print_heading("profiles, evaluated against every shipped rule", "the tree walk");
    const double walk = per_second([&] {
        static_cast<void>(evaluation.walk());
        return count;
    });
    print_row("naive recursive walk of the trees (the oracle of the tests)", walk, walk);
    print_row("evaluation alone, facts ready in the block", per_second([&] {
                  evaluation.evaluate();
                  return count;
              }),
              walk);
    print_row("the same, with the facts written into the block", per_second([&] {
                  evaluation.fill();
                  evaluation.evaluate();
                  return count;
              }),
              walk);

    print_heading("profiles, from JSON text or from read profiles", "the DOM parse");
    std::size_t at = 0;
    const auto next = [&] { return at = (at + 1) % count; };
    const double dom = per_second([&] {
        return nlohmann::json::parse(input.texts[next()]).empty() ? std::size_t{0} : std::size_t{1};
    });
    print_row("nlohmann DOM parse alone", dom, dom);
    print_row("read and checked (the profile reader)", per_second([&] {
                  return maker.read(input.texts[next()], "").ok() ? std::size_t{1} : std::size_t{0};
              }),
              dom);
    print_row("facts derived from a read profile", per_second([&] {
                  const auto facts = deriver.derive(input.profiles[next()], dates.today);
                  return facts.empty() ? std::size_t{0} : std::size_t{1};
              }),
              dom);
    print_row("facts derived and evaluated, in blocks", per_second([&] {
                  for (std::size_t row = 0; row < count; ++row)
                      evaluation.set(row, deriver.derive(input.profiles[row], dates.today));
                  evaluation.evaluate();
                  return count;
              }),
              dom);
    print_row("read, derived and evaluated, in blocks", per_second([&] {
                  for (std::size_t row = 0; row < count; ++row) {
                      const auto profile = maker.read(input.texts[row], "");
                      evaluation.set(row, deriver.derive(*profile.value, dates.today));
                  }
                  evaluation.evaluate();
                  return count;
              }),
              dom);
    print_row("derived and assessed with evidence and what would settle it", per_second([&] {
                  const auto assessment = maker.assess(input.profiles[next()]);
                  return assessment.findings.empty() ? std::size_t{0} : std::size_t{1};
              }),
              dom);
}

/// How the derivation grows with the history: the first treatments of the longest example.
void measure_histories(const BriefMaker& maker, const FactDeriver& deriver) {
    const auto read = maker.read(example_profile("long-history.json"), "");
    const auto with = [&](std::size_t treatments) {
        Profile profile = *read.value;
        profile.history.treatments.resize(treatments);
        return profile;
    };
    print_heading("derivations of all facts, by the length of the history", "3 treatments");
    double of_three = 0;
    for (const std::size_t length : {3U, 6U, 12U, 25U}) {
        const Profile profile = with(length);
        const auto before = allocations();
        static_cast<void>(deriver.derive(profile, dates.today));
        const auto count = allocations() - before;
        const double speed = per_second([&] {
            return deriver.derive(profile, dates.today).empty() ? std::size_t{0} : std::size_t{1};
        });
        if (of_three == 0) of_three = speed;
        print_row(
            std::to_string(length) + " treatments (" + std::to_string(count) + " allocations)",
            speed, of_three);
    }
}

void measure_documents(const BriefMaker& maker) {
    const std::string text = example_profile("second-relapse.json");
    const auto assessment = maker.assess(*maker.read(text, "").value);
    const auto brief = maker.brief(assessment);
    const auto pages = lay_out(brief, maker.data().page_style, shipped_fonts());
    const auto pdf = write_pdf(pages, shipped_fonts());
    std::cout << "\nOne brief: `examples/profiles/second-relapse.json`, " << text.size()
              << " bytes in, " << pages.pages.size() << " pages, " << pdf.size() / 1000
              << " kB of PDF out.\n";

    print_heading("documents", "the text");
    const double plain = per_second([&] { return write_text(brief).empty() ? 0U : 1U; });
    print_row("text written from a brief", plain, plain);
    print_row("brief built from findings (no output)",
              per_second([&] { return maker.brief(assessment).blocks.empty() ? 0U : 1U; }), plain);
    print_row(
        "brief laid out as pages", per_second([&] {
            return lay_out(brief, maker.data().page_style, shipped_fonts()).pages.empty() ? 0U : 1U;
        }),
        plain);
    print_row("PDF drawn from laid out pages, fonts subset and embedded",
              per_second([&] { return write_pdf(pages, shipped_fonts()).empty() ? 0U : 1U; }),
              plain);
    print_row("PDF from JSON text, all steps", per_second([&] {
                  Issues issues;
                  const auto all = maker.assess(*maker.read(text, "").value);
                  return maker.render(all, Format::Pdf, &shipped_fonts(), "", issues).empty() ? 0U
                                                                                              : 1U;
              }),
              plain);
}

}  // namespace

int main() {
    const auto& data = shipped_data();
    const BriefMaker maker(data, dates);
    const FactDeriver deriver(data.criteria.catalog);
    const Input input = make_input(maker, deriver);
    Evaluation evaluation(data.criteria, input);
    evaluation.evaluate();
    if (const auto differences = evaluation.walk(); differences > 0) {
        std::cerr << "the engine and the tree walk differ in " << differences << " outcomes\n";
        return 1;
    }
    const auto& program = evaluation.program();
    std::cout << machine_line() << ".\n\n"
              << "Criteria " << data.criteria.version << ": " << program.rules.size()
              << " rules with " << program.leaves.size() << " distinct leaves, "
              << data.criteria.catalog.facts.size() << " facts. One block of " << input.texts.size()
              << " profiles (the examples and random ones), " << input.bytes / input.texts.size()
              << " bytes each on average. Engine and tree walk gave the same outcomes.\n";
    measure_profiles(maker, deriver, input, evaluation);
    measure_histories(maker, deriver);
    measure_documents(maker);
}
