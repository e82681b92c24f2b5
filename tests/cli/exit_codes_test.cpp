// The exit codes of README, each seen from outside.
#include "cli/exit_code.h"

#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

namespace myelobrief::test {
namespace {

constexpr int code(ExitCode exit_code) {
    return static_cast<int>(exit_code);
}

const std::string example = project_path("examples/profiles/second-relapse.json");

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("exit codes are the documented numbers", "[cli]") {
    CHECK(code(ExitCode::Ok) == 0);
    CHECK(code(ExitCode::SomeFailed) == 1);
    CHECK(code(ExitCode::Usage) == 2);
    CHECK(code(ExitCode::InvalidProfile) == 3);
    CHECK(code(ExitCode::InvalidCriteria) == 4);
    CHECK(code(ExitCode::OutputError) == 5);
}

TEST_CASE("0: a command that did its work", "[cli]") {
    const auto run = run_myelobrief({"check", example});
    CHECK(run.exit_code == 0);
    CHECK(contains(run.out, "Findings"));
    CHECK(run.err.empty());
}

TEST_CASE("1: some profiles of a batch failed", "[cli]") {
    const TemporaryFolder folder;
    CHECK_FALSE(folder.add("in/good.json", R"({"profile_version": 1})").empty());
    CHECK_FALSE(folder.add("in/bad.json", "no JSON").empty());
    const auto run = run_myelobrief({"batch", folder.path("in"), "--out", folder.path("out")});
    CHECK(run.exit_code == 1);
    CHECK(contains(run.err, "1 done, 1 not done"));
}

TEST_CASE("2: a command line that is not understood", "[cli]") {
    struct Case {
        std::string name;
        std::vector<std::string> arguments;
        std::string says;
    };
    const auto c = GENERATE(
        Case{"no command", {"--quiet"}, "subcommand"},
        Case{"an unknown command", {"diagnose", "p.json"}, "diagnose"},
        Case{"an unknown option", {"check", example, "--loud"}, "--loud"},
        Case{"no profile", {"check"}, "PROFILE"},
        Case{"a date that is none", {"check", example, "--as-of", "2026-02-30"}, "2026-02-30"},
        Case{"an ending that is no format", {"report", example, "-o", "brief.doc"}, ".pdf"},
        Case{"a format that is none", {"report", example, "--format", "doc"}, "doc"},
        Case{"standard output without a format", {"report", example, "-o", "-"}, "--format"},
        Case{"an option that does not exist", {"explain", example, "cart"}, "\"car-t\""},
        Case{"a criteria command that does not exist", {"criteria", "weigh"}, "weigh"});
    INFO(c.name);
    const auto run = run_myelobrief(c.arguments);
    CHECK(run.exit_code == 2);
    CHECK(run.out.empty());
    INFO(run.err);
    CHECK(contains(run.err, c.says));
}

TEST_CASE("no arguments at all: a short help on standard error, and 2", "[cli]") {
    const auto run = run_myelobrief_plainly({});
    CHECK(run.exit_code == 2);
    CHECK(run.out.empty());
    CHECK(run.err ==
          "usage: myelobrief report PROFILE -o FILE.pdf\n"
          "       myelobrief check PROFILE\n"
          "       myelobrief --help\n");
}

TEST_CASE("help and version go to standard output, and 0", "[cli]") {
    const auto arguments = GENERATE(
        std::vector<std::string>{"--help"}, std::vector<std::string>{"-h"},
        std::vector<std::string>{"--version"}, std::vector<std::string>{"report", "--help"},
        std::vector<std::string>{"check", "--help"}, std::vector<std::string>{"explain", "--help"},
        std::vector<std::string>{"batch", "--help"}, std::vector<std::string>{"criteria", "--help"},
        std::vector<std::string>{"criteria", "lint", "--help"});
    INFO(arguments.front());
    const auto run = run_myelobrief_plainly(arguments);
    CHECK(run.exit_code == 0);
    CHECK_FALSE(run.out.empty());
    CHECK(run.err.empty());
}

TEST_CASE("3: a profile with errors, each on a line with place, code and advice", "[cli]") {
    const TemporaryFolder folder;
    const auto profile = folder.add("p.json",
                                    "{\n"
                                    "  \"profile_version\": 1,\n"
                                    "  \"aeg\": 64,\n"
                                    "  \"disease\": { \"diagnosed\": \"2031-01-01\" }\n"
                                    "}\n");
    for (const std::string command : {"check", "report", "explain"}) {
        INFO(command);
        std::vector<std::string> arguments{command, profile};
        if (command == "explain") arguments.emplace_back("car-t");
        if (command == "report") arguments.insert(arguments.end(), {"-o", folder.path("p.pdf")});
        const auto run = run_myelobrief(arguments);
        CHECK(run.exit_code == 3);
        CHECK(run.out.empty());
        INFO(run.err);
        CHECK(contains(run.err, profile + ":3:3: error[unknown-key]"));
        CHECK(contains(run.err, "did you mean \"age\"?"));
        CHECK(contains(run.err, profile + ":4:"));
        CHECK(contains(run.err, "error[date-in-future] at /disease/diagnosed"));
    }
    CHECK(folder.files() == std::vector<std::string>{"p.json"});
}

TEST_CASE("3: NaN is no JSON, and a missing file is no profile", "[cli]") {
    const TemporaryFolder folder;
    const auto nan =
        run_myelobrief({"check", folder.add("nan.json", R"({"profile_version": 1, "age": NaN})")});
    CHECK(nan.exit_code == 3);
    CHECK(contains(nan.err, "nan.json:1:31: error[json-syntax]"));
    const auto missing = run_myelobrief({"check", folder.path("nobody.json")});
    CHECK(missing.exit_code == 3);
    CHECK(contains(missing.err, "nobody.json: error[file-not-found]"));
}

TEST_CASE("4: the data is missing or has errors", "[cli]") {
    const TemporaryFolder folder;
    const auto missing = run_myelobrief_plainly(
        {"check", example, "--criteria", folder.path("none"), "--templates", folder.path("none")});
    CHECK(missing.exit_code == 4);
    CHECK(contains(missing.err, "error[data-folder-not-found]"));
    CHECK(contains(missing.err, "--criteria DIR"));
    CHECK(contains(missing.err, "--templates DIR"));

    CHECK_FALSE(folder.add("criteria/catalog/medicines.json", "[]").empty());
    const auto broken =
        run_myelobrief_plainly({"criteria", "lint", "--criteria", folder.path("criteria"),
                                "--templates", project_path("templates")});
    CHECK(broken.exit_code == 4);
    CHECK(contains(broken.err, "error["));
}

TEST_CASE("5: the output cannot be written", "[cli]") {
    const TemporaryFolder folder;
    const auto run =
        run_myelobrief({"report", example, "-o", folder.path("no/such/folder/brief.txt")});
    CHECK(run.exit_code == 5);
    CHECK(contains(run.err, "error[output-not-written]"));
}

TEST_CASE("5: standard output is full", "[cli]") {
    const auto run = run_program(
        "sh", {"-c", "\"$0\" --criteria \"$1\" --templates \"$2\" criteria list > /dev/full",
               MYELOBRIEF_BINARY, project_path("criteria"), project_path("templates")});
    CHECK(run.exit_code == 5);
    CHECK(contains(run.err, "standard output could not be written"));
}

}  // namespace myelobrief::test
