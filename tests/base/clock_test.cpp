#include "base/clock.h"

#include "tests/support/catch.h"

using namespace myelobrief;

TEST_CASE("a fixed clock stands still; the machine's clock gives a day of this age") {
    const FixedClock fixed(make_date(2026, 11, 22));
    CHECK(fixed.today() == make_date(2026, 11, 22));
    CHECK(SystemClock().today() > make_date(2020, 1, 1));
}
