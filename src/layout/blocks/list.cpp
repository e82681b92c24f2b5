#include <cstddef>
#include <string>
#include <utility>

#include "layout/blocks/blocks.h"
#include "layout/shapes.h"

namespace myelobrief {

namespace {

/// What stands before an item, level with the capitals of its first line.
void add_marker(Flow& flow, ListStyle kind, std::size_t number, const TextStyle& style,
                Strip& first_line) {
    const double middle = style.baseline() - style.cap_height() / 2;
    switch (kind) {
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
        case ListStyle::CheckBoxes:
            add_check_box(flow.style, flow.left + flow.style.check_box_line_width / 2, middle,
                          first_line.items);
            break;
        case ListStyle::Numbers: {
            const auto lines =
                flow.typesetter.lines(bold(std::to_string(number) + "."), style, flow.width);
            place(lines.front(), style, flow.left, style.baseline(), first_line.items);
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
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        auto strips = line_strips(flow.typesetter.lines(list.items[i], style, width), style,
                                  flow.left + shift, flow.style.list_item_space);
        if (strips.empty()) {
            // A box or a number without text is still there to be ticked or filled in.
            strips.emplace_back().height = style.line_height();
            strips.front().space_before = flow.style.list_item_space;
        }
        Strip& first = strips.front();
        std::vector<Placed> text = std::exchange(first.items, {});
        add_marker(flow, list.style, i + 1, style, first);
        first.items.insert(first.items.end(), std::make_move_iterator(text.begin()),
                           std::make_move_iterator(text.end()));
        keep_ends_together(strips);
        const bool last = i + 1 == list.items.size();
        strips.back().space_after = last ? flow.style.paragraph_space : flow.style.list_item_space;
        add(flow, std::move(strips));
    }
}

}  // namespace myelobrief
