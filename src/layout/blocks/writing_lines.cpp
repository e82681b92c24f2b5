#include <cstddef>
#include <utility>

#include "layout/blocks/blocks.h"

namespace myelobrief {

namespace {

/// A label leaves at least this share of its line to write on; a longer one stands above the lines.
constexpr double least_room = 0.35;

/// So many lines stay on one page; a whole page of lines may part.
constexpr std::size_t kept_together = 6;

}  // namespace

void add_block(Flow& flow, const WritingLines& lines) {
    const PageStyle& style = flow.style;
    const TextStyle text = flow.body();
    std::vector<Strip> strips;
    double first_line_from = flow.left;
    Strip beside_label;
    const double gap = std::max(style.writing_line_gap, text.line_height());
    // Letters stand a little above the rule that is to be written on.
    const double baseline = gap - text.size * 0.3;
    if (!lines.label.empty()) {
        const auto label = flow.typesetter.lines(plain(lines.label), text, flow.text_width());
        const TextNodes node{flow.add_node(Role::Paragraph)};
        if (label.size() == 1 && label.front().width <= flow.width * (1 - least_room)) {
            place(label.front(), text, flow.left, baseline, node, beside_label);
            first_line_from = flow.left + label.front().width + text.size * 0.5;
        } else {
            strips = line_strips(label, text, flow.left, style.paragraph_space, node);
        }
        flow.text_before = lines.label;
    }
    NodeId field = decoration;
    for (std::size_t i = 0; i < lines.count; ++i) {
        Strip strip = i == 0 ? std::move(beside_label) : Strip{};
        strip.height = gap;
        const double left = i == 0 ? first_line_from : flow.left;
        strip.items.emplace_back(PlacedLine{left, gap, flow.right(), gap, style.writing_line_width,
                                            style.writing_line, false});
        // A field is a rectangle: the rest of a line with a label is one by itself.
        if (i == 0 || (i == 1 && first_line_from > flow.left))
            field = flow.add_node(Role::Field, flow.text_before);
        strip.areas.push_back(
            {ActiveArea::Kind::TextField, field, {left, 0, flow.right(), gap}, 1, text.size});
        strips.push_back(std::move(strip));
    }
    if (strips.empty()) return;
    if (strips.size() <= kept_together) {
        keep_all_together(strips);
    } else {
        keep_ends_together(strips);
    }
    strips.back().space_after = style.paragraph_space * 1.5;
    add(flow, std::move(strips));
}

}  // namespace myelobrief
