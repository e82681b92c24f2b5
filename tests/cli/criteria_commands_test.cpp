// myelobrief criteria ...: the data that ships with the program passes its own checks, and the
// document made from it is up to date.
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/run_program.h"

namespace myelobrief::test {
namespace {

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("criteria lint finds nothing", "[criteria]") {
    const auto run = run_myelobrief({"criteria", "lint"});
    CHECK(run.err.empty());
    CHECK(run.exit_code == 0);
    CHECK(contains(run.out, ": 0 errors, 0 warnings"));
}

TEST_CASE("criteria lint warns of a source whose review is overdue", "[criteria]") {
    const auto run = run_myelobrief_plainly({"criteria", "lint", "--today", "2036-01-01",
                                             "--criteria", project_path("criteria"), "--templates",
                                             project_path("templates")});
    CHECK(run.exit_code == 0);
    CHECK(contains(run.err, "warning[review-overdue]"));
}

TEST_CASE("criteria test: every case comes out, every leaf is true, false and unknown somewhere",
          "[criteria]") {
    const auto run = run_myelobrief({"criteria", "test"});
    CHECK(run.err.empty());
    CHECK(run.exit_code == 0);
    CHECK(contains(run.out, ": 0 problems"));
}

TEST_CASE("criteria list names each option with each of its sources", "[criteria]") {
    const auto run = run_myelobrief({"criteria", "list"});
    CHECK(run.exit_code == 0);
    for (const auto* const source : {"relapse-article", "us-label-carvykti", "us-label-abecma"})
        CHECK(contains(run.out,
                       "\ncar-t  v2  cell-therapy  active  " + std::string(source) + "  rule"));
    CHECK(contains(run.out, "\nclinical-trial  v1  trial  active  relapse-article  "));
    CHECK(contains(run.out, "criteria version "));
}

TEST_CASE("criteria show prints a rule in words", "[criteria]") {
    const auto run = run_myelobrief({"criteria", "show", "car-t"});
    CHECK(run.exit_code == 0);
    CHECK(contains(run.out, "prior_therapies >= 4"));
    CHECK(contains(run.out, "S-CART-1"));
}

// To make it anew: scripts/run criteria trace > docs/traceability.md
TEST_CASE("criteria show finds rules by option, source and statement", "[cli]") {
    const auto by_option = run_myelobrief({"criteria", "show", "car-t"});
    const auto by_statement = run_myelobrief({"criteria", "show", "L-CILTA"});
    CHECK(by_option.exit_code == 0);
    CHECK(contains(by_option.out, "References: us-label-carvykti L-CILTA."));
    CHECK(by_statement.out == by_option.out);
    const auto by_source = run_myelobrief({"criteria", "show", "us-label-darzalex"});
    CHECK(contains(by_source.out, "darzalex-alone, version"));
    CHECK(contains(by_source.out, "darzalex-revlimid-dexamethasone, version"));
    CHECK_FALSE(contains(by_source.out, "car-t, version"));
    const auto nothing = run_myelobrief({"criteria", "show", "car-tt"});
    CHECK(nothing.exit_code == 2);
    CHECK(contains(nothing.err, "car-t"));
}

TEST_CASE("docs/verification.md is what criteria trace --to-verify prints", "[cli]") {
    const auto run = run_myelobrief({"criteria", "trace", "--to-verify"});
    CHECK(run.exit_code == 0);
    const bool up_to_date = run.out == read_project_file("docs/verification.md");
    CHECK(up_to_date);
}

TEST_CASE("docs/traceability.md is what criteria trace prints", "[criteria]") {
    const auto run = run_myelobrief({"criteria", "trace"});
    CHECK(run.exit_code == 0);
    // A plain bool: the whole text would bury the message.
    const bool up_to_date = run.out == read_project_file("docs/traceability.md");
    CHECK(up_to_date);
}

}  // namespace myelobrief::test
