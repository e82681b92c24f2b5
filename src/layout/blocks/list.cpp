#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>

#include "layout/blocks/blocks.h"
#include "layout/shapes.h"

namespace myelobrief {

namespace {

/// What stands before an item, level with the capitals of its first line.
void add_marker(Flow& flow, const List& list, std::size_t index, NodeId item,
                const TextStyle& style, Strip& first_line) {
    const double middle = style.baseline() - style.cap_height() / 2;
    switch (list.style) {
        case ListStyle::Bullets: {
            PlacedCircle bullet;
            bullet.x = flow.left + flow.style.list_indent / 2;
            // The middle of small letters, not of capitals.
            bullet.y = middle + style.size * 0.08;
            bullet.radius = flow.style.bullet_radius;
            bullet.filled = true;
            bullet.fill = style.color;
            first_line.items.emplace_back(bullet);
            break;
        }
        case ListStyle::CheckBoxes: {
            const double left = flow.left + flow.style.check_box_line_width / 2;
            add_check_box(flow.style, left, middle, first_line.items);
            const NodeId label = flow.structure.add(item, Role::ListLabel);
            std::string words = characters(list.items[index]);
            const NodeId field = flow.structure.add(
                label, Role::Field, words.empty() ? flow.text_before : std::move(words));
            const double half = flow.style.check_box_size / 2;
            first_line.areas.push_back(
                {ActiveArea::Kind::CheckBox,
                 field,
                 {left, middle - half, left + flow.style.check_box_size, middle + half}});
            break;
        }
        case ListStyle::Numbers: {
            const auto lines =
                flow.typesetter.lines(bold(std::to_string(index + 1) + "."), style, flow.width);
            place(lines.front(), style, flow.left, style.baseline(),
                  {flow.structure.add(item, Role::ListLabel)}, first_line);
            break;
        }
    }
}

double indent(Flow& flow, const List& list, const TextStyle& style) {
    if (list.style == ListStyle::CheckBoxes) return flow.style.check_box_indent;
    if (list.style == ListStyle::Bullets) return flow.style.list_indent;
    const auto widest = bold(std::to_string(list.items.size()) + ".");
    return std::max(flow.style.list_indent,
                    flow.typesetter.widest_word(widest, style) + style.size * 0.5);
}

}  // namespace

void add_block(Flow& flow, const List& list) {
    const TextStyle style = flow.body();
    const double shift = indent(flow, list, style);
    const double width = std::min(flow.text_width(), flow.width) - shift;
    if (list.items.empty()) return;
    const NodeId list_node = flow.add_node(Role::List);
    flow.structure.nodes[list_node].list_style = list.style;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        const NodeId item = flow.structure.add(list_node, Role::ListItem);
        Strip marker;
        add_marker(flow, list, i, item, style, marker);
        const auto nodes =
            add_text_nodes(flow.structure, flow.structure.add(item, Role::ListBody), list.items[i]);
        auto strips = line_strips(flow.typesetter.lines(list.items[i], style, width), style,
                                  flow.left + shift, flow.style.list_item_space, nodes);
        if (strips.empty()) {
            // A box or a number without text is still there to be ticked or filled in.
            strips.emplace_back().height = style.line_height();
            strips.front().space_before = flow.style.list_item_space;
        }
        Strip& first = strips.front();
        std::ranges::move(first.items, std::back_inserter(marker.items));
        std::ranges::move(first.areas, std::back_inserter(marker.areas));
        first.items = std::move(marker.items);
        first.areas = std::move(marker.areas);
        keep_ends_together(strips);
        const bool last = i + 1 == list.items.size();
        strips.back().space_after = last ? flow.style.paragraph_space : flow.style.list_item_space;
        add(flow, std::move(strips));
    }
}

}  // namespace myelobrief
