#include "base/issue.h"

#include "base/loaded.h"
#include "tests/support/catch.h"

using namespace myelobrief;

namespace {

Issue at(const std::string& file, Position position, const std::string& pointer,
         IssueCode code = IssueCode::UnknownKey, const std::string& message = "m") {
    return {code, file, position, pointer, message, ""};
}

std::string order(Issues issues) {
    sort_issues(issues);
    std::string text;
    for (const auto& issue : issues) text += to_text(issue) + '\n';
    return text;
}

}  // namespace

TEST_CASE("an issue as text: file, line:column, severity, code, pointer, message, advice") {
    struct Row {
        Issue issue;
        const char* text;
    };
    const std::vector<Row> rows{
        {{IssueCode::UnknownKey,
          "profile.json",
          {3, 12},
          "/treatments/0",
          R"(unknown key "stp")",
          R"(did you mean "stop"?)"},
         R"(profile.json:3:12: error[unknown-key] at /treatments/0: unknown key "stp"; did you mean "stop"?)"},
        {{IssueCode::MedicineUnrecognised, "-", {1, 1}, "/a", "not known here", ""},
         "-:1:1: warning[medicine-unrecognised] at /a: not known here"},
        {{IssueCode::FileNotFound, "p.json", {}, "", "no such file", "check the path"},
         "p.json: error[file-not-found]: no such file; check the path"},
        {{IssueCode::JsonSyntax, "p.json", {2, 1}, "", "the text ends early", ""},
         "p.json:2:1: error[json-syntax]: the text ends early"},
        {{IssueCode::CaseFailed, "", {}, "", "message", ""}, "error[case-failed]: message"},
    };
    for (const auto& row : rows) CHECK(to_text(row.issue) == row.text);
}

TEST_CASE("issues are sorted by file, place, pointer, code and message, whatever the order found") {
    const Issues sorted{
        at("a.json", {}, ""),
        at("a.json", {2, 9}, ""),
        at("a.json", {10, 1}, "/x"),
        at("a.json", {10, 2}, "/a"),
        at("a.json", {10, 2}, "/b", IssueCode::WrongType),
        at("a.json", {10, 2}, "/b", IssueCode::UnknownKey, "first"),
        at("a.json", {10, 2}, "/b", IssueCode::UnknownKey, "second"),
        at("b.json", {1, 1}, ""),
    };
    std::string expected;
    for (const auto& issue : sorted) expected += to_text(issue) + '\n';
    Issues reversed(sorted.rbegin(), sorted.rend());
    CHECK(order(sorted) == expected);
    CHECK(order(reversed) == expected);
    std::swap(reversed[0], reversed[4]);
    std::swap(reversed[2], reversed[6]);
    CHECK(order(reversed) == expected);
}

TEST_CASE("errors and warnings: the code says which, and one error is enough") {
    const Issue warning = at("a.json", {}, "", IssueCode::UnitImplausible);
    const Issue error = at("a.json", {}, "", IssueCode::WrongType);
    CHECK(warning.severity() == Severity::Warning);
    CHECK(error.severity() == Severity::Error);
    CHECK_FALSE(has_errors({}));
    CHECK_FALSE(has_errors({warning, warning}));
    CHECK(has_errors({warning, error}));
}

TEST_CASE("Loaded: a value may come with warnings, never with errors; its issues are sorted") {
    const Issue warning = at("b.json", {}, "", IssueCode::UnitImplausible);
    const Issue error = at("a.json", {}, "", IssueCode::WrongType);
    const auto fine = Loaded<int>::finish(4, {});
    CHECK(fine.ok());
    const auto warned = Loaded<int>::finish(4, {warning});
    REQUIRE(warned.ok());
    CHECK(*warned.value == 4);
    CHECK(warned.issues.size() == 1);
    const auto failed = Loaded<int>::finish(4, {warning, error});
    CHECK_FALSE(failed.ok());
    REQUIRE(failed.issues.size() == 2);
    CHECK(failed.issues[0].file == "a.json");
    const auto failure = Loaded<int>::failure(error);
    CHECK_FALSE(failure.ok());
    CHECK(failure.issues.size() == 1);
}
