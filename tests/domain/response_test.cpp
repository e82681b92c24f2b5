// Did a treatment work, and did the myeloma stop responding to it? (D-REF, D-INTOL, R-13, R-16,
//
//
// Lenalidomide alone in the list, so that "refractory to lenalidomide" is this treatment's answer.
#include "domain/history/response.h"

#include "tests/domain/rows.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

const std::string medicine = "refractory_to:lenalidomide";

/// Lenalidomide with these answers, in a complete list.
std::string len(const std::string& answers, const std::string& disease = "{}") {
    return complete("{'medicines':['len']," + answers + "}", disease);
}

}  // namespace

TEST_CASE("refractory: signs that settle it without any date") {
    check_rows(
        medicine,
        {
            {"progression was the best response", len("'best_response':'PD'"), "yes"},
            {"a minimal response, nothing else", len("'best_response':'MR'"), "?: not-given"},
            {"stopped for progression", len("'reason_stopped':'progression'"), "yes"},
            {"stopped for progression after a deep response",
             len("'best_response':'sCR','reason_stopped':'progression'"), "yes"},
            {"still given, and the myeloma grew",
             len("'ongoing':true,'start':'2024','progression':'2026-09'"), "yes"},
            {"maintenance that failed counts",
             len("'purpose':'maintenance','reason_stopped':'progression'"), "yes"},
            {"nothing known of it", len("'start':'2024'"), "?: not-given"},
            {"still given, no progression named", len("'start':'2024','ongoing':true"),
             "?: not-given"},
        });
}

TEST_CASE("refractory: stable at best is a missing response only where the course was run (R-23)") {
    const auto stable = [](const std::string& answers) {
        return len("'best_response':'SD'" + answers);
    };
    const std::string relapse = ",'purpose':'relapse'";
    const std::string ended = relapse + ",'start':'2024-01-08','stop':'2024-09-02'";
    const std::string completed = ",'reason_stopped':'completed'";
    check_rows(
        medicine,
        {
            {"completed as planned", stable(ended + completed), "yes"},
            {"first treatment, completed as planned", stable(",'purpose':'induction'" + completed),
             "yes"},
            {"completed, the myeloma grew two years later",
             stable(ended + completed + ",'progression':'2026-09-02'"), "yes"},
            {"stopped because the myeloma grew", stable(ended + ",'reason_stopped':'progression'"),
             "yes"},
            {"still given: a response may come",
             stable(relapse + ",'start':'2026-10-05','ongoing':true"), "?: needs-judgement"},
            {"still given, and the myeloma grew",
             stable(relapse + ",'start':'2026-01-05','ongoing':true,'progression':'2026-10-05'"),
             "yes"},
            {"stopped for side effects (D-INTOL)",
             stable(ended + ",'reason_stopped':'side-effects'"), "?: needs-judgement"},
            {"stopped for side effects, and the myeloma grew 60 days later",
             stable(ended + ",'reason_stopped':'side-effects','progression':'2024-11-01'"), "yes"},
            {"stopped for side effects, and the myeloma grew 61 days later",
             stable(ended + ",'reason_stopped':'side-effects','progression':'2024-11-02'"),
             "?: needs-judgement"},
            {"stopped by the person's choice", stable(ended + ",'reason_stopped':'own-choice'"),
             "?: needs-judgement"},
            {"stopped for another reason", stable(ended + ",'reason_stopped':'other'"),
             "?: needs-judgement"},
            {"stopped, not said why", stable(ended), "?: not-given"},
            {"stopped, the person does not know why", stable(ended + ",'reason_stopped':'unknown'"),
             "?: person-does-not-know"},
            {"one cycle", stable(ended + completed + ",'cycles':1"), "yes"},
            {"less than one cycle", stable(ended + completed + ",'cycles':0.5"),
             "?: needs-judgement"},
            {"perhaps less than one cycle",
             stable(ended + completed + ",'cycles':{'from':0,'to':2}"), "?: needs-judgement"},
            {"maintenance: perhaps the remission held",
             stable(",'purpose':'maintenance'" + completed), "?: needs-judgement"},
            {"maintenance, and the myeloma never came back",
             len("'purpose':'maintenance','best_response':'SD','reason_stopped':'completed'",
                 "{'relapse_count':0}"),
             "?: needs-judgement"},
            {"until CAR-T cells are ready: no more was wanted",
             stable(",'purpose':'bridging'" + completed), "?: needs-judgement"},
            {"not said what it was for: it may be maintenance", stable(completed), "?: not-given"},
            {"nothing else known", stable(""), "?: not-given"},
        });
    const std::string bortezomib =
        "{'medicines':['bortezomib'],'purpose':'induction','start':"
        "'2020-01-06','stop':'2020-09-07','best_response':'SD',";
    const std::string running =
        "{'medicines':['len','dara'],'purpose':'relapse','start':"
        "'2026-10-05','ongoing':true,'best_response':'SD'}";
    const std::string both = complete(bortezomib + "'reason_stopped':'side-effects'}," + running);
    for (const auto* const fact :
         {"refractory_to_latest", "nonresponsive_to_latest", "relapsed_and_refractory",
          "primary_refractory", "double_class_refractory", "triple_class_refractory"}) {
        INFO(fact);
        CHECK(told(both, fact) == "?: needs-judgement");
    }
    CHECK(told(both, "treatments_without_response") == "0 to 2: needs-judgement");
    CHECK(told(both, "refractory_to:proteasome-inhibitor") == "?: needs-judgement");
    CHECK(told(both, "intolerant_to:bortezomib") == "?: needs-judgement");
    const std::string one = complete(bortezomib + "'reason_stopped':'completed'}," + running);
    CHECK(told(one, "treatments_without_response") == "1 to 2: needs-judgement");
    CHECK(told(one, "refractory_to:bortezomib") == "yes");
}

TEST_CASE("refractory: cells are given on one day, which is the last dose") {
    const auto cells = [](const std::string& answers) {
        return complete("{'medicines':['Abecma']" + answers + "}");
    };
    const std::string given = ",'purpose':'relapse','start':'2024-06-01'";
    check_rows(
        "refractory_to:car-t",
        {
            {"the myeloma grew 19 months later, and nobody says why they were stopped",
             cells(given + ",'best_response':'CR','progression':'2026-01-05'"), "no"},
            {"60 days later", cells(given + ",'best_response':'CR','progression':'2024-07-31'"),
             "yes"},
            {"61 days later", cells(given + ",'best_response':'CR','progression':'2024-08-01'"),
             "no"},
            {"given in a month, the next but one it grew",
             cells(",'start':'2024-06','best_response':'CR','progression':'2024-08-10'"),
             "?: only-approximate"},
            {"the day is not known", cells(",'best_response':'CR','progression':'2024-08-01'"),
             "?: not-given"},
            {"growth is named as the reason, and nobody says when it came",
             cells(given + ",'best_response':'CR','reason_stopped':'progression'"), "?: not-given"},
            {"growth is named as the reason, and came 19 months later",
             cells(given + ",'best_response':'CR','reason_stopped':'progression',"
                           "'progression':'2026-01-05'"),
             "no"},
            {"called ongoing: they work, and are not given again",
             cells(given + ",'ongoing':true,'best_response':'CR','progression':'2026-01-05'"),
             "no"},
            {"stable at best", cells(given + ",'best_response':'SD'"), "yes"},
            {"listed together with a medicine that may have gone on",
             complete("{'medicines':['Abecma','len']" + given +
                      ",'best_response':'CR','progression':'2026-01-05'}"),
             "?: not-given"},
        });
    const auto transplant = [](const std::string& answers) {
        return complete("{'transplant':'autologous','start':'2024-06-01'" + answers + "}");
    };
    check_rows("refractory_to_latest",
               {
                   {"a transplant, the myeloma grew 60 days later",
                    transplant(",'best_response':'CR','progression':'2024-07-31'"), "yes"},
                   {"a transplant, the myeloma grew 61 days later",
                    transplant(",'best_response':'CR','progression':'2024-08-01'"), "no"},
                   {"a transplant, stable after it: perhaps the remission held",
                    transplant(",'purpose':'relapse','best_response':'SD'"), "?: needs-judgement"},
               });
}

TEST_CASE("refractory: 60 days after the last dose, day 60 included") {
    const auto grew = [](const std::string& stop, const std::string& progression) {
        return len(
            "'best_response':'PR','reason_stopped':'completed','start':'2022-01-03','stop':'" +
            stop + "','progression':'" + progression + "'");
    };
    check_rows(
        medicine,
        {
            {"before the last dose", grew("2023-03-31", "2023-03-01"), "yes"},
            {"on the day of the last dose", grew("2023-03-31", "2023-03-31"), "yes"},
            {"59 days after", grew("2023-03-02", "2023-04-30"), "yes"},
            {"60 days after", grew("2023-03-01", "2023-04-30"), "yes"},
            {"61 days after", grew("2023-03-01", "2023-05-01"), "no"},
            {"two years after", grew("2023-03-01", "2025-05-01"), "no"},
            {"March to April, whichever the days", grew("2023-03", "2023-04"), "yes"},
            {"July to August can be 61 days", grew("2023-07", "2023-08"), "?: only-approximate"},
            {"March to June, whichever the days", grew("2023-03", "2023-06"), "no"},
            {"a year says nothing of days", grew("2023-03-01", "2023"), "?: only-approximate"},
        });
}

TEST_CASE("refractory: \"no\" needs the response, the reason and the time") {
    const std::string later = "'start':'2022-01-03','stop':'2022-09-05','progression':'2024-05-06'";
    check_rows(
        medicine,
        {
            {"all three are known",
             len("'best_response':'PR','reason_stopped':'completed'," + later), "no"},
            {"a minimal response is a response",
             len("'best_response':'MR','reason_stopped':'completed'," + later), "no"},
            {"the response is not known", len("'reason_stopped':'completed'," + later),
             "?: not-given"},
            {"the person does not know the response",
             len("'best_response':'unknown','reason_stopped':'completed'," + later),
             "?: person-does-not-know"},
            {"the reason is not known", len("'best_response':'PR'," + later), "?: not-given"},
            {"stopped for side effects without progression is neither refractory nor new (D-INTOL)",
             len("'best_response':'PR','reason_stopped':'side-effects'," + later), "no"},
            {"stopped for side effects, and nobody knows what came then",
             len("'best_response':'PR','reason_stopped':'side-effects','stop':'2022-09-05'"),
             "?: not-given"},
            {"stopped for side effects, and the myeloma grew 5 weeks later",
             len("'best_response':'PR','reason_stopped':'side-effects','start':'2022-01-03',"
                 "'stop':'2022-09-05','progression':'2022-10-10'"),
             "yes"},
            {"stopped for progression that came two years later",
             len("'best_response':'PR','reason_stopped':'progression'," + later), "?: conflicting"},
            {"the end is not known",
             len("'best_response':'PR','reason_stopped':'completed','start':'2022-01-03',"
                 "'progression':'2024-05-06'"),
             "?: not-given"},
        });
}

TEST_CASE("refractory: from the list of relapses alone") {
    const std::string dates =
        "'best_response':'PR','reason_stopped':'completed',"
        "'start':'2022-01-03','stop':'2022-09-05'";
    check_rows(
        medicine,
        {
            {"a relapse while it was given",
             len(dates, "{'relapse_count':1,'relapses':[{'date':'2022-06-06'}]}"), "yes"},
            {"the same, and more relapses may be missing from the list",
             len(dates, "{'relapses':[{'date':'2022-06-06'}]}"), "yes"},
            {"a relapse 60 days after",
             len(dates, "{'relapse_count':1,'relapses':[{'date':'2022-11-04'}]}"), "yes"},
            {"the only relapse came 61 days after",
             len(dates, "{'relapse_count':1,'relapses':[{'date':'2022-11-05'}]}"), "no"},
            {"the only relapse that is listed came much later; others may be missing",
             len(dates, "{'relapses':[{'date':'2025-06-06'}]}"), "?: not-given"},
            {"fewer relapses are listed than there were",
             len(dates, "{'relapse_count':2,'relapses':[{'date':'2025-06-06'}]}"), "?: not-given"},
            {"the only relapse came before it",
             len(dates, "{'relapse_count':1,'relapses':[{'date':'2021-12-06'}]}"), "no"},
            {"the relapse was found on the day on which it began",
             len(dates, "{'relapse_count':1,'relapses':[{'date':'2022-01-03'}]}"),
             "?: only-approximate"},
            {"one of the relapses has no date",
             len(dates, "{'relapse_count':2,'relapses':[{'date':'2025-06-06'},{}]}"),
             "?: only-approximate"},
            {"never a relapse", len(dates, "{'relapse_count':0}"), "no"},
            {"still given when the myeloma came back",
             len("'start':'2022-01-03','ongoing':true", "{'relapses':[{'date':'2026-06-06'}]}"),
             "yes"},
            {"begun for the relapse, and still given",
             len("'start':'2022-01-03','ongoing':true", "{'relapses':[{'date':'2022-01-03'}]}"),
             "?: not-given"},
            {"a progression of its own that the complete list of relapses does not hold",
             len(dates + ",'progression':'2022-08-01'",
                 "{'relapse_count':1,'relapses':[{'date':'2025-06-06'}]}"),
             "?: conflicting"},
        });
}

TEST_CASE(
    "refractory: one failure in the list is enough, and a list that may lack some never says no") {
    const std::string good =
        "{'medicines':['len'],'best_response':'PR','reason_stopped':'completed',"
        "'start':'2015-01-05','stop':'2015-09-07','progression':'2018-01-08'}";
    const std::string bad =
        "{'medicines':['Rd'],'start':'2018-02-05','stop':'2019-02-04',"
        "'reason_stopped':'progression'}";
    check_rows(
        medicine,
        {
            {"worked once, failed once", complete(good + "," + bad), "yes"},
            {"yes from an incomplete list stays yes", listed(bad), "yes"},
            {"no from an incomplete list is no answer (R-13)", listed(good),
             "?: history-incomplete"},
            {"never given", complete("{'medicines':['Kd'],'best_response':'PD'}"), "no"},
            {"said never to have been given", "{'history':{'never_had':['lenalidomide']}}", "no"},
            {"said never to have been given, and listed with a failure",
             "{'history':{'treatments':[" + bad + "]}}", "yes"},
            {"nothing known", "{}", "?: not-given"},
        });
    check_rows("refractory_to:immunomodulating-drug",
               {{"a class through one of its medicines", listed(bad), "yes"}});
    check_rows("refractory_to:proteasome-inhibitor",
               {{"every medicine of the regimen",
                 listed("{'medicines':['VRd'],'best_response':'PD'}"), "yes"}});
}
