// Criterion trees: nodes and leaves linked to the facts of the catalog. See
// docs/criteria-language.md.
#pragma once

#include <optional>

#include "criteria/criterion.h"
#include "readers/json_place.h"

namespace myelobrief {

/// The rule at a place. With problems, which are noted, the tree may lack some of its parts.
Rule read_rule(const JsonPlace& place, const Catalog& catalog);

}  // namespace myelobrief
