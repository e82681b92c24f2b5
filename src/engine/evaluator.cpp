#include "engine/evaluator.h"

#include <span>

#include "engine/operators/comparison.h"
#include "engine/operators/group.h"
#include "engine/operators/membership.h"

namespace myelobrief {

Evaluator::Evaluator(const Program& program)
    : program_(program), leaves_(program.leaves.size()), results_(program.rules.size()) {
    stack_.reserve(64);
}

void Evaluator::evaluate(const FactBlock& block) {
    for (std::size_t i = 0; i < program_.leaves.size(); ++i) evaluate_leaf(block, i);
    for (std::size_t i = 0; i < program_.rules.size(); ++i) fold_rule(i);
}

void Evaluator::evaluate_rule(const FactBlock& block, std::size_t rule) {
    for (const auto leaf : program_.rules[rule].leaves) evaluate_leaf(block, leaf);
    fold_rule(rule);
}

Outcome Evaluator::outcome(std::size_t rule, std::size_t row) const {
    const auto& result = results_[rule];
    switch (result.when.at(row)) {
        case Truth::False:
            return Outcome::NotApplicable;
        case Truth::Unknown:
            return Outcome::Unknown;
        case Truth::True:
            break;
    }
    switch (result.then.at(row)) {
        case Truth::True:
            return Outcome::Met;
        case Truth::False:
            return Outcome::NotMet;
        case Truth::Unknown:
            break;
    }
    return Outcome::Unknown;
}

void Evaluator::evaluate_leaf(const FactBlock& block, std::size_t i) {
    const auto& leaf = program_.leaves[i];
    auto& plane = leaves_[i];
    const double* lo = block.lo(leaf.column);
    const double* hi = block.hi(leaf.column);
    if (leaf.op == Operator::Is || leaf.op == Operator::In)
        is_among(lo, hi, block.rows(), leaf.values, plane);
    else
        compare(leaf.op, lo, hi, block.rows(), leaf.values.front(), plane);
    if (!leaf.max_age_days) return;
    // Too old, perhaps too old, or without a date: the value says nothing about today.
    const double* age = block.age(leaf.column);
    for (std::size_t row = 0; row < block.rows(); ++row) {
        if (age[row] <= *leaf.max_age_days) continue;
        plane.can_be_true.set(row);
        plane.can_be_false.set(row);
    }
}

void Evaluator::fold_rule(std::size_t i) {
    const auto& rule = program_.rules[i];
    auto& result = results_[i];
    if (rule.when.empty()) {
        result.when.can_be_true.fill(true);
        result.when.can_be_false.fill(false);
    } else {
        result.when = fold(rule.when);
    }
    result.then = fold(rule.then);
}

TruthPlane Evaluator::fold(const std::vector<FoldStep>& steps) {
    stack_.clear();
    for (const auto& step : steps) {
        if (step.kind == Node::Kind::Leaf) {
            stack_.push_back(leaves_[step.count]);
            continue;
        }
        const std::span<const TruthPlane> members(
            stack_.end() - static_cast<std::ptrdiff_t>(step.count), stack_.end());
        TruthPlane result;
        switch (step.kind) {
            case Node::Kind::All:
                result = all_of(members);
                break;
            case Node::Kind::Any:
                result = any_of(members);
                break;
            case Node::Kind::Not:
                result = negation(members.front());
                break;
            case Node::Kind::AtLeast:
                result = at_least(step.needed, members);
                break;
            case Node::Kind::Leaf:
                break;
        }
        stack_.resize(stack_.size() - step.count);
        stack_.push_back(result);
    }
    return stack_.back();
}

}  // namespace myelobrief
