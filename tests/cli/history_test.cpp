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

}  // namespace

TEST_CASE("explain --history prints each treatment with its line and the reason", "[cli]") {
    const auto run = run_myelobrief({"explain", example, "--history"});
    CHECK(run.exit_code == 0);
    CHECK(run.err.empty());
    CHECK(contains(run.out, "Line 1. The first"));
    CHECK(contains(run.out, "Line 2. Given because"));
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
