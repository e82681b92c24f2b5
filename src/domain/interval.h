// A closed range of numbers: what is left possible when a number is only partly known.
#pragma once

#include <algorithm>
#include <limits>
#include <optional>

namespace myelobrief {

struct Interval {
    double lo = 0;
    double hi = 0;

    static constexpr double infinity = std::numeric_limits<double>::infinity();

    [[nodiscard]] constexpr bool is_point() const { return lo == hi; }
    [[nodiscard]] constexpr bool contains(double x) const { return lo <= x && x <= hi; }
    [[nodiscard]] constexpr bool contains(Interval other) const {
        return lo <= other.lo && other.hi <= hi;
    }
    constexpr bool operator==(const Interval&) const = default;
};

constexpr Interval point(double x) {
    return {x, x};
}

/// The smallest interval that holds both.
constexpr Interval hull(Interval a, Interval b) {
    return {std::min(a.lo, b.lo), std::max(a.hi, b.hi)};
}

/// What both allow; nothing when they exclude each other.
constexpr std::optional<Interval> intersection(Interval a, Interval b) {
    const Interval both{std::max(a.lo, b.lo), std::min(a.hi, b.hi)};
    if (both.lo > both.hi) return std::nullopt;
    return both;
}

}  // namespace myelobrief
