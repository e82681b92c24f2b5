// When and how often the myeloma came back (S-DEF-6a, S-DEF-6b, R-7).
#include "domain/history/relapse.h"

#include "tests/domain/rows.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

/// One treatment that ended on `stop`, and one relapse that is the only one.
std::string relapse_after(const std::string& stop, const std::string& relapse,
                          const std::string& more = "") {
    return complete("{'medicines':['VRd'],'start':'2020-01-06','stop':'" + stop + "'}",
                    "{'state':'relapsed','relapse_count':1,'relapses':[{'date':'" + relapse + "'" +
                        more + "}]}");
}

}  // namespace

TEST_CASE("early by time: how long after the last treatment (R-7)") {
    check_rows(
        "early_relapse_by_time",
        {
            {"during treatment", relapse_after("2023-03-31", "2023-03-01"), "yes"},
            {"60 days after", relapse_after("2023-03-01", "2023-04-30"), "yes"},
            {"61 days after: the article gives no number",
             relapse_after("2023-03-01", "2023-05-01"), "?: needs-judgement"},
            {"12 months after, to the day", relapse_after("2023-03-01", "2024-03-01"),
             "?: needs-judgement"},
            {"12 months and a day", relapse_after("2023-03-01", "2024-03-02"), "no"},
            {"three years after", relapse_after("2023-03-01", "2026-03-01"), "no"},
            {"March to April, whichever the days", relapse_after("2023-03", "2023-04"), "yes"},
            {"July to August can be 61 days", relapse_after("2023-07", "2023-08"),
             "?: only-approximate"},
            {"either side of 12 months", relapse_after("2023-03", "2024-03"),
             "?: only-approximate"},
        });
}

TEST_CASE("early by time: what the person said, and what the dates say") {
    check_rows(
        "early_relapse_by_time",
        {
            {"said to be during treatment, no dates",
             "{'disease':{'relapse_count':1,'relapses':[{'during_treatment':true}]}}", "yes"},
            {"said not to be, no dates",
             "{'disease':{'relapse_count':1,'relapses':[{'during_treatment':false}]}}",
             "?: not-given"},
            {"not during treatment, but 4 weeks after",
             relapse_after("2023-03-01", "2023-03-29", ",'during_treatment':false"), "yes"},
            {"said to be during, by the dates long after",
             relapse_after("2023-03-01", "2025-03-29", ",'during_treatment':true"),
             "?: conflicting"},
            {"said not to be during, by the dates it was",
             relapse_after("2023-03-01", "2023-01-09", ",'during_treatment':false"),
             "?: conflicting"},
            {"no relapse is listed", complete("{'medicines':['VRd'],'stop':'2023-03-01'}"),
             "?: not-given"},
            {"nothing known", "{}", "?: not-given"},
        });
}

TEST_CASE("early by time: it is the latest relapse that counts") {
    const std::string vrd = "{'medicines':['VRd'],'start':'2018-01-08','stop':'2018-09-03'}";
    check_rows(
        "early_relapse_by_time",
        {
            {"an old one during treatment, the latest long after",
             complete(
                 vrd + ",{'medicines':['Kd'],'start':'2018-09-17','stop':'2019-09-02'}",
                 "{'relapse_count':2,'relapses':[{'date':'2018-08-06','during_treatment':true},"
                 "{'date':'2022-01-10'}]}"),
             "no"},
            {"the list of relapses begins with the latest",
             complete(vrd + ",{'medicines':['Kd'],'start':'2018-09-17','stop':'2019-09-02'}",
                      "{'relapse_count':2,'relapses':[{'date':'2022-01-10'},"
                      "{'date':'2018-08-06','during_treatment':true}]}"),
             "no"},
            {"one is listed, and there were three",
             complete(
                 vrd + ",{'medicines':['Kd'],'start':'2023-01-09','stop':'2024-01-08'}",
                 "{'relapse_count':3,'relapses':[{'date':'2018-08-06','during_treatment':true}]}"),
             "?: not-given"},
            {"not said how many there were, but nothing was given since",
             complete(vrd, "{'relapses':[{'date':'2022-01-10'}]}"), "no"},
            {"not said how many there were, and another treatment came after",
             complete(vrd + ",{'medicines':['Kd'],'start':'2022-02-07','stop':'2024-01-08'}",
                      "{'relapses':[{'date':'2022-01-10'}]}"),
             "?: not-given"},
            {"two of which the later one has no date",
             complete(vrd, "{'relapse_count':2,'relapses':[{'date':'2022-01-10'},{}]}"),
             "?: not-given"},
        });
}

TEST_CASE("early by time: every treatment counts, whichever began last") {
    check_rows("early_relapse_by_time",
               {
                   {"a short treatment began last, maintenance ended last",
                    complete("{'medicines':['len'],'start':'2018-01-08','stop':'2022-01-03'},"
                             "{'medicines':['Kd'],'start':'2019-01-07','stop':'2019-06-03'}",
                             "{'relapse_count':1,'relapses':[{'date':'2022-01-24'}]}"),
                    "yes"},
                   {"the end of one treatment is not known",
                    complete("{'medicines':['VRd'],'start':'2018-01-08'},"
                             "{'medicines':['Kd'],'start':'2019-01-07','stop':'2019-06-03'}",
                             "{'relapse_count':1,'relapses':[{'date':'2022-01-24'}]}"),
                    "?: not-given"},
                   {"one treatment has no date at all",
                    complete("{'medicines':['VRd']},"
                             "{'medicines':['Kd'],'start':'2019-01-07','stop':'2019-06-03'}",
                             "{'relapse_count':1,'relapses':[{'date':'2022-01-24'}]}"),
                    "?: not-given"},
                   {"long after all that is listed, and some may be missing",
                    listed("{'medicines':['VRd'],'start':'2018-01-08','stop':'2018-09-03'}",
                           "{'relapse_count':1,'relapses':[{'date':'2022-01-24'}]}"),
                    "?: history-incomplete"},
                   {"4 weeks after a listed one, and some may be missing",
                    listed("{'medicines':['VRd'],'start':'2018-01-08','stop':'2018-09-03'}",
                           "{'relapse_count':1,'relapses':[{'date':'2018-10-01'}]}"),
                    "yes"},
                   {"on a treatment that is still given",
                    complete("{'medicines':['len'],'purpose':'maintenance','start':'2022-01-03','"
                             "ongoing':true}",
                             "{'relapse_count':1,'relapses':[{'date':'2026-10-05'}]}"),
                    "yes"},
                   {"a treatment began on the day of the relapse: it was given for it",
                    complete("{'medicines':['VRd'],'start':'2018-01-08','stop':'2018-09-03'},"
                             "{'medicines':['Kd'],'start':'2022-01-24','ongoing':true}",
                             "{'relapse_count':1,'relapses':[{'date':'2022-01-24'}]}"),
                    "no"},
                   {"a treatment began in the month of the relapse",
                    complete("{'medicines':['VRd'],'start':'2018-01-08','stop':'2018-09-03'},"
                             "{'medicines':['Kd'],'start':'2022-01','ongoing':true}",
                             "{'relapse_count':1,'relapses':[{'date':'2022-01'}]}"),
                    "?: only-approximate"},
                   {"stopped for progression, no date of the relapse",
                    complete("{'medicines':['Kd'],'start':'2020-01-06','stop':'2022-06-06',"
                             "'reason_stopped':'progression'}"),
                    "yes"},
               });
}

TEST_CASE("number of relapses: what is said, and what is shown") {
    const std::string failed =
        "{'medicines':['VRd'],'best_response':'VGPR','start':'2018-01',"
        "'stop':'2019-01','reason_stopped':'progression'}";
    const std::string failed_again =
        "{'medicines':['Kd'],'best_response':'PR','start':'2019-03',"
        "'stop':'2020-03','reason_stopped':'progression'}";
    check_rows(
        "relapse_number",
        {
            {"nothing known", "{}", "?: not-given"},
            {"the person does not know", "{'disease':{'relapse_count':'unknown'}}",
             "?: person-does-not-know"},
            {"said: two", "{'disease':{'relapse_count':2}}", "2"},
            {"said: two or three", "{'disease':{'relapse_count':{'from':2,'to':3}}}",
             "2 to 3: only-approximate"},
            {"said: relapsed", "{'disease':{'state':'relapsed'}}", "1 or more: not-given"},
            {"two are listed", "{'disease':{'relapses':[{'date':'2020'},{'date':'2023'}]}}",
             "2 or more: history-incomplete"},
            {"two are listed, and the list of treatments is complete: that of relapses may not be",
             complete(failed + "," + failed_again + ",{'medicines':['Pd']},{'medicines':['XVd']}",
                      "{'relapses':[{'date':'2020'},{'date':'2023'}]}"),
             "2 or more: only-approximate"},
            {"a response, then progression", listed(failed), "1 or more: history-incomplete"},
            {"and once more", listed(failed + "," + failed_again), "2 or more: history-incomplete"},
            {"progression without a response is no relapse",
             listed("{'medicines':['VRd'],'best_response':'SD','reason_stopped':'progression'}"),
             "?: history-incomplete"},
            {"a complete list of treatments: one entry can hold several courses (R-5)",
             complete(failed + "," + failed_again), "2 or more: only-approximate"},
            {"in remission on the first plan: none",
             complete("{'medicines':['VRd'],'plan':'a','stop':'2025-05'},"
                      "{'medicines':['len'],'plan':'a','ongoing':true}",
                      "{'state':'in-remission'}"),
             "0"},
            {"in remission, and the list may lack treatments",
             listed("{'medicines':['VRd'],'stop':'2025-05'}", "{'state':'in-remission'}"),
             "?: history-incomplete"},
            {"said: one; treatments show two",
             complete(failed + "," + failed_again, "{'relapse_count':1}"), "1 to 2: conflicting"},
            {"said: none, and the doctor says relapsed",
             "{'disease':{'relapse_count':0,'state':'relapsed'}}", "0 to 1: conflicting"},
            {"said: five; a complete list holds two treatments, perhaps of several courses",
             complete(failed + "," + failed_again, "{'relapse_count':5}"), "5"},
        });
}

TEST_CASE("early by count: the first, second or third") {
    check_rows(
        "early_relapse_by_count",
        {
            {"none", "{'disease':{'relapse_count':0}}", "no"},
            {"first", "{'disease':{'relapse_count':1}}", "yes"},
            {"second", "{'disease':{'relapse_count':2}}", "yes"},
            {"third", "{'disease':{'relapse_count':3}}", "yes"},
            {"fourth", "{'disease':{'relapse_count':4}}", "no"},
            {"first to third", "{'disease':{'relapse_count':{'from':1,'to':3}}}", "yes"},
            {"third or fourth", "{'disease':{'relapse_count':{'from':3,'to':4}}}",
             "?: only-approximate"},
            {"fourth or fifth", "{'disease':{'relapse_count':{'from':4,'to':5}}}", "no"},
            {"four are listed", "{'disease':{'relapses':[{},{},{},{}]}}", "no"},
            {"one is listed, others may be missing", "{'disease':{'relapses':[{'date':'2024'}]}}",
             "?: history-incomplete"},
            {"relapsed, after at most two treatments",
             complete("{'medicines':['VRd']},{'medicines':['Kd']}", "{'state':'relapsed'}"),
             "?: only-approximate"},
            {"relapsed, after at most four treatments",
             complete("{'medicines':['VRd']},{'medicines':['Kd']},{'medicines':['Pd']},"
                      "{'medicines':['XVd']}",
                      "{'state':'relapsed'}"),
             "?: only-approximate"},
            {"nobody knows what one of two treatments was",
             complete("{'medicines':['VRd']},{'medicines':'unknown'}", "{'state':'relapsed'}"),
             "?: only-approximate"},
        });
}

TEST_CASE("months since the last relapse") {
    check_rows("months_since_last_relapse",
               {
                   {"nothing known", "{}", "?: not-given"},
                   {"only the end of a treatment that was stopped for it is known",
                    complete("{'medicines':['VRd'],'stop':'2024-11-22','reason_stopped':"
                             "'progression'}",
                             "{'relapse_count':1}"),
                    "24 or more: only-approximate"},
                   {"the only one, to the day",
                    "{'disease':{'relapse_count':1,'relapses':[{'date':'2025-11-22'}]}}", "12"},
                   {"the only one, by month",
                    "{'disease':{'relapse_count':1,'relapses':[{'date':'2025-11'}]}}",
                    "11.7 to 12.7: only-approximate"},
                   {"its date is not known",
                    "{'disease':{'relapse_count':1,'relapses':[{'date':'unknown'}]}}",
                    "?: person-does-not-know"},
                   {"one of three: a later one may be missing",
                    "{'disease':{'relapse_count':3,'relapses':[{'date':'2025-11-22'}]}}",
                    "0 to 12: history-incomplete"},
                   {"an old one is listed; a later treatment was stopped for progression",
                    complete("{'medicines':['VRd'],'start':'2018-01-08','stop':'2018-09-03'},"
                             "{'medicines':['Kd'],'start':'2021-11-22','stop':'2024-11-22',"
                             "'reason_stopped':'progression'}",
                             "{'relapses':[{'date':'2021-10-04'}]}"),
                    "24 to 60: only-approximate"},
                   {"the same relapse in the list and under the treatment",
                    complete("{'medicines':['Kd'],'start':'2024-01-08','ongoing':true,"
                             "'progression':'2026-09-22'}",
                             "{'relapses':[{'date':'2026-09'}]}"),
                    "2"},
               });
}
