#include "engine/operators/comparison.h"

namespace myelobrief {

namespace {

/// Packs a test of every row into bits; the inner loop has no branch.
template <class Test>
void pack(std::size_t rows, BitPlane& plane, Test test) {
    for (std::size_t first = 0; first < rows; first += 64) {
        const std::size_t count = rows - first < 64 ? rows - first : 64;
        std::uint64_t word = 0;
        for (std::size_t i = 0; i < count; ++i)
            word |= static_cast<std::uint64_t>(test(first + i)) << i;
        plane.word(first / 64) = word;
    }
}

template <class Holds>
void apply(const double* lo, const double* hi, std::size_t rows, TruthPlane& result, bool upwards,
           Holds holds) {
    // For >= and > the upper end is the most hopeful value; for <= and < the lower end.
    const double* most_hopeful = upwards ? hi : lo;
    const double* least_hopeful = upwards ? lo : hi;
    pack(rows, result.can_be_true, [&](std::size_t i) { return holds(most_hopeful[i]); });
    pack(rows, result.can_be_false, [&](std::size_t i) { return !holds(least_hopeful[i]); });
}

}  // namespace

void compare(Operator op, const double* lo, const double* hi, std::size_t rows, double limit,
             TruthPlane& result) {
    switch (op) {
        case Operator::AtLeast:
            return apply(lo, hi, rows, result, true, [limit](double x) { return x >= limit; });
        case Operator::MoreThan:
            return apply(lo, hi, rows, result, true, [limit](double x) { return x > limit; });
        case Operator::AtMost:
            return apply(lo, hi, rows, result, false, [limit](double x) { return x <= limit; });
        case Operator::LessThan:
            return apply(lo, hi, rows, result, false, [limit](double x) { return x < limit; });
        case Operator::Is:
        case Operator::In:
        case Operator::Judged:
            break;
    }
}

}  // namespace myelobrief
