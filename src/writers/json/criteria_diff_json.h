// What differs between two states of the criteria, as JSON for programs.
#pragma once

#include <string>

#include "report/criteria_diff.h"

namespace myelobrief {

/// {"format": "myelobrief-criteria-diff", "format_version": 1, ...}
std::string write_criteria_diff_json(const CriteriaDiff& diff);

}  // namespace myelobrief
