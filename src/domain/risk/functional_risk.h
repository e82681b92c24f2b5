// Functional high risk: the myeloma grew again early despite good treatment. Cut-offs differ
// between sources, so each is a question of its own (F-RISK-FUNCTIONAL).
#pragma once

#include "domain/history/relapse.h"
#include "domain/history/resolved_history.h"
#include "domain/risk/open_truth.h"

namespace myelobrief {

/// The myeloma grew less than `months` after the surely first treatment began. Exactly `months` is
/// not less. "No" needs a record of relapses without gaps, or a remission that still lasts.
OpenTruth grew_within_months_of_first_start(const Disease& disease, const ResolvedHistory& history,
                                            const RelapseRecord& relapses, double months,
                                            Date today);

/// The myeloma grew less than `months` after the first autologous transplant, the last of a planned
/// pair. "No" also where there was surely none.
OpenTruth grew_within_months_of_transplant(const Profile& profile, const ResolvedHistory& history,
                                           const RelapseRecord& relapses, double months,
                                           Date today);

}  // namespace myelobrief
