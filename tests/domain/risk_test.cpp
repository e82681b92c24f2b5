// High risk by each definition on its own: classic, consensus of 2025, functional.
#include "domain/risk/genomic_risk.h"

#include "domain/risk/gene_changes.h"
#include "tests/domain/rows.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

std::string tested(const std::string& change, const std::string& result,
                   const std::string& more = "") {
    return "{'finding':'" + change + "','result':'" + result + "'" + more + "}";
}

/// Every change that the consensus of 2025 names, not found, apart from those in `results`.
std::string all_others_absent(const std::string& results) {
    std::string all = results;
    for (const std::string change :
         {"del-17p", "tp53-mutation", "t-4-14", "t-14-16", "t-14-20", "gain-1q", "del-1p32"}) {
        if (results.find("'" + change + "'") != std::string::npos) continue;
        if (!all.empty()) all += ',';
        all += tested(change, "not-found");
    }
    return all;
}

/// At diagnosis; 5.5 mg/L or more with creatinine below 1.2 mg/dL is high risk by itself.
std::string values(const std::string& beta_2, const std::string& creatinine,
                   const std::string& date = "2022-03-01") {
    return "{'test':'beta-2-microglobulin','value':" + beta_2 + ",'unit':'mg/L','date':'" + date +
           "'},{'test':'creatinine','value':" + creatinine + ",'unit':'mg/dL','date':'" + date +
           "'}";
}

std::string risk(const std::string& results, const std::string& labs) {
    return "{'disease':{'diagnosed':'2022-03-02','gene_findings':[" + results +
           "]},'history':{'complete':true,'treatments':[{'medicines':['VRd'],"
           "'start':'2022-03-21'}]},'labs':[" +
           labs + "]}";
}

/// Everything else looked for and not there.
std::string only(const std::string& results) {
    return risk(all_others_absent(results), values("2", "1"));
}

const std::string consensus = "high_risk_2025";

}  // namespace

TEST_CASE("genomic risk: the catalog has every change that the definitions name") {
    for (const auto change : {gene::del_17p, gene::tp53_mutation, gene::t_4_14, gene::t_14_16,
                              gene::t_14_20, gene::gain_1q, gene::del_1p32}) {
        INFO(change);
        CHECK(shipped_catalog().gene_change(change) != nullptr);
    }
}

TEST_CASE("2025 consensus: del(17p) by its cell fraction, and TP53") {
    const auto del_17p = [](const std::string& percent) {
        return tested("del-17p", "found", ",'percent_of_cells':" + percent);
    };
    check_rows(
        consensus,
        {
            {"all known to be absent", only(""), "no"},
            {"in 60% of the cells", only(del_17p("60")), "yes"},
            {"in 21%", only(del_17p("21")), "yes"},
            {"in 20%: sources differ on the edge", only(del_17p("20")), "?: needs-judgement"},
            {"in 19%", only(del_17p("19")), "no"},
            {"in 10 to 30%", only(del_17p("{'from':10,'to':30}")), "?: only-approximate"},
            {"found, nobody said in how many", only(tested("del-17p", "found")), "?: not-given"},
            {"the share is not known", only(del_17p("'unknown'")), "?: person-does-not-know"},
            {"few cells then, more now",
             only(tested("del-17p", "found", ",'percent_of_cells':8,'date':'2022-03'") + "," +
                  tested("del-17p", "found", ",'percent_of_cells':45,'date':'2026-03'")),
             "yes"},
            {"few cells, and a TP53 mutation",
             only(del_17p("8") + "," + tested("tp53-mutation", "found")), "yes"},
            {"a TP53 mutation alone", only(tested("tp53-mutation", "found")), "yes"},
            {"TP53 not looked for",
             risk(tested("del-17p", "not-found") + "," + tested("t-4-14", "not-found") + "," +
                      tested("t-14-16", "not-found") + "," + tested("t-14-20", "not-found") + "," +
                      tested("gain-1q", "not-found") + "," + tested("del-1p32", "not-found"),
                  values("2", "1")),
             "?: not-given"},
            {"20% and TP53 not known",
             only(del_17p("20") + "," + tested("tp53-mutation", "unknown")),
             "?: person-does-not-know"},
        });
}

TEST_CASE("2025 consensus: changes that count only together") {
    const auto found = [](const std::string& change) { return tested(change, "found"); };
    check_rows(
        consensus,
        {
            {"t(4;14) alone is not high risk by it", only(found("t-4-14")), "no"},
            {"t(14;16) alone", only(found("t-14-16")), "no"},
            {"t(14;20) alone", only(found("t-14-20")), "no"},
            {"gain of 1q alone", only(found("gain-1q")), "no"},
            {"del(1p32) of one copy alone",
             only(tested("del-1p32", "found", ",'both_copies':false")), "no"},
            {"del(1p32), copies not told", only(found("del-1p32")), "?: not-given"},
            {"del(1p32) of both copies", only(tested("del-1p32", "found", ",'both_copies':true")),
             "yes"},
            {"t(4;14) and gain of 1q", only(found("t-4-14") + "," + found("gain-1q")), "yes"},
            {"t(14;16) and gain of 1q", only(found("t-14-16") + "," + found("gain-1q")), "yes"},
            {"t(14;20) and del(1p32)",
             only(found("t-14-20") + "," + tested("del-1p32", "found", ",'both_copies':false")),
             "yes"},
            {"del(1p32) of one copy and gain of 1q",
             only(tested("del-1p32", "found", ",'both_copies':false") + "," + found("gain-1q")),
             "yes"},
            {"t(4;14), 1q not known", only(found("t-4-14") + "," + tested("gain-1q", "unknown")),
             "?: person-does-not-know"},
            {"t(11;14) says nothing here", only(found("t-11-14")), "no"},
        });
    const auto single = only(found("t-4-14"));
    CHECK(told(single, "high_risk_gene_change") == "yes");
    CHECK(told(single, consensus) == "no");
}

TEST_CASE("2025 consensus: beta-2 microglobulin with good kidneys, at diagnosis") {
    const auto with = [](const std::string& labs) { return risk(all_others_absent(""), labs); };
    check_rows(
        consensus,
        {
            {"5.5 and 1.19", with(values("5.5", "1.19")), "yes"},
            {"5.4 and 1", with(values("5.4", "1")), "no"},
            {"5.5 and 1.2: the kidneys may explain it", with(values("5.5", "1.2")), "no"},
            {"neither given", with(""), "?: not-given"},
            {"creatinine alone, 1.3: settled",
             with("{'test':'creatinine','value':1.3,'unit':'mg/dL','date':'2022-03-01'}"), "no"},
            {"today's values do not count (trap 30)", with(values("9", "1", "2026-11-10")),
             "?: not-given"},
            {"enough without any gene test", risk("", values("6", "1")), "yes"},
            {"nothing looked for, normal values (trap 7)", risk("", values("2", "1")),
             "?: not-given"},
        });
}

TEST_CASE("gene changes: several results of one change") {
    const auto results = [](const std::string& first, const std::string& first_date,
                            const std::string& second, const std::string& second_date) {
        return only(tested("tp53-mutation", first, ",'date':'" + first_date + "'") + "," +
                    tested("tp53-mutation", second, ",'date':'" + second_date + "'"));
    };
    check_rows(
        consensus,
        {
            {"found later", results("not-found", "2022-03-01", "found", "2026-03-01"), "yes"},
            {"found once stays found", results("found", "2022-03-01", "not-found", "2026-03-01"),
             "yes"},
            {"found and not found on one day",
             results("found", "2022-03-01", "not-found", "2022-03-01"), "?: conflicting"},
            {"in one month: two tests", results("found", "2022-03", "not-found", "2022-03"), "yes"},
            {"not found, and a later result not known",
             results("not-found", "2022-03-01", "unknown", "2026-03-01"),
             "?: person-does-not-know"},
        });
    const std::string one_day = tested("del-17p", "found", ",'date':'2022-03-01'") + "," +
                                tested("del-17p", "not-found", ",'date':'2022-03-01'");
    check_rows(
        "high_risk_gene_change",
        {
            {"found and not found on one day", only(one_day), "?: conflicting"},
            {"another change settles it", only(one_day + "," + tested("t-4-14", "found")), "yes"},
        });
}

namespace {

/// VRd from 10 January 2022 and nothing after; `more` is told of it.
std::string first_treatment(const std::string& more) {
    return "{'medicines':['VRd'],'purpose':'induction','start':'2022-01-10'" + more + "}";
}

const std::string after_18 = "functional_high_risk_18";
const std::string after_24 = "functional_high_risk_24";
const std::string after_transplant = "functional_high_risk_12";

std::string relapsed_on(const std::string& date, const std::string& count = "1") {
    return "{'relapse_count':" + count + ",'relapses':[{'date':'" + date + "'}]}";
}

}  // namespace

TEST_CASE("functional risk: months from the first treatment to the first growth") {
    const auto grew = [](const std::string& date) {
        return complete(first_treatment(""), relapsed_on(date));
    };
    check_rows(after_18, {
                             {"a day short of 18 months", grew("2023-07-09"), "yes"},
                             {"exactly 18 months is not less", grew("2023-07-10"), "no"},
                             {"only the month is known", grew("2023-07"), "?: only-approximate"},
                             {"the month before", grew("2023-06"), "yes"},
                             {"the month after", grew("2023-08"), "no"},
                         });
    check_rows(after_24, {
                             {"between both cut-offs", grew("2023-07-10"), "yes"},
                             {"a day short of 24 months", grew("2024-01-09"), "yes"},
                             {"exactly 24 months", grew("2024-01-10"), "no"},
                         });
    check_rows(
        after_18,
        {
            {"the relapses may not be complete: one early is enough",
             complete(first_treatment(""), "{'relapses':[{'date':'2022-10-01'}]}"), "yes"},
            {"the relapses may not be complete: a late one is not",
             complete(first_treatment(""), "{'relapses':[{'date':'2025-10-01'}]}"),
             "?: history-incomplete"},
            {"more relapses than are listed",
             complete(first_treatment("") + ",{'medicines':['Kd'],'start':'2024-01-10'}",
                      relapsed_on("2025-10-01", "2")),
             "?: history-incomplete"},
            {"told of the first treatment itself",
             complete(first_treatment(",'progression':'2025-10-01'")), "no"},
            {"told of the first treatment, early",
             complete(first_treatment(",'progression':'2022-10-01'")), "yes"},
            {"stopped for it, no date of its own",
             complete(first_treatment(",'stop':'2022-10-01','reason_stopped':'progression'")),
             "yes"},
            {"told of the maintenance of the same line",
             complete(first_treatment("") +
                      ",{'medicines':['lenalidomide'],'purpose':'maintenance',"
                      "'start':'2022-09-01','progression':'2025-10-01'}"),
             "no"},
            {"told of a second treatment: an earlier one may be missing",
             complete(first_treatment("") +
                      ",{'medicines':['Kd'],'purpose':'relapse','start':'2023-09-01',"
                      "'progression':'2025-10-01'}"),
             "?: history-incomplete"},
            {"early relapse in count is another thing (trap 20)",
             complete(first_treatment(""), relapsed_on("2026-10-01")), "no"},
            {"a switch for side effects is no growth (trap 3)",
             complete(first_treatment(",'stop':'2022-03-01','reason_stopped':'side-effects'") +
                          ",{'medicines':['DRd'],'start':'2022-03-10'}",
                      "{'state':'in-remission','relapse_count':0}"),
             "no"},
        });
}

TEST_CASE("functional risk: no growth so far") {
    const auto remission = [](const std::string& start) {
        return complete("{'medicines':['VRd'],'start':'" + start + "'}",
                        "{'state':'in-remission','relapse_count':0}");
    };
    check_rows(
        after_18,
        {
            {"18 months of remission", remission("2025-05-22"), "no"},
            {"a day less: it may still come back", remission("2025-05-23"), "?: only-approximate"},
            {"the state is not told",
             complete("{'medicines':['VRd'],'start':'2020-05-22'}", "{'relapse_count':0}"),
             "?: not-given"},
            {"nothing given", "{}", "?: not-given"},
            {"no relapse told, and none denied (trap 7)", complete(first_treatment("")),
             "?: not-given"},
        });
}

TEST_CASE("functional risk: where it is not sure which treatment was the first") {
    const std::string relapse = relapsed_on("2022-10-01");
    check_rows(
        after_18,
        {
            {"the list may be incomplete",
             listed("{'medicines':['Kd'],'start':'2022-01-10'}", relapse), "?: history-incomplete"},
            {"called the first medicines", listed(first_treatment(""), relapse), "yes"},
            {"two without order",
             complete("{'medicines':['Kd'],'start':'2022'},{'medicines':['VRd'],'start':'2022-02'}",
                      relapse),
             "?: only-approximate"},
            {"treatment of another disease before it does not count",
             complete("{'medicines':['cyclophosphamide'],'treated_for':'other',"
                      "'start':'2010-02-01','progression':'2010-10-01'}," +
                          first_treatment(""),
                      relapsed_on("2025-10-01")),
             "no"},
            {"a steroid against pain before it does not count",
             complete("{'medicines':['dexamethasone'],'purpose':'symptoms',"
                      "'start':'2021-02-01'}," +
                          first_treatment(""),
                      relapsed_on("2023-06-10")),
             "yes"},
            {"smoldering myeloma was treated first (trap 26)",
             complete("{'medicines':['Rd'],'treated_for':'smoldering-myeloma',"
                      "'start':'2019-02-01'}," +
                          first_treatment(""),
                      relapse),
             "?: needs-judgement"},
            {"its start is not known", complete("{'medicines':['VRd'],'start':'unknown'}", relapse),
             "?: person-does-not-know"},
        });
}

TEST_CASE("functional risk: statements that exclude each other") {
    check_rows(
        after_18,
        {
            {"growth before the first treatment began",
             complete(first_treatment(""), relapsed_on("2021-10-01")), "?: conflicting"},
            {"never back, and it grew",
             complete(first_treatment(",'progression':'2022-10-01'"),
                      "{'state':'in-remission','relapse_count':0}"),
             "?: conflicting"},
            {"no response to the first treatment, and the list of relapses leaves it out",
             complete(first_treatment(",'best_response':'PD','stop':'2022-05-01'") +
                          ",{'medicines':['Kd'],'start':'2022-05-10'}",
                      relapsed_on("2025-10-01")),
             "?: conflicting"},
            {"the same, and the last dose has no date",
             complete(first_treatment(",'best_response':'PD'") +
                          ",{'medicines':['Kd'],'start':'2022-05-10'}",
                      relapsed_on("2025-10-01")),
             "?: history-incomplete"},
            {"stopped because of the relapse that is listed",
             complete(first_treatment(",'stop':'2025-10-20','reason_stopped':'progression'"),
                      relapsed_on("2025-10-01")),
             "no"},
            {"the only relapse is later than the first growth",
             complete(first_treatment(",'progression':'2022-10-01'"), relapsed_on("2025-10-01")),
             "?: conflicting"},
        });
}

TEST_CASE("functional risk: months from the first transplant") {
    const auto transplanted = [](const std::string& more, const std::string& disease) {
        return complete(first_treatment(",'stop':'2022-05-01'") +
                            ",{'transplant':'autologous','start':'2022-06-10'}" + more,
                        disease);
    };
    check_rows(
        after_transplant,
        {
            {"a day short of 12 months", transplanted("", relapsed_on("2023-06-09")), "yes"},
            {"exactly 12 months is not less", transplanted("", relapsed_on("2023-06-10")), "no"},
            {"never had one",
             "{'history':{'never_had':['transplant'],'complete':true,'treatments':[]}}", "no"},
            {"not told (trap 7)", "{}", "?: not-given"},
            {"a donor transplant is another case (trap 27)",
             complete("{'transplant':'allogeneic','start':'2022-06-10'}",
                      relapsed_on("2022-10-10")),
             "?: needs-judgement"},
            {"an earlier transplant may be missing",
             listed("{'transplant':'autologous','start':'2022-06-10'}", relapsed_on("2022-10-10")),
             "?: history-incomplete"},
            {"growth before the transplant does not count",
             transplanted("",
                          "{'state':'in-remission','relapse_count':1,"
                          "'relapses':[{'date':'2022-03-10'}]}"),
             "no"},
            {"told of the maintenance after it",
             transplanted(",{'medicines':['lenalidomide'],'purpose':'maintenance',"
                          "'start':'2022-09-10','progression':'2025-09-10'}",
                          "{}"),
             "no"},
            {"of a planned pair the second one (trap 2)",
             transplanted(",{'transplant':'autologous','start':'2022-09-10',"
                          "'planned_tandem':true}",
                          relapsed_on("2023-07-10")),
             "yes"},
            {"two close together, nobody said whether planned",
             transplanted(",{'transplant':'autologous','start':'2022-09-10'}",
                          relapsed_on("2023-07-10")),
             "?: only-approximate"},
            {"a second one years later is not of a pair",
             transplanted(",{'transplant':'autologous','start':'2026-01-10'}",
                          relapsed_on("2025-07-10")),
             "no"},
        });
}
