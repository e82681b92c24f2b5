// "At least four other therapies": the least is the lines, the most is the treatments.
#include "domain/history/therapy_count.h"

#include "tests/domain/rows.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

// One planned sequence: three treatments, one line.
const std::string first_plan =
    "{'medicines':['VRd'],'purpose':'induction','plan':'a','start':'2018-01-08','stop':'2018-06-04'"
    "},"
    "{'transplant':'autologous','plan':'a','start':'2018-08-06'},"
    "{'medicines':['len'],'purpose':'maintenance','plan':'a','start':'2018-12-03',"
    "'stop':'2020-02-10','reason_stopped':'progression'}";
// Each one was given because the myeloma grew on the one before.
const std::string kd_failed =
    "{'medicines':['Kd'],'purpose':'relapse','start':'2020-03-02','stop':'2021-04-05',"
    "'reason_stopped':'progression'}";
const std::string dpd_failed =
    "{'medicines':['DPd'],'purpose':'relapse','start':'2021-04-19','stop':'2023-01-09',"
    "'reason_stopped':'progression'}";
const std::string xvd_failed =
    "{'medicines':['XVd'],'purpose':'relapse','start':'2023-02-06','stop':'2024-01-08',"
    "'reason_stopped':'progression'}";

std::string with_doctor(const std::string& treatments, const std::string& lines,
                        const std::string& is_complete = "true") {
    return "{'history':{'complete':" + is_complete + ",'lines_stated_by_doctor':" + lines +
           ",'treatments':[" + treatments + "]}}";
}

}  // namespace

TEST_CASE("therapies: a plan is one line and several treatments (D-LOT-1, R-1)") {
    check_rows(
        "prior_therapies",
        {
            {"no treatment at all, and the list is complete", complete(""), "0"},
            {"one treatment, ended", complete("{'medicines':['VRd'],'stop':'2019-05'}"), "1"},
            {"VRd is one therapy, not three",
             complete("{'medicines':['bortezomib','lenalidomide','dex'],'stop':'2019-05'}"), "1"},
            {"first medicines, transplant, maintenance", complete(first_plan),
             "1 to 3: only-approximate"},
            {"and one treatment at relapse", complete(first_plan + "," + kd_failed),
             "2 to 4: only-approximate"},
            {"and two", complete(first_plan + "," + kd_failed + "," + dpd_failed),
             "3 to 5: only-approximate"},
            {"and three: four by either count",
             complete(first_plan + "," + kd_failed + "," + dpd_failed + "," + xvd_failed),
             "4 to 6: only-approximate"},
            {"the same, listed with the latest first",
             complete(xvd_failed + "," + dpd_failed + "," + kd_failed + "," + first_plan),
             "4 to 6: only-approximate"},
        });
}

TEST_CASE("therapies: what surely opens a new line, and what may not") {
    const std::string vrd = "{'medicines':['VRd'],'start':'2018-01','stop':'2018-06'";
    check_rows(
        "prior_therapies",
        {
            {"stopped for progression, then another regimen",
             complete(vrd + ",'reason_stopped':'progression'},"
                            "{'medicines':['Kd'],'start':'2018-08','stop':'2019-01'}"),
             "2"},
            {"the next one began in the month in which the first failed",
             complete(vrd + ",'reason_stopped':'progression'},"
                            "{'medicines':['Kd'],'start':'2018-06','stop':'2019-01'}"),
             "2"},
            {"the myeloma grew between them",
             complete(vrd + ",'reason_stopped':'completed','progression':'2019-03'},"
                            "{'medicines':['Kd'],'start':'2019-05','stop':'2020-01'}"),
             "2"},
            {"the myeloma grew only after both had begun",
             complete(vrd + ",'progression':'2020-03'},"
                            "{'medicines':['Kd'],'start':'2019-05','stop':'2020-01'}"),
             "1 to 2: only-approximate"},
            {"no sign of progression: perhaps one plan",
             complete(vrd + "},{'medicines':['Kd'],'start':'2018-07','stop':'2019-01'}"),
             "1 to 2: only-approximate"},
            {"switched for side effects: perhaps planned",
             complete(vrd + ",'reason_stopped':'side-effects'},"
                            "{'medicines':['Kd'],'start':'2018-07','stop':'2019-01'}"),
             "1 to 2: only-approximate"},
            {"a medicine was added while the first was given: perhaps planned",
             complete("{'medicines':['Rd'],'start':'2018-01','stop':'2019-06',"
                      "'reason_stopped':'progression'},"
                      "{'medicines':['bortezomib'],'start':'2018-06','stop':'2019-06'}"),
             "1 to 2: only-approximate"},
            {"the same regimen again (R-5)",
             complete(vrd + ",'reason_stopped':'progression'},"
                            "{'medicines':['RVd'],'start':'2019-08','stop':'2020-01'}"),
             "1 to 2: only-approximate"},
            {"the infusion, then the injection of the same medicine (D-LOT-7)",
             complete("{'medicines':['Darzalex'],'start':'2018-01','stop':'2018-06',"
                      "'reason_stopped':'progression'},"
                      "{'medicines':['Darzalex Faspro'],'start':'2018-07','stop':'2019-01'}"),
             "1 to 2: only-approximate"},
            {"a steroid alone after progression: perhaps for symptoms (D-LOT-7)",
             complete(vrd + ",'reason_stopped':'progression'},"
                            "{'medicines':['dex'],'start':'2018-07','stop':'2018-08'}"),
             "1 to 2: only-approximate"},
            {"a medicine that is not recognised is a treatment (R-14)",
             complete(vrd + ",'reason_stopped':'progression'},"
                            "{'medicines':['Neomyelin'],'start':'2018-07','stop':'2018-12'}"),
             "2"},
            {"nobody knows what was given: it may hide several (R-6)",
             complete(vrd + ",'reason_stopped':'progression'},"
                            "{'medicines':'unknown','start':'2018-07','stop':'2018-12'}"),
             "2 or more: medicine-unrecognised"},
        });
}

TEST_CASE("therapies: a plan at relapse is one line, whatever its parts are called (R-4)") {
    check_rows(
        "prior_therapies",
        {
            {"re-induction and a second transplant",
             complete(
                 first_plan +
                 ",{'medicines':['Kd'],'purpose':'relapse','start':'2020-03','stop':'2020-07'},"
                 "{'transplant':'autologous','start':'2020-09'}"),
             "2 to 5: only-approximate"},
            {"both called \"for relapse\"",
             complete(
                 first_plan +
                 ",{'medicines':['Kd'],'purpose':'relapse','start':'2020-03','stop':'2020-07'},"
                 "{'transplant':'autologous','purpose':'relapse','start':'2020-09'}"),
             "2 to 5: only-approximate"},
            {"re-induction, transplant and maintenance, all called \"for relapse\"",
             complete(
                 first_plan +
                 ",{'medicines':['Kd'],'purpose':'relapse','start':'2020-03','stop':'2020-07'},"
                 "{'transplant':'autologous','purpose':'relapse','start':'2020-09'},"
                 "{'medicines':['pom'],'purpose':'relapse','start':'2021-01','stop':'2023-01'}"),
             "2 to 6: only-approximate"},
            {"a planned pair of transplants",
             complete(
                 "{'medicines':['VRd'],'purpose':'induction','start':'2018-01','stop':'2018-05'},"
                 "{'transplant':'autologous','start':'2018-07'},"
                 "{'transplant':'autologous','start':'2018-10','planned_tandem':true}"),
             "1 to 3: only-approximate"},
            {"bridging and CAR-T are one line, even when the myeloma grew while waiting (D-LOT-7)",
             complete("{'medicines':['Kd'],'start':'2020-03','stop':'2021-04','reason_stopped':'"
                      "progression'},"
                      "{'medicines':['Pd'],'purpose':'bridging','start':'2021-05','stop':'2021-06',"
                      "'reason_stopped':'progression'},"
                      "{'medicines':['Carvykti'],'start':'2021-07'}"),
             "2 to 3: only-approximate"},
            {"and what was given when CAR-T failed is a third",
             complete("{'medicines':['Kd'],'start':'2020-03','stop':'2021-04','reason_stopped':'"
                      "progression'},"
                      "{'medicines':['Pd'],'purpose':'bridging','start':'2021-05','stop':'2021-06',"
                      "'reason_stopped':'progression'},"
                      "{'medicines':['Carvykti'],'start':'2021-07','progression':'2023-02'},"
                      "{'medicines':['Talvey'],'start':'2023-03','stop':'2024-01'}"),
             "3 to 4: only-approximate"},
        });
}

TEST_CASE("therapies: without dates nothing shows which came first") {
    const std::string failed = "'reason_stopped':'progression'}";
    check_rows("prior_therapies",
               {
                   {"four, each stopped for progression",
                    complete("{'medicines':['VRd']," + failed + ",{'medicines':['Kd']," + failed +
                             ",{'medicines':['DPd']," + failed + ",{'medicines':['XVd']," + failed),
                    "1 to 4: only-approximate"},
                   {"first medicines and a treatment for relapse cannot be one line",
                    complete("{'medicines':['VRd'],'purpose':'induction'," + failed +
                             ",{'medicines':['Kd'],'purpose':'relapse'," + failed),
                    "2"},
                   {"one of them without a date",
                    complete(kd_failed + ",{'medicines':['VRd']}," + dpd_failed + "," + xvd_failed),
                    "3 to 4: only-approximate"},
                   {"two of the same year",
                    complete("{'medicines':['VRd'],'start':'2020','stop':'2020'," + failed +
                             ",{'medicines':['Kd'],'start':'2020','stop':'2020'," + failed),
                    "1 to 2: only-approximate"},
               });
}

TEST_CASE("therapies: what is still working is not yet one of the past") {
    check_rows(
        "prior_therapies",
        {
            {"the only one is still given",
             complete("{'medicines':['VRd'],'start':'2026-01','ongoing':true}"),
             "0 to 1: only-approximate"},
            {"nothing shows that it ended", complete("{'medicines':['VRd'],'start':'2026-01'}"),
             "0 to 1: only-approximate"},
            {"still given, and the myeloma grew on it",
             complete(
                 "{'medicines':['VRd'],'start':'2026-01','ongoing':true,'progression':'2026-10'}"),
             "1"},
            {"CAR-T is given once", complete("{'medicines':['Abecma'],'start':'2026-01'}"), "1"},
            {"the fourth is still given",
             complete(
                 "{'medicines':['VRd'],'start':'2018-01','stop':'2020-01','reason_stopped':'"
                 "progression'}," +
                 kd_failed + "," + dpd_failed +
                 ",{'medicines':['XVd'],'purpose':'relapse','start':'2023-02-06','ongoing':true}"),
             "3 to 4: only-approximate"},
            {"nobody said whether the fourth ended",
             complete("{'medicines':['VRd'],'start':'2018-01','stop':'2020-01','reason_stopped':'"
                      "progression'}," +
                      kd_failed + "," + dpd_failed +
                      ",{'medicines':['XVd'],'purpose':'relapse','start':'2023-02-06'}"),
             "3 to 4: only-approximate"},
        });
}

TEST_CASE("therapies: a list that may lack some is open above (R-6)") {
    check_rows(
        "prior_therapies",
        {
            {"nothing known", "{}", "?: not-given"},
            {"one listed", listed("{'medicines':['VRd'],'stop':'2019'}"),
             "1 or more: history-incomplete"},
            {"said to be incomplete",
             "{'history':{'complete':false,'treatments':[{'medicines':['VRd'],'stop':'2019'}]}}",
             "1 or more: history-incomplete"},
            {"said not to know whether it is complete",
             "{'history':{'complete':'unknown','treatments':[{'medicines':['VRd'],'stop':'2019'}]}"
             "}",
             "1 or more: history-incomplete"},
        });
}

TEST_CASE("therapies: the doctor's number of lines (R-3)") {
    const auto plan_and_one = first_plan + "," + kd_failed;
    check_rows(
        "prior_therapies",
        {
            {"only the doctor's number is known", "{'history':{'lines_stated_by_doctor':4}}",
             "4 or more: not-given"},
            {"a range of the doctor", "{'history':{'lines_stated_by_doctor':{'from':2,'to':3}}}",
             "2 or more: not-given"},
            {"inside, the least", with_doctor(plan_and_one, "2"), "2 to 4: only-approximate"},
            {"inside", with_doctor(plan_and_one, "3"), "3 to 4: only-approximate"},
            {"inside, the most", with_doctor(plan_and_one, "4"), "4"},
            {"more than the complete list holds", with_doctor(plan_and_one, "5"),
             "2 to 5: conflicting"},
            {"fewer than are surely separate", with_doctor(plan_and_one, "1"),
             "1 to 4: conflicting"},
            {"more than an incomplete list holds", with_doctor(plan_and_one, "5", "false"),
             "5 or more: history-incomplete"},
            {"a complete list without any treatment", with_doctor("", "3"), "0 to 3: conflicting"},
            {"one of the doctor's lines may be the one that is still working",
             with_doctor(
                 plan_and_one +
                     ",{'medicines':['DPd'],'purpose':'relapse','start':'2021-05','ongoing':true}",
                 "4"),
             "3 to 5: only-approximate"},
        });
}
