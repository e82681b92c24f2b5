#include <utility>

#include "layout/blocks/blocks.h"
#include "layout/shapes.h"

namespace myelobrief {

void add_block(Flow& flow, const OutcomeLine& line) {
    const PageStyle& style = flow.style;
    const TextStyle body = flow.body();
    Text text = bold(line.text.empty() ? line.word : line.word + ": ");
    text.insert(text.end(), line.text.begin(), line.text.end());
    const auto lines = flow.typesetter.lines(text, body, flow.text_width() - style.outcome_indent);
    if (lines.empty()) return;
    const auto nodes = add_text_nodes(flow.structure, flow.add_node(Role::Paragraph), text);
    auto strips =
        line_strips(lines, body, flow.left + style.outcome_indent, style.list_item_space, nodes);
    Strip& first = strips.front();
    // Decoration: the word says the same.
    std::vector<Placed> items;
    add_outcome_mark(style, line.mark, flow.left + style.outcome_mark_size / 2,
                     body.baseline() - body.cap_height() / 2, items);
    items.insert(items.end(), std::make_move_iterator(first.items.begin()),
                 std::make_move_iterator(first.items.end()));
    first.items = std::move(items);
    keep_ends_together(strips);
    strips.back().space_after = style.list_item_space;
    add(flow, std::move(strips));
}

}  // namespace myelobrief
