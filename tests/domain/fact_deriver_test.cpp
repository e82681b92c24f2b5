// Facts that need no history: answers taken over, genes, stages, laboratory values.
#include "domain/fact_deriver.h"

#include "tests/domain/rows.h"

using namespace myelobrief;
using namespace myelobrief::test;

TEST_CASE("facts: every fact of the catalog has its rule") {
    CHECK(FactDeriver(shipped_catalog()).not_derived().empty());
}

TEST_CASE("facts: an empty profile settles nothing") {
    const FactDeriver deriver(shipped_catalog());
    const auto facts = deriver.derive(Profile(), visit_day());
    REQUIRE(facts.size() == shipped_catalog().facts.size());
    for (std::size_t i = 0; i < facts.size(); ++i) {
        INFO(shipped_catalog().facts[i].id);
        CHECK_FALSE(facts[i].exact());
        CHECK(facts[i].range == shipped_catalog().facts[i].range);
        CHECK(facts[i].reason == UnknownReason::NotGiven);
    }
}

TEST_CASE("facts: answers as given") {
    check_rows("age", {{"given", "{'age':71}", "71"},
                       {"a range", "{'age':{'from':65,'to':70}}", "65 to 70: only-approximate"},
                       {"not known", "{'age':'unknown'}", "?: person-does-not-know"}});
    check_rows("ecog", {{"fully active is known", "{'overall_health':{'ecog':0}}", "0"}});
    check_rows("other_conditions", {{"none, as said", "{'overall_health':{'conditions':[]}}", "0"},
                                    {"two", "{'overall_health':{'conditions':['a','b']}}", "2"},
                                    {"not asked", "{'overall_health':{}}", "?: not-given"}});
    check_rows("fast_moving", {{"fast", "{'disease':{'aggressiveness':'fast-moving'}}", "yes"},
                               {"slow", "{'disease':{'aggressiveness':'slow-moving'}}", "no"}});
    check_rows("disease_state",
               {{"as the doctor said", "{'disease':{'state':'refractory'}}", "refractory"}});
}

TEST_CASE("facts: high-risk gene changes of the classic list") {
    const auto tested = [](const std::string& results) {
        return "{'disease':{'gene_findings':[" + results + "]}}";
    };
    const std::string four_not_found =
        "{'finding':'t-4-14','result':'not-found'},"
        "{'finding':'t-14-16','result':'not-found'},"
        "{'finding':'t-14-20','result':'not-found'},"
        "{'finding':'gain-1q','result':'not-found'}";
    check_rows("high_risk_gene_change",
               {
                   {"never tested: not the same as standard risk", "{}", "?: not-given"},
                   {"one found", tested("{'finding':'del(17p)','result':'found'}"), "yes"},
                   {"one found among others",
                    tested(four_not_found + ",{'finding':'del(17p)','result':'found'}"), "yes"},
                   {"one tested, not found", tested("{'finding':'del(17p)','result':'not-found'}"),
                    "?: not-given"},
                   {"all but one tested", tested(four_not_found), "?: not-given"},
                   {"all tested, none found",
                    tested(four_not_found + ",{'finding':'del(17p)','result':'not-found'}"), "no"},
                   {"one result is not known",
                    tested(four_not_found + ",{'finding':'del(17p)','result':'unknown'}"),
                    "?: person-does-not-know"},
                   {"tested again, and that result is not known",
                    tested(four_not_found + ",{'finding':'del(17p)','result':'not-found'},"
                                            "{'finding':'del(17p)','result':'unknown'}"),
                    "?: person-does-not-know"},
                   {"not found at first, found later",
                    tested("{'finding':'del(17p)','result':'not-found','date':'2019'},"
                           "{'finding':'del(17p)','result':'found','date':'2026'}"),
                    "yes"},
                   {"t(11;14) is not on the list",
                    tested("{'finding':'t(11;14)','result':'found'}"), "?: not-given"},
               });
}

TEST_CASE("facts: stage at diagnosis") {
    const auto staged = [](const std::string& stages) {
        return "{'disease':{'stage_at_diagnosis':[" + stages + "]}}";
    };
    check_rows(
        "iss_stage_at_diagnosis",
        {{"given", staged("{'system':'ISS','stage':2}"), "2"},
         {"another system", staged("{'system':'R-ISS','stage':2}"), "?: not-given"},
         {"not known", staged("{'system':'ISS','stage':'unknown'}"), "?: person-does-not-know"}});
    check_rows("r2_iss_stage_at_diagnosis",
               {{"the fourth", staged("{'system':'R2-ISS','stage':4}"), "4"}});
}

TEST_CASE("facts: the latest laboratory value") {
    const auto hemoglobin = [](const std::string& values) { return "{'labs':[" + values + "]}"; };
    const auto value = [](const std::string& number, const std::string& more) {
        return "{'test':'hemoglobin','value':" + number + more + "}";
    };
    const std::string in_unit = ",'unit':'g/dL'";
    check_rows(
        "lab:hemoglobin",
        {
            {"nothing measured", "{}", "?: not-given"},
            {"one value", hemoglobin(value("10.8", in_unit + ",'date':'2026-11-10'")), "10.8"},
            {"in grams per litre", hemoglobin(value("108", ",'unit':'g/L','date':'2026-11-10'")),
             "10.8"},
            {"the later of two, in any order",
             hemoglobin(value("10.8", in_unit + ",'date':'2026-11-10'") + "," +
                        value("12", in_unit + ",'date':'2026-10-10'")),
             "10.8"},
            {"two of one month: either may be the latest",
             hemoglobin(value("10.8", in_unit + ",'date':'2026-10'") + "," +
                        value("12", in_unit + ",'date':'2026-10-10'")),
             "10.8 to 12: only-approximate"},
            {"one of two has no date",
             hemoglobin(value("10.8", in_unit) + "," +
                        value("12", in_unit + ",'date':'2026-10-10'")),
             "10.8 to 12: only-approximate"},
            {"the unit is not known", hemoglobin(value("10.8", ",'unit':'unknown'")),
             "?: unit-unclear"},
            {"grams per litre called grams per decilitre", hemoglobin(value("108", in_unit)),
             "?: unit-unclear"},
        });
}
