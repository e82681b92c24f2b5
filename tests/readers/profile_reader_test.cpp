// Good profiles. Bad ones stand in tests/bad_input.

#include "readers/profile_reader.h"

#include "tests/readers/real_data.h"
#include "tests/readers/rich_profile.h"
#include "tests/support/catch.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

Profile read(std::string_view text) {
    auto profile = read_profile(std::string(text), "p.json", real_catalog(), test_day());
    INFO(all_texts(profile.issues));
    REQUIRE(profile.ok());
    return std::move(*profile.value);
}

Profile read_part(const std::string& text) {
    auto profile = read_profile_fragment(text, "p.json", real_catalog(), test_day());
    INFO(all_texts(profile.issues));
    REQUIRE(profile.ok());
    return std::move(*profile.value);
}

/// The remission of a transplant, given as `duration`.
Answer<Interval> remission(const std::string& duration) {
    return read_part(R"({"history": {"treatments": [{"transplant": "unknown", "remission": )" +
                     duration + "}]}}")
        .history.treatments.at(0)
        .remission_months;
}

Answer<PartialDate> diagnosed(const std::string& date) {
    return read_part(R"({"disease": {"diagnosed": )" + date + "}}").disease.diagnosed;
}

LabValue lab(const std::string& members) {
    return read_part("{\"labs\": [{" + members + "}]}").labs.at(0);
}

}  // namespace

TEST_CASE("the smallest profile gives nothing, and takes nothing for no") {
    const auto profile = read(R"({"profile_version": 1})");
    CHECK_FALSE(profile.age_years.given());
    CHECK(profile.age_years.reason() == UnknownReason::NotGiven);
    CHECK_FALSE(profile.overall_health.conditions.given());
    CHECK_FALSE(profile.history.complete.given());
    CHECK(profile.history.treatments.empty());
    CHECK(profile.labs.empty());
}

TEST_CASE("a profile with every key is read as written") {
    const auto profile = read(rich_profile);
    CHECK(profile.note == "invented example");
    CHECK(*profile.age_years == Interval{66, 67});
    CHECK(*profile.sex == Sex::Female);
    CHECK(*profile.overall_health.ecog == point(1));
    CHECK(*profile.overall_health.karnofsky == point(80));
    CHECK(profile.overall_health.weight_kg->lo == Approx(68.0388555));
    CHECK(*profile.overall_health.adl == point(6));
    CHECK(*profile.overall_health.iadl == Interval{6, 8});
    CHECK(profile.overall_health.charlson.reason() == UnknownReason::PersonDoesNotKnow);
    CHECK(profile.overall_health.conditions->size() == 2);

    const auto& disease = profile.disease;
    CHECK(*disease.diagnosis == Diagnosis::MultipleMyeloma);
    CHECK(disease.diagnosed->precision == DatePrecision::Month);
    CHECK(*disease.state == DiseaseState::Relapsed);
    CHECK(*disease.relapse_count == Interval{2, 3});
    REQUIRE(disease.relapses.size() == 2);
    CHECK(disease.relapses[0].date->about);
    CHECK(*disease.relapses[0].during_treatment);
    CHECK(disease.relapses[1].during_treatment.reason() == UnknownReason::PersonDoesNotKnow);
    CHECK(*disease.aggressiveness == Aggressiveness::SlowMoving);
    REQUIRE(disease.gene_findings.size() == 3);
    CHECK(*disease.gene_findings[0].percent_of_cells == point(30));
    CHECK_FALSE(*disease.gene_findings[2].both_copies);
    CHECK(*disease.light_chain == LightChain::Kappa);
    CHECK(*disease.relapse_signs.new_lesion);
    CHECK_FALSE(*disease.relapse_signs.lesion_growth);
    CHECK(disease.relapse_signs.hyperviscosity.reason() == UnknownReason::PersonDoesNotKnow);
    CHECK(disease.gene_findings[0].finding == "del-17p");
    CHECK(*disease.gene_findings[0].result == TestResult::Found);
    CHECK(disease.gene_findings[1].result.reason() == UnknownReason::PersonDoesNotKnow);
    REQUIRE(disease.stage_at_diagnosis.size() == 2);
    CHECK(disease.stage_at_diagnosis[1].system == "R2-ISS");
    CHECK(*disease.stage_at_diagnosis[1].value == Interval{2, 3});

    const auto& history = profile.history;
    CHECK(*history.complete);
    CHECK(history.never_had == std::vector<std::string>{"car-t", "Carvykti"});
    CHECK(*history.lines_stated_by_doctor == point(3));
    REQUIRE(history.treatments.size() == 4);
    const auto& induction = history.treatments[0];
    CHECK(induction.medicines == std::vector<std::string>{"VRd"});
    CHECK_FALSE(induction.is_transplant);
    CHECK(*induction.purpose == Purpose::Induction);
    CHECK(*induction.plan == "first plan");
    CHECK(to_iso(induction.start->earliest) == "2019-04-02");
    CHECK(to_iso(induction.stop->latest) == "2019-08-31");
    CHECK(*induction.best_response == Response::VeryGoodPartial);
    CHECK(*induction.reason_stopped == ReasonStopped::Completed);
    const auto& transplant = history.treatments[1];
    CHECK(transplant.is_transplant);
    CHECK(*transplant.transplant_type == TransplantType::Autologous);
    CHECK_FALSE(*transplant.planned_tandem);
    CHECK(*transplant.planned_with_previous);
    CHECK(*transplant.remission_months == Interval{21, 27});
    CHECK(transplant.progression.given());
    const auto& not_known = history.treatments[2];
    CHECK(not_known.medicines == std::vector<std::string>{"unknown"});
    CHECK(not_known.best_response.reason() == UnknownReason::PersonDoesNotKnow);
    CHECK(*history.treatments[3].ongoing);
    CHECK(*history.treatments[3].treated_for == TreatedDisease::MultipleMyeloma);
    CHECK(*history.treatments[3].cycles == point(4));

    REQUIRE(profile.labs.size() == 4);
    CHECK(profile.labs[0].value->lo == Approx(10.2));
    CHECK(profile.labs[0].as_written == "102 g/L");
    CHECK(profile.labs[0].upper_normal->lo == Approx(15.5));
    CHECK(*profile.labs[1].value == Interval{0.9, 1.1});
    CHECK(profile.labs[1].as_written == "0.9 to 1.1 mg/dL");
    CHECK(profile.labs[2].unit_unclear);
    CHECK(profile.labs[2].as_written == "9.4");
    CHECK(profile.labs[3].value.reason() == UnknownReason::PersonDoesNotKnow);
    CHECK(profile.preferences.goals.size() == 1);
    CHECK(profile.preferences.questions.size() == 1);
}

TEST_CASE("a fragment needs no version, a profile does") {
    CHECK(read_profile_fragment("{}", "f", real_catalog(), test_day()).ok());
    CHECK_FALSE(read_profile("{}", "f", real_catalog(), test_day()).ok());
    CHECK_FALSE(
        read_profile_fragment(R"({"profile_version": 2})", "f", real_catalog(), test_day()).ok());
}

TEST_CASE("a weight needs its unit") {
    const auto weight = [](const std::string& written) {
        return read_part(R"({"overall_health": {"weight": )" + written + "}}")
            .overall_health.weight_kg;
    };
    CHECK(*weight(R"({"kg": 70})") == point(70));
    CHECK(weight(R"({"lb": {"from": 150, "to": 160}})")->hi == Approx(72.5747792));
    CHECK(weight(R"("unknown")").reason() == UnknownReason::PersonDoesNotKnow);
    CHECK_FALSE(read_profile_fragment(R"({"overall_health": {"weight": 70}})", "f", real_catalog(),
                                      test_day())
                    .ok());
}

TEST_CASE("an empty list of other illnesses means none, an absent one nothing") {
    CHECK(
        read_part(R"({"overall_health": {"conditions": []}})").overall_health.conditions->empty());
    CHECK(read_part(R"({"overall_health": {"conditions": "unknown"}})")
              .overall_health.conditions.reason() == UnknownReason::PersonDoesNotKnow);
    CHECK_FALSE(read_part(R"({"overall_health": {}})").overall_health.conditions.given());
}

TEST_CASE("durations in months; about is 3 months more or less (R-11)") {
    struct Row {
        const char* written;
        Interval months;
    };
    const Row rows[] = {
        {R"({"months": 30})", {30, 30}},
        {R"({"months": 0})", {0, 0}},
        {R"({"months": 7.5})", {7.5, 7.5}},
        {R"({"years": 2})", {24, 24}},
        {R"({"years": 50})", {600, 600}},
        {R"({"about": 30, "unit": "months"})", {27, 33}},
        {R"({"about": 2, "unit": "years"})", {21, 27}},
        {R"({"about": 2, "unit": "months"})", {0, 5}},
        {R"({"about": 600, "unit": "months"})", {597, 600}},
        {R"({"from": 20, "to": 26, "unit": "months"})", {20, 26}},
        {R"({"from": 1, "to": 1.5, "unit": "years"})", {12, 18}},
    };
    for (const auto& row : rows) {
        INFO(row.written);
        const auto months = remission(row.written);
        REQUIRE(months.given());
        CHECK(*months == row.months);
    }
    CHECK(remission("\"unknown\"").reason() == UnknownReason::PersonDoesNotKnow);
}

TEST_CASE("dates stand for all of their days, up to today") {
    struct Row {
        const char* written;
        const char* earliest;
        const char* latest;
    };
    const Row rows[] = {
        {R"("2024-05-17")", "2024-05-17", "2024-05-17"},
        {R"("2024-02")", "2024-02-01", "2024-02-29"},
        {R"("2024")", "2024-01-01", "2024-12-31"},
        {R"({"about": "2024-05"})", "2024-04-01", "2024-06-30"},
        {R"("2026-11-22")", "2026-11-22", "2026-11-22"},
        {R"("2026-11")", "2026-11-01", "2026-11-22"},
        {R"("2026")", "2026-01-01", "2026-11-22"},
        {R"({"about": "2026-11"})", "2026-10-01", "2026-11-22"},
        {R"("1900")", "1900-01-01", "1900-12-31"},
    };
    for (const auto& row : rows) {
        INFO(row.written);
        const auto date = diagnosed(row.written);
        REQUIRE(date.given());
        CHECK(to_iso(date->earliest) == row.earliest);
        CHECK(to_iso(date->latest) == row.latest);
    }
    CHECK(diagnosed("\"unknown\"").reason() == UnknownReason::PersonDoesNotKnow);
}

TEST_CASE("laboratory values are turned into the unit of their test") {
    struct Row {
        const char* written;
        double value;
        const char* as_written;
    };
    const Row rows[] = {
        {R"("test": "hemoglobin", "value": 10.20, "unit": "g/dL")", 10.2, "10.2 g/dL"},
        {R"("test": "hemoglobin", "value": 102, "unit": "g/L")", 10.2, "102 g/L"},
        {R"("test": "hemoglobin", "value": 102, "unit": "G / l")", 10.2, "102 g/L"},
        {R"("test": "creatinine", "value": 88.4, "unit": "µmol/L")", 1.0, "88.4 µmol/L"},
        {R"("test": "creatinine", "value": 88.4, "unit": "\u03bcmol/l")", 1.0, "88.4 µmol/L"},
        {R"("test": "creatinine", "value": 88.4, "unit": "umol/L")", 1.0, "88.4 umol/L"},
        {R"("test": "kappa-lambda-ratio", "value": 1.5)", 1.5, "1.5"},
    };
    for (const auto& row : rows) {
        INFO(row.written);
        const auto value = lab(row.written);
        REQUIRE(value.value.given());
        CHECK(value.value->lo == Approx(row.value).epsilon(0.001));
        CHECK(value.as_written == row.as_written);
        CHECK_FALSE(value.unit_unclear);
    }
}

TEST_CASE("a value in an unknown or hardly possible unit is kept and marked") {
    CHECK(lab(R"("test": "hemoglobin", "value": 10.2, "unit": "unknown")").unit_unclear);
    CHECK(lab(R"("test": "hemoglobin", "value": 102, "unit": "g/dL")").unit_unclear);
    CHECK(lab(R"("test": "hemoglobin", "value": 25, "unit": "g/dL")").unit_unclear == false);
    CHECK(lab(R"("test": "hemoglobin", "value": 25.1, "unit": "g/dL")").unit_unclear);
    CHECK(lab(R"("test": "hemoglobin")").value.reason() == UnknownReason::NotGiven);
}

TEST_CASE("order that is not sure is no error") {
    CHECK(read_part(R"({"history": {"treatments": [
        {"medicines": ["VRd"], "start": "2020-05-20", "stop": "2020-05"},
        {"medicines": ["VRd"], "start": {"about": "2020-05"}, "stop": "2020-04-15"},
        {"medicines": ["VRd"], "start": "2020", "progression": "2020"}]}})")
              .history.treatments.size() == 3);
}

TEST_CASE("no message repeats what a person wrote about themselves") {
    const auto profile = read_profile(R"({
      "profile_version": 1,
      "note": ["secret"],
      "age": "secret",
      "sex": "secret words here",
      "overall_health": {"ecog": "secret", "conditions": {"secret thing": "secret"}},
      "disease": {"diagnosed": "secret", "state": "secret words here", "relapses": ["secret"]},
      "history": {
        "complete": "secret",
        "treatments": [{"medicines": ["VRd"], "start": "secret", "plan": {"x": "secret"},
                        "remission": {"about": "secret", "unit": "a secret that is long enough"}}]
      },
      "labs": [{"test": "secret words here", "value": "secret", "date": {"about": "secret"}}],
      "preferences": {"goals": "secret", "questions": [["secret"]]}
    })",
                                      "p.json", real_catalog(), test_day());
    const auto found = all_texts(profile.issues);
    CHECK(profile.issues.size() >= 15);
    // A wrong key is named; its value is not.
    CHECK(found.find("secret") == std::string::npos);
}
