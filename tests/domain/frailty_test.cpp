// Frailty scores with all inputs, at both sides of each limit, and with inputs missing.
#include "domain/health/frailty.h"

#include "tests/domain/rows.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

/// Every input of the IMWG score.
std::string inputs(const std::string& age, const std::string& adl, const std::string& iadl,
                   const std::string& charlson) {
    return "{'age':" + age + ",'overall_health':{'adl':" + adl + ",'iadl':" + iadl +
           ",'charlson':" + charlson + "}}";
}

/// Every input of the simplified score.
std::string simple(const std::string& age, const std::string& charlson, const std::string& ecog) {
    return "{'age':" + age + ",'overall_health':{'charlson':" + charlson + ",'ecog':" + ecog + "}}";
}

}  // namespace

TEST_CASE("IMWG frailty: each input, both sides of its limit") {
    check_rows("imwg_frailty",
               {
                   {"all well", inputs("70", "6", "8", "0"), "fit"},
                   {"75 is 0 points", inputs("75", "6", "8", "0"), "fit"},
                   {"half a year past 75 is still 75", inputs("75.5", "6", "8", "0"), "fit"},
                   {"76 is 1 point", inputs("76", "6", "8", "0"), "intermediate"},
                   {"80 is 1 point", inputs("80", "6", "8", "0"), "intermediate"},
                   {"81 is 2 points", inputs("81", "6", "8", "0"), "frail"},
                   {"ADL 5", inputs("70", "5", "8", "0"), "fit"},
                   {"ADL 4 is 1 point", inputs("70", "4", "8", "0"), "intermediate"},
                   {"IADL 6", inputs("70", "6", "6", "0"), "fit"},
                   {"IADL 5 is 1 point", inputs("70", "6", "5", "0"), "intermediate"},
                   {"Charlson 1", inputs("70", "6", "8", "1"), "fit"},
                   {"Charlson 2 is 1 point", inputs("70", "6", "8", "2"), "intermediate"},
                   {"two points", inputs("70", "4", "5", "0"), "frail"},
                   {"all five points", inputs("85", "0", "0", "9"), "frail"},
               });
}

TEST_CASE("IMWG frailty: what is missing is never taken for normal") {
    // A category that is not settled is told as the range of its places: 0 fit, 2 frail.
    check_rows("imwg_frailty",
               {
                   {"nothing given", "{}", "?: not-given"},
                   {"81 is frail, whatever the rest", "{'age':81}", "frail"},
                   {"76 alone", "{'age':76}", "1 or more: not-given"},
                   {"60 alone: anything is possible", "{'age':60}", "?: not-given"},
                   {"only Charlson is missing: fit or intermediate",
                    inputs("70", "6", "8", "'unknown'"), "0 to 1: person-does-not-know"},
                   {"age may be 75 or 76", inputs("{'from':75,'to':76}", "6", "8", "0"),
                    "0 to 1: only-approximate"},
                   {"a range within one step", inputs("{'from':60,'to':75}", "6", "8", "0"), "fit"},
                   {"ADL 4 or 5", inputs("77", "{'from':4,'to':5}", "8", "0"),
                    "1 or more: only-approximate"},
               });
}

TEST_CASE("simplified frailty: each input, both sides of its limit") {
    check_rows("simplified_frailty",
               {
                   {"all well", simple("70", "0", "0"), "non-frail"},
                   {"ECOG 1 alone", simple("75", "1", "1"), "non-frail"},
                   {"ECOG 2", simple("75", "1", "2"), "frail"},
                   {"ECOG 1 and Charlson 2", simple("75", "2", "1"), "frail"},
                   {"76 alone", simple("76", "1", "0"), "non-frail"},
                   {"76 and ECOG 1", simple("76", "0", "1"), "frail"},
                   {"81", simple("81", "0", "0"), "frail"},
                   {"ECOG from Karnofsky 60",
                    "{'age':70,'overall_health':{'charlson':0,'karnofsky':60}}", "frail"},
                   {"Karnofsky 80 is ECOG 1",
                    "{'age':70,'overall_health':{'charlson':0,'karnofsky':80}}", "non-frail"},
               });
}

TEST_CASE("simplified frailty: missing inputs") {
    check_rows("simplified_frailty",
               {
                   {"nothing given", "{}", "?: not-given"},
                   {"ECOG 2 settles it", "{'overall_health':{'ecog':2}}", "frail"},
                   {"ECOG 1: the rest decides", "{'overall_health':{'ecog':1}}", "?: not-given"},
                   {"Charlson does not matter at ECOG 0 and 70",
                    "{'age':70,'overall_health':{'ecog':0}}", "non-frail"},
                   {"at 76 it does", "{'age':76,'overall_health':{'ecog':0}}", "?: not-given"},
                   {"two scores exclude each other",
                    "{'age':70,'overall_health':{'charlson':0,'ecog':0,'karnofsky':60}}",
                    "?: conflicting"},
               });
}
