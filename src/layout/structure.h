// What pages are made of, for readers who do not see them: a tree of headings, paragraphs, lists,
// tables and figures in reading order. What is placed on a page names the node that it belongs to.
// Knows no places on pages and no file formats.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "report/document.h"

namespace myelobrief {

/// A node by its place in Structure::nodes, or one of the two kinds of things outside of the tree.
using NodeId = std::uint32_t;

/// For the eye only: rules, fills, frames, and marks whose word stands beside them.
inline constexpr NodeId decoration = 0xffffffff;
/// Said elsewhere, drawn again on each page: footers, the header of a table that goes on.
inline constexpr NodeId repetition = 0xfffffffe;

constexpr bool is_node(NodeId id) {
    return id < repetition;
}

enum class Role {
    Document,
    Heading,
    Paragraph,
    Box,  ///< a framed part
    List,
    ListItem,
    ListLabel,  ///< number or check box of an item
    ListBody,
    Table,
    Caption,
    TableRow,
    ColumnHeader,
    RowHeader,
    Cell,
    Figure,
    Link,
    Phrase,  ///< words in another language
    Field    ///< a box to tick or a line to fill in
};

struct StructureNode {
    Role role = Role::Document;
    /// The document is its own parent.
    NodeId parent = 0;
    /// In reading order.
    std::vector<NodeId> children = {};
    /// Of headings: 1 and more; never more than one deeper than the heading before.
    int level = 0;
    /// Figures: what they show. Links: their words. Fields: what to fill in. Boxes: their title.
    std::string description = {};
    /// BCP 47, where it differs from the document's.
    std::string language = {};
    /// Of links: the address.
    std::string address = {};
    /// Of lists.
    ListStyle list_style = ListStyle::Bullets;
};

struct Structure {
    /// The first one is the document; a parent stands before its children.
    std::vector<StructureNode> nodes{StructureNode{}};

    /// Appends a child to `parent`.
    NodeId add(NodeId parent, Role role, std::string description = {});
    /// Takes the node added last away again.
    void drop_last();
    /// A further node like `id`, right after it: the rest of a figure on the next page.
    NodeId add_after(NodeId id);
};

/// The nodes that the spans of a text belong to.
struct TextNodes {
    struct OfSpan {
        NodeId node = decoration;
        bool is_link = false;
    };
    NodeId plain = decoration;
    /// By the place of the span; empty where all of them are plain.
    std::vector<OfSpan> of_span = {};
};

/// Whether a span gets a node of its own: a link, or words in another language.
bool has_own_node(const Span& span);

/// Adds those nodes below `node`, to which all other spans belong.
TextNodes add_text_nodes(Structure& structure, NodeId node, const Text& text);

}  // namespace myelobrief
