// Whether a rule's outcome can ever rest on one of its leaves. What is left to a doctor's judgement
// is never true and never false, and keeps the leaves beside it from deciding.
#pragma once

#include "criteria/criterion.h"

namespace myelobrief {

/// `leaf` is one of the tree's own.
bool can_decide(const Node& tree, const Leaf& leaf, bool truth);

}  // namespace myelobrief
