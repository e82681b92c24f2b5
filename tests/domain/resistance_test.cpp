// What the responses to all treatments together are called (D-2C to D-PENTA, D-PRIM, D-RR, D-REL,
// D-INTOL).
#include "domain/history/resistance.h"

#include "tests/domain/rows.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

std::string failed(const std::string& medicines, const std::string& year) {
    return "{'medicines':[" + medicines + "],'start':'" + year + "-01-10','stop':'" + year +
           "-10-10','best_response':'PR','reason_stopped':'progression','progression':'" + year +
           "-10-01'}";
}

std::string ended(const std::string& medicines, const std::string& year, const std::string& reason,
                  const std::string& response = "VGPR") {
    return "{'medicines':[" + medicines + "],'start':'" + year + "-01-10','stop':'" + year +
           "-10-10','best_response':'" + response + "','reason_stopped':'" + reason + "'}";
}

/// First treatment, completed as planned, and stable at best.
const std::string stable =
    "{'medicines':['VRd'],'purpose':'induction','start':'2019-01-10','stop':'2019-10-10',"
    "'best_response':'SD','reason_stopped':'completed'}";

}  // namespace

TEST_CASE("resistance: to two classes, to three, to five medicines") {
    const std::string vd = failed("'bortezomib','dex'", "2018");
    const std::string rd = failed("'lenalidomide','dex'", "2019");
    const std::string dpd = failed("'DPd'", "2020");
    const std::string kd = failed("'carfilzomib','dex'", "2021");
    check_rows(
        "double_class_refractory",
        {
            {"a proteasome inhibitor and an immunomodulating drug failed", complete(vd + "," + rd),
             "yes"},
            {"from an incomplete list it is yes all the same (R-13)", listed(vd + "," + rd), "yes"},
            {"only one of them, and the list is complete", complete(vd), "no"},
            {"only one of them, and something may be missing", listed(vd), "?: history-incomplete"},
            {"nothing is given", "{}", "?: not-given"},
        });
    check_rows("triple_class_refractory",
               {
                   {"and a CD38 antibody", complete(vd + "," + dpd), "yes"},
                   {"elotuzumab is no CD38 antibody (trap 9)",
                    complete(vd + "," + failed("'EPd'", "2020")), "no"},
               });
    check_rows(
        "penta_refractory",
        {
            {"all five", complete(vd + "," + rd + "," + dpd + "," + kd), "yes"},
            {"without carfilzomib", complete(vd + "," + rd + "," + dpd), "no"},
            {"ixazomib is not one of the five",
             complete(vd + "," + rd + "," + dpd + "," + failed("'ixazomib'", "2021")), "no"},
            {"carfilzomib was stopped for side effects (trap 5)",
             complete(vd + "," + rd + "," + dpd + "," +
                      "{'medicines':['carfilzomib'],'start':'2021-01-10','stop':'2021-10-10',"
                      "'best_response':'PR','reason_stopped':'side-effects','progression':"
                      "'2022-10-10'}"),
             "no"},
        });
}

TEST_CASE("resistance: primary refractory (D-PRIM)") {
    check_rows(
        "primary_refractory",
        {
            {"stable at best, twice",
             complete(stable + "," + ended("'KRd'", "2020", "progression", "PD")), "yes"},
            {"stable at best, and nobody says what for: it may be maintenance (R-23)",
             complete(ended("'VRd'", "2019", "progression", "SD")), "?: not-given"},
            {"one minimal response is enough for no",
             complete(ended("'VRd'", "2019", "progression", "MR") + "," +
                      ended("'KRd'", "2020", "progression", "PD")),
             "no"},
            {"one response is not known",
             complete("{'medicines':['VRd']}," + ended("'KRd'", "2020", "progression", "PD")),
             "?: not-given"},
            {"another treatment may be missing", listed(stable), "?: history-incomplete"},
            {"nothing was ever given", complete(""), "no"},
        });
}

TEST_CASE("resistance: relapsed and refractory, or relapsed only (D-RR, D-REL)") {
    const std::string worked = ended("'VRd'", "2019", "completed");
    const std::string relapsed =
        "{'state':'relapsed','relapse_count':1,'relapses':[{'date':"
        "'2020-06-01'}]}";
    const std::string late_relapse =
        "{'medicines':['VRd'],'start':'2019-01-10','stop':'2019-10-10','best_response':'VGPR',"
        "'reason_stopped':'completed','progression':'2020-06-01'}";
    check_rows("relapsed_and_refractory",
               {
                   {"a response, then progression on the latest treatment",
                    complete(worked + "," + failed("'KRd'", "2021")), "yes"},
                   {"never a response: refractory, not relapsed", complete(stable), "no"},
                   {"progression 7 months after the end", complete(late_relapse, relapsed), "no"},
                   {"the doctor says so, and nothing speaks against it",
                    "{'disease':{'state':'relapsed-and-refractory'}}", "yes"},
                   {"nothing is given", "{}", "?: not-given"},
               });
    check_rows("relapsed_not_refractory",
               {
                   {"progression 7 months after the end", complete(late_relapse, relapsed), "yes"},
                   {"progression on the latest treatment",
                    complete(worked + "," + failed("'KRd'", "2021")), "no"},
                   {"nothing is given", "{}", "?: not-given"},
               });
}

TEST_CASE("resistance: stopped for side effects is not refractory, and not unexposed (D-INTOL)") {
    const std::string alone =
        "{'medicines':['lenalidomide'],'start':'2019-01-10','stop':'2019-10-10','best_response':"
        "'VGPR','reason_stopped':'side-effects','progression':'2021-01-10'}";
    check_rows(
        "intolerant_to:lenalidomide",
        {
            {"stopped for side effects, progression much later", complete(alone), "yes"},
            {"of several medicines nobody can tell which one",
             complete(ended("'VRd'", "2019", "side-effects")), "?: not-given"},
            {"stopped because the myeloma grew", complete(failed("'lenalidomide'", "2019")), "no"},
            {"the reason is not given", complete("{'medicines':['lenalidomide']}"), "?: not-given"},
            {"never given", complete(failed("'bortezomib'", "2019")), "no"},
        });
    CHECK(told(complete(alone), "refractory_to:lenalidomide") == "no");
    CHECK(told(complete(alone), "exposed_to:lenalidomide") == "yes");
}

TEST_CASE("resistance: nonresponsive while it was given (D-NONRESP)") {
    const auto with_progression = [](const std::string& date) {
        return complete(
            "{'medicines':['VRd'],'start':'2019-01-10','stop':'2019-10-10',"
            "'best_response':'PR','reason_stopped':'completed','progression':'" +
            date + "'}");
    };
    check_rows("nonresponsive_to_latest",
               {
                   {"progression on the last day", with_progression("2019-10-10"), "yes"},
                   {"progression the day after: refractory, but it had responded",
                    with_progression("2019-10-11"), "no"},
                   {"never better than stable", complete(stable), "yes"},
               });
    CHECK(told(with_progression("2019-10-11"), "refractory_to_latest") == "yes");
}

TEST_CASE("resistance: a transplant from a donor is kept apart (R-12, trap 27)") {
    check_rows(
        "had_donor_transplant",
        {
            {"own cells", complete("{'transplant':'autologous'}"), "no"},
            {"donor cells", complete("{'transplant':'allogeneic'}"), "yes"},
            {"of unknown kind", complete("{'transplant':'unknown'}"), "?: person-does-not-know"},
            {"none is listed", "{}", "?: not-given"},
        });
}
