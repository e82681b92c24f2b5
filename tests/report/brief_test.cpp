// What every brief has to hold, whoever it is for.
#include "report/brief.h"
#include "report/phrases.h"

#include <algorithm>
#include <filesystem>

#include "app/brief_maker.h"
#include "base/text.h"
#include "tests/support/files.h"
#include "tests/support/program.h"
#include "writers/text/text_writer.h"

namespace myelobrief::test {
namespace {

const BriefMaker& maker() {
    static const BriefMaker maker(Program::instance().data(),
                                  {make_date(2026, 11, 22), make_date(2026, 11, 22)});
    return maker;
}

Assessment assess(const std::string& profile) {
    auto loaded = maker().read(profile, "profile.json");
    REQUIRE(loaded.ok());
    return maker().assess(std::move(*loaded.value));
}

/// The brief as one line, so that a sentence is found wherever its lines break.
std::string words_of(const Document& document) {
    std::string words;
    for (const char c : write_text(document)) {
        const bool space = c == ' ' || c == '\n' || c == '|';
        if (!space) words += c;
        if (space && !words.empty() && words.back() != ' ') words += ' ';
    }
    return words;
}

std::string brief_words(const std::string& profile) {
    return words_of(maker().brief(assess(profile)));
}

std::vector<std::string> example_files() {
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(project_path("examples/profiles")))
        files.push_back(entry.path().string());
    std::ranges::sort(files);
    return files;
}

std::vector<std::string> chapters(const Document& document) {
    std::vector<std::string> titles;
    for (const auto& block : document.blocks)
        if (const auto* heading = std::get_if<Heading>(&block))
            if (heading->level == 2) titles.push_back(heading->text);
    return titles;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("every brief holds the sentences that must be there", "[brief]") {
    for (const auto& file : example_files()) {
        INFO(file);
        const auto words = brief_words(read_file(file));
        for (const auto* sentence :
             {"It is not medical advice and does not say what treatment you should have.",
              "Only your doctor can decide if a treatment fits you.",
              "Do not start, stop or change any medicine because of this page.",
              "Where we say 'cannot tell', ask your team.",
              "Rules were checked on 22 November 2026 and can change.",
              "Call your emergency number (911 in the US) now for:",
              "Call your cancer team right away, day or night, for:", "Carry your wallet card."}) {
            INFO(sentence);
            CHECK(contains(words, sentence));
        }
    }
}

TEST_CASE("no brief uses a word that advises, ranks or blames", "[brief]") {
    for (const auto& file : example_files()) {
        const auto words = to_lower(brief_words(read_file(file)));
        for (const auto* banned : {"eligible", "qualify", "should take", "recommend", "best option",
                                   "candidate", "failed", "salvage", "noncompliant"}) {
            INFO(file << ": " << banned);
            CHECK_FALSE(contains(words, banned));
        }
    }
}

TEST_CASE("no placeholder is left unfilled", "[brief]") {
    for (const auto& file : example_files()) {
        INFO(file);
        CHECK_FALSE(contains(brief_words(read_file(file)), "{"));
    }
}

TEST_CASE("the chapters stand in one order", "[brief]") {
    const auto titles =
        chapters(maker().brief(assess(read_project_file("examples/profiles/second-relapse.json"))));
    CHECK(titles == std::vector<std::string>{
                        "My top 3 questions", "Facts to ask for", "Your options at a glance",
                        "When to call", "Options worth asking about",
                        "Medicines and their US labels", "Clinical trials", "Comfort and goals",
                        "What to bring", "Your treatment history", "Your facts, to check",
                        "Words explained", "Sources"});
}

TEST_CASE("an empty profile gives a brief that asks for every fact it misses", "[brief]") {
    const auto assessment = assess(R"({"profile_version": 1})");
    const auto words = words_of(maker().brief(assessment));
    const Phrases phrases(Program::instance().data().wording, Program::instance().data().criteria);
    std::size_t asked = 0;
    for (const auto& finding : assessment.findings) {
        if (finding.criteria->rule) CHECK(finding.outcome == Outcome::Unknown);
        for (const auto& missing : finding.missing) {
            if (missing.judgement) continue;
            INFO(phrases.fact_ask(missing.fact));
            CHECK(contains(words, phrases.fact_ask(missing.fact)));
            ++asked;
        }
    }
    CHECK(asked > 0);
}

TEST_CASE("a diagnosis out of scope stops the evaluation with a plain sentence", "[brief]") {
    for (const auto* diagnosis :
         {"smoldering-myeloma", "mgus", "al-amyloidosis", "plasma-cell-leukemia", "other"}) {
        INFO(diagnosis);
        const auto assessment =
            assess(std::string(R"({"profile_version": 1, "disease": {)") +
                   R"("state": "relapsed", "diagnosis": ")" + diagnosis + "\"}}");
        for (const auto& finding : assessment.findings)
            CHECK(finding.not_applicable == NotApplicableReason::OutOfScope);
        const auto document = maker().brief(assessment);
        CHECK(contains(words_of(document), "no rule was checked"));
        for (const auto& title : chapters(document)) {
            CHECK(title != "Options worth asking about");
            CHECK(title != "Cannot tell yet");
        }
    }
}

TEST_CASE("the person's own words are printed as they were written", "[brief]") {
    const auto words = brief_words(
        R"({"profile_version": 1, "preferences": {"goals": ["<b>Garten</b> & {name} µ ≥ é ñ"],)"
        R"( "questions": ["¿Puedo viajar?"]}})");
    CHECK(contains(words, "<b>Garten</b> & {name} µ ≥ é ñ"));
    CHECK(contains(words, "[ ] ¿Puedo viajar?"));
}

TEST_CASE("a met rule shows what decided it, and nothing that did not", "[brief]") {
    // Either way of the transplant rule is enough: the other one speaks neither for nor against.
    const auto words =
        brief_words(R"({"profile_version": 1, "history": {"complete": true, "treatments": [)"
                    R"({"transplant": "autologous", "remission": {"months": 30}}]}})");
    CHECK(contains(words,
                   "May meet: By a patient article of 2023 or 2024. At least 2 years of remission "
                   "after the latest transplant (yours: 30 months)."));
    CHECK_FALSE(contains(words, "never had a transplant"));
}

TEST_CASE("reasons say or where the rule says or, and leave out what cannot matter", "[brief]") {
    // Never transplanted: how long a remission after a transplant lasted is no open question.
    const auto never = brief_words(read_project_file("examples/profiles/no-transplant.json"));
    CHECK(contains(never,
                   "and the first relapse (it is known only roughly) or a transplant at a later "
                   "relapse (a doctor judges it)."));
    CHECK_FALSE(contains(never, "a remission of more than 18 months after the transplant"));
    const auto transplanted = brief_words(
        R"({"profile_version": 1, "disease": {"state": "relapsed", "relapse_count": 1},)"
        R"( "history": {"complete": true, "treatments": [)"
        R"({"transplant": "autologous", "remission": {"months": 20}}]}})");
    CHECK(contains(transplanted,
                   "By a patient article of 2023 or 2024. Not so by your facts: no stem-cell "
                   "transplant in the past; or at least 2 years of remission after the latest "
                   "transplant (yours: 20 months)."));
}

TEST_CASE("alternatives within a rule are numbered and come last", "[brief]") {
    const auto words = brief_words(read_project_file("examples/profiles/minimal.json"));
    CHECK(contains(words,
                   "at least 1 relapse; and at least 1 of these: (1) no stem-cell transplant in "
                   "the past; and the first relapse or a transplant at a later relapse (a doctor "
                   "judges it); or (2) a transplant in the past and a remission of more than "
                   "18 months after the transplant."));
}

TEST_CASE("a reason that all conditions share is said once, in front", "[brief]") {
    const auto words = brief_words(read_project_file("examples/profiles/minimal.json"));
    CHECK(
        contains(words,
                 "Not clear (we were not told): no stem-cell transplant in the past; myeloma that "
                 "came back or does not respond to treatment; and the first relapse."));
}

TEST_CASE("what speaks against a rule is not read as a fact about the person", "[brief]") {
    const auto words = brief_words(read_project_file("examples/profiles/second-relapse.json"));
    CHECK(contains(words, "No bortezomib (Velcade) in the past (not so by your facts): Doxil"));
}

TEST_CASE("of a rule that asks for some of several, all that are left to hold are named",
          "[brief]") {
    // Lenalidomide is unclear: without it, "2 of these" would be another rule.
    const auto words = brief_words(read_project_file("examples/profiles/contradictory.json"));
    INFO(words);
    CHECK(contains(words,
                   "At least 2 of these: (1) no more response to lenalidomide (Revlimid) (two "
                   "answers differ); (2) no more response to pomalidomide (Pomalyst) (not so by "
                   "your facts); (3)"));
}

TEST_CASE("page 2 names each source that says no", "[brief]") {
    const auto words = brief_words(read_project_file("examples/profiles/first-relapse.json"));
    CHECK(contains(words,
                   "CAR-T cell therapy. By a patient article of 2023 or 2024: at least 4 past "
                   "therapies (yours: 1 of 4). By the Carvykti label"));
}

TEST_CASE("a question counts for the options of all facts that it answers", "[brief]") {
    const auto words = brief_words(read_project_file("examples/profiles/minimal.json"));
    const auto asked = words.find("How many times has my myeloma come back?");
    REQUIRE(asked != std::string::npos);
    CHECK(words.substr(asked, 120).find("It bears on 3 options") != std::string::npos);
}

TEST_CASE("one question that answers two facts is asked once", "[brief]") {
    const auto words = brief_words(read_project_file("examples/profiles/minimal.json"));
    const std::string question = "[ ] How many times has my myeloma come back?";
    const auto first = words.find(question);
    REQUIRE(first != std::string::npos);
    CHECK(words.find(question, first + 1) == std::string::npos);
}

TEST_CASE("a source past its review date is marked on the page", "[brief]") {
    const BriefMaker later(Program::instance().data(),
                           {make_date(2027, 6, 1), make_date(2027, 6, 1)});
    auto profile = later.read(R"({"profile_version": 1})", "profile.json");
    CHECK(contains(words_of(later.brief(later.assess(std::move(*profile.value)))), "overdue"));
    CHECK_FALSE(contains(brief_words(R"({"profile_version": 1})"), "overdue"));
}

}  // namespace myelobrief::test
