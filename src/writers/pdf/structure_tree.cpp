#include "writers/pdf/structure_tree.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "writers/pdf/pdf_syntax.h"

namespace myelobrief {

namespace {

std::string_view list_numbering(ListStyle style) {
    switch (style) {
        case ListStyle::Bullets:
            return "Disc";
        case ListStyle::Numbers:
            return "Decimal";
        case ListStyle::CheckBoxes:
            break;
    }
    return "Square";
}

/// The page of the first thing that a node holds itself.
std::optional<std::size_t> page_of(const std::vector<NodePart>& parts) {
    const auto own = std::ranges::find_if(
        parts, [](const NodePart& part) { return part.kind != NodePart::Kind::Child; });
    return own == parts.end() ? std::nullopt : std::optional(own->page);
}

}  // namespace

std::string_view structure_type(const StructureNode& node) {
    static constexpr std::array<std::string_view, 6> headings{"H1", "H2", "H3", "H4", "H5", "H6"};
    switch (node.role) {
        case Role::Document:
            return "Document";
        case Role::Heading:
            return headings[static_cast<std::size_t>(std::clamp(node.level, 1, 6)) - 1];
        case Role::Paragraph:
            return "P";
        case Role::Box:
            return "Sect";
        case Role::List:
            return "L";
        case Role::ListItem:
            return "LI";
        case Role::ListLabel:
            return "Lbl";
        case Role::ListBody:
            return "LBody";
        case Role::Table:
            return "Table";
        case Role::Caption:
            return "Caption";
        case Role::TableRow:
            return "TR";
        case Role::ColumnHeader:
        case Role::RowHeader:
            return "TH";
        case Role::Cell:
            return "TD";
        case Role::Figure:
            return "Figure";
        case Role::Link:
            return "Link";
        case Role::Phrase:
            return "Span";
        case Role::Field:
            return "Form";
    }
    return "NonStruct";
}

StructureTree::StructureTree(OwnObjects& objects, const Pages& pages,
                             std::vector<std::uint32_t> sheets)
    : objects_(objects),
      pages_(pages),
      sheets_(std::move(sheets)),
      root_(objects.reserve()),
      areas_(sheets_.size()) {
    elements_.reserve(pages.structure.nodes.size());
    for (std::size_t i = 0; i < pages.structure.nodes.size(); ++i)
        elements_.push_back(objects.reserve());
}

std::size_t StructureTree::add_area(std::size_t page, std::uint32_t annotation, NodeId node) {
    areas_[page].push_back({annotation, node});
    area_nodes_.push_back(node);
    // The pages themselves have the numbers below.
    return sheets_.size() + area_nodes_.size() - 1;
}

std::uint32_t StructureTree::finish() {
    const auto parts = reading_order(pages_);
    for (NodeId id = 0; id < parts.size(); ++id) write_element(id, parts[id]);
    objects_.set(root_, "<</Type/StructTreeRoot/K " + pdf_reference(elements_.front()) +
                            "/ParentTree " + pdf_reference(objects_.add(parent_tree())) +
                            "/ParentTreeNextKey " +
                            std::to_string(sheets_.size() + area_nodes_.size()) + ">>");
    return root_;
}

void StructureTree::write_element(NodeId id, const std::vector<NodePart>& parts) {
    const StructureNode& node = pages_.structure.nodes[id];
    const auto page = page_of(parts);
    std::string text = "<</S/" + std::string(structure_type(node)) + "/P " +
                       pdf_reference(id == 0 ? root_ : elements_[node.parent]);
    if (page) text += "/Pg " + pdf_reference(sheets_[*page]);
    text += attributes(id, page.value_or(0));
    text += "/K[";
    for (const auto& part : parts) {
        switch (part.kind) {
            case NodePart::Kind::Child:
                text += pdf_reference(elements_[part.number]) + ' ';
                break;
            case NodePart::Kind::Run:
                if (part.page == page)
                    text += std::to_string(part.number) + ' ';
                else
                    text += "<</Type/MCR/Pg " + pdf_reference(sheets_[part.page]) + "/MCID " +
                            std::to_string(part.number) + ">>";
                break;
            case NodePart::Kind::Area:
                text += "<</Type/OBJR/Pg " + pdf_reference(sheets_[part.page]) + "/Obj " +
                        pdf_reference(areas_[part.page][part.number].annotation) + ">>";
                break;
        }
    }
    objects_.set(elements_[id], std::move(text) + "]>>");
}

std::string StructureTree::attributes(NodeId id, std::size_t page) const {
    const StructureNode& node = pages_.structure.nodes[id];
    std::string text;
    if (!node.language.empty()) text += "/Lang" + pdf_string(node.language);
    switch (node.role) {
        case Role::Figure: {
            text += "/Alt" + pdf_string(node.description);
            const auto& figures = pages_.pages[page].figures;
            const auto figure = std::ranges::find(figures, id, &FigurePlace::node);
            if (figure == figures.end()) break;
            const Rectangle& place = figure->place;
            text += "/A<</O/Layout/Placement/Block/BBox" +
                    pdf_box(place.left, pages_.height - place.bottom, place.right,
                            pages_.height - place.top) +
                    ">>";
            break;
        }
        case Role::Box:
            if (!node.description.empty()) text += "/T" + pdf_string(node.description);
            break;
        case Role::List:
            text +=
                "/A<</O/List/ListNumbering/" + std::string(list_numbering(node.list_style)) + ">>";
            break;
        case Role::ColumnHeader:
            text += "/A<</O/Table/Scope/Column>>";
            break;
        case Role::RowHeader:
            text += "/A<</O/Table/Scope/Row>>";
            break;
        default:
            break;
    }
    return text;
}

/// From a page and a number on it, or from an annotation, back to the element.
std::string StructureTree::parent_tree() const {
    std::string text = "<</Nums[";
    for (std::size_t page = 0; page < sheets_.size(); ++page) {
        text += std::to_string(page) + '[';
        for (const auto& run : item_runs(pages_.pages[page]))
            if (is_node(run.node)) text += pdf_reference(elements_[run.node]) + ' ';
        text += ']';
    }
    for (std::size_t i = 0; i < area_nodes_.size(); ++i)
        text += std::to_string(sheets_.size() + i) + ' ' +
                pdf_reference(elements_[area_nodes_[i]]) + ' ';
    return text + "]>>";
}

}  // namespace myelobrief
