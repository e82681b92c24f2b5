// ISS, R-ISS and R2-ISS, always at diagnosis: as the profile states them, and as far as the values
// at diagnosis bound them (F-ISS, F-R-ISS, F-R2-ISS).
#pragma once

#include "domain/risk/at_diagnosis.h"

namespace myelobrief {

/// 1 to 3. A stated and a computed stage that exclude each other are conflicting.
Fact iss_at_diagnosis(const Disease& disease, const AtDiagnosis& at_diagnosis);

/// 1 to 3. The ISS is worked out first; a stated one bounds this stage too.
Fact r_iss_at_diagnosis(const Disease& disease, const AtDiagnosis& at_diagnosis);

/// 1 to 4: low, low-intermediate, intermediate-high, high.
Fact r2_iss_at_diagnosis(const Disease& disease, const AtDiagnosis& at_diagnosis);

}  // namespace myelobrief
