// Creatinine clearance (Cockcroft-Gault) and eGFR (CKD-EPI 2021).
#include "domain/health/kidney_function.h"

#include "tests/domain/rows.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

std::string one_value(const std::string& number, const std::string& unit = "mg/dL") {
    return "{'test':'creatinine','value':" + number + ",'unit':'" + unit + "','date':'2026-11-10'}";
}

std::string person_with(const std::string& labs, const std::string& age, const std::string& sex,
                        const std::string& kg) {
    return "{'age':" + age + ",'sex':'" + sex + "','overall_health':{'weight':{'kg':" + kg +
           "}},'labs':[" + labs + "]}";
}

const std::string clearance = "creatinine_clearance";
const std::string egfr = "egfr_ckd_epi_2021";

}  // namespace

TEST_CASE("kidney function: worked examples") {
    struct Vector {
        std::string creatinine;
        std::string age;
        std::string sex;
        std::string kg;
        std::string clearance;
        std::string egfr;
    };
    for (const auto& row : std::initializer_list<Vector>{
             {"1.0", "60", "male", "80", "88.9", "86.2"},
             {"1.0", "60", "female", "65", "61.4", "64.5"},
             {"0.6", "45", "female", "60", "112.2", "112.7"},
             {"2.0", "72", "male", "75", "35.4", "34.8"},
             {"1.4", "68", "female", "70", "42.5", "41"},
         }) {
        const auto profile = person_with(one_value(row.creatinine), row.age, row.sex, row.kg);
        INFO(profile);
        CHECK(told(profile, clearance) == row.clearance);
        CHECK(told(profile, egfr) == row.egfr);
    }
}

TEST_CASE("kidney function: units of creatinine and weight") {
    check_rows(clearance,
               {
                   {"88.4 micromoles are 1 mg/dL (trap 12)",
                    person_with(one_value("88.4", "umol/L"), "60", "male", "80"), "88.9"},
                   {"micromoles called mg/dL are not used (trap 12)",
                    person_with(one_value("88.4"), "60", "male", "80"), "?: unit-unclear"},
                   {"the unit is not known",
                    person_with(one_value("1", "unknown"), "60", "male", "80"), "?: unit-unclear"},
                   {"176.37 pounds are 80 kg",
                    "{'age':60,'sex':'male','overall_health':{'weight':{'lb':176.37}},'labs':[" +
                        one_value("1") + "]}",
                    "88.9"},
               });
}

TEST_CASE("kidney function: what is missing leaves a range, or everything open") {
    const auto without = [](const std::string& answers) {
        return "{" + answers + "'labs':[" + one_value("1") + "]}";
    };
    check_rows(
        clearance,
        {
            {"nothing given", "{}", "?: not-given"},
            {"no creatinine", person_with("", "60", "male", "80"), "?: not-given"},
            {"sex not given: both formulas",
             without("'age':60,'overall_health':{'weight':{'kg':80}},"), "75.6 to 88.9: not-given"},
            {"sex not known", person_with(one_value("1"), "60", "unknown", "80"),
             "75.6 to 88.9: person-does-not-know"},
            {"weight not given", without("'age':60,'sex':'male',"), "?: not-given"},
            {"weight not known",
             without("'age':60,'sex':'male','overall_health':{'weight':'unknown'},"),
             "?: person-does-not-know"},
            {"age not known", person_with(one_value("1"), "'unknown'", "male", "80"),
             "?: person-does-not-know"},
            {"age as a range", person_with(one_value("1"), "{'from':60,'to':68}", "male", "72"),
             "72 to 80: only-approximate"},
            {"creatinine as a range",
             person_with(one_value("{'from':1,'to':2}"), "60", "male", "72"),
             "40 to 80: only-approximate"},
        });
    check_rows(
        egfr, {
                  {"weight does not matter", without("'age':60,'sex':'male',"), "86.2"},
                  {"sex not given: both formulas", without("'age':60,"), "64.5 to 86.2: not-given"},
                  {"age not given", without("'sex':'male',"), "?: not-given"},
                  {"no creatinine", "{'age':60,'sex':'male'}", "?: not-given"},
              });
}

TEST_CASE("kidney function: the formulas are for adults") {
    check_rows(egfr,
               {
                   {"17", person_with(one_value("1"), "17", "male", "60"), "?: needs-judgement"},
                   {"18", person_with(one_value("1"), "18", "male", "60"), "111.9"},
                   {"17 or 18", person_with(one_value("1"), "{'from':17,'to':18}", "male", "60"),
                    "?: needs-judgement"},
               });
    check_rows(clearance,
               {
                   {"17", person_with(one_value("1"), "17", "male", "72"), "?: needs-judgement"},
                   {"18", person_with(one_value("1"), "18", "male", "72"), "122"},
               });
}

TEST_CASE("kidney function: the latest creatinine decides, with its date") {
    const std::string older = "{'test':'creatinine','value':2,'unit':'mg/dL','date':'2026-01-10'}";
    const auto profile = person_with(older + "," + one_value("1"), "60", "male", "72");
    CHECK(told(profile, clearance) == "80");
    for (const auto& fact : {clearance, egfr}) {
        INFO(fact);
        const auto measured = fact_of(person(profile), fact).measured;
        REQUIRE(measured);
        CHECK(to_iso(measured->latest) == "2026-11-10");
    }
    const std::string undated = "{'test':'creatinine','value':2,'unit':'mg/dL'}";
    CHECK(told(person_with(undated + "," + one_value("1"), "60", "male", "72"), clearance) ==
          "40 to 80: only-approximate");
}
