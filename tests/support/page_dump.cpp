#include "tests/support/page_dump.h"

#include <algorithm>
#include <string_view>
#include <variant>

#include "base/text.h"
#include "layout/reading_order.h"

namespace myelobrief::test {

namespace {

std::string number(double value) {
    return format_number(value, 1);
}
std::string place(double x, double y) {
    return number(x) + "," + number(y);
}

std::string_view name(Face face) {
    switch (face) {
        case Face::Regular:
            return "regular";
        case Face::Bold:
            return "bold";
        case Face::FallbackRegular:
            return "fallback";
        case Face::FallbackBold:
            return "fallback-bold";
    }
    return "";
}

struct Dump {
    std::string operator()(const PlacedText& text) const {
        return "text " + place(text.x, text.y) + " " + number(text.size) + " " +
               std::string(name(text.face)) + " \"" + text.text + "\"";
    }
    std::string operator()(const PlacedLine& line) const {
        return "line " + place(line.x1, line.y1) + " to " + place(line.x2, line.y2) +
               (line.dashed ? " dashed" : "");
    }
    std::string operator()(const PlacedPolygon& polygon) const {
        auto [left, top] = polygon.points.front();
        auto [right, bottom] = polygon.points.front();
        for (const auto& [x, y] : polygon.points) {
            left = std::min(left, x);
            right = std::max(right, x);
            top = std::min(top, y);
            bottom = std::max(bottom, y);
        }
        return "polygon of " + std::to_string(polygon.points.size()) + " in " + place(left, top) +
               " to " + place(right, bottom);
    }
    std::string operator()(const PlacedCircle& circle) const {
        return "circle " + place(circle.x, circle.y) + " radius " + number(circle.radius);
    }
};

std::string_view name(Role role) {
    switch (role) {
        case Role::Document:
            return "document";
        case Role::Heading:
            return "heading";
        case Role::Paragraph:
            return "paragraph";
        case Role::Box:
            return "box";
        case Role::List:
            return "list";
        case Role::ListItem:
            return "item";
        case Role::ListLabel:
            return "label";
        case Role::ListBody:
            return "body";
        case Role::Table:
            return "table";
        case Role::Caption:
            return "caption";
        case Role::TableRow:
            return "row";
        case Role::ColumnHeader:
            return "column-header";
        case Role::RowHeader:
            return "row-header";
        case Role::Cell:
            return "cell";
        case Role::Figure:
            return "figure";
        case Role::Link:
            return "link";
        case Role::Phrase:
            return "phrase";
        case Role::Field:
            return "field";
    }
    return "";
}

class StructureDump {
  public:
    explicit StructureDump(const Pages& pages) : pages_(pages), order_(reading_order(pages)) {}

    std::string dump() {
        add(0, 0);
        return std::move(dump_);
    }

  private:
    void add(NodeId id, std::size_t depth) {
        const StructureNode& node = pages_.structure.nodes[id];
        dump_ += std::string(2 * depth, ' ') + std::string(name(node.role));
        if (node.level > 0) dump_ += " " + std::to_string(node.level);
        if (!node.description.empty()) dump_ += " (" + node.description + ")";
        if (!node.language.empty()) dump_ += " in " + node.language;
        if (!node.address.empty()) dump_ += " to " + node.address;
        for (const auto& part : order_[id]) add_content(part);
        dump_ += "\n";
        for (const auto& part : order_[id])
            if (part.kind == NodePart::Kind::Child)
                add(static_cast<NodeId>(part.number), depth + 1);
    }

    void add_content(const NodePart& part) {
        if (part.kind == NodePart::Kind::Child) return;
        const std::string page = " " + std::to_string(part.page + 1) + ":";
        if (part.kind == NodePart::Kind::Run) {
            dump_ += page + "\"" + text(part) + "\"";
            return;
        }
        switch (pages_.pages[part.page].areas[part.number].kind) {
            case ActiveArea::Kind::Link:
                dump_ += page + "link";
                break;
            case ActiveArea::Kind::CheckBox:
                dump_ += page + "check-box";
                break;
            case ActiveArea::Kind::TextField:
                dump_ += page + "text-field";
                break;
        }
    }

    [[nodiscard]] std::string text(const NodePart& part) const {
        const Page& page = pages_.pages[part.page];
        std::string text;
        for (const auto& run : item_runs(page)) {
            if (!is_node(run.node) || run.number != part.number) continue;
            for (std::size_t i = run.first; i < run.end; ++i)
                if (const auto* placed = std::get_if<PlacedText>(&page.items[i]))
                    text += placed->text;
        }
        return text;
    }

    const Pages& pages_;
    std::vector<std::vector<NodePart>> order_;
    std::string dump_;
};

}  // namespace

std::string dump_structure(const Pages& pages) {
    return StructureDump(pages).dump();
}

std::string dump_pages(const Pages& pages) {
    std::string dump;
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        dump += "page " + std::to_string(i + 1) + "\n";
        for (const auto& item : pages.pages[i].items) dump += std::visit(Dump{}, item) + "\n";
    }
    return dump;
}

}  // namespace myelobrief::test
