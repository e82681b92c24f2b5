#include "report/wording.h"

#include <stdexcept>

#include "tests/support/catch.h"

using namespace myelobrief;

namespace {

Wording::Entry plain(const char* text) {
    return {"", text, false};
}

Wording::Entry plural(const char* one, const char* other) {
    return {one, other, true};
}

using Keys = std::vector<std::string_view>;

}  // namespace

TEST_CASE("wording: placeholders are filled by name") {
    struct Row {
        const char* pattern;
        const char* text;
    };
    const std::vector<Row> rows{
        {"no placeholder", "no placeholder"},
        {"", ""},
        {"{name} asks", "Ana asks"},
        {"asks {name}", "asks Ana"},
        {"{name}{place}{name}", "AnaLeónAna"},
        {"{name} lives in {place}.", "Ana lives in León."},
        // what has no value is left as it stands, so that a reader sees the fault
        {"{nobody} asks", "{nobody} asks"},
        {"{nobody} asks {name}", "{nobody} asks Ana"},
        {"{} asks {name}", "{} asks Ana"},
        {"{Name}", "{Name}"},
        // braces that are no placeholder
        {"a { brace and {name}", "a { brace and Ana"},
        {"{name", "{name"},
        {"name}", "name}"},
        {"{{name}}", "{Ana}"},
    };
    for (const auto& row : rows) {
        INFO(row.pattern);
        const Wording wording("en", {{"key", plain(row.pattern)}});
        CHECK(wording.text("key", {{"name", "Ana"}, {"place", "León"}}) == row.text);
    }
}

TEST_CASE("wording: what is filled in is not searched for placeholders again") {
    const Wording wording("en", {{"key", plain("{a} and {b}")}});
    CHECK(wording.text("key", {{"a", "{b}"}, {"b", "{a}"}}) == "{b} and {a}");
    CHECK(wording.text("key", {{"a", "{"}, {"b", "}"}}) == "{ and }");
}

TEST_CASE("wording: one form for one and one for all other numbers") {
    const Wording wording("en", {{"years", plural("{count} year", "{count} years")},
                                 {"single", plural("one {what}", "{count} {what}s")},
                                 {"plain", plain("{count} in all")}});
    CHECK(wording.plural("years", 0) == "0 years");
    CHECK(wording.plural("years", 1) == "1 year");
    CHECK(wording.plural("years", 2) == "2 years");
    CHECK(wording.plural("years", 21) == "21 years");
    CHECK(wording.plural("single", 1, {{"what", "visit"}}) == "one visit");
    CHECK(wording.plural("single", 3, {{"what", "visit"}}) == "3 visits");
    // A text without forms has one for every number.
    CHECK(wording.plural("plain", 1) == "1 in all");
    // A value that is given by name goes before the number itself.
    CHECK(wording.plural("years", 2, {{"count", "two"}}) == "two years");
}

TEST_CASE("wording: a key that the language lacks is a fault that names itself") {
    const Wording wording("es", {{"key", plain("texto")}});
    CHECK(wording.has("key"));
    CHECK_FALSE(wording.has("other.key"));
    CHECK(wording.language() == "es");
    CHECK_THROWS_AS(wording.text("other.key"), std::logic_error);
    CHECK_THROWS_AS(wording.plural("other.key", 2), std::logic_error);
    try {
        static_cast<void>(wording.text("other.key"));
    } catch (const std::logic_error& error) {
        const std::string message = error.what();
        CHECK(message.find("es") != std::string::npos);
        CHECK(message.find("other.key") != std::string::npos);
    }
}

TEST_CASE("wording: the keys of a list, numbers in the order of numbers") {
    const Wording wording("en", {{"bring.1", plain("")},
                                 {"bring.2", plain("")},
                                 {"bring.9", plain("")},
                                 {"bring.10", plain("")},
                                 {"bring.11", plain("")},
                                 {"bring", plain("")},
                                 {"bringing.1", plain("")},
                                 {"goal.home", plain("")},
                                 {"goal.energy", plain("")},
                                 {"goal.a-much-longer-name", plain("")}});
    CHECK(wording.keys_under("bring") ==
          Keys{"bring.1", "bring.2", "bring.9", "bring.10", "bring.11"});
    CHECK(wording.keys_under("goal") ==
          Keys{"goal.a-much-longer-name", "goal.energy", "goal.home"});
    CHECK(wording.keys_under("nothing").empty());
    CHECK(wording.keys().size() == 10);
    CHECK(wording.keys().front() == "bring");
}
