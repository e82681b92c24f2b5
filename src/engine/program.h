// Criteria made ready to run: every distinct leaf once, every rule a fold over leaves.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "criteria/criteria_data.h"

namespace myelobrief {

/// A leaf without its name: leaves of several options that test the same thing are one.
struct CompiledLeaf {
    /// A column of the fact block: a fact, or for a judged leaf its own judgement.
    std::size_t column = 0;
    Operator op = Operator::Is;
    std::vector<double> values;
    std::optional<int> max_age_days;
    bool operator==(const CompiledLeaf&) const = default;
};

/// One step of a fold in reverse Polish order: a leaf, or a group over the last `count` results.
struct FoldStep {
    Node::Kind kind = Node::Kind::Leaf;
    /// Leaf: its place in the program's leaves. Group: how many members.
    std::size_t count = 0;
    /// AtLeast: how many members have to hold.
    std::size_t needed = 0;
};

struct CompiledRule {
    /// Places in CriteriaData::options and Option::criteria.
    std::size_t option = 0;
    std::size_t set = 0;
    /// Empty when the rule has no guard.
    std::vector<FoldStep> when;
    std::vector<FoldStep> then;
    /// For each leaf of the rule, in the order of leaves_of(rule), its place in the program's
    /// leaves.
    std::vector<std::size_t> leaves;
};

/// Immutable once made; may be shared by threads.
struct Program {
    /// The facts that some leaf tests: the first columns of a fact block, in the order of first
    /// use.
    std::vector<FactIndex> facts;
    /// One column for each judged leaf, after the facts.
    std::size_t judgements = 0;
    std::vector<CompiledLeaf> leaves;
    std::vector<CompiledRule> rules;

    [[nodiscard]] std::size_t columns() const { return facts.size() + judgements; }
};

/// Compiles the rules that stand on `as_of`, of options that are active.
Program compile(const CriteriaData& data, Date as_of);

/// Compiles the rules of one option alone.
Program compile_option(const CriteriaData& data, std::size_t option, Date as_of);

}  // namespace myelobrief
