// docs/issue-codes.md is made from the registry of codes.
// To make it anew: MYELOBRIEF_ACCEPT=1 build/dev/tests/test_base "docs/issue-codes.md*"
#include "base/issue_code.h"

#include <cstdlib>
#include <fstream>
#include <set>
#include <string>

#include "base/issue.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"

namespace myelobrief::test {
namespace {

std::string issue_codes_markdown() {
    std::string text =
        "# Issue codes\n\n"
        "Every problem that the program finds in an input has one of these codes. They are stable: "
        "scripts may rely on them. A line reads\n\n"
        "```text\n"
        "profile.json:3:12: error[unknown-key] at /history/treatments/0: unknown key \"stp\"; "
        "did you mean \"stop\"?\n"
        "```\n\n"
        "that is: file, line and column, severity and code, JSON pointer, what was found, what to "
        "do. An error stops the work on that input; a warning does not. Messages name places, "
        "never health values.\n\n"
        "Generated from `src/base/issue_code.cpp`; a test fails when this page is out of date.\n\n"
        "| code | severity | meaning |\n"
        "|---|---|---|\n";
    for (const auto& row : all_issue_codes())
        text += "| `" + std::string(row.id) + "` | " +
                (row.severity == Severity::Error ? "error" : "warning") + " | " +
                std::string(row.meaning) + " |\n";
    return text;
}

}  // namespace

TEST_CASE("docs/issue-codes.md lists the codes of the program", "[docs]") {
    const auto generated = issue_codes_markdown();
    if (std::getenv("MYELOBRIEF_ACCEPT") != nullptr)
        std::ofstream(project_path("docs/issue-codes.md"), std::ios::binary) << generated;
    CHECK(read_project_file("docs/issue-codes.md") == generated);
}

TEST_CASE("an issue code's id is unique, and small letters with hyphens", "[docs]") {
    std::set<std::string_view> ids;
    for (const auto& row : all_issue_codes()) {
        INFO(row.id);
        CHECK(ids.insert(row.id).second);
        CHECK(row.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") ==
              std::string_view::npos);
        CHECK(row.meaning.ends_with('.'));
    }
}

}  // namespace myelobrief::test
