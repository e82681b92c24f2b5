#include "layout/reading_order.h"

#include <utility>

namespace myelobrief {

namespace {

class Reader {
  public:
    explicit Reader(const Structure& structure)
        : structure_(structure),
          parts_(structure.nodes.size()),
          children_listed_(parts_.size(), 0),
          listed_(parts_.size(), false) {
        listed_.front() = true;
    }

    void add(NodeId node, NodePart part) {
        list(node);
        parts_[node].push_back(part);
    }

    std::vector<std::vector<NodePart>> finish() {
        for (NodeId node = 0; node < parts_.size(); ++node)
            while (children_listed_[node] < structure_.nodes[node].children.size())
                list_next_child(node);
        return std::move(parts_);
    }

  private:
    /// Sees to it that the node stands in its parent's list, after the siblings before it.
    void list(NodeId node) {
        if (listed_[node]) return;
        const NodeId parent = structure_.nodes[node].parent;
        list(parent);
        while (!listed_[node]) list_next_child(parent);
    }

    void list_next_child(NodeId parent) {
        const NodeId child = structure_.nodes[parent].children[children_listed_[parent]++];
        parts_[parent].push_back({NodePart::Kind::Child, child, 0});
        listed_[child] = true;
    }

    const Structure& structure_;
    std::vector<std::vector<NodePart>> parts_;
    /// How many children of each node are listed, and which nodes are.
    std::vector<std::size_t> children_listed_;
    std::vector<bool> listed_;
};

}  // namespace

std::vector<ItemRun> item_runs(const Page& page) {
    std::vector<ItemRun> runs;
    std::size_t number = 0;
    for (std::size_t i = 0; i < page.items.size(); ++i) {
        const NodeId node = node_of(page.items[i]);
        if (runs.empty() || runs.back().node != node) {
            runs.push_back({node, i, i, number});
            if (is_node(node)) ++number;
        }
        runs.back().end = i + 1;
    }
    return runs;
}

std::vector<std::vector<NodePart>> reading_order(const Pages& pages) {
    Reader reader(pages.structure);
    for (std::size_t page = 0; page < pages.pages.size(); ++page) {
        for (const auto& run : item_runs(pages.pages[page]))
            if (is_node(run.node)) reader.add(run.node, {NodePart::Kind::Run, run.number, page});
        const auto& areas = pages.pages[page].areas;
        for (std::size_t i = 0; i < areas.size(); ++i)
            reader.add(areas[i].node, {NodePart::Kind::Area, i, page});
    }
    return reader.finish();
}

}  // namespace myelobrief
