// Broken input of every kind: nothing crashes, nothing is accepted with errors, and no message
// carries control characters. The seeds are fixed, so that a failure can be repeated.

#include <algorithm>
#include <random>

#include "readers/profile_reader.h"
#include "readers/wording_reader.h"
#include "tests/readers/real_data.h"
#include "tests/readers/rich_profile.h"
#include "tests/support/catch.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t limit) {
    return random() % limit;
}

/// One to three small accidents: a byte changed, lost or doubled, a piece moved, a token put in.
std::string mutated(std::string text, Random& random) {
    static constexpr std::string_view tokens[] = {"{",
                                                  "}",
                                                  "[",
                                                  "]",
                                                  ",",
                                                  ":",
                                                  "\"",
                                                  "\\",
                                                  "null",
                                                  "true",
                                                  "1e999",
                                                  "-1",
                                                  "0.5",
                                                  "\"\\u0000\"",
                                                  "\xC3",
                                                  "\xED\xA0\x80",
                                                  "\n",
                                                  "\"unknown\"",
                                                  "{}",
                                                  "[]",
                                                  "\"about\": 1,",
                                                  "\"unit\": 7,",
                                                  "\"2024-02-30\"",
                                                  "99999999999999999999"};
    const auto accidents = 1 + below(random, 3);
    for (std::size_t i = 0; i < accidents && !text.empty(); ++i) {
        const auto at = below(random, text.size());
        switch (below(random, 6)) {
            case 0:
                text[at] = static_cast<char>(random() % 256);
                break;
            case 1:
                text.erase(at, 1 + below(random, 20));
                break;
            case 2:
                text.insert(at, text.substr(at, 1 + below(random, 200)));
                break;
            case 3:
                text.insert(at, tokens[below(random, std::size(tokens))]);
                break;
            case 4: {
                const auto piece = text.substr(at, 1 + below(random, 60));
                text.insert(below(random, text.size()), piece);
                break;
            }
            default: {
                // A value replaced whole: the text stays JSON more often.
                const auto colon = text.find(": ", at);
                if (colon == std::string::npos) break;
                const auto end = text.find_first_of(",}]\n", colon);
                text.replace(colon + 2, end == std::string::npos ? 0 : end - colon - 2,
                             tokens[8 + below(random, std::size(tokens) - 8)]);
            }
        }
    }
    return text;
}

bool is_harmless(const Issue& issue) {
    const auto text = to_text(issue);
    return std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

void check_issues(const Issues& issues, bool ok) {
    const bool consistent = ok != has_errors(issues);
    const bool harmless = std::ranges::all_of(issues, is_harmless);
    if (!consistent || !harmless) {  // CHECK only here: a CHECK for each of many inputs is slow
        CHECK(consistent);
        CHECK(harmless);
    }
}

}  // namespace

TEST_CASE("a profile cut off anywhere is refused") {
    const std::string whole(rich_profile);
    const auto end = whole.find_last_of('}');
    for (std::size_t length = 0; length <= end; ++length) {
        const auto profile =
            read_profile(whole.substr(0, length), "p.json", real_catalog(), test_day());
        check_issues(profile.issues, profile.ok());
        if (profile.ok()) FAIL("accepted with " << length << " bytes");
    }
    CHECK(read_profile(whole, "p.json", real_catalog(), test_day()).ok());
}

TEST_CASE("mutated profiles are read or refused") {
    Random random(20261122);
    std::size_t accepted = 0;
    std::size_t parsed = 0;
    for (int i = 0; i < 5'000; ++i) {
        const auto text = mutated(std::string(rich_profile), random);
        const auto profile = read_profile(text, "p.json", real_catalog(), test_day());
        check_issues(profile.issues, profile.ok());
        if (profile.ok()) ++accepted;
        if (profile.issues.size() > 1) ++parsed;
    }
    // The accidents reach behind the JSON layer, too.
    CHECK(accepted > 20);
    CHECK(parsed > 100);
}

TEST_CASE("mutated data files are read or refused") {
    MemoryFileStore good;
    copy_to_memory("tests/bad_input/criteria_base", {""}, "criteria", good);
    Random random(7);
    std::size_t accepted = 0;
    for (int i = 0; i < 1'000; ++i) {
        MemoryFileStore store(good.files);
        auto file = store.files.begin();
        std::advance(file, static_cast<std::ptrdiff_t>(below(random, store.files.size())));
        file->second = mutated(file->second, random);
        const auto data = read_criteria(store, "criteria");
        check_issues(data.issues, data.ok());
        if (data.ok()) ++accepted;
    }
    CHECK(accepted > 3);
}

TEST_CASE("mutated wording files are read or refused") {
    const std::string good = R"({"wording_version": 1, "language": "en",
      "traces": {"a.b": ["S-DEF-1"]},
      "text": {"a": {"b": "x", "c": {"one": "{count} day", "other": "{count} days"}}}})";
    CriteriaData data;
    data.sources = {*real_data_without_options().source("relapse-article")};
    REQUIRE(read_wording(good, "en.json", data).ok());
    Random random(11);
    std::size_t accepted = 0;
    for (int i = 0; i < 3'000; ++i) {
        const auto wording = read_wording(mutated(good, random), "en.json", data);
        check_issues(wording.issues, wording.ok());
        if (wording.ok()) ++accepted;
    }
    CHECK(accepted > 10);
}
