// The values of one laboratory test as they can be drawn: in order of time, in one unit; and how
// many values cannot, and why. Knows nothing of words and drawings.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "domain/catalog.h"
#include "domain/profile.h"

namespace myelobrief {

/// Why a value is not drawn.
enum class LeftOut {
    NoDate,
    NoValue,      ///< the date alone is given
    UnitUnclear,  ///< or hardly possible in its unit
    Conflicting   ///< with another value of its day
};

struct SeriesPoint {
    /// Points into the profile.
    const PartialDate* date = nullptr;
    /// In the unit of the series.
    Interval value;
};

struct LabSeries {
    const LabTest* test = nullptr;
    /// The one in which all drawn values are written, else the test's own.
    std::string unit;
    /// Oldest first, one for each day.
    std::vector<SeriesPoint> points;
    /// How many values of the profile are not drawn, by LeftOut.
    std::array<std::size_t, 4> left_out{};
    /// In the unit of the series, as the test's own limit.
    std::optional<double> limit;
    /// The upper limit of normal, where all drawn values that name one name the same.
    std::optional<double> upper_normal;

    [[nodiscard]] std::size_t left_out_because(LeftOut why) const {
        return left_out.at(static_cast<std::size_t>(why));
    }
};

/// Light chains that contradict the ratio of their day are left out as conflicting.
LabSeries lab_series(std::span<const LabValue> labs, const LabTest& test);

}  // namespace myelobrief
