// Good wording files. Bad ones stand in tests/bad_input/wording.

#include "readers/wording_reader.h"

#include "tests/readers/real_data.h"
#include "tests/support/catch.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

CriteriaData data_with(std::vector<Statement> statements) {
    CriteriaData data;
    Source source;
    source.id = "article";
    source.statements = std::move(statements);
    data.sources.push_back(std::move(source));
    return data;
}

}  // namespace

TEST_CASE("nested keys are joined with dots, and one and other are two forms of a text") {
    const auto file = read_wording(R"({
      "wording_version": 1,
      "language": "en",
      "traces": {"glossary.remission": ["S-1"]},
      "text": {
        "glossary": {"remission": "no signs of {what}"},
        "unit": {"g/dL": "g/dL", "months": {"one": "{count} month", "other": "{count} months"}},
        "diagnosis": {"other": "another disease"}
      }
    })",
                                   "en.json", data_with({{"S-1", "", "", ""}}));
    INFO(all_texts(file.issues));
    REQUIRE(file.ok());
    const auto& wording = file.value->wording;
    CHECK(wording.language() == "en");
    CHECK(wording.text("glossary.remission", {{"what", "cancer"}}) == "no signs of cancer");
    CHECK(wording.text("unit.g/dL") == "g/dL");
    CHECK(wording.plural("unit.months", 1) == "1 month");
    CHECK(wording.plural("unit.months", 2) == "2 months");
    CHECK(wording.text("diagnosis.other") == "another disease");
    CHECK_FALSE(wording.has("unit.months.one"));
    REQUIRE(file.value->traces.size() == 1);
    CHECK(file.value->traces[0].statement == "S-1");
    CHECK(file.value->traces[0].pointer == "/text/glossary/remission");
    CHECK(file.value->traces[0].kind == "wording");
}

TEST_CASE("the data asks for the words of all that it names") {
    MemoryFileStore store;
    copy_to_memory("tests/bad_input/criteria_base", {""}, "criteria", store);
    const auto data = read_criteria(store, "criteria");
    REQUIRE(data.ok());
    CHECK(wording_keys_needed(*data.value) == std::vector<std::string>{"class.antibody.name",
                                                                       "fact.exposed_to.ask",
                                                                       "fact.exposed_to.name",
                                                                       "fact.had_transplant.ask",
                                                                       "fact.had_transplant.name",
                                                                       "fact.lab.ask",
                                                                       "fact.lab.name",
                                                                       "fact.relapse_number.ask",
                                                                       "fact.relapse_number.name",
                                                                       "fact.remission_months.ask",
                                                                       "fact.remission_months.name",
                                                                       "fact.response.ask",
                                                                       "fact.response.name",
                                                                       "factor.history",
                                                                       "gene.del-17p",
                                                                       "lab.hemoglobin",
                                                                       "leaf.transplant.long",
                                                                       "leaf.transplant.never",
                                                                       "option.transplant.title",
                                                                       "option.transplant.what",
                                                                       "question.one",
                                                                       "side-effect.one",
                                                                       "source.article.short",
                                                                       "topic.transplant",
                                                                       "unit.g/dL",
                                                                       "unit.months",
                                                                       "value.CR",
                                                                       "value.PD",
                                                                       "value.PR"});
}
