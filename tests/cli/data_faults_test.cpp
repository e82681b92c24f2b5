// Faults of the data, and warnings about a profile, as a person sees them.
#include <filesystem>

#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

namespace myelobrief::test {
namespace {

namespace fs = std::filesystem;

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::string replaced_all(std::string text, const std::string& part, const std::string& by) {
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + by.size()))
        text.replace(at, part.size(), by);
    return text;
}

/// The shipped data, to be damaged.
class DataCopy {
  public:
    DataCopy() {
        for (const auto* const name : {"criteria", "templates"})
            fs::copy(project_path(name), folder_.path(name), fs::copy_options::recursive);
    }

    [[nodiscard]] std::string read(const std::string& name) const {
        return read_file(folder_.path(name));
    }

    void write(const std::string& name, const std::string& content) const {
        REQUIRE_FALSE(folder_.add(name, content).empty());
    }

    [[nodiscard]] ProgramRun run(std::vector<std::string> arguments) const {
        arguments.insert(arguments.end(), {"--criteria", folder_.path("criteria"), "--templates",
                                           folder_.path("templates"), "--today", test_day});
        return run_myelobrief_plainly(arguments);
    }

  private:
    TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("a rule without enough cases fails criteria test, leaf by leaf", "[cli]") {
    const DataCopy data;
    data.write("criteria/options/drug-therapy/change-maintenance-dose.cases.json",
               R"({"cases_version": 1, "option": "change-maintenance-dose", "cases": [
                   {"name": "nothing known", "source": "relapse-article", "today": "2026-11-22",
                    "profile": {}, "expect": "met"}]})");
    const auto run = data.run({"criteria", "test"});
    CHECK(run.exit_code == 1);
    CHECK(contains(run.err, "error[case-failed]"));
    CHECK(contains(run.err, "error[leaf-not-forced]"));
    for (const auto* const leaf : {"relapsed-or-refractory", "on-maintenance"}) {
        const auto named = "leaf \"" + std::string(leaf) + "\" ";
        CHECK(contains(run.err, named + "true"));
        CHECK(contains(run.err, named + "false"));
        CHECK_FALSE(contains(run.err, named + "unknown"));
    }
}

TEST_CASE("a leaf on which no outcome rests fails criteria test", "[cli]") {
    const DataCopy data;
    const std::string file = "criteria/options/drug-therapy/early-relapse-combination.cases.json";
    auto cases = data.read(file);
    // The only case in which the rule is not met: without it, "early by count" is false in some
    // cases, and another condition meets the rule in all of them.
    const auto begin = cases.rfind('{', cases.find("fifth relapse more than 12 months after"));
    const auto end = cases.rfind('{', cases.find("months only, March to April"));
    REQUIRE(begin < end);
    data.write(file, cases.erase(begin, end - begin));
    const auto run = data.run({"criteria", "test"});
    CHECK(run.exit_code == 1);
    CHECK(contains(run.err, R"(rests on leaf "early-by-count" being false)"));
    CHECK_FALSE(contains(run.err, R"(makes leaf "early-by-count" false)"));
}

TEST_CASE("cases of a rule of today do not stand for the rule before it", "[cli]") {
    const DataCopy data;
    const std::string file = "criteria/options/cell-therapy/car-t.cases.json";
    auto cases = data.read(file);
    std::size_t moved = 0;
    const std::string before = R"("today": "2024-04-04")";
    for (auto place = cases.find(before); place != std::string::npos; place = cases.find(before)) {
        cases.replace(place, before.size(), R"("today": "2026-11-22")");
        ++moved;
    }
    REQUIRE(moved > 1);
    data.write(file, cases);
    const auto run = data.run({"criteria", "test"});
    CHECK(run.exit_code == 1);
    CHECK(contains(run.err, "no case for us-label-carvykti until 2024-04-04 makes leaf"));
    CHECK_FALSE(contains(run.err, "no case for us-label-carvykti makes leaf"));
}

TEST_CASE("a text that the data needs and the language lacks is an error", "[cli]") {
    const DataCopy data;
    auto words = data.read("templates/wording/en.json");
    const std::string key = R"("four-therapies")";
    const auto place = words.find(key);
    REQUIRE(place != std::string::npos);
    words.replace(place, key.size(), R"("five-therapies")");
    data.write("templates/wording/en.json", words);
    const auto run = data.run({"criteria", "lint"});
    CHECK(run.exit_code == 4);
    CHECK(contains(run.err, "error[unknown-wording]"));
    CHECK(contains(run.err, "leaf.car-t.four-therapies"));
}

TEST_CASE("fonts or colours that are not installed stop a PDF, and nothing else", "[cli]") {
    const DataCopy data;
    const auto fonts = data.read("templates/pages/fonts.json");
    const auto [installed, advice] = GENERATE(table<std::string, std::string>(
        {{"/usr/share/fonts", "fonts-lato"}, {"/usr/share/color", "icc-profiles-free"}}));
    REQUIRE(contains(fonts, installed));
    data.write("templates/pages/fonts.json", replaced_all(fonts, installed, "/nowhere"));
    const auto profile = project_path("examples/profiles/minimal.json");
    const auto pdf = data.run({"report", profile, "-o", "-", "--format", "pdf"});
    CHECK(pdf.exit_code == 4);
    CHECK(contains(pdf.err, advice));
    CHECK(data.run({"report", profile, "-o", "-", "--format", "txt"}).exit_code == 0);
}

TEST_CASE("another diagnosis is out of scope: a warning, and nothing is evaluated", "[cli]") {
    const auto run = run_myelobrief(
        {"check", "-"}, {.input = R"({"profile_version": 1, "disease": {"diagnosis": "mgus"}})"});
    CHECK(run.exit_code == 0);
    CHECK(contains(run.err, "warning[out-of-scope] at /disease/diagnosis"));
    for (const auto* const mark : {"[+]", "[-]", "[?]"}) CHECK_FALSE(contains(run.out, mark));
}

TEST_CASE("a character that no font has is named, and the PDF is made", "[cli]") {
    const auto run =
        run_myelobrief({"report", "-", "-o", "-", "--format", "pdf"},
                       {.input = R"({"profile_version": 1, "preferences": {"goals": ["家"]}})"});
    CHECK(run.exit_code == 0);
    CHECK(run.out.starts_with("%PDF-"));
    CHECK(contains(run.err, "warning[character-not-printable]"));
    CHECK(contains(run.err, "U+5BB6"));
}

TEST_CASE("the data folders can be named by the environment, and an option goes before it",
          "[cli]") {
    const RunWith named{{},
                        {},
                        {{"MYELOBRIEF_CRITERIA", project_path("criteria")},
                         {"MYELOBRIEF_TEMPLATES", project_path("templates")}}};
    CHECK(run_myelobrief_plainly({"criteria", "list"}, named).exit_code == 0);
    const RunWith nowhere{{}, {}, {{"MYELOBRIEF_CRITERIA", "/nowhere"}}};
    CHECK(run_myelobrief_plainly({"criteria", "list"}, nowhere).exit_code == 4);
    CHECK(run_myelobrief_plainly({"criteria", "list", "--criteria", project_path("criteria"),
                                  "--templates", project_path("templates")},
                                 nowhere)
              .exit_code == 0);
}

}  // namespace myelobrief::test
