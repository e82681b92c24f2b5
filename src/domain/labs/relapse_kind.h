// Whether the present relapse shows in the body, in the markers of the myeloma, or in neither to
// the extent at which treatment is usually considered (D-RELAPSE-KIND).
#pragma once

#include "domain/fact.h"
#include "domain/labs/marker_progression.h"

namespace myelobrief {

/// The values of the fact, in its order: with something open it is a range of them.
enum class RelapseKind { BelowThresholds, Biochemical, Clinical };

/// Clinical: a new lesion, one that grew by half, thickened blood that needed treatment, or calcium
/// of at least 11.5 mg/dL. Hemoglobin below 10 g/dL or down by 2 g/dL, and creatinine up by
/// 2 mg/dL, count only when the myeloma is the cause; a doctor has to judge that, so alone they
/// leave it open (NeedsJudgement).
///
/// Biochemical: M-protein in the blood that doubled between the last two tests, from at least
/// 0.5 g/dL and within 2 months; or, in the last two tests, above the lowest value (rise.h): serum
/// M-protein by 1 g/dL, urine M-protein by 500 mg a day, or the involved free light chain by
/// 200 mg/L and by 25%, with an abnormal ratio in both.
///
/// Below thresholds: each of these is known, and none is reached. A marker is known not to have
/// risen when it is too low for that even from nothing; hemoglobin by the values that are given,
/// of which there has to be an earlier one.
Fact relapse_kind(const RelapseSigns& signs, std::span<const LabValue> labs,
                  const MarkerSeries& series, const Answer<LightChain>& light_chain,
                  const TreatmentStarts& starts);

}  // namespace myelobrief
