// Which entries of a treatment list are no treatment of the myeloma: given against symptoms, to
// prepare for cells, to support the body, or against another illness (D-LOT-7, R-12, trap: a bone
// medicine at the time of a relapse is no treatment that failed).
#pragma once

#include <optional>

#include "domain/history/resolved_history.h"

namespace myelobrief {

/// Why an entry is no treatment of the myeloma; nothing when it is one, or may be.
std::optional<Besides> besides_myeloma(const ResolvedTreatment& treatment);

/// Nobody said what it was for, and its medicines are also given for something else: a steroid
/// alone, chemotherapy alone.
bool perhaps_besides_myeloma(const ResolvedTreatment& treatment);

/// All of its medicines are steroids.
bool only_steroids(const ResolvedTreatment& treatment);

}  // namespace myelobrief
