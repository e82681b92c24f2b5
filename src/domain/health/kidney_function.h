// Kidney function estimated from creatinine. Both formulas are for adults, use the sex recorded for
// laboratory formulas, and do not hold while creatinine changes fast or on dialysis.
#pragma once

#include "domain/fact.h"
#include "domain/profile.h"

namespace myelobrief {

/// Creatinine clearance by Cockcroft and Gault, in mL/min; creatinine in mg/dL. What is given as a
/// range, and a sex that is not known, leave a range; a missing age, weight or creatinine leaves
/// everything open, and so does an age that may be under 18 (F-COCKCROFT-GAULT).
Fact creatinine_clearance(const Answer<Interval>& age_years, const Answer<Interval>& weight_kg,
                          const Answer<Sex>& sex, const Fact& creatinine);

/// Filtration rate by CKD-EPI 2021, in mL/min/1.73 m2; the same as above, without weight
/// (F-CKD-EPI-2021).
Fact egfr_ckd_epi_2021(const Answer<Interval>& age_years, const Answer<Sex>& sex,
                       const Fact& creatinine);

}  // namespace myelobrief
