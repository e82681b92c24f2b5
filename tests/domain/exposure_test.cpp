// Which medicines and classes a person ever had (D-EXP, R-6, R-14).
#include "domain/history/exposure.h"

#include "tests/domain/rows.h"

using namespace myelobrief;
using namespace myelobrief::test;

TEST_CASE("exposed: a medicine by any name, and only from what is said") {
    check_rows(
        "exposed_to:lenalidomide",
        {
            {"nothing known", "{}", "?: not-given"},
            {"by brand", listed("{'medicines':['Revlimid']}"), "yes"},
            {"in a regimen", listed("{'medicines':['VRd']}"), "yes"},
            {"not in a list that may lack some", listed("{'medicines':['Kd']}"),
             "?: history-incomplete"},
            {"not in a complete list", complete("{'medicines':['Kd']}"), "no"},
            {"not in a complete list, in which a name is not recognised (R-14)",
             complete("{'medicines':['Kd','Neomyelin']}"), "?: medicine-unrecognised"},
            {"not in a complete list, in which something unknown was given (R-6)",
             complete("{'medicines':['Kd']},{'medicines':'unknown'}"), "?: medicine-unrecognised"},
            {"listed beside an unrecognised name", complete("{'medicines':['len','Neomyelin']}"),
             "yes"},
            {"said never to have had it", "{'history':{'never_had':['Revlimid']}}", "no"},
            {"said never to have had its class", "{'history':{'never_had':['IMiDs']}}", "no"},
            {"another medicine was never had", "{'history':{'never_had':['pomalidomide']}}",
             "?: not-given"},
            {"an empty list that is complete", complete(""), "no"},
            {"an empty list of which nobody said so", listed(""), "?: not-given"},
        });
}

TEST_CASE("exposed: never had, and listed all the same") {
    // The reader warns of it; the fact stays open.
    History history;
    history.never_had = {"lenalidomide"};
    Treatment treatment;
    treatment.medicines = {"VRd"};
    history.treatments.push_back(treatment);
    const auto& catalog = shipped_catalog();
    const Fact fact = exposed_to({catalog.medicine("lenalidomide"), nullptr}, history,
                                 resolve_history(history, catalog), catalog);
    CHECK(fact.range == Interval{0, 1});
    CHECK(fact.reason == UnknownReason::Conflicting);
}

TEST_CASE("exposed: classes") {
    check_rows("exposed_to:anti-cd38",
               {
                   {"daratumumab", listed("{'medicines':['Darzalex']}"), "yes"},
                   {"daratumumab under the skin", listed("{'medicines':['Faspro']}"), "yes"},
                   {"isatuximab", listed("{'medicines':['Sarclisa']}"), "yes"},
                   {"elotuzumab is an antibody, and not against CD38",
                    complete("{'medicines':['Empliciti']}"), "no"},
                   {"Blenrep is not against CD38", complete("{'medicines':['Blenrep']}"), "no"},
               });
    check_rows("exposed_to:bcma-targeted",
               {
                   {"Blenrep", listed("{'medicines':['Blenrep']}"), "yes"},
                   {"Tecvayli", listed("{'medicines':['Tecvayli']}"), "yes"},
                   {"CAR-T", listed("{'medicines':['Abecma']}"), "yes"},
                   {"Talvey aims at GPRC5D", complete("{'medicines':['Talvey']}"), "no"},
               });
    check_rows(
        "exposed_to:immunomodulating-drug",
        {
            {"thalidomide", listed("{'medicines':['Thalomid']}"), "yes"},
            {"iberdomide alone: not settled whether it counts",
             complete("{'medicines':['Zenbexus']}"), "?: needs-judgement"},
            {"iberdomide and lenalidomide", complete("{'medicines':['Zenbexus','len']}"), "yes"},
            {"neither", complete("{'medicines':['Kd']}"), "no"},
        });
    check_rows("refractory_to:immunomodulating-drug",
               {{"failed iberdomide, the only one",
                 complete("{'medicines':['Zenbexus'],'best_response':'PD'}"), "?: needs-judgement"},
                {"failed iberdomide, earlier lenalidomide still worked",
                 complete("{'medicines':['len'],'best_response':'PR','reason_stopped':'completed',"
                          "'start':'2018-01-08','stop':'2018-06-04','progression':'2020-01-06'},"
                          "{'medicines':['Zenbexus'],'start':'2026-09-07','best_response':'PD'}"),
                 "?: needs-judgement"}});
}

TEST_CASE("exposed: two products of one substance are one medicine") {
    check_rows("exposed_to:daratumumab",
               {
                   {"had the injection", listed("{'medicines':['Darzalex Faspro']}"), "yes"},
                   {"never had the injection: the infusion is still open",
                    "{'history':{'never_had':['Darzalex Faspro']}}", "?: not-given"},
                   {"never had daratumumab", "{'history':{'never_had':['daratumumab']}}", "no"},
               });
    check_rows(
        "exposed_to:daratumumab-hyaluronidase",
        {
            {"had DPd, route not said", listed("{'medicines':['DPd']}"), "yes"},
            {"never had daratumumab", "{'history':{'never_had':['daratumumab']}}", "no"},
            {"never had a CD38 antibody", "{'history':{'never_had':['anti-CD38 antibody']}}", "no"},
        });
    check_rows("refractory_to:daratumumab",
               {{"failed the injection",
                 listed("{'medicines':['Faspro'],'reason_stopped':'progression'}"), "yes"}});
}

TEST_CASE("exposed: chemotherapy that belongs to a transplant or to CAR-T") {
    check_rows("exposed_to:chemotherapy",
               {
                   {"a transplant with own cells comes with high doses of it (S-SCT-3)",
                    complete("{'transplant':'autologous'}"), "yes"},
                   {"CAR-T comes with some, of which nobody lists the names",
                    complete("{'medicines':['Carvykti']}"), "?: needs-judgement"},
                   {"neither", complete("{'medicines':['VRd']}"), "no"},
               });
    check_rows("exposed_to:melphalan",
               {
                   {"most likely with a transplant, and not said",
                    complete("{'transplant':'autologous'}"), "?: needs-judgement"},
                   {"listed", complete("{'medicines':['mel']}"), "yes"},
                   {"no transplant", complete("{'medicines':['VRd']}"), "no"},
               });
}
