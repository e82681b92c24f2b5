// Calcium as it would be at a normal albumin, of which much of it is bound.
#pragma once

#include "domain/fact.h"

namespace myelobrief {

/// In mg/dL: calcium + 0.8 x (4.0 - albumin in g/dL) (F-CORRECTED-CALCIUM), from the latest of
/// each. They may be of different days; `measured` is then the older one.
Fact corrected_calcium(const Fact& calcium, const Fact& albumin);

}  // namespace myelobrief
