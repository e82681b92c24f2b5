// Pages as those read them who do not see them: which items each node of the structure holds, in
// which order. Knows no file formats.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/page.h"

namespace myelobrief {

/// Items of a page that follow each other and belong to the same node.
struct ItemRun {
    NodeId node = decoration;
    std::size_t first = 0;
    std::size_t end = 0;
    /// Counts the runs of a page that belong to nodes; without meaning for others.
    std::size_t number = 0;
};

/// All items of a page in runs.
std::vector<ItemRun> item_runs(const Page& page);

/// One thing that a node holds.
struct NodePart {
    enum class Kind {
        Child,  ///< `number` is its NodeId
        Run,    ///< `number` is ItemRun::number
        Area    ///< `number` is the place in Page::areas
    };
    Kind kind = Kind::Child;
    std::size_t number = 0;
    /// Of runs and areas.
    std::size_t page = 0;
};

/// For each node what it holds, in reading order.
std::vector<std::vector<NodePart>> reading_order(const Pages& pages);

}  // namespace myelobrief
