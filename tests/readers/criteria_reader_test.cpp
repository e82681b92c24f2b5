// Good data folders. Bad ones stand in tests/bad_input/criteria.

#include "readers/criteria_reader.h"

#include <algorithm>

#include "tests/readers/real_data.h"
#include "tests/support/catch.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

CriteriaData read(MemoryFileStore& store,
                  const std::map<std::string, std::string>& more_content = {}) {
    auto data = read_criteria(store, "criteria", more_content);
    INFO(all_texts(data.issues));
    REQUIRE(data.ok());
    return std::move(*data.value);
}

void fill(MemoryFileStore& store) {
    copy_to_memory("tests/bad_input/criteria_base", {""}, "criteria", store);
}

void replace(std::string& text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
}

const FactDefinition& fact(const CriteriaData& data, const std::string& id) {
    const auto index = data.catalog.fact(id);
    REQUIRE(index);
    return data.catalog.facts[*index];
}

/// The option of the good files with another rule.
Rule read_rule_text(const std::string& rule, const std::string& facts_used) {
    MemoryFileStore store;
    fill(store);
    auto& option = store.files["criteria/options/transplant/transplant.json"];
    const auto from = option.find("\"facts_used\"");
    option =
        option.substr(0, from) + "\"facts_used\": " + facts_used + ", \"rule\": " + rule + "}]}";
    return *read(store).options.at(0).criteria.at(0).rule;
}

}  // namespace

TEST_CASE("the shipped criteria are read without a problem") {
    DiskFileStore disk;
    const auto data = read_criteria(disk, project_path("criteria"));
    CHECK(all_texts(data.issues).empty());
    REQUIRE(data.ok());
    CHECK_FALSE(data.value->options.empty());
}

TEST_CASE("families of facts have a fact for each member, in the order of the catalog") {
    MemoryFileStore store;
    fill(store);
    const auto data = read(store);
    std::vector<std::string> ids;
    for (const auto& definition : data.catalog.facts) ids.push_back(definition.id);
    CHECK(ids == std::vector<std::string>{"had_transplant", "remission_months", "relapse_number",
                                          "response", "exposed_to:alphamab", "exposed_to:betazomib",
                                          "exposed_to:antibody", "lab:hemoglobin"});
    CHECK(fact(data, "exposed_to:antibody").family == "exposed_to");
    CHECK(fact(data, "exposed_to:antibody").member == "antibody");
    CHECK(fact(data, "had_transplant").range == Interval{0, 1});
    CHECK(fact(data, "response").range == Interval{0, 2});
    CHECK(fact(data, "remission_months").range == Interval{0, 600});
    CHECK(fact(data, "lab:hemoglobin").unit == "g/dL");
    CHECK(fact(data, "lab:hemoglobin").range == Interval{0, 1e6});
    CHECK(fact(data, "lab:hemoglobin").changes);
}

TEST_CASE("the values of a leaf become numbers") {
    const auto rule = read_rule_text(R"({"all": [
        {"id": "a", "fact": "had_transplant", "op": "is", "value": false},
        {"id": "b", "fact": "exposed_to:antibody", "op": "is", "value": true},
        {"id": "c", "fact": "response", "op": "is", "value": "PR"},
        {"id": "d", "fact": "response", "op": "in", "value": ["PD", "CR"]},
        {"id": "e", "fact": "lab:hemoglobin", "op": "<", "value": 7.5, "unit": "g/dL",
         "max_age_days": 90},
        {"id": "f", "fact": "relapse_number", "op": "judged"},
        {"at_least": {"n": 1, "of": [{"not":
            {"id": "g", "fact": "relapse_number", "op": ">", "value": 3}}]}}]})",
                                     R"(["had_transplant", "exposed_to:antibody", "response",
                                         "lab:hemoglobin", "relapse_number"])");
    CHECK_FALSE(rule.when);
    REQUIRE(rule.then.kind == Node::Kind::All);
    const auto leaves = leaves_of(rule);
    REQUIRE(leaves.size() == 7);
    CHECK(leaves[0]->values == std::vector<double>{0});
    CHECK(leaves[1]->values == std::vector<double>{1});
    CHECK(leaves[2]->values == std::vector<double>{1});
    CHECK(leaves[3]->values == std::vector<double>{0, 2});
    CHECK(leaves[4]->op == Operator::LessThan);
    CHECK(leaves[4]->values == std::vector<double>{7.5});
    CHECK(leaves[4]->max_age_days == 90);
    CHECK(leaves[5]->values.empty());
    CHECK(rule.then.members[6].kind == Node::Kind::AtLeast);
    CHECK(rule.then.members[6].needed == 1);
    CHECK(rule.then.members[6].members[0].kind == Node::Kind::Not);
}

TEST_CASE("a rule with when and then keeps both") {
    const auto rule = read_rule_text(
        R"({"when": {"id": "a", "fact": "had_transplant", "op": "is", "value": true},
            "then": {"id": "b", "fact": "relapse_number", "op": "is", "value": 2}})",
        R"(["relapse_number", "had_transplant"])");
    REQUIRE(rule.when);
    CHECK(rule.when->leaf.id == "a");
    CHECK(rule.then.leaf.id == "b");
}

TEST_CASE("an option, its source and its cases are linked") {
    MemoryFileStore store;
    fill(store);
    const auto data = read(store);
    REQUIRE(data.option("transplant") != nullptr);
    const auto& option = *data.option("transplant");
    CHECK(option.topic == Topic::Transplant);
    CHECK(option.file == "criteria/options/transplant/transplant.json");
    const auto& set = option.criteria.at(0);
    CHECK(to_iso(*set.valid_from) == "2023-08-01");
    CHECK_FALSE(set.valid_to);
    CHECK(set.readings == std::vector<std::string>{"R-1"});
    CHECK(data.source("article")->statements.at(1).to_verify == "The text of the label.");
    REQUIRE(data.cases.size() == 1);
    const auto& cases = data.cases[0].cases;
    CHECK(cases[0].profile_json == R"({ "history": { "never_had": ["transplant"] } })");
    CHECK_FALSE(cases[0].expected_missing);
    CHECK(cases[1].expected_missing ==
          std::vector<std::string>{"had_transplant", "remission_months"});
    REQUIRE(data.decision_factors.size() == 1);
    CHECK(data.decision_factors[0].reference.where == "S-1");
}

TEST_CASE("every entry that rests on a statement is traced to it") {
    MemoryFileStore store;
    fill(store);
    const auto data = read(store);
    const auto traced = [&data](const Trace& wanted) {
        return std::ranges::any_of(data.traces, [&wanted](const Trace& trace) {
            return trace.statement == wanted.statement && trace.file == wanted.file &&
                   trace.pointer == wanted.pointer && trace.kind == wanted.kind;
        });
    };
    const std::string option = "options/transplant/transplant.json";
    CHECK(traced({"S-1", option, "/criteria/0", "criterion"}));
    CHECK(traced({"R-1", option, "/criteria/0", "criterion"}));
    CHECK(traced({"S-2", option, "", "criterion"}));
    CHECK(traced({"S-1", "catalog/medicines.json", "/medicines/0", "catalog"}));
    CHECK(traced({"S-1", "catalog/facts.json", "/facts/1", "fact"}));
    CHECK(
        traced({"S-1", "catalog/decision-factors.json", "/decision_factors/0", "decision factor"}));
}

TEST_CASE("options are sorted by topic, then by id") {
    MemoryFileStore store;
    fill(store);
    auto text = store.files["criteria/options/transplant/transplant.json"];
    replace(text, "\"active\"", "\"withdrawn\"");  // no cases needed
    const auto add = [&](const std::string& topic, const std::string& id) {
        auto option = text;
        replace(option, "\"topic\": \"transplant\"", "\"topic\": \"" + topic + '"');
        replace(option, "\"id\": \"transplant\"", "\"id\": \"" + id + '"');
        store.files["criteria/options/" + topic + '/' + id + ".json"] = option;
    };
    add("trial", "b");
    add("retreatment", "z");
    add("transplant", "a");
    std::string order;
    for (const auto& option : read(store).options)
        order += std::string(name_of_value(option.topic)) + '/' + option.id + ' ';
    CHECK(order == "retreatment/z transplant/a transplant/transplant trial/b ");
}

TEST_CASE("the version names the content of all files") {
    MemoryFileStore store;
    fill(store);
    const auto version = read(store).version;
    CHECK(version.size() == 12);
    CHECK(version.find_first_not_of("0123456789abcdef") == std::string::npos);
    CHECK(read(store).version == version);

    SECTION("a changed byte changes it") {
        replace(store.files["criteria/sources/article.json"], "An article", "an article");
        CHECK(read(store).version != version);
    }
    SECTION("the name of the folder does not") {
        MemoryFileStore elsewhere;
        copy_to_memory("tests/bad_input/criteria_base", {""}, "other/place", elsewhere);
        CHECK(read_criteria(elsewhere, "other/place").value->version == version);
    }
    SECTION("more content counts, by name and text") {
        const auto with_wording = read(store, {{"wording/en.json", "{}"}}).version;
        CHECK(with_wording != version);
        CHECK(read(store, {{"wording/en.json", "{ }"}}).version != with_wording);
        CHECK(read(store, {{"wording/es.json", "{}"}}).version != with_wording);
    }
    SECTION("schemas do not: they hold no content") {
        store.files["criteria/schema/option.schema.json"] = "{}";
        CHECK(read(store).version == version);
    }
}

TEST_CASE("a missing file of the catalog is named, and nothing is linked to it") {
    MemoryFileStore store;
    fill(store);
    store.files.erase("criteria/catalog/facts.json");
    const auto data = read_criteria(store, "criteria");
    CHECK(all_texts(data.issues) ==
          "criteria/catalog/facts.json: error[file-not-found]: no such file; check the path\n");
}
