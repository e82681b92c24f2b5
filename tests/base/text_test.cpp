#include "base/text.h"

#include <clocale>
#include <limits>

#include "tests/support/catch.h"

using namespace myelobrief;

TEST_CASE("texts are joined with something between two of them") {
    CHECK(join({}, "; ").empty());
    CHECK(join({"a"}, "; ") == "a");
    CHECK(join({"a", "", "b"}, "; ") == "a; ; b");
}

TEST_CASE("numbers: the shortest decimal that reads back, never an exponent or a comma") {
    struct Row {
        double value;
        const char* text;
    };
    const std::vector<Row> rows{
        {0, "0"},
        {4, "4"},
        {-4, "-4"},
        {0.5, "0.5"},
        {10.8, "10.8"},
        {0.1, "0.1"},
        {1e6, "1000000"},
        {1e-7, "0.0000001"},
        {1234567.25, "1234567.25"},
        {0.1 + 0.2, "0.30000000000000004"},
        {std::numeric_limits<double>::infinity(), "inf"},
        {-std::numeric_limits<double>::infinity(), "-inf"},
    };
    for (const auto& row : rows) CHECK(format_number(row.value) == row.text);
}

TEST_CASE("numbers: rounded to so many decimals at the most, without zeros at the end") {
    struct Row {
        double value;
        int decimals;
        const char* text;
    };
    const std::vector<Row> rows{
        {3.14159, 2, "3.14"}, {3.14159, 0, "3"},     {2.5, 0, "3"},         {-2.5, 0, "-3"},
        {10, 3, "10"},        {1.5000001, 3, "1.5"}, {0.0004, 3, "0"},      {-0.0004, 3, "0"},
        {0.0005, 3, "0.001"}, {99.9996, 3, "100"},   {0.1 + 0.2, 3, "0.3"},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        CHECK(format_number(row.value, row.decimals) == row.text);
    }
}

TEST_CASE("numbers look the same whatever the locale") {
    // Not every machine has the locale; where it is missing this shows nothing more than above.
    const std::string before = std::setlocale(LC_ALL, nullptr);
    for (const char* name : {"de_DE.UTF-8", "es_ES.UTF-8", "C.UTF-8"}) {
        std::setlocale(LC_ALL, name);
        CHECK(format_number(1234.5) == "1234.5");
    }
    std::setlocale(LC_ALL, before.c_str());
}

TEST_CASE("to_lower touches ASCII letters alone") {
    CHECK(to_lower("VRd-2 ÉÑ") == "vrd-2 ÉÑ");
    CHECK(to_lower("").empty());
}

TEST_CASE("alphabetical order: case, accents and hyphens do not count, ñ follows n") {
    const std::vector<std::string> in_order{
        "",      "alto riesgo", "ANCHO",    "Ángel",   "árbol",    "CAR",   "CAR-T",
        "carga", "médula ósea", "mieloma",  "nuez",    "nz",       "ñandú", "Ñoño",
        "ocho",  "Straße",      "strategy", "t cells", "T-lymphs", "über",  "usted"};
    for (std::size_t i = 1; i < in_order.size(); ++i) {
        INFO(in_order[i - 1] << " before " << in_order[i]);
        CHECK(alphabetical_key(in_order[i - 1]) < alphabetical_key(in_order[i]));
    }
    CHECK(alphabetical_key("Stem-cell") == alphabetical_key("stem cell"));
    CHECK(alphabetical_key("RECAÍDA") == alphabetical_key("recaida"));
}

TEST_CASE("edit distance: insert, delete, replace, swap of neighbours") {
    struct Row {
        const char* a;
        const char* b;
        std::size_t distance;
    };
    const std::vector<Row> rows{
        {"", "", 0},
        {"stop", "stop", 0},
        {"", "stop", 4},
        {"stop", "", 4},
        {"stp", "stop", 1},
        {"stoop", "stop", 1},
        {"step", "stop", 1},
        {"sotp", "stop", 1},
        {"tsop", "stop", 1},
        {"tspo", "stop", 2},
        {"lenalidomid", "lenalidomide", 1},
        {"lenolidamide", "lenalidomide", 2},
        {"kitten", "sitting", 3},
        {"abc", "xyz", 3},
        {"ab", "ba", 1},
        {"abcdef", "abcxyz", 3},
    };
    for (const auto& row : rows) {
        INFO(row.a << " and " << row.b);
        CHECK(edit_distance(row.a, row.b) == row.distance);
        CHECK(edit_distance(row.b, row.a) == row.distance);
    }
}

TEST_CASE("nearest names: likely misspellings alone, the nearest first") {
    using Names = std::vector<std::string>;
    const std::vector<std::string_view> keys{"start", "stop", "state", "stage", "purpose", "Plan"};
    CHECK(nearest_names("stpo", keys, 3) == Names{"stop"});
    CHECK(nearest_names("STOP", keys, 3) == Names{"stop"});
    CHECK(nearest_names("plan", keys, 3) == Names{"Plan"});
    CHECK(nearest_names("stat", keys, 3) == Names{"start", "state"});
    CHECK(nearest_names("stat", keys, 1) == Names{"start"});
    CHECK(nearest_names("weight", keys, 3).empty());
    CHECK(nearest_names("", keys, 3).empty());
    CHECK(nearest_names("stop", {}, 3).empty());
    CHECK(nearest_names("stop", keys, 0).empty());
    const std::vector<std::string_view> twice{"stop", "stop"};
    CHECK(nearest_names("stp", twice, 3) == Names{"stop"});
    // A short name is not turned into another one altogether.
    const std::vector<std::string_view> units{"g", "mg"};
    CHECK(nearest_names("x", units, 3).empty());
}

TEST_CASE("nearest names: a very long name costs no more than its first letters") {
    const std::vector<std::string_view> keys{"start", "stop"};
    CHECK(nearest_names(std::string(1'000'000, 's'), keys, 3).empty());
}

TEST_CASE("did you mean: one, two, three, none") {
    const std::vector<std::string_view> keys{"start", "stop", "state", "stage", "purpose"};
    CHECK(did_you_mean("stp", keys) == "did you mean \"stop\"?");
    CHECK(did_you_mean("stat", keys) == "did you mean \"start\" or \"state\"?");
    const std::vector<std::string_view> three{"abcdex", "abcdey", "abcdez", "zzzzzz"};
    CHECK(did_you_mean("abcdef", three) == "did you mean \"abcdex\", \"abcdey\" or \"abcdez\"?");
    CHECK(did_you_mean("weight", keys).empty());
}
