// myelobrief batch, from outside.
#include <algorithm>
#include <filesystem>
#include <sstream>

#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

namespace myelobrief::test {
namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;

const std::string examples = project_path("examples/profiles");
const std::string smallest = R"({"profile_version": 1})";

Names example_stems() {
    Names stems;
    for (const auto& entry : fs::directory_iterator(examples))
        if (entry.path().extension() == ".json") stems.push_back(entry.path().stem().string());
    std::ranges::sort(stems);
    return stems;
}

Names lines_of(const std::string& text) {
    Names lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("every example becomes a PDF, a JSON and a row; twice the same bytes", "[cli]") {
    const TemporaryFolder folder;
    const auto first = folder.path("first");
    const auto second = folder.path("second");
    const auto run = run_myelobrief({"batch", examples, "--out", first});
    INFO(run.err);
    CHECK(run.exit_code == 0);
    CHECK(run.out.empty());
    REQUIRE(run_myelobrief({"batch", examples, "--out", second}).exit_code == 0);

    const auto stems = example_stems();
    CHECK(stems.size() >= 12);
    for (const auto& stem : stems) {
        for (const auto* const ending : {".pdf", ".json"}) {
            INFO(stem << ending);
            const auto bytes = read_file(first + '/' + stem + ending);
            CHECK_FALSE(bytes.empty());
            CHECK(bytes == read_file(second + '/' + stem + ending));
        }
    }
    const auto rows = lines_of(read_file(first + "/summary.csv"));
    REQUIRE(rows.size() == stems.size() + 1);
    CHECK(rows.front() ==
          "profile,result,met,not_met,unknown,not_applicable,ask_first,issue_codes");
    for (std::size_t i = 0; i < stems.size(); ++i)
        CHECK(rows[i + 1].starts_with(stems[i] + ".json,done,"));
    CHECK(read_file(first + "/summary.csv") == read_file(second + "/summary.csv"));
    CHECK(folder.files().size() == 2 * (2 * stems.size() + 1));
}

TEST_CASE("an output folder below the profiles is not read as profiles the next time", "[cli]") {
    const TemporaryFolder folder;
    REQUIRE_FALSE(folder.add("in/a/p.json", smallest).empty());
    REQUIRE_FALSE(folder.add("in/output-of-mine/q.json", smallest).empty());
    const auto out = folder.path("in/output");
    for (const auto* const force : {"--quiet", "--force"}) {
        const auto run = run_myelobrief({"batch", folder.path("in"), "--out", out, force});
        INFO(run.err);
        CHECK(run.exit_code == 0);
        const auto rows = lines_of(read_file(out + "/summary.csv"));
        REQUIRE(rows.size() == 3);
        CHECK(rows[1].starts_with("a/p.json,done,"));
        CHECK(rows[2].starts_with("output-of-mine/q.json,done,"));
    }
}

TEST_CASE("a profile's files of a batch are those that report writes", "[cli]") {
    const TemporaryFolder folder;
    REQUIRE_FALSE(folder.add("in/p.json", smallest).empty());
    REQUIRE(run_myelobrief({"batch", folder.path("in"), "--out", folder.path("out")}).exit_code ==
            0);
    for (const std::string format : {"pdf", "json"}) {
        const auto report =
            run_myelobrief({"report", folder.path("in/p.json"), "-o", "-", "--format", format});
        CHECK(report.out == read_file(folder.path("out/p." + format)));
    }
}

TEST_CASE("one bad profile does not stop the rest", "[cli]") {
    const TemporaryFolder folder;
    for (const auto* const name : {"in/a.json", "in/c.json", "in/deeper/d.json"})
        REQUIRE_FALSE(folder.add(name, smallest).empty());
    const auto bad = folder.add("in/b.json", R"({"profile_version": 1, "age": "old"})");
    const auto run = run_myelobrief({"batch", folder.path("in"), "--out", folder.path("out")});
    CHECK(run.exit_code == 1);
    CHECK(contains(run.err, bad + ":1:31: error[wrong-type] at /age"));
    CHECK(contains(run.err, "3 done, 1 not done"));
    const auto rows = lines_of(read_file(folder.path("out/summary.csv")));
    REQUIRE(rows.size() == 5);
    CHECK(rows[1].starts_with("a.json,done,"));
    CHECK(rows[2] == "b.json,not done,,,,,,wrong-type");
    CHECK(rows[3].starts_with("c.json,done,"));
    CHECK(rows[4].starts_with("deeper/d.json,done,"));
    CHECK(fs::exists(folder.path("out/deeper/d.pdf")));
    CHECK_FALSE(fs::exists(folder.path("out/b.pdf")));
    CHECK_FALSE(fs::exists(folder.path("out/b.json")));
}

TEST_CASE("a second batch into the same folder replaces nothing without --force", "[cli]") {
    const TemporaryFolder folder;
    REQUIRE_FALSE(folder.add("in/p.json", smallest).empty());
    const Names arguments{"batch", folder.path("in"), "--out", folder.path("out")};
    REQUIRE(run_myelobrief(arguments).exit_code == 0);
    const auto refused = run_myelobrief(arguments);
    CHECK(refused.exit_code == 5);
    CHECK(contains(refused.err, "error[output-exists]"));
    auto forced = arguments;
    forced.emplace_back("--force");
    CHECK(run_myelobrief(forced).exit_code == 0);
}

TEST_CASE("folders that a batch cannot use", "[cli]") {
    const TemporaryFolder folder;
    const auto profile = folder.add("in/p.json", smallest);
    SECTION("the output folder is the input folder: profiles would be replaced") {
        const auto run = run_myelobrief(
            {"batch", folder.path("in"), "--out", folder.path("in/../in"), "--force"});
        CHECK(run.exit_code == 2);
        CHECK(read_file(profile) == smallest);
    }
    SECTION("no such input folder") {
        const auto run =
            run_myelobrief({"batch", folder.path("none"), "--out", folder.path("out")});
        CHECK(run.exit_code == 3);
        CHECK(contains(run.err, "error[file-not-found]"));
    }
    SECTION("an input folder without profiles") {
        fs::create_directory(folder.path("empty"));
        const auto run =
            run_myelobrief({"batch", folder.path("empty"), "--out", folder.path("out")});
        CHECK(run.exit_code == 3);
    }
    SECTION("the output folder cannot be made") {
        const auto run = run_myelobrief({"batch", folder.path("in"), "--out", profile + "/out"});
        CHECK(run.exit_code == 5);
    }
}

}  // namespace myelobrief::test
