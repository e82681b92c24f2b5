// "If it worked the first time" (S-RET-1, R-8): a partial response or better.
#include "domain/history/first_treatment.h"

#include "tests/domain/rows.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

std::string vrd(const std::string& answers) {
    return "{'medicines':['VRd'],'purpose':'induction','start':'2018-01-08','stop':'2018-06-04'" +
           answers + "}";
}

}  // namespace

TEST_CASE("first treatment: its own response") {
    const auto with = [](const std::string& response) {
        return complete(vrd(",'best_response':'" + response + "'"));
    };
    check_rows("first_treatment_worked",
               {
                   {"stringent complete", with("sCR"), "yes"},
                   {"very good partial", with("VGPR"), "yes"},
                   {"partial", with("PR"), "yes"},
                   {"minimal: a doctor has to judge", with("MR"), "?: needs-judgement"},
                   {"stable disease", with("SD"), "no"},
                   {"progression", with("PD"), "no"},
                   {"the person does not know", with("unknown"), "?: person-does-not-know"},
                   {"not given", complete(vrd("")), "?: not-given"},
                   {"no treatment is listed", "{}", "?: not-given"},
               });
}

TEST_CASE("first treatment: the planned sequence counts as one, its best response decides") {
    const std::string sd = ",'best_response':'SD'";
    check_rows(
        "first_treatment_worked",
        {
            {"the transplant of the same plan worked",
             complete(vrd(sd + ",'plan':'a'") + ",{'transplant':'autologous','plan':'a','start':'"
                                                "2018-08-06','best_response':'CR'}"),
             "yes"},
            {"the same, and the list may lack others",
             listed(vrd(sd + ",'plan':'a'") + ",{'transplant':'autologous','plan':'a','start':'"
                                              "2018-08-06','best_response':'CR'}"),
             "yes"},
            {"consolidation right after, plan not named",
             complete(vrd(sd) + ",{'transplant':'autologous','purpose':'consolidation',"
                                "'start':'2018-08-06','best_response':'CR'}"),
             "yes"},
            {"a transplant years later, of which nobody said what it was for",
             complete(vrd(sd) +
                      ",{'transplant':'autologous','start':'2022-08-08','best_response':'CR'}"),
             "?: not-given"},
            {"another treatment came between",
             complete(vrd(sd) + ",{'medicines':['Kd'],'start':'2020-01-06','best_response':'SD'},"
                                "{'medicines':['len'],'purpose':'maintenance','start':'2021-01-04',"
                                "'best_response':'CR'}"),
             "?: not-given"},
            {"the next one was given for relapse",
             complete(vrd(sd) + ",{'medicines':['Kd'],'purpose':'relapse','start':'2020-01-06',"
                                "'best_response':'CR'}"),
             "no"},
            {"the next one began after progression",
             complete(vrd(sd + ",'reason_stopped':'progression'") +
                      ",{'medicines':['Kd'],'start':'2018-07-02','best_response':'CR'}"),
             "no"},
            {"the next one may belong to the first plan",
             complete(vrd(sd) + ",{'medicines':['Kd'],'start':'2018-07-02','best_response':'CR'}"),
             "?: not-given"},
            {"one of the same plan did not help either",
             complete(vrd(sd + ",'plan':'a'") + ",{'transplant':'autologous','plan':'a','start':'"
                                                "2018-08-06','best_response':'SD'}"),
             "no"},
        });
}

TEST_CASE("first treatment: which one was the first has to be sure") {
    const std::string kd = "{'medicines':['Kd'],'start':'2020-01-06','best_response':'CR'}";
    check_rows(
        "first_treatment_worked",
        {
            {"the list begins with the latest", complete(kd + "," + vrd(",'best_response':'PR'")),
             "yes"},
            {"the list may lack an earlier one", listed(kd), "?: history-incomplete"},
            {"it may, but the first medicines of all are listed",
             listed(vrd(",'best_response':'PR'") + "," + kd), "yes"},
            {"they did not help, and the rest of the plan may be missing",
             listed(vrd(",'best_response':'SD'")), "?: history-incomplete"},
            {"two without dates",
             complete("{'medicines':['VRd'],'best_response':'PR'},"
                      "{'medicines':['Kd'],'best_response':'PR'}"),
             "?: only-approximate"},
            {"nobody knows what came first, but whether it worked",
             complete("{'medicines':'unknown','start':'2015','best_response':'PR'}," + kd), "yes"},
        });
}
