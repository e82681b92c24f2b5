// Where the article, today's labels and the guidelines differ: each is shown, with its date, and
// none wins in silence. The rows C-1 to C-13 are statements of criteria/sources/readings.json.
#include <algorithm>

#include "app/brief_maker.h"
#include "tests/support/files.h"
#include "tests/support/program.h"
#include "writers/text/text_writer.h"

namespace myelobrief::test {
namespace {

const Date today = make_date(2026, 11, 22);

Assessment assess(const std::string& profile, Date as_of = today) {
    const BriefMaker maker(Program::instance().data(), {today, as_of});
    auto loaded = maker.read(R"({"profile_version": 1, )" + profile + "}", "profile.json");
    REQUIRE(loaded.ok());
    return maker.assess(std::move(*loaded.value));
}

/// "met", "not-met", "unknown", "not-applicable"; "none" when the source has no rule on that day.
std::string outcome(const Assessment& assessment, const std::string& option,
                    const std::string& source) {
    for (const auto& finding : assessment.findings)
        if (finding.option->id == option && finding.criteria->source == source)
            return std::string(name_of_value(finding.outcome));
    return "none";
}

/// The brief as one line.
std::string words_of(const Assessment& assessment, Date as_of = today) {
    const BriefMaker maker(Program::instance().data(), {today, as_of});
    std::string words;
    for (const char c : write_text(maker.brief(assessment))) {
        const bool space = c == ' ' || c == '\n';
        if (!space) words += c;
        if (space && !words.empty() && words.back() != ' ') words += ' ';
    }
    return words;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// VRd, a transplant, and lenalidomide maintenance on which the myeloma grew: one planned line.
std::string one_line(const std::string& maintenance_end) {
    return R"("disease": {"diagnosis": "multiple-myeloma", "state": "relapsed", "relapse_count": 1},
        "history": {"complete": true, "treatments": [
        {"medicines": ["VRd"], "purpose": "induction", "plan": "first", "start": "2021-01-11",
         "stop": "2021-06-07", "best_response": "VGPR", "reason_stopped": "completed"},
        {"transplant": "autologous", "purpose": "consolidation", "plan": "first",
         "start": "2021-08-16", "best_response": "CR"},
        {"medicines": ["lenalidomide"], "purpose": "maintenance", "plan": "first",
         "start": "2021-12-06", "stop": "2023-09-14", "best_response": "CR")" +
           maintenance_end + "}]}";
}

const std::string grew = R"(, "reason_stopped": "progression", "progression": "2023-09-01")";

/// So many lines, each with its own medicines, each ended by growth.
std::string lines_with(const std::vector<std::string>& medicines) {
    std::string list;
    for (std::size_t i = 0; i < medicines.size(); ++i) {
        const auto year = std::to_string(2012 + 2 * i);
        list += (i == 0 ? "" : ", ") + std::string(R"({"medicines": [)") + medicines[i] +
                R"(], "purpose": ")" + (i == 0 ? "induction" : "relapse") + R"(", "start": ")" +
                year + R"(-01-12", "stop": ")" + year +
                R"(-10-12", "best_response": "PR", "reason_stopped": "progression", )" +
                R"("progression": ")" + year + R"(-10-01"})";
    }
    return R"("disease": {"state": "relapsed"}, "history": {"complete": true, "treatments": [)" +
           list + "]}";
}

}  // namespace

TEST_CASE("one line, refractory to lenalidomide: the article and the labels differ", "[labels]") {
    const auto assessment = assess(one_line(grew));
    CHECK(outcome(assessment, "car-t", "relapse-article") == "not-met");
    CHECK(outcome(assessment, "car-t", "us-label-carvykti") == "met");
    CHECK(outcome(assessment, "car-t", "us-label-abecma") == "not-met");
    CHECK(outcome(assessment, "tecvayli-alone", "us-label-tecvayli") == "not-met");
    CHECK(outcome(assessment, "tecvayli-darzalex-faspro", "us-label-tecvayli") == "met");
    const auto words = words_of(assessment);
    CHECK(contains(words,
                   "Does not seem to meet: By a patient article of 2023 or 2024. At least 4 "
                   "past therapies (yours: 1 to 3)."));
    CHECK(contains(words, "May meet: By the Carvykti label (since April 2024). At least 1 "));
    CHECK(contains(words,
                   "Does not seem to meet: By the Abecma label (since April 2024). Not so by "
                   "your facts: at least 2 past lines (yours: 1 of 2)"));
    CHECK(contains(words, "These sources do not say the same. Ask which rule applies to you."));
    CHECK(contains(words, "May meet: CAR-T cell therapy. The sources differ."));
    CHECK(contains(words, "The article counts therapies, the labels count lines."));
}

TEST_CASE("the day decides which rule of a label stands", "[labels]") {
    const auto before = assess(one_line(grew), make_date(2024, 3, 1));
    CHECK(outcome(before, "car-t", "us-label-carvykti") == "not-met");
    CHECK(outcome(before, "car-t", "us-label-abecma") == "not-met");
    CHECK(outcome(before, "tecvayli-darzalex-faspro", "us-label-tecvayli") == "none");
    CHECK(outcome(assess(one_line(grew), make_date(2024, 4, 4)), "car-t", "us-label-carvykti") ==
          "not-met");
    CHECK(outcome(assess(one_line(grew), make_date(2024, 4, 5)), "car-t", "us-label-carvykti") ==
          "met");
    CHECK(outcome(assess(one_line(grew), make_date(2022, 2, 27)), "car-t", "us-label-carvykti") ==
          "none");
}

TEST_CASE("why lenalidomide was stopped is the first question when nobody knows", "[labels]") {
    const auto assessment = assess(R"("disease": {"diagnosis": "multiple-myeloma", "state":
        "relapsed", "relapse_count": 1}, "history": {"complete": true, "treatments": [
        {"medicines": ["VRd"], "purpose": "induction", "plan": "first", "start": "2021-01-11",
         "stop": "2021-06-07", "best_response": "VGPR", "reason_stopped": "completed"},
        {"medicines": ["lenalidomide"], "purpose": "maintenance", "plan": "first",
         "start": "2021-07-05", "stop": "2023-09-14", "best_response": "CR"}]})");
    CHECK(outcome(assessment, "car-t", "us-label-carvykti") == "unknown");
    const auto ranked =
        rank_missing_facts(assessment.findings, Program::instance().data().criteria.catalog);
    REQUIRE_FALSE(ranked.empty());
    const auto& facts = Program::instance().data().criteria.catalog.facts;
    CHECK(facts[ranked.front().fact].id == "refractory_to:lenalidomide");
}

TEST_CASE("traps of classes and limits", "[labels]") {
    SECTION("iberdomide alone may or may not count as an immunomodulating drug") {
        const auto assessment = assess(lines_with({R"("bortezomib", "iberdomide")"}));
        CHECK(outcome(assessment, "tecvayli-darzalex-faspro", "us-label-tecvayli") == "unknown");
    }
    SECTION("elotuzumab is no CD38 antibody") {
        const auto assessment =
            assess(lines_with({R"("VRd")", R"("elotuzumab", "pomalidomide", "dexamethasone")"}));
        CHECK(outcome(assessment, "car-t", "us-label-abecma") == "not-met");
    }
    SECTION("Blenrep counts as a treatment against BCMA") {
        const auto assessment = assess(lines_with({R"("VRd")", R"("Blenrep")"}));
        const auto& catalog = Program::instance().data().criteria.catalog;
        CHECK(assessment.facts[*catalog.fact("exposed_to:bcma-targeted")].range == point(1));
        CHECK(contains(words_of(assessment), "Did I have a treatment against BCMA before"));
    }
    SECTION("stopped for side effects is not refractory") {
        const auto assessment = assess(R"("disease": {"state": "relapsed"}, "history": {"complete":
            true, "treatments": [{"medicines": ["VRd"], "purpose": "induction", "start":
            "2020-01-13", "stop": "2020-09-07", "best_response": "VGPR", "reason_stopped":
            "side-effects", "progression": "2022-05-02"}]})");
        CHECK(outcome(assessment, "car-t", "us-label-carvykti") == "not-met");
    }
    SECTION("4 lines lie outside of a label for 1 to 3, said without judgement") {
        const auto assessment =
            assess(lines_with({R"("VRd")", R"("DPd")", R"("Xpovio", "dexamethasone")",
                               R"("cyclophosphamide", "dexamethasone")"}));
        CHECK(outcome(assessment, "kyprolis-dexamethasone", "us-label-kyprolis") == "not-met");
        CHECK(contains(words_of(assessment), "At most 3 past lines (yours: 4)"));
    }
}

TEST_CASE("each row in which the article and today differ is covered", "[labels]") {
    const auto assessment = assess(one_line(grew));
    const auto words = words_of(assessment);
    const auto& data = Program::instance().data();
    SECTION("C-3: relapse alone does not meet the article's rule of four") {
        CHECK(outcome(assessment, "car-t", "relapse-article") == "not-met");
    }
    SECTION("C-4: both spellings of elranatamab, the right one is printed") {
        const auto known = assess(lines_with({R"("VRd")", R"("elrenatamab")"}));
        CHECK(known.facts[*data.criteria.catalog.fact("exposed_to:elranatamab")].range == point(1));
        CHECK(contains(words_of(known), "Elranatamab"));
        CHECK_FALSE(contains(words_of(known), "lrenatamab"));
    }
    SECTION("C-5 and C-6: four bispecifics alone, each after 4 lines and three classes") {
        for (const auto* brand : {"tecvayli", "elrexfio", "talvey", "lynozyfic"}) {
            INFO(brand);
            const auto option = std::string(brand) + "-alone";
            const auto label = "us-label-" + std::string(brand);
            CHECK(outcome(assessment, option, label) == "not-met");
            CHECK(outcome(assess(lines_with({R"("VRd")", R"("DPd")", R"("KCd")", R"("Xd")"})),
                          option, label) == "met");
        }
    }
    SECTION("C-7: the kinds that the article does not have") {
        CHECK(contains(words, "(Blenrep); a nuclear export inhibitor (Xpovio); a CELMoD"));
    }
    SECTION("C-8: antibodies also come under the skin") {
        CHECK(contains(data.wording.text("option.monoclonal-antibody.what"), "under the skin"));
    }
    SECTION("C-9 and C-10: named by the article, used outside of the labels") {
        CHECK(contains(words,
                       "(used in practice, outside of the labels): Pomalyst, Kyprolis and "
                       "dexamethasone; Pomalyst, Velcade and dexamethasone; Velcade, Revlimid and "
                       "dexamethasone."));
    }
    SECTION("C-11: nobody says that BCMA is not on healthy cells") {
        CHECK_FALSE(contains(words, "healthy cells"));
    }
    SECTION("C-12: 20 months of remission, by three sources") {
        const auto short_remission = assess(
            R"("disease": {"state": "relapsed", "relapse_count": 1}, "history": {"complete": true,
            "treatments": [{"transplant": "autologous", "remission": {"months": 20}}]})");
        const auto* option = "stem-cell-transplant";
        CHECK(outcome(short_remission, option, "relapse-article") == "not-met");
        CHECK(outcome(short_remission, option, "transplant-consensus-2015") == "met");
        CHECK(outcome(short_remission, option, "transplant-later-guidelines") == "unknown");
        CHECK(contains(words_of(short_remission), "These sources do not say the same."));
    }
    SECTION("C-13: what the article's list of side effects leaves out") {
        CHECK(contains(words, "Bowel inflammation: Carvykti."));
        CHECK(contains(words, "Other blood cancers later: "));
        CHECK(contains(words, "Parkinson"));
    }
}

TEST_CASE("what is not approved is never offered", "[labels]") {
    const auto assessment = assess(one_line(grew));
    for (const auto* option : {"pepaxto", "farydak", "venclexta", "mezigdomide", "anito-cel",
                               "arlo-cel", "cevostamab", "etentamig"}) {
        INFO(option);
        const auto found = std::ranges::find_if(assessment.findings, [&](const Finding& finding) {
            return finding.option->id == option;
        });
        REQUIRE(found != assessment.findings.end());
        CHECK(found->outcome == Outcome::NotApplicable);
    }
    const auto words = words_of(assessment);
    CHECK(contains(words, "No longer approved in the US: Farydak and Pepaxto."));
    CHECK(contains(words, "Only in trials so far: "));
    // In a list of treatments they are known.
    const auto given = assess(lines_with({R"("VRd")", R"("Farydak", "dexamethasone")"}));
    CHECK(outcome(given, "blenrep-velcade-dexamethasone", "us-label-blenrep") == "met");
}

}  // namespace myelobrief::test
