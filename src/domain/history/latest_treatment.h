// What the latest treatment tells. Where it is not sure which one was the latest, there is no
// answer: a list may be incomplete, without dates, or not in the order of time.
#pragma once

#include "domain/fact.h"
#include "domain/history/relapse.h"
#include "domain/history/resolved_history.h"

namespace myelobrief {

/// Surely the latest treatment of the person; nothing when that is not sure.
const ResolvedTreatment* latest_treatment(const ResolvedHistory& history);

/// Why there is no latest treatment.
UnknownReason reason_latest_unsure(const ResolvedHistory& history);

/// Refractory to the latest treatment, from what the doctor called the disease and from the
/// treatment itself; conflicting where they exclude each other.
Fact refractory_to_latest(const Disease& disease, const ResolvedHistory& history,
                          const RelapseRecord& relapses);

/// Whether the myeloma grew on the latest treatment or within 60 days of its last dose (L-POM).
/// What the doctor called the disease says nothing of it: "refractory" may be a missing response
/// alone.
Fact grew_on_latest(const ResolvedHistory& history, const RelapseRecord& relapses);

/// Maintenance is given today, or was the latest treatment and stopped because the myeloma grew
/// (S-MOD-1 speaks of its dose at relapse).
Fact on_maintenance(const ResolvedHistory& history);

}  // namespace myelobrief
