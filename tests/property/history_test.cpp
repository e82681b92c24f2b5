// What has to hold for every treatment history, whatever stands in it: the order of the list says
// nothing, knowing less never turns a fact round, and the way a treatment is written down does not
// change the count.
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "domain/fact_deriver.h"
#include "readers/profile_reader.h"
#include "tests/support/catch.h"
#include "tests/support/less_known.h"
#include "tests/support/random_profile.h"
#include "tests/support/shipped_data.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

using Json = nlohmann::json;

const Date today = shipped_test_day();

const Catalog& catalog() {
    return shipped_data().criteria.catalog;
}

/// All facts of a profile; nothing when the reader refuses it.
std::optional<std::vector<Fact>> facts_of(const std::string& text) {
    static const FactDeriver deriver(catalog());
    const auto profile = read_profile(text, "profile.json", catalog(), today);
    if (!profile.ok()) return std::nullopt;
    return deriver.derive(*profile.value, today);
}

std::string in_words(std::size_t index, const Fact& fact) {
    return catalog().facts[index].id + " [" + format_number(fact.range.lo) + ", " +
           format_number(fact.range.hi) + "] " + std::string(name_of(fact.reason));
}

/// What matters of a profile for its counts, on one line each.
std::string short_text(const Json& profile) {
    std::string text;
    for (const auto& treatment : profile["history"]["treatments"]) text += treatment.dump() + '\n';
    if (profile.contains("disease"))
        for (const auto* const key : {"state", "relapse_count", "relapses"})
            if (profile["disease"].contains(key)) text += profile["disease"][key].dump() + '\n';
    return text;
}

std::string short_text(const std::string& profile) {
    const auto json = Json::parse(profile);
    return json.contains("history") ? short_text(json) : "no history";
}

using Differs = bool (*)(const Fact&, const Fact&);

/// One line for each fact by which two profiles differ.
std::string differences(const std::vector<Fact>& a, const std::vector<Fact>& b, Differs differs) {
    std::string text;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (differs(a[i], b[i])) text += in_words(i, a[i]) + " became " + in_words(i, b[i]) + '\n';
    return text;
}

bool not_the_same(const Fact& a, const Fact& b) {
    return a.range != b.range;
}

/// Two values of which only one can be true. What contradicts itself is taken for unknown, and
/// leaving out half of a contradiction settles it.
bool excludes(const Fact& more, const Fact& less) {
    return more.reason != UnknownReason::Conflicting && less.reason != UnknownReason::Conflicting &&
           !intersection(more.range, less.range);
}

/// The list means treatments against myeloma, of at least one cycle, unless an entry says
/// otherwise: leaving out that word says something else, not less.
bool says_something_else(const std::string& step) {
    return step.find("treated_for") != std::string::npos ||
           step.find("cycles") != std::string::npos;
}

std::optional<Date> exact_day(const Json& treatment, const char* key) {
    if (!treatment.contains(key) || !treatment[key].is_string()) return std::nullopt;
    return parse_iso_date(treatment[key].get<std::string>());
}

/// The place of a treatment with medicines that began and ended on known days.
std::optional<std::size_t> any_dated(Random& random, const Json& profile) {
    std::vector<std::size_t> places;
    if (!profile.contains("history")) return std::nullopt;
    const auto& treatments = profile["history"]["treatments"];
    for (std::size_t i = 0; i < treatments.size(); ++i) {
        const auto start = exact_day(treatments[i], "start");
        const auto stop = exact_day(treatments[i], "stop");
        const bool listed =
            treatments[i].contains("medicines") && treatments[i]["medicines"].is_array();
        if (listed && start && stop && days_between(*start, *stop) >= 4) places.push_back(i);
    }
    if (places.empty()) return std::nullopt;
    return random.one_of(places);
}

/// The treatment written as two records: the first ends in the middle, the second goes on the day
/// after, with `medicines` as its names.
Json split(const Json& profile, std::size_t place, const Json& medicines) {
    Json result = profile;
    auto& treatments = result["history"]["treatments"];
    Json first = treatments[place];
    Json second = first;
    const auto start = *exact_day(first, "start");
    const auto middle =
        start + std::chrono::days{days_between(start, *exact_day(first, "stop")) / 2};
    first["stop"] = to_iso(middle);
    for (const auto* const at_its_end : {"reason_stopped", "progression", "remission"})
        first.erase(at_its_end);
    second["start"] = to_iso(middle + std::chrono::days{1});
    second["medicines"] = medicines;
    second.erase("planned_with_previous");
    treatments[place] = first;
    treatments.insert(treatments.begin() + static_cast<std::ptrdiff_t>(place) + 1, second);
    return result;
}

/// The same active substances under other names: a brand, another route, another order.
Json other_names(const Json& medicines) {
    Json others = Json::array();
    for (const auto& name : medicines) {
        const auto found = catalog().recognise_medicine(name.get<std::string>());
        for (const auto* medicine : found) {
            if (medicine->id == "daratumumab")
                others.insert(others.begin(), "Darzalex Faspro");
            else
                others.insert(others.begin(),
                              medicine->brands.empty() ? medicine->generic : medicine->brands[0]);
        }
        if (found.empty()) return medicines;
    }
    return others;
}

std::string lines(const std::vector<Fact>& facts) {
    const auto index = *catalog().fact("prior_lines");
    return in_words(index, {facts[index].range, UnknownReason::None});
}

}  // namespace

TEST_CASE("history: the order of the list changes no fact") {
    std::size_t compared = 0;
    for (std::size_t seed = 0; seed < 400; ++seed) {
        Random random(seed + 3000);
        const auto text = seed % 2 == 0 ? random_profile(random, today)
                                        : random_consistent_profile(random, today);
        Json profile = Json::parse(text);
        if (!profile.contains("history")) continue;
        auto& treatments = profile["history"]["treatments"];
        if (treatments.size() < 2) continue;
        for (std::size_t i = treatments.size() - 1; i > 0; --i)
            std::swap(treatments[i], treatments[random.below(i + 1)]);
        const auto before = facts_of(text);
        const auto after = facts_of(profile.dump());
        REQUIRE(before.has_value());
        REQUIRE(after.has_value());
        ++compared;
        INFO(seed << "\n" << short_text(text) << "became\n" << short_text(profile));
        const auto found = differences(*before, *after, not_the_same);
        if (!found.empty()) CHECK(found == "");
    }
    CHECK(compared > 150);
}

TEST_CASE("history: no answer taken out turns a fact round") {
    std::size_t compared = 0;
    for (std::size_t seed = 0; seed < 60; ++seed) {
        Random random(seed + 4000);
        const auto text = random_consistent_profile(random, today);
        const auto full = facts_of(text);
        REQUIRE(full.has_value());
        for (const auto& step : each_with_less_known(text)) {
            if (says_something_else(step.what)) continue;
            const auto less = facts_of(step.text());
            if (!less) continue;
            ++compared;
            const auto found = differences(*full, *less, excludes);
            INFO(step.what << "\n" << short_text(text));
            if (!found.empty()) CHECK(found == "");
        }
    }
    CHECK(compared > 1000);
}

TEST_CASE("history: a date known only by its month or its year narrows no count") {
    std::size_t compared = 0;
    for (std::size_t seed = 0; seed < 120; ++seed) {
        Random random(seed + 5000);
        const auto text = random_consistent_profile(random, today);
        const auto exact = facts_of(text);
        REQUIRE(exact.has_value());
        for (const auto& step : each_with_less_known(text)) {
            if (step.what.find(" only as ") == std::string::npos) continue;
            const auto wider = facts_of(step.text());
            if (!wider) continue;
            ++compared;
            INFO(step.what << "\n" << short_text(text));
            for (const auto* const id : {"prior_lines", "prior_therapies", "relapse_number",
                                         "transplant_remission_months"}) {
                const auto index = *catalog().fact(id);
                const auto& narrow = (*exact)[index];
                const auto& wide = (*wider)[index];
                const bool conflict = narrow.reason == UnknownReason::Conflicting ||
                                      wide.reason == UnknownReason::Conflicting;
                if (!conflict && !wide.range.contains(narrow.range))
                    CHECK(in_words(index, wide) == in_words(index, narrow));
            }
        }
    }
    CHECK(compared > 300);
}

TEST_CASE("history: a treatment written as two adjacent records changes no count of lines") {
    std::size_t compared = 0;
    for (std::size_t seed = 0; seed < 400; ++seed) {
        Random random(seed + 6000);
        const auto profile = Json::parse(random_consistent_profile(random, today));
        const auto place = any_dated(random, profile);
        if (!place) continue;
        const auto& medicines = profile["history"]["treatments"][*place]["medicines"];
        const auto whole = facts_of(profile.dump());
        REQUIRE(whole.has_value());
        for (const auto& names : {medicines, other_names(medicines)}) {
            const auto text = split(profile, *place, names).dump(1);
            const auto parts = facts_of(text);
            REQUIRE(parts.has_value());
            ++compared;
            INFO(seed << "\n" << short_text(text));
            CHECK(lines(*parts) == lines(*whole));
        }
    }
    CHECK(compared > 100);
}

TEST_CASE("history: a changed dose, route or brand never adds a line") {
    std::size_t compared = 0;
    for (const auto rule : {LineRule::Imwg2015, LineRule::Imwg2011, LineRule::Cibmtr}) {
        const FactDeriver deriver(catalog());
        for (std::size_t seed = 0; seed < 400; ++seed) {
            Random random(seed + 7000);
            const auto profile = Json::parse(random_consistent_profile(random, today));
            const auto place = any_dated(random, profile);
            if (!place) continue;
            const auto& medicines = profile["history"]["treatments"][*place]["medicines"];
            const auto count = [&](const Json& json) {
                const auto read = read_profile(json.dump(), "profile.json", catalog(), today);
                REQUIRE(read.ok());
                return deriver.derive(*read.value, today, rule)[*catalog().fact("prior_lines")];
            };
            ++compared;
            INFO(name_of_value(rule) << "\n" << short_text(profile));
            CHECK(count(split(profile, *place, other_names(medicines))).range.hi <=
                  count(profile).range.hi);
        }
    }
    CHECK(compared > 100);
}
