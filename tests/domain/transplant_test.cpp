// "Never had a stem-cell transplant, or had one that gave a remission of 2 to 3 years" (S-SCT-1).
#include "domain/history/transplant.h"

#include "tests/domain/rows.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

const std::string vrd = "{'medicines':['VRd'],'start':'2018-01-08','stop':'2018-06-04'}";

/// An autologous transplant with these answers, the only treatment of a complete list.
std::string transplant(const std::string& answers, const std::string& disease = "{}") {
    return complete("{'transplant':'autologous'," + answers + "}", disease);
}

}  // namespace

TEST_CASE("had a transplant: yes, no, and what is neither") {
    check_rows(
        "had_transplant",
        {
            {"nothing known: absent is not never", "{}", "?: not-given"},
            {"a list without one that may lack some", listed(vrd), "?: history-incomplete"},
            {"a complete list without one", complete(vrd), "no"},
            {"a complete list without any treatment", complete(""), "no"},
            {"said never to have had one, whatever the list lacks",
             "{'history':{'never_had':['transplant'],'treatments':[" + vrd + "]}}", "no"},
            {"own cells", listed("{'transplant':'autologous'}"), "yes"},
            {"a donor's cells: a doctor has to judge (R-12)",
             complete("{'transplant':'allogeneic'}"), "?: needs-judgement"},
            {"kind not known", complete("{'transplant':'unknown'}"), "?: person-does-not-know"},
            {"a donor's after own cells",
             complete("{'transplant':'autologous'},{'transplant':'allogeneic'}"), "yes"},
            {"a name in the complete list is not recognised: it may stand for one",
             complete(vrd + ",{'medicines':['stem cell rescue']}"), "?: medicine-unrecognised"},
        });
    // Cells that were only collected are no transplant: there is no entry for them.
    CHECK(told(complete("{'medicines':['cyclo'],'purpose':'induction'}"), "had_transplant") ==
          "no");
}

TEST_CASE("remission after a transplant: as stated") {
    check_rows(
        "transplant_remission_months",
        {
            {"23 months", transplant("'remission':{'months':23}"), "23"},
            {"24 months", transplant("'remission':{'months':24}"), "24"},
            {"2 years", transplant("'remission':{'years':2}"), "24"},
            {"4 years", transplant("'remission':{'years':4}"), "48"},
            {"about 2 years (R-11)", transplant("'remission':{'about':2,'unit':'years'}"),
             "21 to 27: only-approximate"},
            {"20 to 26 months", transplant("'remission':{'from':20,'to':26,'unit':'months'}"),
             "20 to 26: only-approximate"},
            {"the person does not know", transplant("'remission':'unknown'"), "?: not-given"},
            {"nothing known", "{}", "?: not-given"},
        });
}

TEST_CASE("remission after a transplant: by dates (R-10)") {
    check_rows(
        "transplant_remission_months",
        {
            {"24 months to the day", transplant("'start':'2021-05-10','progression':'2023-05-10'"),
             "24"},
            {"by months", transplant("'start':'2021-05','progression':'2023-05'"),
             "23 to 25: only-approximate"},
            {"stated and dated: each narrows the other",
             transplant("'start':'2021-05','progression':'2023-05','remission':{'months':24}"),
             "24"},
            {"stated and dated exclude each other",
             transplant(
                 "'start':'2021-05-10','progression':'2023-05-10','remission':{'months':12}"),
             "12 to 24: conflicting"},
            {"the progression stands under the maintenance of the plan",
             complete(
                 "{'transplant':'autologous','plan':'a','start':'2021-05-10'},"
                 "{'medicines':['len'],'plan':'a','purpose':'maintenance','start':'2021-09-06',"
                 "'ongoing':true,'progression':'2023-11-10'}"),
             "30"},
            {"maintenance that stopped for progression, no date of it",
             complete(
                 "{'transplant':'autologous','plan':'a','start':'2021-05-10'},"
                 "{'medicines':['len'],'plan':'a','purpose':'maintenance','start':'2021-09-06',"
                 "'stop':'2023-11-10','reason_stopped':'progression'}"),
             "0 to 30: history-incomplete"},
            {"a treatment for relapse ends it",
             complete(
                 "{'transplant':'autologous','start':'2021-05-10'},"
                 "{'medicines':['Kd'],'purpose':'relapse','start':'2022-05-10','ongoing':true}"),
             "0 to 12: history-incomplete"},
            {"no progression is known: at most until today", transplant("'start':'2025-11-22'"),
             "0 to 12: not-given"},
            {"still in remission, never a relapse: at least until today",
             transplant("'start':'2023-11-22'", "{'state':'in-remission','relapse_count':0}"),
             "36 or more: only-approximate"},
            {"in remission, not said whether after a relapse",
             listed("{'transplant':'autologous','start':'2023-11-22'}", "{'state':'in-remission'}"),
             "?: history-incomplete"},
        });
}

TEST_CASE("remission after a transplant: from the list of relapses") {
    const auto relapses = [](const std::string& count, const std::string& dates) {
        return transplant("'start':'2019-05-10'", "{" + count + "'relapses':[" + dates + "]}");
    };
    check_rows(
        "transplant_remission_months",
        {
            {"the only relapse", relapses("'relapse_count':1,", "{'date':'2022-05-10'}"), "36"},
            {"one is listed, an earlier one may be missing", relapses("", "{'date':'2022-05-10'}"),
             "0 to 36: history-incomplete"},
            {"the first of two, in any order",
             relapses("'relapse_count':2,", "{'date':'2024-05-10'},{'date':'2022-05-10'}"), "36"},
            {"an earlier one led to the transplant",
             relapses("'relapse_count':2,", "{'date':'2018-12-10'},{'date':'2022-05-10'}"), "36"},
            {"in the year of the transplant: before it or after it",
             complete("{'transplant':'autologous','start':'2019-05-10'}",
                      "{'relapse_count':1,'relapses':[{'date':'2019'}]}"),
             "0 to 90.4: not-given"},
            {"one has no date",
             relapses("'relapse_count':2,", "{'date':'2022-05-10'},{'date':'unknown'}"),
             "0 to 36: only-approximate"},
            {"the transplant's own progression is later than a listed relapse",
             complete(
                 "{'transplant':'autologous','start':'2019-05-10','progression':'2022-05-10'}",
                 "{'relapse_count':2,'relapses':[{'date':'2020-05-10'},{'date':'2022-05-10'}]}"),
             "12 to 36: conflicting"},
        });
}

TEST_CASE("remission after a transplant: the latest one with own cells decides (R-10, R-12)") {
    const std::string first =
        "{'transplant':'autologous','start':'2015-03-02','remission':{'months':40}}";
    const std::string second =
        "{'transplant':'autologous','start':'2019-03-04','remission':{'months':12}}";
    check_rows(
        "transplant_remission_months",
        {
            {"of two", complete(first + "," + second), "12"},
            {"of two, the latest first", complete(second + "," + first), "12"},
            {"a planned pair counts from the second",
             complete("{'transplant':'autologous','start':'2018-01-15'},"
                      "{'transplant':'autologous','start':'2018-04-16','planned_tandem':true,"
                      "'progression':'2020-04-15'}"),
             "24"},
            {"nobody knows which came first",
             complete("{'transplant':'autologous','remission':{'months':40}},"
                      "{'transplant':'autologous','remission':{'months':12}}"),
             "12 to 40: only-approximate"},
            {"a later one of unknown kind may decide",
             complete(first +
                      ",{'transplant':'unknown','start':'2019-03-04','remission':{'months':12}}"),
             "12 to 40: only-approximate"},
            {"a later one with a donor's cells: a doctor has to judge (R-12, trap 27)",
             complete(
                 first +
                 ",{'transplant':'allogeneic','start':'2019-03-04','remission':{'months':12}}"),
             "?: needs-judgement"},
            {"only one with a donor's cells",
             complete("{'transplant':'allogeneic','remission':{'months':40}}"),
             "?: needs-judgement"},
            {"only one of unknown kind",
             complete("{'transplant':'unknown','remission':{'months':40}}"),
             "?: person-does-not-know"},
            {"the list may lack a later one", listed(first), "?: history-incomplete"},
        });
}

TEST_CASE("how many transplants: a planned pair is one") {
    const auto own = [](const std::string& year, const std::string& answers = "") {
        return "{'transplant':'autologous','start':'" + year + "-03-02'" + answers + "}";
    };
    const std::string pair = ",'planned_tandem':true";
    const std::string no_pair = ",'planned_tandem':false";
    const std::string soon = "{'transplant':'autologous','start':'2018-07-02'";
    const std::string undated = "{'transplant':'autologous'}";
    check_rows(
        "transplant_episodes",
        {
            {"nothing known", "{}", "?: not-given"},
            {"none in a complete list", complete(vrd), "0"},
            {"none, and the list may lack one", listed(vrd), "?: history-incomplete"},
            {"said never to have had one, whatever the list lacks",
             "{'history':{'never_had':['transplant'],'treatments':[" + vrd + "]}}", "0"},
            {"said never to have had one, and one is listed",
             "{'history':{'complete':true,'never_had':['transplant'],'treatments':[" + own("2018") +
                 "]}}",
             "0 to 1: conflicting"},
            {"one", complete(vrd + "," + own("2018")), "1"},
            {"one, and the list may lack another", listed(own("2018")),
             "1 or more: history-incomplete"},
            {"one, and a name that is not recognised may stand for another",
             complete(own("2018") + ",{'medicines':['stem cell rescue']}"),
             "1 or more: medicine-unrecognised"},
            {"two that were planned as a pair", complete(own("2018") + "," + soon + pair + "}"),
             "1"},
            {"the same, the second one first", complete(soon + pair + "}," + own("2018")), "1"},
            {"the same, without dates",
             complete(undated + ",{'transplant':'autologous','planned_tandem':true}"), "1"},
            {"the same, without dates, the second one first",
             complete("{'transplant':'autologous','planned_tandem':true}," + undated), "1"},
            {"two that were not planned as a pair",
             complete(own("2018") + "," + soon + no_pair + "}"), "2"},
            {"two, not said whether planned as a pair", complete(own("2018") + "," + soon + "}"),
             "1 to 2: not-given"},
            {"the same, the second one first", complete(soon + "}," + own("2018")),
             "1 to 2: not-given"},
            {"two, the person does not know whether planned as a pair",
             complete(own("2018") + "," + soon + ",'planned_tandem':'unknown'}"),
             "1 to 2: person-does-not-know"},
            {"two without dates", complete(undated + "," + undated), "1 to 2: not-given"},
            {"two, 13 months apart: no planned pair lies so far apart",
             complete(own("2018") + ",{'transplant':'autologous','start':'2019-04-02'}"), "2"},
            {"two, a year apart", complete(own("2018") + "," + own("2019")), "1 to 2: not-given"},
            {"called the second of a pair, and years after the first",
             complete(own("2018") + "," + own("2022", pair)), "1 to 2: conflicting"},
            {"only the second of a pair is listed", complete(own("2018", pair)), "1"},
            {"the second of a pair without its first, and one years after it",
             complete(own("2018", pair) + "," + own("2022")), "1 to 2: conflicting"},
            {"two that are called the second of a pair, with one first",
             complete(own("2018") + "," + soon + pair + "}," + soon + pair + "}"),
             "2 to 3: conflicting"},
            {"a pair, and one years after it",
             complete(own("2017") + "," + own("2018", pair) + "," + own("2022")), "2"},
            {"three without dates: at most two of them are a pair",
             complete(undated + "," + undated + "," + undated), "2 to 3: not-given"},
            {"only from a donor: a doctor has to judge (R-12)",
             complete("{'transplant':'allogeneic'}"), "0 to 1: needs-judgement"},
            {"own cells, and later a donor's",
             complete(own("2018") + ",{'transplant':'allogeneic','start':'2022'}"), "1"},
            {"of unknown kind", complete("{'transplant':'unknown'}"),
             "0 to 1: person-does-not-know"},
            {"own cells, and one of unknown kind years later",
             complete(own("2018") + ",{'transplant':'unknown','start':'2022'}"),
             "1 to 2: person-does-not-know"},
            {"own cells, and one for another illness",
             complete(own("2018") +
                      ",{'transplant':'autologous','start':'2022','treated_for':'other'}"),
             "1"},
            {"only one for another illness",
             complete("{'transplant':'autologous','treated_for':'other'}"),
             "0 to 1: needs-judgement"},
        });
}
