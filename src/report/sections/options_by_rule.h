// Options that come with a line each, gathered by what their rules ask for: that is little, and
// there are many of them. Combinations and single medicines, and the ways to change medicines.
#pragma once

#include <string_view>
#include <vector>

#include "report/brief_builder.h"

namespace myelobrief {

bool is_gathered(const Option& option);

/// Those of the entries that are gathered; all of them are placed by the same outcome, which
/// `outcome` names as in the wording keys ("met").
void add_options_by_rule(BriefBuilder& brief, const std::vector<const OptionFindings*>& entries,
                         std::string_view outcome);

/// A few questions about all of them together.
void add_questions_by_rule(BriefBuilder& brief, const std::vector<const OptionFindings*>& entries);

}  // namespace myelobrief
