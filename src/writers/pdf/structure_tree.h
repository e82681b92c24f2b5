// The structure of the pages as the objects of a tagged PDF file. Only files of this folder include
// it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "layout/reading_order.h"
#include "writers/pdf/own_objects.h"

namespace myelobrief {

/// The standard type of a node: "H1", "P", "TD".
std::string_view structure_type(const StructureNode& node);

class StructureTree {
  public:
    /// All arguments have to outlive it. `sheets` are the objects of the pages.
    StructureTree(OwnObjects& objects, const Pages& pages, std::vector<std::uint32_t> sheets);

    /// The annotation of an area is to be added for each area, page after page; the result is the
    /// number under which the file finds the area's node again (StructParent).
    std::size_t add_area(std::size_t page, std::uint32_t annotation, NodeId node);

    /// Writes all of it; the result is the root's number.
    std::uint32_t finish();

  private:
    void write_element(NodeId id, const std::vector<NodePart>& parts);
    [[nodiscard]] std::string attributes(NodeId id, std::size_t page) const;
    [[nodiscard]] std::string parent_tree() const;

    OwnObjects& objects_;
    const Pages& pages_;
    std::vector<std::uint32_t> sheets_;
    std::uint32_t root_;
    /// By NodeId.
    std::vector<std::uint32_t> elements_;
    struct Area {
        std::uint32_t annotation;
        NodeId node;
    };
    /// By page and place.
    std::vector<std::vector<Area>> areas_;
    /// In the order of their numbers.
    std::vector<NodeId> area_nodes_;
};

}  // namespace myelobrief
