// Is the myeloma back, and is this a late relapse?
#include "domain/history/disease_course.h"

#include "tests/domain/rows.h"

using namespace myelobrief;
using namespace myelobrief::test;

TEST_CASE("relapsed or refractory: the doctor's word, and what the history shows") {
    const std::string vrd =
        "{'medicines':['VRd'],'start':'2018-01-08','stop':'2018-06-04',"
        "'best_response':'CR'}";
    check_rows(
        "relapsed_or_refractory",
        {
            {"nothing known", "{}", "?: not-given"},
            {"the person does not know", "{'disease':{'state':'unknown'}}",
             "?: person-does-not-know"},
            {"relapsed", "{'disease':{'state':'relapsed'}}", "yes"},
            {"refractory", "{'disease':{'state':'refractory'}}", "yes"},
            {"relapsed and refractory", "{'disease':{'state':'relapsed-and-refractory'}}", "yes"},
            {"newly diagnosed", "{'disease':{'state':'newly-diagnosed'}}", "no"},
            {"newly diagnosed, and a relapse is counted",
             "{'disease':{'state':'newly-diagnosed','relapse_count':1}}", "?: conflicting"},
            {"in remission, never a relapse",
             "{'disease':{'state':'in-remission','relapse_count':0}}", "no"},
            {"in remission on the first plan", complete(vrd, "{'state':'in-remission'}"), "no"},
            {"in remission, not said whether after a relapse",
             "{'disease':{'state':'in-remission'}}", "?: not-given"},
            {"in remission again after a relapse: a doctor has to judge",
             "{'disease':{'state':'in-remission','relapse_count':1}}", "?: needs-judgement"},
            {"a relapse in the past, not said how it is now",
             "{'disease':{'relapses':[{'date':'2022-03'}]}}", "?: not-given"},
            {"a relapse, and nothing was given since",
             complete(vrd, "{'relapses':[{'date':'2022-03'}]}"), "yes"},
            {"a relapse, and a treatment was given since",
             complete(vrd + ",{'medicines':['Kd'],'start':'2022-04','ongoing':true}",
                      "{'relapses':[{'date':'2022-03'}]}"),
             "?: not-given"},
            {"it grows on what is given now",
             listed("{'medicines':['Kd'],'start':'2026-04','ongoing':true,'best_response':'PD'}"),
             "yes"},
            {"stable on what is given now (R-23)",
             listed("{'medicines':['Kd'],'start':'2026-04','ongoing':true,'best_response':'SD'}"),
             "?: not-given"},
            {"an earlier treatment failed, the latest one worked",
             complete("{'medicines':['Rd'],'start':'2018','best_response':'PD'},"
                      "{'medicines':['Kd'],'start':'2020-04','ongoing':true,'best_response':'CR'}"),
             "?: not-given"},
        });
}

TEST_CASE("relapsed or refractory: said never to have come back, and said or shown to be back") {
    const std::string worked =
        "{'medicines':['VRd'],'start':'2020-01-06','stop':'2020-06-30','best_response':'VGPR',"
        "'reason_stopped':'completed'";
    const auto never = [](const std::string& state) {
        return "{'disease':{'relapse_count':0,'state':'" + state + "'}}";
    };
    check_rows(
        "relapsed_or_refractory",
        {
            {"relapsed", never("relapsed"), "?: conflicting"},
            {"relapsed, with a list that shows no relapse",
             complete(worked + "}", "{'state':'relapsed','relapse_count':0}"), "?: conflicting"},
            {"relapsed and refractory", never("relapsed-and-refractory"), "?: conflicting"},
            {"refractory from the first treatment on is no relapse", never("refractory"), "yes"},
            {"a relapse by the dates, and nothing was given since",
             complete(worked + ",'progression':'2026-06-30'}", "{'relapse_count':0}"),
             "?: conflicting"},
            {"it grew at once, without any response before",
             complete("{'medicines':['VRd'],'start':'2026-01-06','best_response':'PD'}",
                      "{'relapse_count':0}"),
             "yes"},
            {"relapsed, never or once",
             "{'disease':{'relapse_count':{'from':0,'to':1},'state':'relapsed'}}", "yes"},
        });
    CHECK(told(never("relapsed"), "relapse_number") == "0 to 1: conflicting");
    CHECK(told(never("relapsed-and-refractory"), "relapsed_and_refractory") == "?: conflicting");
}

TEST_CASE("late relapse: by number, or by treatments that no longer work (R-9)") {
    const auto failed = [](const std::string& name, const std::string& start,
                           const std::string& stop) {
        return "{'medicines':['" + name + "'],'purpose':'relapse','start':'" + start +
               "','stop':'" + stop + "','reason_stopped':'progression'}";
    };
    const std::string first =
        "{'medicines':['VRd'],'purpose':'induction','start':'2018-01',"
        "'stop':'2019-01','best_response':'PR','reason_stopped':'progression'}";
    const std::string two = first + "," + failed("Kd", "2019-03", "2020-03");
    const std::string three = two + "," + failed("DPd", "2020-05", "2022-03");
    check_rows(
        "late_relapse",
        {
            {"nothing known", "{}", "?: not-given"},
            {"fourth relapse, whatever else is missing", "{'disease':{'relapse_count':4}}", "yes"},
            {"third relapse, treatments not listed", "{'disease':{'relapse_count':3}}",
             "?: not-given"},
            {"three lines, the latest failed", complete(three, "{'relapse_count':3}"), "yes"},
            {"two lines, the latest failed", complete(two, "{'relapse_count':2}"), "no"},
            {"three lines, not said whether that is all", listed(three, "{'relapse_count':3}"),
             "?: history-incomplete"},
            {"three lines, the latest worked",
             complete(two + ",{'medicines':['DPd'],'purpose':'relapse','start':'2020-05',"
                            "'stop':'2022-03','best_response':'CR','reason_stopped':'completed',"
                            "'progression':'2025-01'}",
                      "{'relapse_count':3}"),
             "no"},
            {"two lines or three",
             complete(two + ",{'medicines':['pom'],'purpose':'maintenance','start':'2020-05',"
                            "'stop':'2022-03','reason_stopped':'progression'}",
                      "{'relapse_count':3}"),
             "?: only-approximate"},
        });
}

TEST_CASE("treatments without a response") {
    const std::string good =
        "{'medicines':['VRd'],'start':'2018-01-08','stop':'2018-06-04',"
        "'best_response':'PR','reason_stopped':'completed',"
        "'progression':'2020-01-06'}";
    const std::string bad = "{'medicines':['Kd'],'start':'2020-02-03','best_response':'PD'}";
    check_rows("treatments_without_response",
               {
                   {"nothing known", "{}", "?: not-given"},
                   {"none of them", complete(good), "0"},
                   {"one of two", complete(good + "," + bad), "1"},
                   {"one or both", complete(bad + ",{'medicines':['Pd'],'start':'2022'}"),
                    "1 to 2: not-given"},
                   {"some may be missing", listed(bad), "1 or more: history-incomplete"},
               });
}
