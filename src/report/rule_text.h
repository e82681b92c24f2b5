// A rule as readable text, for those who keep the criteria.
#pragma once

#include "criteria/criteria_data.h"
#include "report/document.h"
#include "report/wording.h"

namespace myelobrief {

/// An option with its words, and for each source the rule as an indented outline, its references,
/// its readings and its dates. In the language of the data: English.
Document describe_option(const CriteriaData& data, const Wording& wording, const Option& option);

/// "prior_therapies >= 4"
std::string leaf_test_text(const CriteriaData& data, const Leaf& leaf);

}  // namespace myelobrief
