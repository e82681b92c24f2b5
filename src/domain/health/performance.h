// How active a person is: the ECOG score, from the Karnofsky score where only that is given.
#pragma once

#include "domain/fact.h"
#include "domain/profile.h"

namespace myelobrief {

/// 0 to 5, by the approximate table between the two scores (F-KARNOFSKY); a Karnofsky score between
/// two tens stands for both. Both given: what both allow, or conflicting.
Fact ecog_score(const OverallHealth& health);

}  // namespace myelobrief
