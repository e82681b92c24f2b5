// What the latest treatment tells, where it is sure which one was the latest.
#include "domain/history/latest_treatment.h"

#include "tests/domain/rows.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

const std::string vrd =
    "{'medicines':['VRd'],'purpose':'induction','plan':'a','start':'2022-01-10',"
    "'stop':'2022-06-20','best_response':'CR','reason_stopped':'completed'}";
std::string maintenance(const std::string& answers) {
    return "{'medicines':['len'],'purpose':'maintenance','plan':'a','start':'2022-10-03'" +
           answers + "}";
}

}  // namespace

TEST_CASE("on maintenance") {
    const std::string kd =
        "{'medicines':['Kd'],'purpose':'relapse','start':'2024-10-21',"
        "'stop':'2025-06-20','reason_stopped':'completed'}";
    check_rows(
        "on_maintenance",
        {
            {"nothing known", "{}", "?: not-given"},
            {"never treated", complete(""), "no"},
            {"still given", complete(vrd + "," + maintenance(",'ongoing':true")), "yes"},
            {"still given, and the list may lack some",
             listed(vrd + "," + maintenance(",'ongoing':true")), "yes"},
            {"stopped because the myeloma grew",
             complete(vrd + "," +
                      maintenance(",'stop':'2026-10-05','reason_stopped':'progression'")),
             "yes"},
            {"stopped because the myeloma grew, and the list may lack what came after",
             listed(vrd + "," + maintenance(",'stop':'2026-10-05','reason_stopped':'progression'")),
             "?: history-incomplete"},
            {"stopped for side effects",
             complete(vrd + "," +
                      maintenance(",'stop':'2024-10-07','reason_stopped':'side-effects'")),
             "no"},
            {"stopped, nobody said why", complete(vrd + "," + maintenance(",'stop':'2024-10-07'")),
             "?: not-given"},
            {"nobody said whether it stopped", complete(vrd + "," + maintenance("")),
             "?: not-given"},
            {"another treatment came after",
             complete(vrd + "," +
                      maintenance(",'stop':'2024-10-07','reason_stopped':'progression'") + "," +
                      kd),
             "no"},
            {"another treatment came after, and nobody said whether maintenance stopped",
             complete(vrd + "," + maintenance("") + "," + kd), "?: not-given"},
            {"still given beside another treatment that came after",
             complete(vrd + "," + maintenance(",'ongoing':true") + "," + kd), "yes"},
            {"the latest one has no purpose",
             complete(vrd + ",{'medicines':['len'],'start':'2022-10-03','ongoing':true}"),
             "?: not-given"},
            {"the order is not known",
             complete("{'medicines':['len'],'purpose':'maintenance','stop':'2024-10-07',"
                      "'reason_stopped':'progression'},{'medicines':['Kd'],'stop':'2022-01-03'}"),
             "?: only-approximate"},
        });
}

TEST_CASE("refractory to the latest treatment: the doctor's word and the treatment") {
    const std::string failed =
        "{'medicines':['Kd'],'start':'2024-10-21','stop':'2025-06-20',"
        "'reason_stopped':'progression'}";
    const std::string worked =
        "{'medicines':['Kd'],'start':'2022-10-17','stop':'2023-06-19',"
        "'best_response':'PR','reason_stopped':'completed',"
        "'progression':'2025-10-06'}";
    check_rows(
        "refractory_to_latest",
        {
            {"nothing known", "{}", "?: not-given"},
            {"the doctor says refractory", "{'disease':{'state':'refractory'}}", "yes"},
            {"the doctor says both", "{'disease':{'state':'relapsed-and-refractory'}}", "yes"},
            {"the doctor says relapsed", "{'disease':{'state':'relapsed'}}", "?: not-given"},
            {"the latest one failed", complete(vrd + "," + failed), "yes"},
            {"the latest one that is listed failed; a later one may be missing",
             listed(vrd + "," + failed), "?: history-incomplete"},
            {"the latest one worked, and relapse came long after", complete(vrd + "," + worked),
             "no"},
            {"an earlier one failed, the latest one worked",
             complete("{'medicines':['VRd'],'start':'2020','best_response':'PD'}," + worked), "no"},
            {"the doctor says refractory, the latest treatment says not",
             complete(vrd + "," + worked, "{'state':'refractory'}"), "?: conflicting"},
            {"which one was the latest is not known",
             complete("{'medicines':['VRd'],'best_response':'PD'},"
                      "{'medicines':['Kd'],'best_response':'CR'}"),
             "?: only-approximate"},
        });
}

TEST_CASE("best response to the latest treatment") {
    const std::string kd = "{'medicines':['Kd'],'start':'2024-10-21','stop':'2025-06-20'";
    check_rows("best_response_to_latest",
               {
                   {"nothing known", "{}", "?: not-given"},
                   {"given", complete(vrd + "," + kd + ",'best_response':'MR'}"), "MR"},
                   {"not given", complete(vrd + "," + kd + "}"), "?: not-given"},
                   {"the person does not know", complete(kd + ",'best_response':'unknown'}"),
                    "?: person-does-not-know"},
                   {"a later one may be missing", listed(vrd + "," + kd + ",'best_response':'MR'}"),
                    "?: history-incomplete"},
                   {"it is still given",
                    listed(vrd + ",{'medicines':['Kd'],'start':'2024-10-21',"
                                 "'ongoing':true,'best_response':'MR'}"),
                    "MR"},
               });
}
