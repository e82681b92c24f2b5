// What the markers of the myeloma say: measurable, risen, and which kind of relapse.
#include "tests/domain/lab_rows.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

const std::string day = "2026-11-10";

/// A sample of the free light chains of one day, in mg/L.
std::string chains(const std::string& kappa_amount, const std::string& lambda_amount,
                   const std::string& date = day) {
    return kappa(kappa_amount, date) + "," + lambda(lambda_amount, date);
}

/// A complete list of one treatment that began long before the values, unless another start is
/// given; with laboratory values and `more`.
std::string treated(const std::vector<std::string>& values, const std::string& more = "",
                    const std::string& start = "2025-01-15") {
    return labs(values, "'history':{'complete':true,'treatments':[{'medicines':['VRd'],'start':'" +
                            start + "'}]}" + (more.empty() ? "" : "," + more));
}

/// Like check_rows, with the names of the values of an open category.
void check_kinds(std::initializer_list<Row> rows) {
    const auto& definition = shipped_catalog().facts.at(*shipped_catalog().fact("relapse_kind"));
    for (const auto& row : rows) {
        INFO(row.person << "\n" << row.profile);
        const auto fact = fact_of(person(row.profile), "relapse_kind");
        auto told = in_words(fact, definition);
        if (!fact.exact() && fact.range != definition.range)
            told = definition.values.at(static_cast<std::size_t>(fact.range.lo)) + " to " +
                   definition.values.at(static_cast<std::size_t>(fact.range.hi)) + ": " +
                   std::string(name_of(fact.reason));
        CHECK(told == row.expected);
    }
}

const std::string kappa_disease = "'disease':{'light_chain':'kappa'}";
const std::string lambda_disease = "'disease':{'light_chain':'lambda'}";

}  // namespace

TEST_CASE("labs: measurable disease") {
    const std::string serum_low = serum("0.49", day);
    const std::string urine_low = urine("199", day);
    const std::string normal = chains("10", "10");
    check_rows(
        "measurable_disease",
        {
            {"nothing measured", "{}", "?: not-given"},
            {"blood: on the limit", labs({serum("0.5", day)}), "yes"},
            {"blood in g/L: on the limit", labs({lab_value("m-protein", "5", "g/L", day)}), "yes"},
            {"blood just below, urine and light chains not measured (trap 7)", labs({serum_low}),
             "?: not-given"},
            {"urine: on the limit", labs({urine("200", day)}), "yes"},
            {"urine in g: on the limit", labs({lab_value("urine-m-protein", "0.2", "g/24h", day)}),
             "yes"},
            {"all three just below", labs({serum_low, urine_low, chains("99", "10")}), "no"},
            {"kappa on the limit, with a high ratio",
             labs({serum_low, urine_low, chains("100", "10")}), "yes"},
            {"kappa on the limit, in mg/dL",
             labs({serum_low, urine_low, lab_value("kappa-free-light-chain", "10", "mg/dL", day),
                   lambda("10", day)}),
             "yes"},
            {"both high in weak kidneys, ratio normal",
             labs({serum_low, urine_low, chains("165", "100")}), "no"},
            {"ratio just above normal", labs({serum_low, urine_low, chains("166", "100")}), "yes"},
            {"lambda disease has a low ratio (trap 14)",
             labs({serum_low, urine_low, chains("10", "100")}, lambda_disease), "yes"},
            {"ratio on the lower limit is normal",
             labs({serum_low, urine_low, chains("26", "100")}, lambda_disease), "no"},
            {"ratio just below it", labs({serum_low, urine_low, chains("25.9", "100")}), "yes"},
            {"lambda disease, ratio as given",
             labs({serum_low, urine_low, lambda("100", day), ratio("0.1", day)}, lambda_disease),
             "yes"},
            {"lambda disease, but only kappa is high",
             labs({serum_low, urine_low, chains("200", "10")}, lambda_disease), "?: conflicting"},
            {"lambda disease in remission, ratio a little high",
             labs({serum_low, urine_low, chains("60", "20")}, lambda_disease), "no"},
            {"chains of different days",
             labs({serum_low, urine_low, kappa("300", day), lambda("10", "2026-11-09")}),
             "?: not-given"},
            {"chains without dates, both low",
             labs({serum_low, urine_low, kappa("99", ""), lambda("10", "")}), "no"},
            {"chains without dates, one high",
             labs({serum_low, urine_low, kappa("300", ""), lambda("10", "")}), "?: not-given"},
            {"urine not measured", labs({serum_low, normal}), "?: not-given"},
            {"urine not known to the person", labs({serum_low, urine("'unknown'", day), normal}),
             "?: person-does-not-know"},
            {"blood in an unclear unit (trap 12)", labs({serum("20", day), urine_low, normal}),
             "?: unit-unclear"},
            {"the same, and urine is enough", labs({serum("20", day), urine("300", day), normal}),
             "yes"},
            {"light chains contradict their ratio",
             labs({serum_low, urine_low, chains("50", "5"), ratio("100", day)}), "?: conflicting"},
            {"an earlier high value is over",
             labs({serum("2", "2026-01-10"), serum_low, urine_low, normal}), "no"},
            {"a high value without a date may be the latest",
             labs({serum("2", ""), serum_low, urine_low, normal}), "?: only-approximate"},
        });
}

TEST_CASE("labs: progression by serum M-protein") {
    const auto series = [](const std::string& a, const std::string& b, const std::string& c) {
        return treated({serum(a, "2026-08-10"), serum(b, "2026-09-10"), serum(c, "2026-10-10")});
    };
    check_rows(
        "progression_by_numbers",
        {
            {"nothing measured", "{}", "?: not-given"},
            {"two tests above the lowest", series("1", "1.6", "1.7"), "yes"},
            {"by 0.5 and by 25%, just", series("2", "2.5", "2.5"), "yes"},
            {"0.7 is 0.5 above 0.2", series("0.2", "0.7", "0.7"), "yes"},
            {"25%, but less than 0.5", series("0.4", "0.89", "0.89"), "?: not-given"},
            {"0.5, but less than 25%", series("2.1", "2.6", "2.6"), "?: not-given"},
            {"only the last test rose: not confirmed", series("1", "1", "1.7"),
             "?: needs-judgement"},
            {"only the last but one rose", series("1", "1.7", "1.2"), "?: not-given"},
            {"from 6 by 25%", series("6", "7.5", "7.5"), "yes"},
            {"from 6 by 1 g/dL, but below 25%: sources differ", series("6", "7.1", "7.1"),
             "?: not-given"},
            {"in g/L (trap 12)",
             treated({lab_value("m-protein", "10", "g/L", "2026-08-10"),
                      lab_value("m-protein", "15", "g/L", "2026-09-10"), serum("1.5", day)}),
             "yes"},
            {"a percentage of almost nothing (trap 17)",
             treated({serum("0.1", "2026-08-10"), serum("0.2", "2026-09-10"),
                      serum("0.3", "2026-10-10"), urine("5", day), marrow("2", day),
                      chains("20", "15")}),
             "no"},
            {"the same, with urine, marrow and light chains not measured (trap 7)",
             series("0.1", "0.2", "0.3"), "?: not-given"},
            {"from the lowest, not from the last (trap 17)",
             treated({serum("2", "2026-06-10"), serum("1", "2026-07-10"),
                      serum("1.3", "2026-08-10"), serum("1.5", "2026-09-10"),
                      serum("1.6", "2026-10-10")}),
             "yes"},
            {"a steady series: a lower value may be missing from it", series("2", "2", "2"),
             "?: not-given"},
            {"one value", treated({serum("3", day)}), "?: not-given"},
            {"two values, one above the other",
             treated({serum("1", "2026-09-10"), serum("3", day)}), "?: needs-judgement"},
            {"a rise long ago, shrinking under a newer treatment",
             treated({serum("0.2", "2024-01-10"), serum("4", "2026-01-10"),
                      serum("2.5", "2026-09-10"), serum("2", day)},
                     "", "2026-01-15"),
             "?: needs-judgement"},
            {"rising again under the newer treatment: the lowest since it began",
             treated({serum("0.2", "2024-01-10"), serum("4", "2026-01-10"),
                      serum("2", "2026-08-10"), serum("2.5", "2026-09-10"), serum("2.6", day)},
                     "", "2026-01-15"),
             "yes"},
            {"rising from the last value before the treatment",
             treated({serum("0.2", "2024-01-10"), serum("2", "2026-07-30"),
                      serum("2.5", "2026-09-10"), serum("2.6", day)},
                     "", "2026-08-01"),
             "yes"},
            {"nobody knows when the latest treatment began",
             labs({serum("1", "2026-08-10"), serum("2", "2026-09-10"), serum("2", day)},
                  "'history':{'complete':true,'treatments':[{'medicines':['VRd']}]}"),
             "?: needs-judgement"},
            {"a treatment may be missing from the list",
             labs({serum("1", "2026-08-10"), serum("2", "2026-09-10"), serum("2", day)},
                  "'history':{'treatments':[{'medicines':['VRd'],'start':'2025-01'}]}"),
             "?: history-incomplete"},
            {"never treated",
             labs({serum("1", "2026-08-10"), serum("2", "2026-09-10"), serum("2", day)},
                  "'history':{'complete':true,'treatments':[]}"),
             "yes"},
            {"one of the tests has no date, and is high too",
             treated({serum("1", "2026-08-10"), serum("2", "2026-09-10"), serum("2", day),
                      serum("1.9", "")}),
             "yes"},
            {"one of the tests has no date, and may be a low last one",
             treated({serum("1", "2026-08-10"), serum("2", "2026-09-10"), serum("2", day),
                      serum("1", "")}),
             "?: not-given"},
            {"the last two of one month may be one test",
             treated({serum("1", "2026-08-10"), serum("2", "2026-10"), serum("2", "2026-10")}),
             "?: needs-judgement"},
            {"two values of one day are one test, not two",
             treated({serum("1", "2026-08-10"), serum("2", day), serum("2", day)}),
             "?: needs-judgement"},
            {"the last is in an unclear unit (trap 12)",
             treated({serum("1", "2026-08-10"), serum("2", "2026-09-10"), serum("20", day)}),
             "?: unit-unclear"},
            {"two values of the last day contradict each other",
             treated({serum("1", "2026-08-10"), serum("2", "2026-09-10"), serum("1", day),
                      serum("2", day)}),
             "?: conflicting"},
            {"they contradict each other, and both are a rise",
             treated({serum("1", "2026-08-10"), serum("2", "2026-09-10"), serum("2", day),
                      serum("3", day)}),
             "yes"},
        });
}

TEST_CASE("labs: progression by urine, marrow and light chains") {
    const std::string serum_low = serum("0.2", day);
    const std::string urine_low = urine("50", day);
    check_rows(
        "progression_by_numbers",
        {
            {"urine up by 200 mg",
             treated({urine("100", "2026-08-10"), urine("300", "2026-09-10"), urine("300", day)}),
             "yes"},
            {"urine up by 199 mg",
             treated({urine("100", "2026-08-10"), urine("299", "2026-09-10"), urine("299", day)}),
             "?: not-given"},
            {"urine in g and mg",
             treated({urine("100", "2026-08-10"), urine("300", "2026-09-10"),
                      lab_value("urine-m-protein", "0.3", "g/24h", day)}),
             "yes"},
            {"marrow up by 10 points, twice",
             treated({marrow("5", "2026-02-10"), marrow("15", "2026-09-10"), marrow("20", day)}),
             "yes"},
            {"marrow at 12%, up by 7 points: versions differ",
             treated({marrow("5", "2026-02-10"), marrow("12", "2026-09-10"), marrow("12", day)}),
             "?: not-given"},
            {"light chains up by more than 100 mg/L, blood and urine too low to measure (trap 16)",
             treated({serum_low, urine_low, chains("60", "10", "2026-08-10"),
                      chains("161", "10", "2026-09-10"), chains("170", "10")},
                     kappa_disease),
             "yes"},
            {"by 100 mg/L exactly: not more than that",
             treated({serum_low, urine_low, chains("60", "10", "2026-08-10"),
                      chains("160", "10", "2026-09-10"), chains("160", "10")},
                     kappa_disease),
             "?: not-given"},
            {"by 10 mg/L: the slip of a printed table (trap 13)",
             treated({serum_low, urine_low, marrow("2", day), chains("30", "10", "2026-08-10"),
                      chains("41", "10", "2026-09-10"), chains("45", "10")},
                     kappa_disease),
             "no"},
            {"in mg/dL",
             treated({serum_low, urine_low, chains("60", "10", "2026-08-10"),
                      lab_value("kappa-free-light-chain", "17", "mg/dL", "2026-09-10"),
                      lambda("10", "2026-09-10"), chains("170", "10")},
                     kappa_disease),
             "yes"},
            {"the chain is the one that the ratio points at",
             treated({serum_low, urine_low, chains("10", "60", "2026-08-10"),
                      chains("10", "170", "2026-09-10"), chains("10", "170")}),
             "yes"},
            {"lambda disease (trap 14)",
             treated({serum_low, urine_low, chains("10", "60", "2026-08-10"),
                      chains("10", "170", "2026-09-10"), chains("10", "170")},
                     lambda_disease),
             "yes"},
            {"the named chain and the ratio contradict each other",
             treated({serum_low, urine_low, chains("60", "10", "2026-08-10"),
                      chains("170", "10", "2026-09-10"), chains("170", "10")},
                     lambda_disease),
             "?: conflicting"},
            {"both chains rise alike in weak kidneys",
             treated({serum_low, urine_low, marrow("2", day), chains("60", "50", "2026-08-10"),
                      chains("200", "150", "2026-09-10"), chains("200", "150")},
                     kappa_disease),
             "no"},
            {"blood can be measured, so light chains do not count by themselves",
             treated({serum("2", day), urine_low, chains("60", "10", "2026-08-10"),
                      chains("170", "10", "2026-09-10"), chains("170", "10")},
                     kappa_disease),
             "?: needs-judgement"},
            {"urine was not measured (trap 7)",
             treated({serum_low, chains("60", "10", "2026-08-10"),
                      chains("170", "10", "2026-09-10"), chains("170", "10")},
                     kappa_disease),
             "?: not-given"},
        });
}

TEST_CASE("labs: kind of relapse") {
    const std::string no_signs =
        "'disease':{'light_chain':'kappa','relapse_signs':{'new_lesion':false,"
        "'lesion_growth':false,'hyperviscosity':false}}";
    const std::vector<std::string> quiet{calcium("9.5", day),       hemoglobin("12", "2026-08-10"),
                                         hemoglobin("11.5", day),   creatinine("0.9", day),
                                         urine("20", "2026-11-10"), chains("40", "10")};
    const auto with = [&](std::vector<std::string> values) {
        values.insert(values.end(), quiet.begin(), quiet.end());
        return treated(values, no_signs);
    };
    const auto signs = [](const std::string& given) {
        return "{'disease':{'relapse_signs':{" + given + "}}}";
    };
    check_kinds({
        {"nothing known", "{}", "?: not-given"},
        {"a new lesion", signs("'new_lesion':true"), "clinical"},
        {"a lesion that grew by half", signs("'lesion_growth':true"), "clinical"},
        {"thickened blood that needed treatment", signs("'hyperviscosity':true"), "clinical"},
        {"no sign, no laboratory values (trap 7)",
         signs("'new_lesion':false,'lesion_growth':false,'hyperviscosity':false"), "?: not-given"},
        {"calcium on the limit", labs({calcium("11.5", day)}), "clinical"},
        {"calcium on the limit in mmol/L (trap 12)",
         labs({lab_value("calcium", "2.875", "mmol/L", day)}), "clinical"},
        {"calcium just below", labs({calcium("11.4", day)}), "?: not-given"},
        {"hemoglobin below 10: whether by the myeloma is judged", labs({hemoglobin("9.9", day)}),
         "?: needs-judgement"},
        {"creatinine up by 2 mg/dL: judged",
         labs({creatinine("1", "2026-08-10"), creatinine("3", day)}), "?: needs-judgement"},
        {"creatinine up by 177 µmol/L (trap 13)",
         labs({lab_value("creatinine", "88.4", "µmol/L", "2026-08-10"),
               lab_value("creatinine", "265.4", "µmol/L", day)}),
         "?: needs-judgement"},
        {"all known, all below", with({serum("0.9", day)}), "below-thresholds"},
        {"M-protein too high to rule out a rise", with({serum("1", day)}),
         "below-thresholds to biochemical: not-given"},
        {"M-protein up by 1 g/dL in two tests",
         with({serum("1", "2026-08-10"), serum("2", "2026-10-01"), serum("2", day)}),
         "biochemical"},
        {"M-protein up by 10 g/L in two tests (trap 12)",
         with({lab_value("m-protein", "10", "g/L", "2026-08-10"),
               lab_value("m-protein", "20", "g/L", "2026-10-01"),
               lab_value("m-protein", "20", "g/L", day)}),
         "biochemical"},
        {"up by 0.9", with({serum("1.1", "2026-08-10"), serum("2", "2026-10-01"), serum("2", day)}),
         "below-thresholds to biochemical: not-given"},
        {"up by 1 g/dL in one test",
         with({serum("1.5", "2026-08-10"), serum("1.5", "2026-10-01"), serum("2.5", day)}),
         "below-thresholds to biochemical: needs-judgement"},
        {"doubled from 0.5 within 2 months", with({serum("0.5", "2026-09-10"), serum("1", day)}),
         "biochemical"},
        {"doubled within 2 months and a day", with({serum("0.5", "2026-09-09"), serum("1", day)}),
         "below-thresholds to biochemical: not-given"},
        {"doubled from 0.4: a percentage of too little (trap 17)",
         with({serum("0.4", "2026-09-10"), serum("0.9", day)}), "below-thresholds"},
        {"not quite doubled", with({serum("0.6", "2026-09-10"), serum("1.1", day)}),
         "below-thresholds to biochemical: not-given"},
        {"blood not measured", with({}), "below-thresholds to biochemical: not-given"},
        {"biochemical, and hemoglobin fell by 2: may be clinical",
         with({serum("1", "2026-08-10"), serum("2", "2026-10-01"), serum("2", day),
               hemoglobin("13.5", "2026-07-10")}),
         "biochemical to clinical: needs-judgement"},
        {"below, and hemoglobin fell by 2",
         with({serum("0.9", day), hemoglobin("13.5", "2026-07-10")}), "?: needs-judgement"},
        {"fell by 1.9: below", with({serum("0.9", day), hemoglobin("13.4", "2026-07-10")}),
         "below-thresholds"},
        {"an earlier hemoglobin is not known",
         with({serum("0.9", day), hemoglobin("'unknown'", "2026-07-10")}), "?: not-given"},
        {"creatinine is 2, and was it lower before?",
         with({serum("0.9", day), creatinine("2", "2026-11-11")}), "?: not-given"},
        {"biochemical, and the signs were not told",
         treated({serum("1", "2026-08-10"), serum("2", "2026-10-01"), serum("2", day)}),
         "biochemical to clinical: not-given"},
    });
    const auto urine_and_chains = [&](std::vector<std::string> values) {
        for (const auto& value :
             {calcium("9.5", day), hemoglobin("12", "2026-08-10"), hemoglobin("11.5", day),
              creatinine("0.9", day), serum("0.3", day)})
            values.push_back(value);
        return treated(values, no_signs);
    };
    check_kinds({
        {"urine up by 500 mg in two tests",
         urine_and_chains({urine("100", "2026-08-10"), urine("600", "2026-10-01"),
                           urine("600", day), chains("40", "10")}),
         "biochemical"},
        {"urine up by 499 mg",
         urine_and_chains({urine("101", "2026-08-10"), urine("600", "2026-10-01"),
                           urine("600", day), chains("40", "10")}),
         "below-thresholds to biochemical: not-given"},
        {"light chain up by 200 mg/L",
         urine_and_chains({urine("20", day), chains("50", "10", "2026-08-10"),
                           chains("250", "10", "2026-10-01"), chains("250", "10")}),
         "biochemical"},
        {"light chain up by 20 mg/dL (trap 13)",
         urine_and_chains({urine("20", day), chains("50", "10", "2026-08-10"),
                           lab_value("kappa-free-light-chain", "25", "mg/dL", "2026-10-01"),
                           lambda("10", "2026-10-01"), chains("250", "10")}),
         "biochemical"},
        {"light chain up by 200 mg/L from 1000: 25% is more, and it is not reached",
         urine_and_chains({urine("20", day), chains("1000", "10", "2026-08-10"),
                           chains("1200", "10", "2026-10-01"), chains("1200", "10")}),
         "below-thresholds to biochemical: not-given"},
        {"light chain up by 25% from 1000",
         urine_and_chains({urine("20", day), chains("1000", "10", "2026-08-10"),
                           chains("1250", "10", "2026-10-01"), chains("1250", "10")}),
         "biochemical"},
        {"high with a normal ratio, as in weak kidneys",
         urine_and_chains({urine("20", day), chains("50", "40", "2026-08-10"),
                           chains("300", "250", "2026-10-01"), chains("300", "250")}),
         "below-thresholds"},
        {"an abnormal ratio in the last test only",
         urine_and_chains({urine("20", day), chains("50", "40", "2026-08-10"),
                           chains("300", "250", "2026-10-01"), chains("300", "50")}),
         "below-thresholds to biochemical: needs-judgement"},
    });
}
