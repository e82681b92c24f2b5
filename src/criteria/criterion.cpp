#include "criteria/criterion.h"

namespace myelobrief {

namespace {

void collect(const Node& node, std::vector<const Leaf*>& leaves) {
    if (node.kind == Node::Kind::Leaf) leaves.push_back(&node.leaf);
    for (const auto& member : node.members) collect(member, leaves);
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

}  // namespace myelobrief
