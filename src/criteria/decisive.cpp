#include "criteria/decisive.h"

#include <algorithm>
#include <optional>

namespace myelobrief {

namespace {

std::size_t count_that_can_be(const std::vector<Node>& nodes, bool truth);

bool can_be(const Node& node, bool truth) {
    const auto able = [&] { return count_that_can_be(node.members, truth); };
    switch (node.kind) {
        case Node::Kind::Leaf:
            return node.leaf.op != Operator::Judged;
        case Node::Kind::Not:
            return can_be(node.members.front(), !truth);
        case Node::Kind::All:
            return truth ? able() == node.members.size() : able() > 0;
        case Node::Kind::Any:
            return truth ? able() > 0 : able() == node.members.size();
        case Node::Kind::AtLeast:
            return able() >= (truth ? node.needed : node.members.size() - node.needed + 1);
    }
    return false;
}

std::size_t count_that_can_be(const std::vector<Node>& nodes, bool truth) {
    return static_cast<std::size_t>(
        std::ranges::count_if(nodes, [truth](const Node& node) { return can_be(node, truth); }));
}

/// What the node becomes by that member alone, the others giving way; nothing when they cannot.
std::optional<bool> carried(const Node& node, std::size_t member, bool truth) {
    std::vector<Node> others = node.members;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(member));
    const auto able = count_that_can_be(others, truth);
    bool enough = true;
    if (node.kind == Node::Kind::All) enough = !truth || able == others.size();
    if (node.kind == Node::Kind::Any) enough = truth || able == others.size();
    if (node.kind == Node::Kind::AtLeast)
        enough = able + 1 >= (truth ? node.needed : node.members.size() - node.needed + 1);
    if (!enough) return std::nullopt;
    return node.kind == Node::Kind::Not ? !truth : truth;
}

/// What the node becomes when it rests on the leaf; nothing when it cannot, or holds no such leaf.
std::optional<bool> resting_on(const Node& node, const Leaf& leaf, bool truth) {
    if (node.kind == Node::Kind::Leaf)
        return &node.leaf == &leaf ? std::optional(truth) : std::nullopt;
    for (std::size_t i = 0; i < node.members.size(); ++i)
        if (const auto below = resting_on(node.members[i], leaf, truth))
            return carried(node, i, *below);
    return std::nullopt;
}

}  // namespace

bool can_decide(const Node& tree, const Leaf& leaf, bool truth) {
    return leaf.op != Operator::Judged && resting_on(tree, leaf, truth).has_value();
}

}  // namespace myelobrief
