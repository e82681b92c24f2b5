// Every way in which the leaves of a rule can come out together: each fact takes each value around
// the limits that the rule tests it against. Knows single rules; relations between facts (who was
// given a medicine had a treatment) play no part.
#pragma once

#include <functional>
#include <vector>

#include "criteria/criterion.h"

namespace myelobrief {

/// One truth for each leaf of a rule, in the order of leaves_of(rule).
using LeafTruths = std::vector<bool>;

/// Calls `visit` for each way; stops early when it says false. False when there are too many ways
/// to try; then nothing was visited.
bool for_each_world(const Rule& rule, const Catalog& catalog,
                    const std::function<bool(const LeafTruths&)>& visit);

/// Whether the `when` of a rule holds in a world; always, where it has none.
bool applies(const Rule& rule, const LeafTruths& leaves);

/// Whether a rule is met in a world; one that does not apply is not met.
bool is_met(const Rule& rule, const LeafTruths& leaves);

}  // namespace myelobrief
