#include "domain/labs/corrected_calcium.h"

#include "domain/labs/measurements.h"

namespace myelobrief {

Fact corrected_calcium(const Fact& calcium, const Fact& albumin) {
    constexpr double slope = 0.8;
    constexpr double normal_albumin = 4.0;
    const auto corrected = [](double calcium_value, double albumin_value) {
        return calcium_value + slope * (normal_albumin - albumin_value);
    };
    Fact fact = Fact::between({corrected(calcium.range.lo, albumin.range.hi),
                               corrected(calcium.range.hi, albumin.range.lo)},
                              graver(calcium.reason, albumin.reason));
    fact.measured = older(calcium.measured, albumin.measured);
    return fact;
}

}  // namespace myelobrief
