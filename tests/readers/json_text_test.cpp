// Well-formed JSON and the limits. What is said about ill-formed JSON stands in tests/bad_input.

#include "readers/json_text.h"

#include <chrono>
#include <functional>

#include "readers/limits.h"
#include "tests/readers/real_data.h"
#include "tests/readers/rich_profile.h"
#include "tests/support/catch.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

JsonNode parse(std::string_view text) {
    auto parsed = parse_json(text, "f.json");
    INFO(all_texts(parsed.issues));
    REQUIRE(parsed.root);
    return std::move(*parsed.root);
}

void walk(const JsonNode& node, const std::function<void(const JsonNode&)>& visit) {
    visit(node);
    for (const auto& item : node.items) walk(item, visit);
}

std::string nested(std::size_t levels, const std::string& open, const std::string& close) {
    std::string text;
    for (std::size_t i = 0; i < levels; ++i) text += open;
    text += "1";
    for (std::size_t i = 0; i < levels; ++i) text += close;
    return text;
}

std::string list_of(std::size_t count, const std::string& item) {
    std::string text = "[";
    for (std::size_t i = 0; i < count; ++i) text += (i == 0 ? "" : ",") + item;
    return text + ']';
}

}  // namespace

TEST_CASE("a document becomes a tree") {
    const auto root = parse(R"({"a": [1, -2.5e1, true, false, null, "x\n\u00e9"], "b": {}})");
    REQUIRE(root.kind == JsonKind::Object);
    CHECK(root.find("c") == nullptr);
    const auto& list = *root.find("a");
    REQUIRE(list.items.size() == 6);
    CHECK(list.items[0].number == 1);
    CHECK(list.items[1].number == -25);
    CHECK(list.items[2].boolean);
    CHECK_FALSE(list.items[3].boolean);
    CHECK(list.items[4].kind == JsonKind::Null);
    CHECK(list.items[5].text == "x\n\u00E9");
    CHECK(root.find("b")->kind == JsonKind::Object);
}

TEST_CASE("every value and key knows its line and column, in characters") {
    const auto root = parse(
        "{\n"
        "  \"a\" : [ 10 ,\t\"\u00E9\u20AC\", true],\r\n"
        "\"\u00E9\":{ \"k\\\"ey\" :-1.5e3,\"l\":null }\n"
        "}");
    CHECK(root.position == Position{1, 1});
    CHECK(root.keys[0].position == Position{2, 3});
    const auto& list = root.items[0];
    CHECK(list.position == Position{2, 9});
    CHECK(list.items[0].position == Position{2, 11});
    CHECK(list.items[1].position == Position{2, 16});
    CHECK(list.items[2].position == Position{2, 22});
    CHECK(root.keys[1].position == Position{3, 1});
    const auto& object = root.items[1];
    CHECK(object.position == Position{3, 5});
    CHECK(object.keys[0].name == "k\"ey");
    CHECK(object.keys[0].position == Position{3, 7});
    CHECK(object.items[0].position == Position{3, 16});
    CHECK(object.keys[1].position == Position{3, 23});
    CHECK(object.items[1].position == Position{3, 27});
}

TEST_CASE("the bytes of every value are that value") {
    const std::string text(rich_profile);
    const auto root = parse(text);
    std::size_t count = 0;
    walk(root, [&](const JsonNode& node) {
        const auto again = parse(std::string_view(text).substr(node.begin, node.end - node.begin));
        CHECK(again.kind == node.kind);
        CHECK(again.text == node.text);
        CHECK(again.number == node.number);
        CHECK(again.items.size() == node.items.size());
        CHECK(again.end == node.end - node.begin);
        ++count;
    });
    CHECK(count > 100);
}

TEST_CASE("a byte order mark is skipped and not counted") {
    const auto root = parse("\xEF\xBB\xBF{\"a\": 1}");
    CHECK(root.position == Position{1, 1});
    CHECK(root.keys[0].position == Position{1, 2});
    CHECK(root.items[0].begin == 9);
}

TEST_CASE("64 levels are read, 65 are not") {
    for (const auto& [open, close] : {std::pair{"[", "]"}, std::pair{"{\"a\":", "}"}}) {
        CHECK(parse_json(nested(max_json_depth, open, close), "f").root);
        const auto deeper = parse_json(nested(max_json_depth + 1, open, close), "f");
        CHECK_FALSE(deeper.root);
        REQUIRE(deeper.issues.size() == 1);
        CHECK(deeper.issues.front().code == IssueCode::JsonTooDeep);
    }
    CHECK_FALSE(parse_json(std::string(1'000'000, '['), "f").root);
}

TEST_CASE("100,000 values are read, one more is not") {
    CHECK(parse_json(list_of(max_json_values - 1, "0"), "f").root);
    const auto more = parse_json(list_of(max_json_values, "0"), "f");
    CHECK_FALSE(more.root);
    REQUIRE(more.issues.size() == 1);
    CHECK(more.issues.front().code == IssueCode::JsonTooManyValues);
}

TEST_CASE("positions in one endless line cost no more than reading it") {
    const auto text = list_of(90'000, '"' + std::string(48, 'x') + '"');
    REQUIRE(text.size() > 4'500'000);
    const auto start = std::chrono::steady_clock::now();
    const auto root = parse(text);
    const auto seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start);
    CHECK(root.items.back().position.column == static_cast<int>(text.size()) - 50);
    // Counting each column from the start of the line would take minutes.
    CHECK(seconds.count() < 20);
}

TEST_CASE("a pointer step is escaped by RFC 6901") {
    CHECK(pointer_step("a/b~c") == "/a~1b~0c");
    CHECK(pointer_step("") == "/");
    CHECK(pointer_step("\x1B[2J") == "/?[2J");
    CHECK(pointer_step(std::size_t{7}) == "/7");
}
