#include "criteria/criterion.h"

#include <algorithm>
#include <tuple>

namespace myelobrief {

namespace {

void collect(const Node& node, std::vector<const Leaf*>& leaves) {
    if (node.kind == Node::Kind::Leaf) leaves.push_back(&node.leaf);
    for (const auto& member : node.members) collect(member, leaves);
}

bool same(const Node& one, const Node& other) {
    if (one.kind != other.kind || one.needed != other.needed) return false;
    if (one.kind != Node::Kind::Leaf)
        return std::ranges::is_permutation(one.members, other.members, same);
    const auto test = [](const Leaf& leaf) {
        return std::tie(leaf.fact, leaf.op, leaf.values, leaf.max_age_days);
    };
    return test(one.leaf) == test(other.leaf);
}

}  // namespace

std::vector<const Leaf*> leaves_of(const Node& node) {
    std::vector<const Leaf*> leaves;
    collect(node, leaves);
    return leaves;
}

std::vector<const Leaf*> leaves_of(const Rule& rule) {
    std::vector<const Leaf*> leaves;
    if (rule.when) collect(*rule.when, leaves);
    collect(rule.then, leaves);
    return leaves;
}

bool same_rule(const std::optional<Rule>& one, const std::optional<Rule>& other) {
    if (!one || !other) return !one && !other;
    if (one->when.has_value() != other->when.has_value()) return false;
    return same(one->then, other->then) && (!one->when || same(*one->when, *other->when));
}

}  // namespace myelobrief
