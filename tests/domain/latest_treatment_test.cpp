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

TEST_CASE("the myeloma grew on the latest treatment, or within 60 days of its last dose") {
    const auto latest = [](const std::string& answers) {
        return vrd + ",{'medicines':['Kd'],'purpose':'relapse','start':'2024-01-08'" + answers +
               "}";
    };
    const auto ended = [&latest](const std::string& reason, const std::string& answers) {
        return complete(latest(",'stop':'2024-09-02','reason_stopped':'" + reason + "'" + answers));
    };
    check_rows(
        "grew_on_latest",
        {
            {"nothing known", "{}", "?: not-given"},
            {"stopped because the myeloma grew", ended("progression", ""), "yes"},
            {"growth was the best response", ended("completed", ",'best_response':'PD'"), "yes"},
            {"still given, and the myeloma grew",
             complete(latest(",'ongoing':true,'progression':'2026-10-05'")), "yes"},
            {"the same, and the list may lack earlier ones",
             listed(latest(",'ongoing':true,'progression':'2026-10-05'")), "yes"},
            {"stopped because the myeloma grew, and the list may lack a later one",
             listed(latest(",'stop':'2024-09-02','reason_stopped':'progression'")),
             "?: history-incomplete"},
            {"60 days after the last dose",
             ended("completed", ",'best_response':'PR','progression':'2024-11-01'"), "yes"},
            {"61 days after the last dose",
             ended("completed", ",'best_response':'PR','progression':'2024-11-02'"), "no"},
            {"the same, the response is not known",
             ended("completed", ",'progression':'2024-11-02'"), "?: not-given"},
            {"in the second month after the last dose",
             ended("completed", ",'best_response':'PR','progression':'2024-11'"),
             "?: only-approximate"},
            {"stable at best, completed: no growth is named",
             ended("completed", ",'best_response':'SD'"), "?: not-given"},
            {"stable at best, it grew much later: no response, and no growth in time",
             ended("completed", ",'best_response':'SD','progression':'2026-01-05'"), "no"},
            {"stable, and still given", complete(latest(",'ongoing':true,'best_response':'SD'")),
             "?: not-given"},
            {"stopped for side effects, nothing known of the time after",
             ended("side-effects", ",'best_response':'VGPR'"), "?: not-given"},
            {"stopped for growth that came a year later",
             ended("progression", ",'best_response':'PR','progression':'2025-09-02'"),
             "?: conflicting"},
            {"nobody knows which one was the latest",
             complete("{'medicines':['Kd'],'reason_stopped':'progression'},"
                      "{'medicines':['DPd'],'reason_stopped':'progression'}"),
             "?: only-approximate"},
        });
    // The doctor's word for the disease may rest on a missing response.
    for (const auto* const state : {"refractory", "relapsed-and-refractory", "relapsed"}) {
        INFO(state);
        const std::string disease = std::string("{'state':'") + state + "'}";
        const auto two = latest(
            ",'stop':'2024-09-02','reason_stopped':'side-effects',"
            "'best_response':'VGPR'");
        CHECK(told(complete(two, disease), "grew_on_latest") == "?: not-given");
        const auto long_after = latest(
            ",'stop':'2024-09-02','reason_stopped':'side-effects',"
            "'best_response':'VGPR','progression':'2025-09-02'");
        CHECK(told(complete(long_after, disease), "grew_on_latest") == "no");
    }
    // By the list of relapses, where it is said to hold all of them.
    const auto relapse = [](const std::string& date) {
        return "{'relapse_count':1,'relapses':[{'date':'" + date + "'}]}";
    };
    const std::string alone =
        "{'medicines':['Kd'],'start':'2024-01-08','stop':'2024-09-02','best_response':'PR',"
        "'reason_stopped':'completed'}";
    CHECK(told(complete(alone, relapse("2024-11-01")), "grew_on_latest") == "yes");
    CHECK(told(complete(alone, relapse("2024-11-02")), "grew_on_latest") == "no");
}
