// The list in the order of time, and what is sure about the order.
#include "domain/history/resolved_history.h"

#include "domain/history/order.h"
#include "tests/domain/rows.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

/// The places in the profile's list, in the order of time: "0 2 1".
std::string order_of(const std::string& treatments) {
    const auto profile = person(listed(treatments));
    std::string places;
    for (const auto& treatment : resolve_history(profile.history, shipped_catalog()).treatments)
        places += (places.empty() ? "" : " ") + std::to_string(treatment.position);
    return places;
}

/// The place of the treatment that is surely the earliest or latest; -1 where none is.
int place(const ResolvedTreatment* treatment) {
    return treatment == nullptr ? -1 : static_cast<int>(treatment->position);
}

const std::string vrd = "{'medicines':['VRd'],'start':'2019-01','stop':'2019-06'}";
const std::string kd = "{'medicines':['Kd'],'start':'2021-03','stop':'2022-01'}";
const std::string undated = "{'medicines':['Pd']}";

}  // namespace

TEST_CASE("history: dates decide the order, else the list does") {
    CHECK(order_of(vrd + "," + kd) == "0 1");
    CHECK(order_of(kd + "," + vrd) == "1 0");
    CHECK(order_of(vrd + "," + undated + "," + kd) == "0 1 2");
    CHECK(order_of(undated + "," + kd + "," + vrd) == "0 2 1");
    // Within one year nothing shows another order than that of the list.
    CHECK(
        order_of(
            "{'medicines':['VRd'],'start':'2019-05'},{'transplant':'autologous','start':'2019'}") ==
        "0 1");
}

TEST_CASE("history: first and latest are known only where something shows it") {
    struct Row {
        const char* person;
        std::string treatments;
        int earliest;
        int latest;
    };
    for (const auto& row : {
             Row{"no treatment", "", -1, -1},
             Row{"one treatment, undated", undated, 0, 0},
             Row{"two, dated, the latest first", kd + "," + vrd, 1, 0},
             Row{"two without dates: the list may begin with the latest",
                 undated + ",{'medicines':['Kd']}", -1, -1},
             Row{"an undated one among others", vrd + "," + undated + "," + kd, -1, -1},
             Row{"two of the same year",
                 "{'medicines':['VRd'],'start':'2020'},{'medicines':['Kd'],'start':'2020'}", -1,
                 -1},
             Row{"of the same year, and of one plan",
                 "{'medicines':['VRd'],'purpose':'induction','plan':'a','start':'2020'},"
                 "{'transplant':'autologous','plan':'a','start':'2020'},"
                 "{'medicines':['len'],'purpose':'maintenance','plan':'a','start':'2020'}",
                 0, 2},
             Row{"without dates: first medicines come before a treatment for relapse",
                 "{'medicines':['Kd'],'purpose':'relapse'},{'medicines':['VRd'],'purpose':'"
                 "induction'}",
                 1, 0},
             Row{"only the end of the first is known",
                 "{'medicines':['VRd'],'stop':'2019-06'},{'medicines':['Kd'],'start':'2021-03'}", 0,
                 1},
             Row{"the earlier one is still given beside the later one",
                 "{'medicines':['len'],'start':'2019-01','ongoing':true}," + kd, 0, -1},
         }) {
        INFO(row.person);
        const auto profile = person(listed(row.treatments));
        const auto history = resolve_history(profile.history, shipped_catalog());
        CHECK(place(surely_earliest(history)) == row.earliest);
        CHECK(place(surely_latest(history)) == row.latest);
    }
}

TEST_CASE("history: complete only as far as every name is understood") {
    const auto resolved = [](const std::string& json) {
        static std::vector<Profile> kept;
        kept.reserve(100);
        kept.push_back(person(json));
        return resolve_history(kept.back().history, shipped_catalog());
    };
    const auto all = resolved(complete(vrd));
    CHECK(all.complete);
    const auto unrecognised = resolved(complete("{'medicines':['Neomyelin','dex']}"));
    CHECK_FALSE(unrecognised.complete);
    CHECK(unrecognised.complete_as_stated);
    CHECK(unrecognised.reason_incomplete() == UnknownReason::MedicineUnrecognised);
    CHECK_FALSE(unrecognised.treatments.front().nothing_known);
    const auto nothing = resolved(complete("{'medicines':'unknown'}"));
    CHECK_FALSE(nothing.complete);
    CHECK(nothing.treatments.front().nothing_known);
    CHECK_FALSE(resolved(listed(vrd)).complete);
    CHECK(resolved(listed(vrd)).reason_incomplete() == UnknownReason::HistoryIncomplete);
    CHECK(resolved("{}").reason_incomplete() == UnknownReason::NotGiven);
}
