#include <algorithm>
#include <utility>

#include "layout/blocks/blocks.h"

namespace myelobrief {

namespace {

struct HeadingStyle {
    double size;
    double space_before;
    double space_after;
    Color color;
};

HeadingStyle heading_style(const PageStyle& style, int level) {
    if (level <= 1)
        return {style.heading_1_size, style.heading_1_space_before, style.heading_1_space_after,
                style.accent};
    if (level == 2)
        return {style.heading_2_size, style.heading_2_space_before, style.heading_2_space_after,
                style.accent};
    return {style.heading_3_size, style.heading_3_space_before, style.heading_3_space_after,
            style.ink};
}

}  // namespace

void add_block(Flow& flow, const Heading& heading) {
    const PageStyle& style = flow.style;
    const auto look = heading_style(style, heading.level);
    const TextStyle text{look.size, style.heading_leading, look.color, true};
    const auto lines = flow.typesetter.lines(plain(heading.text), text, flow.width);
    if (lines.empty()) return;
    // A level that was skipped would read as a heading that got lost.
    flow.heading_level = std::clamp(heading.level, 1, flow.heading_level + 1);
    const NodeId node = flow.add_node(Role::Heading);
    flow.structure.nodes[node].level = flow.heading_level;
    flow.text_before = heading.text;
    auto strips = line_strips(lines, text, flow.left, look.space_before, {node});
    for (auto& strip : strips) strip.keep_with_next = true;
    strips.front().bookmark = {heading.level, heading.text};
    Strip& last = strips.back();
    last.space_after = look.space_after;
    if (heading.level == 2) {
        last.height += style.heading_2_rule_gap;
        last.items.emplace_back(PlacedLine{flow.left, last.height, flow.right(), last.height,
                                           style.heading_2_rule_width, style.heading_rule, false});
    }
    add(flow, std::move(strips));
}

}  // namespace myelobrief
