// Which missing facts would settle a rule that is still unknown.
#pragma once

#include <span>

#include "engine/finding.h"

namespace myelobrief {

/// Fills missing, settling_sets and could_settle_alone of an unknown finding. It tries out the
/// values that make a difference: below, at and above every limit that the rule sets for a fact,
/// within what the fact can still be. Up to 8 missing facts are searched; beyond that every unknown
/// fact is listed as missing and settling_sets stays empty.
void find_settling_sets(const Program& program, std::size_t rule, const CriteriaData& data,
                        std::span<const Fact> facts, Date today, Finding& finding);

}  // namespace myelobrief
