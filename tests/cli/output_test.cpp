// Where outputs go: files, standard output, formats, and what is never replaced or left half done.
#include <sys/stat.h>

#include <filesystem>

#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

namespace myelobrief::test {
namespace {

using Names = std::vector<std::string>;

const std::string example = project_path("examples/profiles/second-relapse.json");

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the ending of the output names the format", "[cli]") {
    const TemporaryFolder folder;
    const auto [ending, start] = GENERATE(table<std::string, std::string>(
        {{".pdf", "%PDF-"}, {".txt", "Questions"}, {".json", "{"}}));
    INFO(ending);
    const auto file = folder.path("brief" + ending);
    const auto run = run_myelobrief({"report", example, "-o", file});
    CHECK(run.exit_code == 0);
    CHECK(run.out.empty());
    CHECK(run.err == "wrote " + file + "\n");
    CHECK(read_file(file).starts_with(start));
}

TEST_CASE("--format comes before the ending", "[cli]") {
    const TemporaryFolder folder;
    const auto file = folder.path("brief.out");
    REQUIRE(run_myelobrief({"report", example, "-o", file, "--format", "txt"}).exit_code == 0);
    CHECK(read_file(file).starts_with("Questions"));
}

TEST_CASE("without -o the brief is named like its profile, in the folder of the call", "[cli]") {
    const TemporaryFolder folder;
    const auto run = run_myelobrief({"report", example}, {.folder = folder.path()});
    CHECK(run.exit_code == 0);
    CHECK(folder.files() == Names{"second-relapse.pdf"});
}

TEST_CASE("- is standard input and standard output, which holds nothing but the brief", "[cli]") {
    const TemporaryFolder folder;
    const auto file = folder.path("brief.pdf");
    REQUIRE(run_myelobrief({"report", example, "-o", file}).exit_code == 0);
    const auto run = run_myelobrief({"report", "-", "-o", "-", "--format", "pdf"},
                                    {.input = read_file(example)});
    CHECK(run.exit_code == 0);
    CHECK(run.err.empty());
    CHECK(run.out == read_file(file));
}

TEST_CASE("problems on standard input are named with -", "[cli]") {
    const auto run = run_myelobrief({"check", "-"}, {.input = "{"});
    CHECK(run.exit_code == 3);
    CHECK(run.err.starts_with("-:1:"));
}

TEST_CASE("a file that exists is left alone, unless --force is given", "[cli]") {
    const TemporaryFolder folder;
    const auto file = folder.add("brief.txt", "mine");
    const auto refused = run_myelobrief({"report", example, "-o", file});
    CHECK(refused.exit_code == 5);
    CHECK(contains(refused.err, "error[output-exists]"));
    CHECK(contains(refused.err, "--force"));
    CHECK(read_file(file) == "mine");

    CHECK(run_myelobrief({"report", example, "-o", file, "--force"}).exit_code == 0);
    CHECK(read_file(file).starts_with("Questions"));
    CHECK(folder.files() == Names{"brief.txt"});
}

TEST_CASE("what fails leaves no file, whole or partial", "[cli]") {
    const TemporaryFolder folder;
    SECTION("a profile with errors") {
        const auto profile = folder.add("p.json", "{}");
        CHECK(run_myelobrief({"report", profile, "-o", folder.path("p.pdf")}).exit_code == 3);
        CHECK(folder.files() == Names{"p.json"});
    }
    SECTION("the output's name is taken by a folder") {
        std::filesystem::create_directory(folder.path("p.pdf"));
        const auto run = run_myelobrief({"report", example, "-o", folder.path("p.pdf"), "--force"});
        CHECK(run.exit_code == 5);
        CHECK(folder.files().empty());
    }
}

TEST_CASE("only its owner can read a brief", "[cli]") {
    const TemporaryFolder folder;
    const auto file = folder.path("brief.txt");
    REQUIRE(run_myelobrief({"report", example, "-o", file}).exit_code == 0);
    struct stat info {};
    REQUIRE(::stat(file.c_str(), &info) == 0);
    CHECK((info.st_mode & 0777U) == 0600U);
}

TEST_CASE("--quiet leaves out progress, on either side of the command", "[cli]") {
    const TemporaryFolder folder;
    const auto file = folder.path("brief.txt");
    CHECK(run_myelobrief({"report", example, "-o", file, "--quiet"}).err.empty());
    CHECK(run_myelobrief({"-q", "report", example, "-o", file, "--force"}).err.empty());
}

TEST_CASE("--quiet does not leave out problems", "[cli]") {
    const auto profile = project_path("examples/profiles/unrecognised-medicine.json");
    const auto run = run_myelobrief({"check", profile, "--quiet"});
    CHECK(run.exit_code == 0);
    CHECK(contains(run.err, "warning[medicine-unrecognised]"));
}

TEST_CASE("output that is no terminal has no escape bytes", "[cli]") {
    for (const auto& arguments :
         {Names{"check", example}, Names{"explain", example, "car-t"}, Names{"criteria", "list"}}) {
        const auto run = run_myelobrief(arguments);
        CHECK(run.exit_code == 0);
        CHECK_FALSE(contains(run.out + run.err, "\x1b"));
    }
}

TEST_CASE("the brief is dated by --today", "[cli]") {
    const auto run = run_myelobrief_plainly(
        {"report", example, "--criteria", project_path("criteria"), "--templates",
         project_path("templates"), "--today", "2026-12-24", "-o", "-", "--format", "txt"});
    CHECK(run.exit_code == 0);
    CHECK(contains(run.out, "Made on 24 December 2026 from"));
}

TEST_CASE("--as-of replays with the criteria of that day", "[cli]") {
    const auto run = run_myelobrief({"check", example, "--json", "--as-of", "2026-11-01"});
    CHECK(run.exit_code == 0);
    CHECK(contains(run.out, "\"as_of\": \"2026-11-01\""));
    CHECK(contains(run.out, "\"date\": \"" + test_day + '"'));
}

TEST_CASE("the same inputs give the same bytes, wherever the program is called", "[cli]") {
    const TemporaryFolder folder;
    const std::string format = GENERATE("pdf", "html", "txt", "json");
    INFO(format);
    const Names arguments{"report", example, "-o", "-", "--format", format};
    const auto here = run_myelobrief(arguments);
    const auto there = run_myelobrief(arguments, {.folder = folder.path(),
                                                  .environment = {{"TZ", "Pacific/Auckland"},
                                                                  {"LC_ALL", "de_DE.UTF-8"},
                                                                  {"HOME", "/nonexistent"}}});
    CHECK(here.exit_code == 0);
    CHECK(here.out == there.out);
}

TEST_CASE("the program finds its data above its own place", "[cli]") {
    namespace fs = std::filesystem;
    const TemporaryFolder folder;
    fs::create_directories(folder.path("build/bin"));
    fs::copy_file(MYELOBRIEF_BINARY, folder.path("build/bin/myelobrief"));
    fs::create_directory_symlink(project_path("criteria"), folder.path("criteria"));
    fs::create_directory_symlink(project_path("templates"), folder.path("templates"));
    const auto run =
        run_program(folder.path("build/bin/myelobrief"), {"criteria", "list"}, {.folder = "/"});
    INFO(run.err);
    CHECK(run.exit_code == 0);
}

}  // namespace myelobrief::test
