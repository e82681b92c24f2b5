#include "layout/structure.h"

#include <algorithm>
#include <utility>

namespace myelobrief {

NodeId Structure::add(NodeId parent, Role role, std::string description) {
    const auto id = static_cast<NodeId>(nodes.size());
    StructureNode node;
    node.role = role;
    node.parent = parent;
    node.description = std::move(description);
    nodes.push_back(std::move(node));
    nodes[parent].children.push_back(id);
    return id;
}

void Structure::drop_last() {
    nodes[nodes.back().parent].children.pop_back();
    nodes.pop_back();
}

NodeId Structure::add_after(NodeId id) {
    StructureNode copy = nodes[id];
    copy.children.clear();
    const auto added = static_cast<NodeId>(nodes.size());
    auto& siblings = nodes[copy.parent].children;
    // The rest of a figure comes soon after its start: near the end.
    const auto at = std::find(siblings.rbegin(), siblings.rend(), id);
    siblings.insert(at.base(), added);
    nodes.push_back(std::move(copy));
    return added;
}

bool has_own_node(const Span& span) {
    const bool blank = span.text.find_first_not_of(" \t\n") == std::string::npos;
    return !blank && !(span.link.empty() && span.language.empty());
}

TextNodes add_text_nodes(Structure& structure, NodeId node, const Text& text) {
    TextNodes nodes{node};
    if (std::ranges::none_of(text, has_own_node)) return nodes;
    for (const auto& span : text) {
        const bool is_link = !span.link.empty();
        NodeId own = node;
        if (has_own_node(span)) {
            own = structure.add(node, is_link ? Role::Link : Role::Phrase,
                                is_link ? span.text : std::string());
            structure.nodes[own].address = span.link;
            structure.nodes[own].language = span.language;
        }
        nodes.of_span.push_back({own, is_link});
    }
    return nodes;
}

}  // namespace myelobrief
