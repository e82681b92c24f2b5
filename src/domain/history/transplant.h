// Stem-cell transplants in the history, and how long the remission after the latest one lasted.
#pragma once

#include "domain/fact.h"
#include "domain/history/relapse.h"
#include "domain/history/resolved_history.h"

namespace myelobrief {

/// Two transplants that were planned as a pair lie no further apart than this.
inline constexpr double most_months_within_pair = 12;

/// Whether there was an autologous transplant for myeloma. A donor transplant, or one of unknown
/// type, needs judgement; "no" only from a complete list or a plain "never" (trap: absent is
/// not no).
Fact had_transplant(const History& given, const ResolvedHistory& history);

/// Whether there was a transplant from a donor; kept apart from those with own cells.
Fact had_donor_transplant(const History& given, const ResolvedHistory& history);

/// How many autologous transplants for myeloma; a planned pair is one, also where only one of the
/// two is listed. A range where it is not said whether a second one was planned together with the
/// first, and they lie within a year.
Fact transplant_episodes(const History& given, const ResolvedHistory& history);

/// Calendar months from the latest autologous transplant (the last of a planned tandem) to the
/// first progression after it; 24 means 24 whole months. A stated duration narrows what the
/// dates allow, and conflicts when they exclude it.
Fact transplant_remission_months(const Disease& disease, const ResolvedHistory& history,
                                 const RelapseRecord& relapses, Date today);

}  // namespace myelobrief
