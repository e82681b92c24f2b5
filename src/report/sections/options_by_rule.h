// Options of which there are many and to each of which there is little to say, gathered by what
// their rules ask for: combinations and single medicines by their labels, and the ways to change
// medicines.
#pragma once

#include <string>
#include <vector>

#include "report/brief_builder.h"

namespace myelobrief {

bool is_gathered(const Option& option);

/// Treatments of which the rules ask the same.
struct SameRule {
    std::string words;
    /// "Zenbexus, Darzalex Faspro and dexamethasone (since August 2026, to verify)", in order of
    /// the alphabet.
    std::vector<std::string> treatments;
};

/// The ways to change medicines among the entries, all of which are placed by one outcome.
std::vector<SameRule> ways_by_rule(const BriefBuilder& brief,
                                   const std::vector<const OptionFindings*>& entries);

/// How many combinations and single medicines are among the entries.
std::size_t count_medicines(const std::vector<const OptionFindings*>& entries);

}  // namespace myelobrief
