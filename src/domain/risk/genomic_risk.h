// High risk by gene changes, by each definition on its own: they differ, and none replaces another.
#pragma once

#include "domain/catalog.h"
#include "domain/risk/at_diagnosis.h"
#include "domain/risk/open_truth.h"

namespace myelobrief {

/// Yes from one change of the classic list; no only when every one of them was looked for, and no
/// result is open (F-GENES-CLASSIC).
OpenTruth classic_high_risk(const Disease& disease, const Catalog& catalog);

/// By the consensus of 2025 (F-GENES-2025): any of its four parts. It was made for newly diagnosed
/// disease; gene changes of any date are used, the two laboratory values only from the diagnosis.
OpenTruth high_risk_2025(const Disease& disease, const AtDiagnosis& at_diagnosis);

}  // namespace myelobrief
