#include "engine/operators/membership.h"

namespace myelobrief {

void is_among(const double* lo, const double* hi, std::size_t rows, std::span<const double> values,
              TruthPlane& result) {
    result.can_be_true.fill(false);
    result.can_be_false.fill(false);
    for (std::size_t row = 0; row < rows; ++row) {
        double listed = 0;
        for (const double value : values)
            if (lo[row] <= value && value <= hi[row]) listed += 1;
        if (listed > 0) result.can_be_true.set(row);
        const double possible = hi[row] - lo[row] + 1;
        if (listed < possible) result.can_be_false.set(row);
    }
}

}  // namespace myelobrief
