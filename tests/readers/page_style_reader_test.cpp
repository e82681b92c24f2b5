#include "readers/page_style_reader.h"

#include "tests/readers/real_data.h"
#include "tests/support/catch.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

/// The shipped standard style with one piece of its text replaced.
std::string standard_with(const std::string& from, const std::string& to) {
    auto text = read_project_file("templates/pages/standard.json");
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

/// The problems without file and position, which move when the style gets a key more.
std::string problems(const std::string& text) {
    std::string found;
    for (auto issue : read_page_style(text, "").issues) {
        issue.position = {};
        found += to_text(issue) + '\n';
    }
    return found;
}

}  // namespace

TEST_CASE("the shipped standard style holds the standard values") {
    const auto text = read_project_file("templates/pages/standard.json");
    CHECK(problems(text).empty());
    const auto style = read_page_style(text, "standard.json");
    REQUIRE(style.ok());
    CHECK(*style.value == PageStyle{});
}

TEST_CASE("a style says numbers as they are and colours as red, green, blue") {
    CHECK(read_page_style(standard_with("\"body_size\": 14", "\"body_size\": 18.5"), "")
              .value->body_size == 18.5);
    CHECK(read_page_style(standard_with("\"ink\": \"#1a1a1a\"", "\"ink\": \"#ff0080\""), "")
              .value->ink == rgb(0xff0080));
}

TEST_CASE("large print has letters of 18 points, no text under 14, and the colours of standard") {
    const auto style =
        read_page_style(read_project_file("templates/pages/large-print.json"), "large-print.json");
    REQUIRE(style.ok());
    CHECK(style.value->body_size == 18);
    CHECK(style.value->leading >= 1.4);
    CHECK(style.value->margin_left >= 56.69);
    for (const auto& number : page_style_numbers())
        if (number.key.ends_with("_size") && number.key.find("mark") == std::string_view::npos) {
            INFO(number.key);
            CHECK(*style.value.*number.member >= 14);
        }
    for (const auto& color : page_style_colors())
        CHECK(*style.value.*color.member == PageStyle{}.*color.member);
}

TEST_CASE("papers have names and sizes of a sheet") {
    const auto read = [](const std::string& papers) {
        return read_papers(R"({"papers_version": 1, "papers": [)" + papers + "]}", "papers.json");
    };
    const auto good = read(R"({"id": "a4", "width": 595.28, "height": 841.89})");
    REQUIRE(good.ok());
    CHECK(good.value->at("a4") == Paper{595.28, 841.89});
    const auto bad = read(
        R"({"id": "a", "width": 100, "height": 500}, {"id": "b", "width": 300},
           {"id": "c", "width": 300, "height": 300}, {"id": "c", "width": 300, "height": 300})");
    std::string found;
    for (auto issue : bad.issues) {
        issue.position = {};
        found += to_text(issue) + '\n';
    }
    CHECK(found ==
          "papers.json: error[number-out-of-range] at /papers/0/width: the number is not between "
          "200 and 5000\n"
          "papers.json: error[missing-key] at /papers/1: the key \"height\" is missing\n"
          "papers.json: error[duplicate-id] at /papers/3: two papers have the name \"c\"\n");
}

TEST_CASE("what is wrong in a style is named") {
    struct Row {
        const char* from;
        const char* to;
        const char* expected;
    };
    const Row rows[] = {
        {"\"ink\": \"#1a1a1a\",", "", "error[missing-key]: the key \"ink\" is missing\n"},
        {"\"body_size\"", "\"body_sise\"",
         "error[missing-key]: the key \"body_size\" is missing\n"
         "error[unknown-key]: unknown key \"body_sise\"; did you mean \"body_size\"?\n"},
        {"\"body_size\": 14", "\"body_size\": -1",
         "error[number-out-of-range] at /body_size: the number is not between 0 and 5000\n"},
        {"\"margin_left\": 56.7", "\"margin_left\": 100000",
         "error[number-out-of-range] at /margin_left: the number is not between 0 and 5000\n"},
        {"\"body_size\": 14", "\"body_size\": \"14\"",
         "error[wrong-type] at /body_size: expected a number, found a text; write the number "
         "without quotes\n"},
        {"\"#1a1a1a\"", "0", "error[wrong-type] at /ink: expected a text, found a number\n"},
        {"\"page_style_version\": 1", "\"page_style_version\": 2",
         "error[unsupported-version] at /page_style_version: found version 2 of the format; this "
         "program reads version 1\n"},
    };
    for (const auto& row : rows) {
        INFO(row.to);
        CHECK(problems(standard_with(row.from, row.to)) == row.expected);
    }
}

TEST_CASE("a colour has six hexadecimal digits") {
    for (const auto* text : {"black", "#12345", "#12345g", "1b5e20a", "#+1b5e2", "#1a1a1a0", ""}) {
        INFO(text);
        CHECK(
            problems(standard_with("#1a1a1a", text)) ==
            "error[unknown-value] at /ink: the text is not a colour; write red, green and blue as "
            "\"#1a2b3c\"\n");
    }
}
