// A rule in words, beside what is known: which of its conditions decided the outcome, or are open.
// Walks the tree of the rule beside the evidence, which stands in the order of the leaves.
#pragma once

#include <string>

#include "report/brief_builder.h"

namespace myelobrief {

/// "at least 2 past lines (yours: 2); and at least 1 of these: (1) a; or (2) b". What stands in
/// front holds for every condition behind it that does not say otherwise: "not clear (we were not
/// told): ...", "not so by your facts: ...". That the myeloma came back is left out where it holds
/// beside other conditions: nearly every rule asks for it.
std::string words_of_rule(const BriefBuilder& brief, const Finding& finding);

}  // namespace myelobrief
