// >=  >  <=  < : a number against a limit.
//
//            whole interval holds    none of it holds    otherwise
//  result    true                    false               unknown
#pragma once

#include <cstddef>

#include "criteria/criterion.h"
#include "engine/truth_plane.h"

namespace myelobrief {

/// `lo` and `hi` are columns of `rows` values.
void compare(Operator op, const double* lo, const double* hi, std::size_t rows, double limit,
             TruthPlane& result);

}  // namespace myelobrief
