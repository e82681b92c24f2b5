// Rules about the course of the whole disease: is the myeloma back, and is this a late relapse?
#pragma once

#include "domain/fact.h"
#include "domain/history/line_count.h"
#include "domain/history/relapse.h"
#include "domain/history/resolved_history.h"

namespace myelobrief {

/// The myeloma is back now, or does not respond (S-CART-1 by C-3). An earlier relapse alone does
/// not tell: the person may be in remission again, and whether rules for relapse apply then is for
/// the doctor. "In remission" alone is no "no" either. Said never to have come back, and said or
/// shown to be back: conflicting.
Fact relapsed_or_refractory(const Disease& disease, const ResolvedHistory& history,
                            const RelapseRecord& relapses);

/// four relapses or more; or three or more lines and refractory to the latest treatment.
Fact late_relapse(const Disease& disease, const ResolvedHistory& history,
                  const RelapseRecord& relapses, const LineCount& lines);

/// Treatments to which the myeloma was refractory (S-TRIAL-2).
Fact treatments_without_response(const ResolvedHistory& history, const RelapseRecord& relapses);

}  // namespace myelobrief
