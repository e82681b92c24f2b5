// Which treatment came before which. A list shows its order only where dates or purposes do: people
// write the first treatment first, or the latest.
#pragma once

#include "domain/history/resolved_history.h"

namespace myelobrief {

/// `a` surely began before `b`, by their dates alone.
bool surely_before_by_dates(const Treatment& a, const Treatment& b);

/// The same; where dates leave it open the purposes may tell: within one plan first medicines come
/// before a transplant and consolidation, and those before maintenance; and first medicines come
/// before a treatment for relapse.
bool surely_before(const Treatment& a, const Treatment& b);

/// The treatment that surely began before all others; nothing when that is not clear.
const ResolvedTreatment* surely_earliest(const ResolvedHistory& history);

/// The listed treatment that surely began after all others; nothing when that is not clear, or
/// when another one is given beside it.
const ResolvedTreatment* surely_latest(const ResolvedHistory& history);

}  // namespace myelobrief
