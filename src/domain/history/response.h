// Did a treatment work, and did the myeloma stop responding to it? (IMWG 2011: facts D-NONRESP,
// D-REF.)
#pragma once

#include "domain/fact.h"
#include "domain/history/relapse.h"
#include "domain/history/resolved_history.h"

namespace myelobrief {

/// Yes from a partial response on; a minimal response needs judgement; no for stable disease and
/// progression (reading R-8).
Fact worked(const Treatment& treatment);

/// Whether this treatment brought no minimal response. Stable disease at best says so only where
/// the treatment ran its course: it was given against new or returned myeloma for at least one
/// cycle, and ended as planned or because the myeloma grew. After any other end, and while
/// it goes on, nobody can say what it would have brought.
Fact brought_no_response(const ResolvedTreatment& treatment);

/// Whether the myeloma grew on this treatment or within 60 days of the last dose, day 60 included;
/// a missing response says nothing here.
Fact grew_on(const ResolvedTreatment& treatment, const RelapseRecord& relapses);

/// Whether the myeloma did not respond to this treatment: it never reached a minimal response
/// or it grew while the treatment was given (D-NONRESP).
Fact nonresponsive_to(const ResolvedTreatment& treatment, const RelapseRecord& relapses);

/// Whether the myeloma is refractory to this treatment: it never reached a minimal response,
/// or it progressed on the treatment or within 60 days of the last dose, day 60 included (D-REF).
/// What may not have been given against the myeloma proves nothing (D-LOT-7).
/// Stopping for side effects alone is not refractory (D-INTOL). Dates known only as months decide
/// when every day in them agrees. Yes from one sign; no only where the response, the reason
/// for stopping and the time of progression (or the complete list of relapses) all say so.
Fact refractory_to(const ResolvedTreatment& treatment, const RelapseRecord& relapses);

}  // namespace myelobrief
