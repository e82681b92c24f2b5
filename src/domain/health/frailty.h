// Frailty scores. With missing inputs: the least and the most that the sum can be, never a guess
// that what is missing is normal.
#pragma once

#include "domain/fact.h"
#include "domain/profile.h"

namespace myelobrief {

/// 0 fit, 1 intermediate, 2 frail: age, activities of daily living (ADL, IADL) and other illnesses
/// (Charlson index); a sum of 2 or more is frail (F-FRAILTY-IMWG).
Fact imwg_frailty(const Profile& profile);

/// 0 non-frail, 1 frail: age, Charlson index and the ECOG score; a sum of 2 or more is frail
/// (F-FRAILTY-SIMPLIFIED).
Fact simplified_frailty(const Profile& profile, const Fact& ecog);

}  // namespace myelobrief
