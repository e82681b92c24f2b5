// Strong Kleene logic: unknown is never taken for no.
#include "domain/truth.h"

#include <array>

#include "tests/support/catch.h"

using namespace myelobrief;

TEST_CASE("truth: all nine pairs, and not") {
    constexpr auto F = Truth::False;
    constexpr auto U = Truth::Unknown;
    constexpr auto T = Truth::True;
    struct Pair {
        Truth a, b, a_and_b, a_or_b;
    };
    const std::array pairs{
        Pair{F, F, F, F}, Pair{F, U, F, U}, Pair{F, T, F, T}, Pair{U, F, F, U}, Pair{U, U, U, U},
        Pair{U, T, U, T}, Pair{T, F, F, T}, Pair{T, U, U, T}, Pair{T, T, T, T},
    };
    for (const auto& pair : pairs) {
        CAPTURE(pair.a, pair.b);
        CHECK(truth_and(pair.a, pair.b) == pair.a_and_b);
        CHECK(truth_or(pair.a, pair.b) == pair.a_or_b);
    }
    CHECK(truth_not(F) == T);
    CHECK(truth_not(U) == U);
    CHECK(truth_not(T) == F);
    CHECK(truth_of(true) == T);
    CHECK(truth_of(false) == F);
}
