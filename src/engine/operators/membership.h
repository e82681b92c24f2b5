// is, in : a whole number (a count, a yes or no, a category's index) among some values.
//
//            every possible value is listed    none is    otherwise
//  result    true                              false      unknown
#pragma once

#include <cstddef>
#include <span>

#include "engine/truth_plane.h"

namespace myelobrief {

/// `lo` and `hi` are columns of `rows` whole numbers; `values` are sorted, without repetition.
void is_among(const double* lo, const double* hi, std::size_t rows, std::span<const double> values,
              TruthPlane& result);

}  // namespace myelobrief
