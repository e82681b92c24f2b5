// docs/traceability.md: which part of the data follows from which statement of which source.
#pragma once

#include <string>

#include "criteria/criteria_data.h"

namespace myelobrief {

std::string traceability_markdown(const CriteriaData& data);

}  // namespace myelobrief
