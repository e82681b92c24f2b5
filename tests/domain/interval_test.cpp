// Ranges of what is left possible.
#include "domain/interval.h"

#include "tests/support/catch.h"

using namespace myelobrief;

TEST_CASE("interval: both ends belong to it") {
    const Interval range{2, 4};
    CHECK(range.contains(2));
    CHECK(range.contains(4));
    CHECK_FALSE(range.contains(1.999));
    CHECK_FALSE(range.contains(4.001));
    CHECK(range.contains(Interval{2, 4}));
    CHECK_FALSE(range.contains(Interval{2, 5}));
    CHECK_FALSE(range.is_point());
    CHECK(point(3).is_point());
}

TEST_CASE("interval: what holds both, and what both allow") {
    CHECK(hull({1, 2}, {4, 5}) == Interval{1, 5});
    CHECK(hull({1, 6}, {2, 3}) == Interval{1, 6});
    CHECK(intersection({1, 3}, {2, 5}) == Interval{2, 3});
    CHECK(intersection({1, 2}, {2, 5}) == point(2));
    CHECK_FALSE(intersection({1, 2}, {3, 4}).has_value());
    CHECK(intersection({2, Interval::infinity}, {0, 4}) == Interval{2, 4});
}
