// The slow, obvious evaluator: one profile, one node at a time, by the words of the language's
// document. It shares no code with src/engine, so that the two can be held against each other.
#pragma once

#include <span>

#include "criteria/criterion.h"
#include "engine/evaluator.h"

namespace myelobrief::test {

/// Tries every value that the fact can still have and that could make a difference.
Truth oracle_truth(const Leaf& leaf, std::span<const Fact> facts, const Catalog& catalog,
                   Date today);
Truth oracle_truth(const Node& node, std::span<const Fact> facts, const Catalog& catalog,
                   Date today);
Outcome oracle_outcome(const Rule& rule, std::span<const Fact> facts, const Catalog& catalog,
                       Date today);

}  // namespace myelobrief::test
