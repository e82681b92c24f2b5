// What one treatment's own answers say of its course: whether it is over, whether the myeloma
// responded, and whether it grew. Knows single treatments, never the history around them.
#pragma once

#include "domain/history/resolved_history.h"

namespace myelobrief {

/// When the myeloma grew during or after this treatment. Not given where the date lies before the
/// start: it contradicts itself, and shows nothing.
Answer<PartialDate> progression_of(const Treatment& treatment);

/// The date of progression lies surely before the start.
bool progression_before_start(const Treatment& treatment);

/// Still given, and ended: it contradicts itself.
bool ongoing_and_stopped(const Treatment& treatment);

/// Progression as the best response, and a remission after it: it contradicts itself.
bool remission_after_progression(const Treatment& treatment);

/// Some answers about the treatment exclude each other, so none of them tells how it ended.
bool contradicts_itself(const Treatment& treatment);

/// A minimal response or better was reached.
bool had_response(const Treatment& treatment);

/// The myeloma surely grew on this treatment or after it: a date, the reason why it was stopped,
/// or progression as the best response.
bool progressed(const Treatment& treatment);

bool stopped_for_progression(const Treatment& treatment);

bool is_ongoing(const Treatment& treatment);

/// Nothing shows that it ended: it is still given, or may be.
bool may_be_ongoing(const Treatment& treatment);

/// Consolidation, maintenance and a transplant continue the plan before them rather than open one.
bool continues_a_plan(const Treatment& treatment);

/// A transplant, or CAR-T cells and nothing else: given on one day, and over with it.
bool given_once(const ResolvedTreatment& treatment);

/// Still being given today; what is given once is not, even where it is called ongoing.
bool still_given(const ResolvedTreatment& treatment);

/// The day of what is given once, unless a later one is stated; else the stop.
const Answer<PartialDate>& last_dose(const ResolvedTreatment& treatment);

/// A therapy of the past: it ended, it is given only once, or the myeloma grew on it.
bool surely_over(const ResolvedTreatment& treatment);

/// `day` is no later than `start`, as far as months tell: dates of one month count as in that
/// order.
bool no_later(const PartialDate& day, const PartialDate& start);

/// The myeloma grew on `before` or after it, and no later than `next` began. Dates of one month
/// count as in that order: a treatment of the month in which the one before it failed came after.
bool progressed_before(const Treatment& before, const Treatment& next);

bool same_plan(const Treatment& a, const Treatment& b);

/// The same active substances, whatever the product or the way they are given (D-LOT-7).
bool same_medicines(const ResolvedTreatment& a, const ResolvedTreatment& b);

}  // namespace myelobrief
