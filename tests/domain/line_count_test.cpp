// Lines of therapy, D-LOT-1 to D-LOT-7, row by row: the count of the listed treatments, and what
// each treatment did to it. "1 first, = continues-plan, 1-2 plan-not-known?, 2 for-relapse, -
// preparation" reads: line 1; the same line; line 1 or 2; line 2; no line.
#include "domain/history/line_count.h"

#include "tests/domain/rows.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

LineCount lines_of(const std::string& profile_json, LineRule rule = LineRule::Imwg2015) {
    const auto profile = person(profile_json);
    const auto history = resolve_history(profile.history, shipped_catalog());
    return count_lines(profile.history, history, find_relapses(profile.disease, history), rule);
}

std::string range_text(Interval range) {
    return range.is_point() ? format_number(range.lo)
                            : format_number(range.lo) + '-' + format_number(range.hi);
}

std::string working(const LineCount& count) {
    std::string text = range_text(count.listed) + ":";
    for (const auto& step : count.steps) {
        const std::string reason(name_of(step.reason));
        switch (step.role) {
            case LineStep::Role::Opens:
                text += " " + range_text(step.line) + " " + reason;
                break;
            case LineStep::Role::MayOpen:
                text += " " + range_text(step.line) + " " + reason + "?";
                break;
            case LineStep::Role::Continues:
                text += " = " + reason;
                break;
            case LineStep::Role::NotALine:
                text += " - " + reason;
                break;
        }
        text += ',';
    }
    text.pop_back();
    return text;
}

struct LineRow {
    std::string person;
    /// In the words of the profile format.
    std::string treatments;
    std::string expected;
};

void check_lines(std::initializer_list<LineRow> rows, LineRule rule = LineRule::Imwg2015) {
    for (const auto& row : rows) {
        INFO(row.person << "\n" << row.treatments);
        CHECK(working(lines_of(complete(row.treatments), rule)) == row.expected);
    }
}

const std::string vrd =
    "{'medicines':['VRd'],'purpose':'induction','start':'2018-01-08','stop':'2018-06-04',"
    "'reason_stopped':'completed'}";
const std::string vrd_failed =
    "{'medicines':['VRd'],'purpose':'induction','start':'2018-01-08','stop':'2018-06-04',"
    "'reason_stopped':'progression'}";
const std::string kd_failed =
    "{'medicines':['Kd'],'purpose':'relapse','start':'2020-03-02','stop':'2021-04-05',"
    "'reason_stopped':'progression'}";

}  // namespace

TEST_CASE("lines: a planned sequence is one line (D-LOT-1, trap 2)") {
    check_lines({
        {"nothing was ever given", "", "0"},
        {"VRd is one line, not three (trap 1)",
         "{'medicines':['bortezomib','lenalidomide','dex'],'start':'2018'}", "1: 1 first"},
        {"the three medicines as three entries of one day are given together (trap 1)",
         "{'medicines':['bortezomib'],'start':'2018-01-08'},"
         "{'medicines':['lenalidomide'],'start':'2018-01-08'},"
         "{'medicines':['dex'],'start':'2018-01-08'}",
         "1: 1 first, = same-day, = same-day"},
        {"the same entries with months only may have been swapped within the month",
         "{'medicines':['bortezomib'],'start':'2018-01'},{'medicines':['lenalidomide'],"
         "'start':'2018-01'}",
         "1-2: 1 first, 1-2 order-not-known?"},
        {"first medicines, transplant and maintenance with one plan",
         "{'medicines':['VRd'],'plan':'a','start':'2018-01'},{'transplant':'autologous','plan':'a',"
         "'start':'2018-08'},{'medicines':['len'],'plan':'a','start':'2018-12'}",
         "1: 1 first, = continues-plan, = continues-plan"},
        {"the same, each said to be planned with the one before it",
         "{'medicines':['VRd'],'start':'2018-01'},{'transplant':'autologous','start':'2018-08',"
         "'planned_with_previous':true},{'medicines':['len'],'start':'2018-12',"
         "'planned_with_previous':true}",
         "1: 1 first, = continues-plan, = continues-plan"},
        {"their purposes say the same",
         vrd + ",{'transplant':'autologous','purpose':'consolidation','start':'2018-08-06'},"
               "{'medicines':['len'],'purpose':'maintenance','start':'2018-12-03'}",
         "1: 1 first, = keeps-remission, = keeps-remission"},
        {"one plan without any dates: the purposes show the order",
         "{'medicines':['VRd'],'purpose':'induction','plan':'a'},{'transplant':'autologous','plan':"
         "'a'},{'medicines':['len'],'purpose':'maintenance','plan':'a'}",
         "1: 1 first, = continues-plan, = continues-plan"},
        {"nobody said whether the transplant was planned",
         vrd + ",{'transplant':'autologous','start':'2018-08-06'}",
         "1-2: 1 first, 1-2 plan-not-known?"},
        {"less than one full cycle is no line",
         "{'medicines':['VRd'],'start':'2018-01','cycles':0.5}," + kd_failed,
         "1: - no-full-cycle, 1 first"},
        {"one full cycle is one", "{'medicines':['VRd'],'start':'2018-01','cycles':1}",
         "1: 1 first"},
        {"perhaps one full cycle",
         "{'medicines':['VRd'],'start':'2018-01','cycles':{'from':0.5,'to':1}}," + kd_failed,
         "1-2: 1 cycles-not-known?, 1-2 first"},
    });
}

TEST_CASE("lines: all medicines stopped, and a different regimen starts (D-LOT-2)") {
    check_lines({
        {"stopped because the myeloma grew", vrd_failed + ",{'medicines':['Kd'],'start':'2018-08'}",
         "2: 1 first, 2 after-progression"},
        {"given for relapse after first medicines", vrd + "," + kd_failed,
         "2: 1 first, 2 for-relapse"},
        {"completed, and nobody said why the next one was given",
         vrd + ",{'medicines':['Kd'],'start':'2019-08'}", "1-2: 1 first, 1-2 plan-not-known?"},
        {"not planned",
         vrd + ",{'medicines':['Kd'],'start':'2019-08','planned_with_previous':false}",
         "2: 1 first, 2 not-planned"},
        {"planned as the second half of the first line",
         vrd + ",{'medicines':['Kd'],'start':'2018-07','planned_with_previous':true}",
         "1: 1 first, = continues-plan"},
        {"two plans by name",
         "{'medicines':['VRd'],'plan':'a','start':'2018'},{'medicines':['Kd'],'plan':'b','start':"
         "'2020'}",
         "2: 1 first, 2 other-plan"},
        {"only some medicines were stopped, the others went on (R-19)",
         "{'medicines':['VRd'],'start':'2018-01-08','stop':'2018-06-04','reason_stopped':"
         "'side-effects'},{'medicines':['Rd'],'start':'2018-06-05','stop':'2019-02'}",
         "1: 1 first, = fewer-medicines"},
        {"day 31 after the last dose is no pause (R-22)",
         "{'medicines':['VRd'],'start':'2018-01-08','stop':'2018-06-04'},{'medicines':['Rd'],"
         "'start':'2018-07-05'}",
         "1: 1 first, = fewer-medicines"},
        {"day 32 is one, so it may be a new line",
         "{'medicines':['VRd'],'start':'2018-01-08','stop':'2018-06-04'},{'medicines':['Rd'],"
         "'start':'2018-07-06'}",
         "1-2: 1 first, 1-2 plan-not-known?"},
    });
    // A relapse of the relapse list lies between the two.
    CHECK(working(lines_of(complete(vrd + ",{'medicines':['Kd'],'start':'2019-08-12'}",
                                    "{'relapses':[{'date':'2019-07-20'}]}"))) ==
          "2: 1 first, 2 after-progression");
}

TEST_CASE("lines: a medicine added or swapped without a plan (D-LOT-3, D-LOT-6)") {
    check_lines({
        {"Rd with a poor response, then bortezomib added: 2 lines",
         "{'medicines':['Rd'],'purpose':'induction','start':'2018-01','best_response':'SD'},"
         "{'medicines':['VRd'],'start':'2018-06','planned_with_previous':false}",
         "2: 1 first, 2 not-planned"},
        {"Rd stopped for side effects, VCD instead, then the planned transplant: 2 lines (trap 3)",
         "{'medicines':['Rd'],'purpose':'induction','start':'2018-01','stop':'2018-03',"
         "'reason_stopped':'side-effects'},"
         "{'medicines':['VCd'],'purpose':'induction','start':'2018-04','stop':'2018-08',"
         "'planned_with_previous':false},"
         "{'transplant':'autologous','purpose':'consolidation','start':'2018-10'}",
         "2: 1 first, 2 not-planned, = keeps-remission"},
        {"the same under the name of one plan: a switch for side effects is rarely planned",
         "{'medicines':['Rd'],'purpose':'induction','plan':'a','start':'2018-01','stop':'2018-03',"
         "'reason_stopped':'side-effects'},"
         "{'medicines':['VCd'],'purpose':'induction','plan':'a','start':'2018-04','stop':'2018-08'}"
         ","
         "{'transplant':'autologous','plan':'a','start':'2018-10'}",
         "1-2: 1 first, 1-2 plan-not-known?, = continues-plan"},
        {"stopped for side effects, then the planned maintenance: one line",
         "{'medicines':['VRd'],'plan':'a','start':'2018-01','stop':'2018-03',"
         "'reason_stopped':'side-effects'},"
         "{'medicines':['ixazomib'],'purpose':'maintenance','plan':'a','start':'2018-04'}",
         "1: 1 first, = continues-plan"},
        {"a transplant without planned maintenance, a marker rise after 6 months, then "
         "lenalidomide: a new line",
         "{'medicines':['VRd'],'plan':'a','start':'2018-01'},{'transplant':'autologous','plan':'a',"
         "'start':'2018-08'},{'medicines':['lenalidomide'],'start':'2019-02',"
         "'planned_with_previous':false}",
         "2: 1 first, = continues-plan, 2 not-planned"},
        {"the same lenalidomide, of which nobody said whether it was planned",
         "{'medicines':['VRd'],'plan':'a','start':'2018-01'},{'transplant':'autologous','plan':'a',"
         "'start':'2018-08'},{'medicines':['lenalidomide'],'start':'2019-02'}",
         "1-2: 1 first, = continues-plan, 1-2 plan-not-known?"},
        {"called maintenance, but the myeloma had grown: it stays open",
         "{'medicines':['VRd'],'purpose':'induction','start':'2018-01','stop':'2018-06',"
         "'progression':'2018-12-01'},{'medicines':['lenalidomide'],'purpose':'maintenance',"
         "'start':'2019-02'}",
         "1-2: 1 first, 1-2 planned-after-progression?"},
    });
}

TEST_CASE("lines: transplants (D-LOT-4, R-4, R-12)") {
    const std::string first_plan =
        "{'medicines':['VRd'],'plan':'a','start':'2016-01'},{'transplant':'autologous','plan':'a',"
        "'start':'2016-08'}";
    check_lines({
        {"a planned pair with a preset interval is one",
         first_plan + ",{'transplant':'autologous','planned_tandem':true,'start':'2016-11'}",
         "1: 1 first, = continues-plan, = tandem-transplant"},
        {"a later one that was not planned is a new line",
         first_plan +
             ",{'transplant':'autologous','planned_with_previous':false,'start':'2019-11'}",
         "2: 1 first, = continues-plan, 2 later-transplant"},
        {"a later one, planned with its re-induction: one line or two (R-4)",
         first_plan + ",{'medicines':['KRd'],'plan':'b','start':'2019-06'},"
                      "{'transplant':'autologous','plan':'b','start':'2019-11'}",
         "2-3: 1 first, = continues-plan, 2 other-plan, 2-3 second-transplant-planned?"},
        {"the first one of a life inside a later plan adds none (R-4)",
         "{'medicines':['VRd'],'plan':'a','start':'2016-01'},{'medicines':['KRd'],'plan':'b','"
         "start'"
         ":'2019-06'},{'transplant':'autologous','plan':'b','start':'2019-11'}",
         "2: 1 first, 2 other-plan, = continues-plan"},
        {"a second of which nothing is said",
         first_plan + ",{'transplant':'autologous','start':'2019-11'}",
         "1-2: 1 first, = continues-plan, 1-2 second-transplant-planned?"},
        {"a transplant for another illness is no line",
         "{'transplant':'allogeneic','treated_for':'other','start':'2010'}," + first_plan,
         "1: - other-disease, 1 first, = continues-plan"},
        {"for relapse, after maintenance",
         first_plan + ",{'medicines':['len'],'purpose':'maintenance','plan':'a','start':'2016-12'},"
                      "{'transplant':'autologous','purpose':'relapse','start':'2020'}",
         "2: 1 first, = continues-plan, = continues-plan, 2 for-relapse"},
    });
}

TEST_CASE("lines: the same regimen again (D-LOT-5, D-LOT-7, R-5)") {
    const std::string rd_then_rd =
        "{'medicines':['Rd'],'start':'2018-01-08','stop':'2019-01-07','progression':'2020-05-04'},"
        "{'medicines':['Rd'],'start':'2020-06-01'}";
    const std::string paused =
        "{'medicines':['Rd'],'start':'2018-01-08','stop':'2019-01-07'},"
        "{'medicines':['Rd'],'start':'2020-06-01'}";
    const std::string adjacent =
        "{'medicines':['Rd'],'start':'2018-01-08','stop':'2019-01-07'},"
        "{'medicines':['Rd'],'start':'2019-01-08'}";
    check_lines({
        {"after a relapse, with nothing in between: one line by the rule of 2015", rd_then_rd,
         "1: 1 first, = same-medicines"},
        {"after a pause", paused, "1: 1 first, = same-medicines"},
        {"one regimen, written as two entries", adjacent, "1: 1 first, = same-medicines"},
        {"from the infusion to the injection",
         "{'medicines':['Darzalex'],'start':'2018-01','stop':'2020-01'},{'medicines':['Darzalex "
         "Faspro'],'start':'2020-01'}",
         "1: 1 first, = same-medicines"},
        {"another brand, and the order of the names changed",
         "{'medicines':['Velcade','dex'],'start':'2018-01','stop':'2018-06'},{'medicines':["
         "'dexamethasone','bortezomib'],'start':'2018-07'}",
         "1: 1 first, = same-medicines"},
        {"one regimen in two entries, beside another one that began meanwhile",
         "{'medicines':['Rd'],'start':'2018-01-08','stop':'2019-01-07'},"
         "{'medicines':['Velcade'],'start':'2018-06-04','planned_with_previous':false},"
         "{'medicines':['Rd'],'start':'2019-01-08'}",
         "2: 1 first, 2 not-planned, = same-medicines"},
        {"with another regimen in between: three lines",
         "{'medicines':['Rd'],'start':'2018-01','stop':'2019-01','reason_stopped':'progression'},"
         "{'medicines':['Kd'],'start':'2019-03','stop':'2020-01','reason_stopped':'progression'},"
         "{'medicines':['Rd'],'start':'2020-03'}",
         "3: 1 first, 2 after-progression, 3 after-progression"},
    });
    check_lines(
        {
            {"after a relapse: two by the registry", rd_then_rd, "2: 1 first, 2 same-again"},
            {"after a pause of which nobody said why it ended", paused,
             "1-2: 1 first, 1-2 same-again-unclear?"},
            {"without a pause it is one", adjacent, "1: 1 first, = same-medicines"},
        },
        LineRule::Cibmtr);
    check_lines(
        {
            {"planned time without treatment that a relapse ended", rd_then_rd,
             "2: 1 first, 2 same-again"},
            {"without a pause it is one", adjacent, "1: 1 first, = same-medicines"},
        },
        LineRule::Imwg2011);
}

TEST_CASE("lines: CAR-T with its bridging is one (D-LOT-7)") {
    const std::string cells = "{'medicines':['Carvykti'],'start':'2021-07-05'}";
    check_lines({
        {"bridging, then CAR-T",
         vrd_failed + ",{'medicines':['DPd'],'purpose':'bridging','start':'2021-05-03'}," + cells,
         "2: 1 first, 2 for-relapse, = after-bridging"},
        {"the myeloma grew while the cells were made",
         vrd_failed +
             ",{'medicines':['DPd'],'purpose':'bridging','start':'2021-05-03','stop':"
             "'2021-06-20','reason_stopped':'progression'}," +
             cells,
         "2: 1 first, 2 for-relapse, = after-bridging"},
        {"nobody said that the treatment before was for bridging",
         vrd_failed +
             ",{'medicines':['DPd'],'start':'2021-05-03','stop':'2021-06-20',"
             "'reason_stopped':'progression'}," +
             cells,
         "2-3: 1 first, 2 after-progression, 2-3 may-be-bridging?"},
        {"the chemotherapy before the cells is no line",
         kd_failed + ",{'medicines':['cyclophosphamide','fludarabine'],'purpose':'preparation',"
                     "'start':'2021-06-28'},{'medicines':['Carvykti'],'purpose':'relapse','start':"
                     "'2021-07-05'}",
         "2: 1 first, - preparation, 2 for-relapse"},
    });
}

TEST_CASE("lines: what is never a line, and what may be none (D-LOT-7, R-14, R-15)") {
    check_lines({
        {"a steroid against symptoms",
         "{'medicines':['dex'],'purpose':'symptoms','start':'2017-12'}," + vrd,
         "1: - for-symptoms, 1 first"},
        {"a steroid alone, and nobody said what for",
         "{'medicines':['dex'],'start':'2017-12'}," + vrd, "1-2: 1 steroids-alone?, 1-2 first"},
        {"bone medicines", "{'medicines':['Zometa'],'start':'2017-12'}," + vrd,
         "1: - supportive-care, 1 first"},
        {"denosumab is an antibody, but bone care (trap 9)",
         vrd + ",{'medicines':['Xgeva'],'start':'2019-12'}", "1: 1 first, - supportive-care"},
        {"radiation for pain", vrd + ",{'medicines':['radiation'],'start':'2019-12'}",
         "1: 1 first, - supportive-care"},
        {"chemotherapy to collect stem cells",
         vrd + ",{'medicines':['cyclophosphamide'],'purpose':'preparation','start':'2018-07'}",
         "1: 1 first, - preparation"},
        {"chemotherapy alone, and nobody said what for",
         vrd_failed + ",{'medicines':['cyclophosphamide'],'start':'2018-07'}",
         "1-2: 1 first, 1-2 chemotherapy-alone?"},
        {"carfilzomib is not given against symptoms",
         vrd + ",{'medicines':['Kd'],'purpose':'symptoms','start':'2019'}",
         "1-2: 1 first, 1-2 purpose-unlikely?"},
        {"treatment of smoldering myeloma: 0 or 1 line (R-15)",
         "{'medicines':['Rd'],'treated_for':'smoldering-myeloma','start':'2015'}," + vrd,
         "1-2: 1 smoldering-disease?, 1-2 first"},
        {"a medicine that is not known here counts in its line (R-14)",
         vrd_failed + ",{'medicines':['Wundermittel'],'start':'2018-08'}",
         "2: 1 first, 2 after-progression"},
        {"a medicine that is not known here, against symptoms",
         vrd_failed + ",{'medicines':['Wundermittel'],'purpose':'symptoms','start':'2018-08'}",
         "1-2: 1 first, 1-2 medicines-not-known?"},
        {"withdrawn medicines still count (trap 23)",
         vrd_failed + ",{'medicines':['Farydak','Velcade','dex'],'start':'2018-08'}",
         "2: 1 first, 2 after-progression"},
    });
}

TEST_CASE("lines: dates that leave the order open") {
    check_lines({
        {"no dates, both stopped for progression",
         "{'medicines':['VRd'],'reason_stopped':'progression'},{'medicines':['Kd'],'reason_stopped'"
         ":'progression'}",
         "1-2: 1 first, 1-2 order-not-known?"},
        {"first medicines come before those for relapse, without dates",
         "{'medicines':['Kd'],'purpose':'relapse'},{'medicines':['VRd'],'purpose':'induction'}",
         "2: 1 first, 2 for-relapse"},
        {"one without dates among others",
         vrd_failed + ",{'medicines':['Kd'],'start':'2019-01','stop':'2020-01','reason_stopped':"
                      "'progression'},{'medicines':['Pd'],'reason_stopped':'progression'}",
         "2-3: 1 first, 2 after-progression, 2-3 order-not-known?"},
        {"the latest on top of the list", kd_failed + "," + vrd_failed,
         "2: 1 first, 2 for-relapse"},
    });
}

TEST_CASE("lines: a new line only once the earlier one is over counts as a line of the past") {
    const auto running = lines_of(complete(
        vrd + ",{'medicines':['DPd'],'purpose':'relapse','start':'2021-05','ongoing':true}"));
    CHECK(running.listed == point(2));
    CHECK(running.latest_may_be_running);
    CHECK(running.prior.range == Interval{1, 2});
    const auto failed =
        lines_of(complete(vrd + ",{'medicines':['DPd'],'purpose':'relapse','start':"
                                "'2021-05','ongoing':true,'progression':'2026-10'}"));
    CHECK_FALSE(failed.latest_may_be_running);
    CHECK(failed.prior.range == point(2));
}

TEST_CASE("lines: the list and the doctor's own count (R-3, R-6)") {
    const auto with_doctor = [](const std::string& treatments, const std::string& stated,
                                const std::string& is_complete = "true") {
        return "{'history':{'complete':" + is_complete + ",'lines_stated_by_doctor':" + stated +
               ",'treatments':[" + treatments + "]}}";
    };
    const std::string open_plan = vrd_failed + ",{'transplant':'autologous','start':'2018-08-06'}";
    check_rows("prior_lines",
               {
                   {"the list alone", complete(vrd + "," + kd_failed), "2"},
                   {"a list that may lack treatments", listed(vrd + "," + kd_failed),
                    "2 or more: history-incomplete"},
                   {"nothing is listed", "{}", "?: not-given"},
                   {"the plan is not known", complete(open_plan), "1 to 2: only-approximate"},
                   {"the doctor's count lies within: it decides", with_doctor(open_plan, "1"), "1"},
                   {"the doctor's count fills an incomplete list",
                    with_doctor(vrd + "," + kd_failed, "3", "false"), "3"},
                   {"the doctor counts more than the list can hold",
                    with_doctor(vrd + "," + kd_failed, "5"), "2 to 5: conflicting"},
                   {"the doctor counts fewer lines than distinct plans",
                    with_doctor("{'medicines':['VRd'],'plan':'a','start':'2016-01'},{'medicines':["
                                "'KRd'],'plan':'b','start':'2019','reason_stopped':'progression'}",
                                "1"),
                    "1 to 2: conflicting"},
                   {"an earlier treatment that nobody knows: the upper end is open (R-6)",
                    complete("{'medicines':'unknown','start':'2015'}," + kd_failed),
                    "2 or more: medicine-unrecognised"},
               });
}

TEST_CASE("lines: each reason has a name, a rule and its words") {
    for (int i = 0; i <= static_cast<int>(LineReason::NoFullCycle); ++i) {
        const auto reason = static_cast<LineReason>(i);
        INFO(name_of(reason));
        CHECK_FALSE(name_of(reason).empty());
        CHECK((rule_of(reason).starts_with("D-LOT-") || rule_of(reason).starts_with("R-")));
    }
}
