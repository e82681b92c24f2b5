// The ECOG score, from the Karnofsky score where only that is given (F-ECOG, F-KARNOFSKY).
#include "domain/health/performance.h"

#include "tests/domain/rows.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

std::string health(const std::string& answers) {
    return "{'overall_health':{" + answers + "}}";
}

std::string karnofsky(const std::string& score) {
    return health("'karnofsky':" + score);
}

}  // namespace

TEST_CASE("ECOG from Karnofsky: every step of the table") {
    check_rows("ecog", {
                           {"100", karnofsky("100"), "0"},
                           {"90", karnofsky("90"), "0"},
                           {"80", karnofsky("80"), "1"},
                           {"70", karnofsky("70"), "1"},
                           {"60", karnofsky("60"), "2"},
                           {"50", karnofsky("50"), "2"},
                           {"40", karnofsky("40"), "3"},
                           {"30", karnofsky("30"), "3"},
                           {"20", karnofsky("20"), "4"},
                           {"10", karnofsky("10"), "4"},
                           {"0 is dead", karnofsky("0"), "5"},
                       });
}

TEST_CASE("ECOG from Karnofsky: between the tens, and ranges") {
    check_rows("ecog",
               {
                   {"95: both neighbours are 0", karnofsky("95"), "0"},
                   {"85: 80 is 1 and 90 is 0", karnofsky("85"), "0 to 1: only-approximate"},
                   {"75: both neighbours are 1", karnofsky("75"), "1"},
                   {"61 is between 60 and 70", karnofsky("61"), "1 to 2: only-approximate"},
                   {"5: 0 is 5 and 10 is 4", karnofsky("5"), "4 or more: only-approximate"},
                   {"60 to 80", karnofsky("{'from':60,'to':80}"), "1 to 2: only-approximate"},
               });
}

TEST_CASE("ECOG: both scores given, or neither") {
    check_rows(
        "ecog",
        {
            {"they fit", health("'ecog':1,'karnofsky':80"), "1"},
            {"ECOG narrows a score between two tens", health("'ecog':1,'karnofsky':85"), "1"},
            {"Karnofsky narrows a range", health("'ecog':{'from':0,'to':2},'karnofsky':60"), "2"},
            {"they exclude each other", health("'ecog':0,'karnofsky':60"), "0 to 2: conflicting"},
            {"Karnofsky is not known", health("'ecog':2,'karnofsky':'unknown'"), "2"},
            {"ECOG is not known, Karnofsky is", health("'ecog':'unknown','karnofsky':70"), "1"},
            {"neither is known", health("'ecog':'unknown'"), "?: person-does-not-know"},
            {"only asked for Karnofsky", karnofsky("'unknown'"), "?: person-does-not-know"},
            {"not given", "{}", "?: not-given"},
        });
}
