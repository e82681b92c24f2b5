// How many therapies came before, for a source that counts "therapies" and does not say how.
#pragma once

#include "domain/fact.h"
#include "domain/history/line_count.h"
#include "domain/history/resolved_history.h"

namespace myelobrief {

/// The least is the number of lines, the most is every treatment counted by itself (reading R-1),
/// with what may be missing from the list, and with the doctor's own count. Conflicting
/// where that count lies outside of what the list allows.
Fact count_therapies(const History& given, const ResolvedHistory& history, const LineCount& lines);

}  // namespace myelobrief
