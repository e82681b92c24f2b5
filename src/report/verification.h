// What was not confirmed in a primary text: docs/verification.md, for a curator to work through.
#pragma once

#include <string>

#include "criteria/criteria_data.h"

namespace myelobrief {

/// A Markdown page: each statement and catalog entry with what to check and where.
std::string verification_markdown(const CriteriaData& data);

}  // namespace myelobrief
