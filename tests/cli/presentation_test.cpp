// Language, page style and paper: chosen by name, and the names come from the data.
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

namespace myelobrief::test {
namespace {

/// What pdfinfo says about the brief of an example that was made with these options.
std::string info_of_brief(std::vector<std::string> options) {
    const TemporaryFolder folder;
    const auto pdf = folder.path("brief.pdf");
    options.insert(options.begin(),
                   {"report", project_path("examples/profiles/first-relapse.json"), "-o", pdf});
    const auto run = run_myelobrief(options);
    INFO(run.err);
    REQUIRE(run.exit_code == 0);
    return run_program("pdfinfo", {pdf}).out;
}

std::size_t pages_of_brief(const std::vector<std::string>& options) {
    const auto info = info_of_brief(options);
    return std::stoul(info.substr(info.find("Pages:") + 6));
}

}  // namespace

TEST_CASE("the paper is letter unless another one is named") {
    CHECK_THAT(info_of_brief({}), Catch::Contains("612 x 792 pts (letter)"));
    CHECK_THAT(info_of_brief({"--paper", "letter"}), Catch::Contains("612 x 792 pts (letter)"));
    CHECK_THAT(info_of_brief({"--paper", "a4"}), Catch::Contains("595.28 x 841.89 pts (A4)"));
}

TEST_CASE("large print needs more pages, by either name") {
    const auto standard = pages_of_brief({"--style", "standard"});
    CHECK(pages_of_brief({}) == standard);
    CHECK(pages_of_brief({"--large-print"}) > standard);
    CHECK(pages_of_brief({"--style", "large-print"}) == pages_of_brief({"--large-print"}));
}

TEST_CASE("a name that is not there is a fault of usage, and those that are there are told") {
    struct Row {
        std::string option;
        std::string name;
        std::string expected;
    };
    const auto row = GENERATE(
        values<Row>({{"--lang", "xx", "--lang: there is no \"xx\"; there are: en"},
                     {"--style", "fonts", "--style: there is no \"fonts\"; there are: "},
                     {"--paper", "a3", "--paper: there is no \"a3\"; there are: a4, letter"}}));
    const TemporaryFolder folder;
    const auto run = run_myelobrief({"report", project_path("examples/profiles/first-relapse.json"),
                                     "-o", folder.path("brief.pdf"), row.option, row.name});
    CHECK(run.exit_code == 2);
    CHECK_THAT(run.err, Catch::StartsWith(row.expected));
    CHECK(folder.files().empty());
}

TEST_CASE("a style and large print together are refused") {
    const auto run = run_myelobrief({"report", "-", "--style", "standard", "--large-print"});
    CHECK(run.exit_code == 2);
}

}  // namespace myelobrief::test
