// "is" and "in": one of some values, against what the fact can still be.
#include "engine/operators/membership.h"

#include "domain/interval.h"
#include "tests/support/catch.h"

using namespace myelobrief;

namespace {

constexpr Truth f = Truth::False;
constexpr Truth u = Truth::Unknown;
constexpr Truth t = Truth::True;

Truth is_one_among(Interval value, const std::vector<double>& listed) {
    TruthPlane result;
    is_among(&value.lo, &value.hi, 1, listed, result);
    return result.at(0);
}

struct Row {
    const char* what;
    Interval value;
    std::vector<double> listed;
    Truth result;
};

const std::vector<Row> rows{
    {"yes is yes", {1, 1}, {1}, t},
    {"no is yes", {0, 0}, {1}, f},
    {"either is yes", {0, 1}, {1}, u},
    {"yes is no", {1, 1}, {0}, f},
    {"no is no", {0, 0}, {0}, t},
    {"either is no", {0, 1}, {0}, u},

    {"a count of exactly 3 is 3", {3, 3}, {3}, t},
    {"a count of exactly 2 is 3", {2, 2}, {3}, f},
    {"a count of 4 to 6 is 3", {4, 6}, {3}, f},
    {"a count of 2 to 3 is 3", {2, 3}, {3}, u},
    {"a count of 3 to 9 is 3", {3, 9}, {3}, u},

    {"the second of five values is in the list", {1, 1}, {1, 2}, t},
    {"the first of five values is not in the list", {0, 0}, {1, 2}, f},
    {"all that it can be is in the list", {1, 2}, {1, 2}, t},
    {"all that it can be is in a longer list", {1, 2}, {0, 1, 2, 4}, t},
    {"a part of what it can be is in the list", {1, 3}, {1, 2}, u},
    {"nothing that it can be is in the list", {3, 4}, {1, 2}, f},
    {"the list has a hole where the value is", {2, 2}, {1, 3}, f},
    {"the list has a hole inside of what it can be", {1, 3}, {1, 3}, u},
    {"wholly unknown, and every value is in the list", {0, 4}, {0, 1, 2, 3, 4}, t},
    {"wholly unknown", {0, 4}, {2}, u},
};

}  // namespace

TEST_CASE("is and in: what is listed against what the fact can be") {
    for (const auto& row : rows) {
        INFO(row.what);
        CHECK(is_one_among(row.value, row.listed) == row.result);
    }
}

TEST_CASE("an earlier answer of the plane does not shine through") {
    const double yes = 1;
    const double no = 0;
    TruthPlane result;
    is_among(&yes, &yes, 1, std::vector<double>{1}, result);
    REQUIRE(result.at(0) == t);
    is_among(&no, &no, 1, std::vector<double>{1}, result);
    CHECK(result.at(0) == f);
}
