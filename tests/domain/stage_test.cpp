// ISS, R-ISS and R2-ISS at diagnosis: as stated, and as bounds from what was found then.
#include "domain/risk/stage.h"

#include "tests/domain/rows.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

std::string lab(const std::string& test, const std::string& value, const std::string& unit,
                const std::string& more = "") {
    return "{'test':'" + test + "','value':" + value + ",'unit':'" + unit + "'" + more + "}";
}

const std::string then = ",'date':'2022-03-01'";
const std::string today = ",'date':'2026-11-10'";

std::string beta_2(const std::string& value, const std::string& date = then) {
    return lab("beta-2-microglobulin", value, "mg/L", date);
}
std::string albumin(const std::string& value, const std::string& date = then) {
    return lab("albumin", value, "g/dL", date);
}
/// The limit that the report prints is 220 U/L.
std::string ldh(const std::string& value) {
    return lab("ldh", value, "U/L", then + ",'upper_normal':220");
}
std::string gene(const std::string& change, const std::string& result,
                 const std::string& date = then) {
    return "{'finding':'" + change + "','result':'" + result + "'" + date + "}";
}

/// Diagnosed on 2 March 2022, first treatment from 21 March 2022 on, the list complete.
std::string found(const std::string& labs, const std::string& genes = "",
                  const std::string& stages = "") {
    return "{'disease':{'diagnosed':'2022-03-02','gene_findings':[" + genes +
           "],'stage_at_diagnosis':[" + stages +
           "]},'history':{'complete':true,'treatments':[{'medicines':['VRd'],"
           "'start':'2022-03-21'}]},'labs':[" +
           labs + "]}";
}

const std::string no_risk_genes =
    gene("del(17p)", "not-found") + "," + gene("t(4;14)", "not-found") + "," +
    gene("t(14;16)", "not-found") + "," + gene("gain(1q)", "not-found");

const std::string iss = "iss_stage_at_diagnosis";
const std::string r_iss = "r_iss_stage_at_diagnosis";
const std::string r2_iss = "r2_iss_stage_at_diagnosis";

}  // namespace

TEST_CASE("ISS: both sides of each limit") {
    check_rows(iss, {
                        {"low, normal albumin", found(beta_2("3.4") + "," + albumin("3.5")), "1"},
                        {"albumin 3.4", found(beta_2("3.4") + "," + albumin("3.4")), "2"},
                        {"beta-2 3.5", found(beta_2("3.5") + "," + albumin("4.5")), "2"},
                        {"beta-2 5.4", found(beta_2("5.4") + "," + albumin("4.5")), "2"},
                        {"beta-2 5.5", found(beta_2("5.5") + "," + albumin("4.5")), "3"},
                        {"5.5, and low albumin", found(beta_2("5.5") + "," + albumin("2")), "3"},
                    });
}

TEST_CASE("ISS: missing values leave bounds, and are not taken for normal (trap 7)") {
    check_rows(
        iss,
        {
            {"nothing", found(""), "?: not-given"},
            {"beta-2 of 5.5 settles it", found(beta_2("5.5")), "3"},
            {"beta-2 of 3.5 settles it", found(beta_2("3.5")), "2"},
            {"low beta-2, no albumin", found(beta_2("2")), "1 to 2: not-given"},
            {"low albumin, no beta-2", found(albumin("3")), "2 or more: not-given"},
            {"normal albumin, no beta-2", found(albumin("4")), "?: not-given"},
            {"beta-2 as a range", found(beta_2("{'from':5,'to':6}")),
             "2 or more: only-approximate"},
            {"the unit of beta-2 is not known",
             found(lab("beta-2-microglobulin", "6", "unknown", then)), "?: unit-unclear"},
            {"albumin in g/L", found(beta_2("2") + "," + lab("albumin", "35", "g/L", then)), "1"},
            {"g/L called g/dL is not used (trap 12)",
             found(beta_2("2") + "," + lab("albumin", "35", "g/dL", then)), "1 to 2: unit-unclear"},
        });
}

TEST_CASE("stage: only values at diagnosis count (trap 30)") {
    const auto dated = [](const std::string& date) {
        return found(beta_2("6", date.empty() ? "" : ",'date':'" + date + "'"));
    };
    check_rows(iss, {
                        {"today's value says nothing of the stage", found(beta_2("6", today)),
                         "?: not-given"},
                        {"no date", dated(""), "?: not-given"},
                        {"90 days before", dated("2021-12-02"), "3"},
                        {"91 days before", dated("2021-12-01"), "?: not-given"},
                        {"the day before treatment", dated("2022-03-20"), "3"},
                        {"the day treatment began", dated("2022-03-21"), "?: not-given"},
                        {"the month before", dated("2022-02"), "3"},
                        {"a month in which treatment began", dated("2022-03"), "?: not-given"},
                    });
    const auto diagnosed = [](const std::string& disease, const std::string& history,
                              const std::string& date) {
        return "{'disease':{" + disease + "},'history':{" + history + "},'labs':[" +
               beta_2("6", ",'date':'" + date + "'") + "]}";
    };
    const std::string day = "'diagnosed':'2022-03-02'";
    const std::string untreated = "'complete':true,'treatments':[]";
    const std::string unsure = "'treatments':[{'medicines':['Kd'],'start':'2024-01-10'}]";
    const std::string undated = "'complete':true,'treatments':[{'medicines':['Kd']}]";
    const std::string induction =
        "'treatments':[{'medicines':['VRd'],'purpose':'induction','start':'2022-05-10'}]";
    check_rows(
        iss,
        {
            {"date of the diagnosis not given", diagnosed("", untreated, "2022-03-01"),
             "?: not-given"},
            {"never treated, 90 days after", diagnosed(day, untreated, "2022-05-31"), "3"},
            {"never treated, 91 days after", diagnosed(day, untreated, "2022-06-01"),
             "?: not-given"},
            {"an earlier treatment may be missing: up to the diagnosis",
             diagnosed(day, unsure, "2022-03-02"), "3"},
            {"an earlier treatment may be missing: not after it",
             diagnosed(day, unsure, "2022-03-03"), "?: not-given"},
            {"the first treatment has no date", diagnosed(day, undated, "2022-03-03"),
             "?: not-given"},
            {"only the year of the first treatment is known: up to the diagnosis",
             diagnosed(day, "'complete':true,'treatments':[{'medicines':['VRd'],'start':'2022'}]",
                       "2022-03-02"),
             "3"},
            {"only the year of the first treatment is known: not after it",
             diagnosed(day, "'complete':true,'treatments':[{'medicines':['VRd'],'start':'2022'}]",
                       "2022-03-03"),
             "?: not-given"},
            {"treated before the diagnosis that is given",
             diagnosed(day,
                       "'complete':true,'treatments':[{'medicines':['Rd'],'start':'2021-06-01'}]",
                       "2022-03-01"),
             "?: not-given"},
            {"called the first medicines", diagnosed(day, induction, "2022-04-20"), "3"},
            {"diagnosed in some month", diagnosed("'diagnosed':'2022-03'", induction, "2022-03-20"),
             "3"},
            {"treatment of another disease long before does not count",
             diagnosed(day,
                       "'complete':true,'treatments':[{'medicines':['cyclophosphamide'],"
                       "'treated_for':'other','start':'2012-01-10'},{'medicines':['VRd'],"
                       "'start':'2022-04-10'}]",
                       "2022-04-01"),
             "3"},
        });
}

TEST_CASE("stage: several values at diagnosis") {
    check_rows(
        iss,
        {
            {"the same stage by both",
             found(beta_2("5.6") + "," + beta_2("7", ",'date':'2022-03-10'")), "3"},
            {"different stages", found(beta_2("5.6") + "," + beta_2("4", ",'date':'2022-03-10'")),
             "2 or more: conflicting"},
            {"today's value beside it", found(beta_2("5.6") + "," + beta_2("2", today)), "3"},
        });
}

TEST_CASE("stage: stated and computed") {
    const auto stated = [](const std::string& stage) {
        return "{'system':'ISS','stage':" + stage + "}";
    };
    check_rows(
        iss, {
                 {"only stated", found("", "", stated("2")), "2"},
                 {"both agree", found(beta_2("6"), "", stated("3")), "3"},
                 {"bounds hold the stated one", found(albumin("3"), "", stated("2")), "2"},
                 {"they exclude each other", found(beta_2("6"), "", stated("1")), "?: conflicting"},
                 {"exclude each other by one", found(beta_2("6"), "", stated("2")),
                  "2 or more: conflicting"},
                 {"a stated range is narrowed", found(beta_2("2"), "", stated("{'from':2,'to':3}")),
                  "2"},
                 {"not known, but computed", found(beta_2("6"), "", stated("'unknown'")), "3"},
                 {"not known, and only bounds", found(beta_2("2"), "", stated("'unknown'")),
                  "1 to 2: not-given"},
                 {"not known, nothing else", found("", "", stated("'unknown'")),
                  "?: person-does-not-know"},
                 {"stated twice, differently", found("", "", stated("1") + "," + stated("2")),
                  "1 to 2: conflicting"},
             });
}

TEST_CASE("R-ISS: each step") {
    const std::string iss_1 = beta_2("2") + "," + albumin("4");
    const std::string iss_2 = beta_2("4") + "," + albumin("4");
    const std::string iss_3 = beta_2("6") + "," + albumin("4");
    check_rows(
        r_iss,
        {
            {"ISS 1, no risk genes, normal LDH", found(iss_1 + "," + ldh("200"), no_risk_genes),
             "1"},
            {"LDH at the limit is normal", found(iss_1 + "," + ldh("220"), no_risk_genes), "1"},
            {"LDH over the limit", found(iss_1 + "," + ldh("221"), no_risk_genes), "2"},
            {"ISS 1 with t(14;16)", found(iss_1 + "," + ldh("200"), gene("t(14;16)", "found")),
             "2"},
            {"ISS 2 is 2, whatever the rest", found(iss_2), "2"},
            {"ISS 3 with high LDH", found(iss_3 + "," + ldh("300")), "3"},
            {"ISS 3 with del(17p)", found(iss_3, gene("del(17p)", "found")), "3"},
            {"ISS 3, no risk genes, normal LDH", found(iss_3 + "," + ldh("200"), no_risk_genes),
             "2"},
            {"gain of 1q is no risk gene here",
             found(iss_1 + "," + ldh("200"), no_risk_genes + "," + gene("1q gain", "found")), "1"},
        });
}

TEST_CASE("R-ISS: absent FISH is not standard risk, missing LDH is not normal (trap 7)") {
    const std::string iss_1 = beta_2("2") + "," + albumin("4");
    const std::string iss_3 = beta_2("6");
    check_rows(r_iss,
               {
                   {"no FISH", found(iss_1 + "," + ldh("200")), "1 to 2: not-given"},
                   {"no LDH", found(iss_1, no_risk_genes), "1 to 2: not-given"},
                   {"LDH without the limit of the report",
                    found(iss_1 + "," + lab("ldh", "200", "U/L", then), no_risk_genes),
                    "1 to 2: not-given"},
                   {"ISS 3 alone", found(iss_3), "2 or more: not-given"},
                   {"one gene result is not known",
                    found(iss_3 + "," + ldh("200"), gene("del(17p)", "unknown") + "," +
                                                        gene("t(4;14)", "not-found") + "," +
                                                        gene("t(14;16)", "not-found")),
                    "2 or more: person-does-not-know"},
                   {"genes found at relapse say nothing of the stage (trap 30)",
                    found(iss_3 + "," + ldh("200"), gene("del(17p)", "found", today)),
                    "2 or more: not-given"},
                   {"only the stated ISS 2", found("", "", "{'system':'ISS','stage':2}"), "2"},
                   {"only the stated ISS 3", found("", "", "{'system':'ISS','stage':3}"),
                    "2 or more: not-given"},
                   {"stated R-ISS 1, and ISS 3", found(iss_3, "", "{'system':'R-ISS','stage':1}"),
                    "?: conflicting"},
                   {"nothing", found(""), "?: not-given"},
               });
}

TEST_CASE("R2-ISS: points and groups") {
    const std::string iss_1 = beta_2("2") + "," + albumin("4");
    const std::string iss_2 = beta_2("4");
    const std::string iss_3 = beta_2("6");
    const auto with = [](const std::string& iss_values, const std::string& ldh_value,
                         const std::string& found_genes) {
        std::string genes = no_risk_genes;
        for (const std::string change : {"del(17p)", "t(4;14)", "gain(1q)"}) {
            if (found_genes.find(change) == std::string::npos) continue;
            const auto old = gene(change, "not-found");
            genes.replace(genes.find(old), old.size(), gene(change, "found"));
        }
        return found(iss_values + "," + ldh(ldh_value), genes);
    };
    check_rows(r2_iss, {
                           {"0", with(iss_1, "200", ""), "1"},
                           {"0.5: gain of 1q", with(iss_1, "200", "gain(1q)"), "2"},
                           {"1: ISS 2", with(iss_2, "200", ""), "2"},
                           {"1: t(4;14)", with(iss_1, "200", "t(4;14)"), "2"},
                           {"1.5: ISS 3", with(iss_3, "200", ""), "3"},
                           {"1.5: ISS 2 and 1q", with(iss_2, "200", "gain(1q)"), "3"},
                           {"2.5: ISS 2, 1q, LDH", with(iss_2, "300", "gain(1q)"), "3"},
                           {"3: ISS 2, t(4;14), LDH", with(iss_2, "300", "t(4;14)"), "4"},
                           {"3: ISS 3, 1q, LDH", with(iss_3, "300", "gain(1q)"), "4"},
                           {"5: all", with(iss_3, "300", "del(17p) t(4;14) gain(1q)"), "4"},
                       });
    check_rows(
        r2_iss,
        {
            {"nothing: every group", found(""), "?: not-given"},
            {"ISS 3 alone: 1.5 to 5 points (trap 7)", found(iss_3), "3 or more: not-given"},
            {"ISS 1 alone: 0 to 3.5 points", found(iss_1), "?: not-given"},
            {"ISS 1, LDH missing: 0 to 1 points", found(iss_1, no_risk_genes), "1 to 2: not-given"},
            {"stated and within the bounds", found(iss_3, "", "{'system':'R2-ISS','stage':4}"),
             "4"},
            {"stated and outside of them", found(iss_3, "", "{'system':'R2-ISS','stage':1}"),
             "?: conflicting"},
        });
}
