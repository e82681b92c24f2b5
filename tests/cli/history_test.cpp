// myelobrief explain PROFILE --history: the working of the line count, from outside.
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

namespace myelobrief::test {
namespace {

const std::string example = project_path("examples/profiles/second-relapse.json");

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// The same regimen again, after a relapse and a pause.
const std::string same_again = R"({
  "profile_version": 1,
  "history": { "complete": true, "treatments": [
    { "medicines": ["Rd"], "start": "2018-01-08", "stop": "2019-01-07", "progression": "2020-05-04",
      "reason_stopped": "completed" },
    { "medicines": ["Rd"], "start": "2020-06-01", "stop": "2021-06-01", "reason_stopped": "progression" }
  ] } })";

/// One contradiction of each kind.
const std::string contradictory = R"({
  "profile_version": 1,
  "history": { "complete": true, "lines_stated_by_doctor": 9, "treatments": [
    { "medicines": ["VRd"], "plan": "a", "start": "2018-01-08", "stop": "2018-06-04",
      "progression": "2017-05-04" },
    { "medicines": ["Kd"], "plan": "b", "start": "2019-01-07", "stop": "2019-06-03",
      "best_response": "PD", "remission": { "months": 30 } },
    { "transplant": "autologous", "plan": "a", "start": "2020-01-06" },
    { "medicines": ["DPd"], "start": "2021-01-04", "stop": "2022-01-03", "ongoing": true }
  ] },
  "labs": [
    { "test": "hemoglobin", "value": 10.2, "unit": "g/dL", "date": "2026-11-02" },
    { "test": "hemoglobin", "value": 8.1, "unit": "g/dL", "date": "2026-11-02" }
  ] })";

/// The text with every run of spaces and line breaks as one space.
std::string on_one_line(const std::string& text) {
    std::string line;
    for (const char c : text)
        if (c != '\n' && c != ' ')
            line += c;
        else if (!line.ends_with(' '))
            line += ' ';
    return line;
}

}  // namespace

TEST_CASE("each contradiction is told with both statements and a question", "[cli]") {
    const TemporaryFolder folder;
    const auto run = run_myelobrief({"explain", folder.add("p.json", contradictory), "--history"});
    CHECK(run.exit_code == 0);
    const auto text = on_one_line(run.out);
    INFO(run.out);
    for (const std::string expected :
         {"Bortezomib, lenalidomide and dexamethasone: the myeloma is said to have grown (4 May "
          "2017) "
          "before this treatment began (8 January 2018). Which date is right?",
          "Carfilzomib and dexamethasone: the myeloma is said to have grown at best, and a "
          "remission "
          "to have followed. Which is right?",
          "and Stem-cell transplant (own cells) are said to be one plan, and Carfilzomib and "
          "dexamethasone came in between. Was this planned from the start?",
          "it is said to be still given, and also to have ended. Which is right?",
          "your doctor counts 9, and the list shows 3 to 4. Which count is right",
          "Hemoglobin: 10.2 g/dL and 8.1 g/dL. These values do not fit together."}) {
        INFO(expected);
        CHECK(contains(text, expected));
    }
    // What follows from these is not asked about by itself.
    CHECK_FALSE(contains(text, "No response to"));
}

TEST_CASE("explain --history prints each treatment with its line and the reason", "[cli]") {
    const auto run = run_myelobrief({"explain", example, "--history"});
    CHECK(run.exit_code == 0);
    CHECK(run.err.empty());
    CHECK(contains(run.out, "Line 1. The first"));
    CHECK(contains(run.out, "Line 2. Given"));
    CHECK(contains(run.out, "Lines of treatment before now: 2."));
    CHECK(contains(run.out, "Counted by the rule of 2015"));
}

TEST_CASE("--line-rule chooses how lines are counted, and the page names it", "[cli]") {
    const TemporaryFolder folder;
    const auto profile = folder.add("p.json", same_again);
    const auto lines_by = [&](const std::string& rule) {
        return run_myelobrief({"explain", profile, "--history", "--line-rule", rule}).out;
    };
    CHECK(contains(lines_by("imwg-2015"), "Lines of treatment before now: 1."));
    CHECK(contains(lines_by("cibmtr"), "Lines of treatment before now: 2."));
    CHECK(contains(lines_by("cibmtr"), "(CIBMTR)"));
    CHECK(contains(lines_by("imwg-2011"), "Lines of treatment before now: 2."));
    CHECK(run_myelobrief({"explain", profile, "--history", "--line-rule", "mine"}).exit_code == 2);
}

TEST_CASE("explain needs an option or --history, and not both", "[cli]") {
    CHECK(run_myelobrief({"explain", example}).exit_code == 2);
    CHECK(run_myelobrief({"explain", example, "car-t", "--history"}).exit_code == 2);
}

}  // namespace myelobrief::test
