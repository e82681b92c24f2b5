// The surely first treatment of a person's life against multiple myeloma.
#pragma once

#include "domain/history/resolved_history.h"

namespace myelobrief {

/// Surely began before all others that are listed, and none is missing before it: the list is
/// complete, or the treatment is called the first medicines after the diagnosis. Nothing where that
/// is not sure. Treatment of another disease or of symptoms (D-LOT-7) does not count;
/// treatment of smoldering myeloma does, and whether it began the treatment of the myeloma is for
/// the doctor.
const ResolvedTreatment* surely_first_treatment(const ResolvedHistory& history);

bool treated_for_another_disease(const Treatment& treatment);

}  // namespace myelobrief
