// Limits against exact and partly known numbers.
#include "engine/operators/comparison.h"

#include <cmath>

#include "base/text.h"
#include "domain/interval.h"
#include "tests/support/catch.h"

using namespace myelobrief;

namespace {

constexpr double inf = Interval::infinity;
constexpr Truth f = Truth::False;
constexpr Truth u = Truth::Unknown;
constexpr Truth t = Truth::True;

Truth compare_one(Interval value, Operator op, double limit) {
    TruthPlane result;
    compare(op, &value.lo, &value.hi, 1, limit, result);
    return result.at(0);
}

struct Row {
    Interval value;
    /// For >= 4, > 4, <= 4, < 4.
    Truth at_least, more_than, at_most, less_than;
};

const double just_below = std::nextafter(4.0, 0.0);
const double just_above = std::nextafter(4.0, 5.0);

// clang-format off
const std::vector<Row> rows{
    // the value             >= > <= <
    // exactly known: both sides of the limit
    {{3, 3},                 f, f, t, t},
    {{just_below,just_below},f, f, t, t},
    {{4, 4},                 t, f, t, f},
    {{just_above,just_above},t, t, f, f},
    {{5, 5},                 t, t, f, f},
    {{0, 0},                 f, f, t, t},
    {{-4, -4},               f, f, t, t},
    // an interval that ends below, at or above the limit
    {{2, 3},                 f, f, t, t},
    {{2, just_below},        f, f, t, t},
    {{3, 4},                 u, f, t, u},
    {{3, just_above},        u, u, u, u},
    {{3, 5},                 u, u, u, u},
    // an interval that starts at or above it
    {{4, 5},                 t, u, u, f},
    {{just_above, 5},        t, t, f, f},
    {{5, 6},                 t, t, f, f},
    // nothing is known, or only one end
    {{-inf, inf},            u, u, u, u},
    {{0, inf},               u, u, u, u},
    {{4, inf},               t, u, u, f},
    {{5, inf},               t, t, f, f},
    {{-inf, 4},              u, f, t, u},
    {{-inf, 3},              f, f, t, t},
};
// clang-format on

}  // namespace

TEST_CASE("a limit of 4: what is below, at, above and around it") {
    for (const auto& row : rows) {
        CAPTURE(format_number(row.value.lo), format_number(row.value.hi));
        CHECK(compare_one(row.value, Operator::AtLeast, 4) == row.at_least);
        CHECK(compare_one(row.value, Operator::MoreThan, 4) == row.more_than);
        CHECK(compare_one(row.value, Operator::AtMost, 4) == row.at_most);
        CHECK(compare_one(row.value, Operator::LessThan, 4) == row.less_than);
    }
}

TEST_CASE("each row of a block gets its own answer, across the words of a plane") {
    constexpr std::size_t count = 130;
    std::vector<double> lo;
    std::vector<double> hi;
    for (std::size_t row = 0; row < count; ++row) {
        lo.push_back(static_cast<double>(row % 3));  // 0, 1, 2
        hi.push_back(row % 3 == 1 ? 3 : lo.back());  // the middle one is 1 to 3
    }
    TruthPlane result;
    compare(Operator::AtLeast, lo.data(), hi.data(), count, 2, result);
    for (std::size_t row = 0; row < count; ++row) {
        CAPTURE(row);
        CHECK(result.at(row) == (row % 3 == 0 ? f : (row % 3 == 1 ? u : t)));
    }
}
