// The first treatment of a person's life, with what was planned together with it.
#pragma once

#include "domain/fact.h"
#include "domain/history/resolved_history.h"

namespace myelobrief {

/// Whether the first treatment worked: the first-line sequence counts as one, the best of its
/// responses decides. Known only where it is sure which treatment was the first; "no" only where
/// surely no other part of the sequence did better.
Fact first_treatment_worked(const ResolvedHistory& history);

}  // namespace myelobrief
