// One laboratory test at a time, light chains by the day, calcium corrected for albumin.
#include "tests/domain/lab_rows.h"

using namespace myelobrief;
using namespace myelobrief::test;

TEST_CASE("labs: two values of one day contradict each other, others do not") {
    check_rows(
        "lab:hemoglobin",
        {
            {"two values of one day",
             labs({hemoglobin("10.8", "2026-11-10"), hemoglobin("12", "2026-11-10")}),
             "10.8 to 12: conflicting"},
            {"three of one day, in any order: the range of all",
             labs({hemoglobin("12", "2026-11-10"), hemoglobin("10.8", "2026-11-10"),
                   hemoglobin("11", "2026-11-10")}),
             "10.8 to 12: conflicting"},
            {"the same value twice",
             labs({hemoglobin("10.8", "2026-11-10"), hemoglobin("10.8", "2026-11-10")}), "10.8"},
            {"the same value in two units",
             labs({hemoglobin("10.2", "2026-11-10"),
                   "{'test':'hemoglobin','value':102,'unit':'g/L','date':'2026-11-10'}"}),
             "10.2"},
            {"ranges that overlap narrow each other",
             labs({hemoglobin("{'from':10,'to':11}", "2026-11-10"),
                   hemoglobin("{'from':10.5,'to':12}", "2026-11-10")}),
             "10.5 to 11: only-approximate"},
            {"a value within a range of the same day",
             labs({hemoglobin("{'from':10,'to':11}", "2026-11-10"),
                   hemoglobin("10.5", "2026-11-10")}),
             "10.5"},
            {"a value beside one that the person does not know",
             labs({hemoglobin("'unknown'", "2026-11-10"), hemoglobin("10.5", "2026-11-10")}),
             "10.5"},
            {"a value beside one in an unclear unit (trap 12)",
             labs({hemoglobin("105", "2026-11-10"), hemoglobin("10.5", "2026-11-10")}),
             "?: unit-unclear"},
            {"a contradiction of an earlier day is over",
             labs({hemoglobin("10.8", "2026-10-10"), hemoglobin("12", "2026-10-10"),
                   hemoglobin("11", "2026-11-10")}),
             "11"},
            {"two values of one month are no contradiction",
             labs({hemoglobin("10.8", "2026-11"), hemoglobin("12", "2026-11")}),
             "10.8 to 12: only-approximate"},
            {"the latest is not known, and the one before it does not stand in for it",
             labs({hemoglobin("'unknown'", "2026-11-10"), hemoglobin("12", "2026-10-10")}),
             "?: person-does-not-know"},
        });
}

TEST_CASE("labs: the date of a fact is the oldest that it may rest on") {
    const auto measured = [](const std::string& profile, const std::string& fact) {
        const auto date = fact_of(person(profile), fact).measured;
        return date ? date->text : "none";
    };
    CHECK(measured(labs({hemoglobin("10", "2026-11-10"), hemoglobin("12", "2026-10-10")}),
                   "lab:hemoglobin") == "2026-11-10");
    CHECK(measured(labs({hemoglobin("10", "2026-11-10"), hemoglobin("12", "2026-11")}),
                   "lab:hemoglobin") == "2026-11");
    CHECK(measured("{'labs':[{'test':'hemoglobin','value':10,'unit':'g/dL'}]}", "lab:hemoglobin") ==
          "none");
    CHECK(measured(labs({calcium("10", "2026-11-10"), albumin("3", "2026-09-01")}),
                   "corrected_calcium") == "2026-09-01");
    CHECK(measured(labs({kappa("30", "2026-11-10"), lambda("10", "2026-11-10"),
                         ratio("1", "2026-09-01")}),
                   "free_light_chain_ratio") == "2026-11-10");
    // One way to be measurable is enough, so its date counts; for a no the oldest of all.
    CHECK(measured(labs({serum("2", "2026-11-10"), urine("10", "2026-01-10")}),
                   "measurable_disease") == "2026-11-10");
    CHECK(measured(labs({serum("0.1", "2026-11-10"), urine("10", "2026-01-10"),
                         kappa("10", "2026-10-01"), lambda("10", "2026-10-01")}),
                   "measurable_disease") == "2026-01-10");
}

TEST_CASE("labs: light chains of one day have to fit their ratio (trap 12)") {
    const auto sample = [](const std::string& k, const std::string& l, const std::string& r) {
        return labs({kappa(k, "2026-11-10"), lambda(l, "2026-11-10"), ratio(r, "2026-11-10")});
    };
    check_rows(
        "lab:kappa-free-light-chain",
        {
            {"they fit", sample("500", "5", "100"), "500"},
            {"kappa a tenth of what it should be", sample("50", "5", "100"), "?: conflicting"},
            {"kappa ten times too high", sample("5000", "5", "100"), "?: conflicting"},
            {"three times too high: nearer to none than to a slip of ten",
             sample("1500", "5", "100"), "1500"},
            {"3.2 times too high: nearer to a slip", sample("1600", "5", "100"), "?: conflicting"},
            {"a third of it", sample("160", "5", "100"), "160"},
            {"less than that", sample("150", "5", "100"), "?: conflicting"},
            {"lambda to kappa in place of kappa to lambda (trap 14)", sample("500", "5", "0.01"),
             "?: conflicting"},
            {"a low ratio printed with two places", sample("1.2", "900", "0"), "1.2"},
            {"ratio of another day",
             labs({kappa("50", "2026-11-10"), lambda("5", "2026-11-10"),
                   ratio("100", "2026-11-09")}),
             "50"},
            {"a later value without contradiction",
             labs({kappa("50", "2026-11-10"), lambda("5", "2026-11-10"), ratio("100", "2026-11-10"),
                   kappa("60", "2026-11-20")}),
             "60"},
        });
    check_rows("lab:lambda-free-light-chain",
               {{"they fit", sample("500", "5", "100"), "5"},
                {"they do not", sample("50", "5", "100"), "?: conflicting"}});
    check_rows("lab:kappa-lambda-ratio",
               {{"they fit", sample("500", "5", "100"), "100"},
                {"they do not", sample("50", "5", "100"), "?: conflicting"},
                {"not given, and not worked out here",
                 labs({kappa("50", "2026-11-10"), lambda("5", "2026-11-10")}), "?: not-given"}});
}

TEST_CASE("labs: ratio of the free light chains") {
    check_rows(
        "free_light_chain_ratio",
        {
            {"nothing measured", "{}", "?: not-given"},
            {"as given", labs({ratio("4.2", "2026-11-10")}), "4.2"},
            {"from both chains of one day",
             labs({kappa("42", "2026-11-10"), lambda("10", "2026-11-10")}), "4.2"},
            {"in two units",
             labs({kappa("42", "2026-11-10"),
                   "{'test':'lambda-free-light-chain','value':1,'unit':'mg/dL',"
                   "'date':'2026-11-10'}"}),
             "4.2"},
            {"given and worked out: as given",
             labs({kappa("42", "2026-11-10"), lambda("10", "2026-11-10"),
                   ratio("4.1", "2026-11-10")}),
             "4.1"},
            {"given as not known, and worked out",
             labs({kappa("42", "2026-11-10"), lambda("10", "2026-11-10"),
                   ratio("'unknown'", "2026-11-10")}),
             "4.2"},
            {"later chains count more than an earlier ratio",
             labs(
                 {kappa("42", "2026-11-10"), lambda("10", "2026-11-10"), ratio("1", "2026-10-10")}),
             "4.2"},
            {"chains of two days", labs({kappa("42", "2026-11-10"), lambda("10", "2026-11-09")}),
             "?: not-given"},
            {"chains of one month: may be of two samples",
             labs({kappa("42", "2026-11"), lambda("10", "2026-11")}), "?: only-approximate"},
            {"chains without a date, after a ratio with one",
             labs({kappa("42", ""), lambda("10", ""), ratio("1", "2026-10-10")}),
             "?: only-approximate"},
            {"a later kappa alone changes no ratio",
             labs({kappa("42", "2026-11-10"), ratio("1", "2026-10-10")}), "1"},
            {"ranges",
             labs({kappa("{'from':40,'to':50}", "2026-11-10"),
                   lambda("{'from':10,'to':20}", "2026-11-10")}),
             "2 to 5: only-approximate"},
            {"no lambda at all can be divided by",
             labs({kappa("42", "2026-11-10"), lambda("0", "2026-11-10")}), "?: only-approximate"},
        });
}

TEST_CASE("labs: calcium corrected for albumin") {
    check_rows(
        "corrected_calcium",
        {
            {"normal albumin", labs({calcium("10", "2026-11-10"), albumin("4", "2026-11-10")}),
             "10"},
            {"low albumin", labs({calcium("10", "2026-11-10"), albumin("2.5", "2026-11-10")}),
             "11.2"},
            {"high albumin", labs({calcium("10", "2026-11-10"), albumin("5", "2026-11-10")}),
             "9.2"},
            {"other units (trap 12)",
             "{'labs':[{'test':'calcium','value':2.495,'unit':'mmol/L','date':'2026-11-10'},"
             "{'test':'albumin','value':25,'unit':'g/L','date':'2026-11-10'}]}",
             "11.2"},
            {"of different days", labs({calcium("10", "2026-11-10"), albumin("2.5", "2026-09-10")}),
             "11.2"},
            {"ranges",
             labs({calcium("{'from':10,'to':11}", "2026-11-10"),
                   albumin("{'from':2.5,'to':4}", "2026-11-10")}),
             "10 to 12.2: only-approximate"},
            {"no albumin: not taken as normal", labs({calcium("10", "2026-11-10")}),
             "0 to 13.2: not-given"},
            {"calcium in mmol/L called mg/dL (trap 12)",
             labs({calcium("2.5", "2026-11-10"), albumin("4", "2026-11-10")}), "?: unit-unclear"},
            {"two values of one day",
             labs({calcium("10", "2026-11-10"), calcium("11", "2026-11-10"),
                   albumin("4", "2026-11-10")}),
             "10 to 11: conflicting"},
        });
}
