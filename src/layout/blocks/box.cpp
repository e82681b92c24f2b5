#include <utility>

#include "layout/blocks/blocks.h"
#include "layout/paginate.h"

namespace myelobrief {

namespace {

Frame frame_of(const Flow& flow, BoxStyle kind) {
    const PageStyle& style = flow.style;
    Frame frame;
    frame.left = flow.left;
    frame.right = flow.right();
    frame.padding = style.box_padding;
    switch (kind) {
        case BoxStyle::Notice:
            frame.fill = style.notice_fill;
            frame.line = style.notice_line;
            frame.bar_width = style.box_bar_width;
            break;
        case BoxStyle::HandOver:
            frame.fill = style.hand_over_fill;
            frame.line = style.hand_over_line;
            frame.line_width = style.box_line_width;
            break;
        case BoxStyle::Urgent:
            frame.fill = style.urgent_fill;
            frame.line = style.urgent_line;
            frame.line_width = style.box_urgent_line_width;
            break;
    }
    return frame;
}

double total_height(const std::vector<Strip>& strips, const Frame& frame) {
    double height = 2 * frame.padding;
    for (std::size_t i = 0; i < strips.size(); ++i) {
        height += strips[i].height;
        if (i > 0) height += std::max(strips[i - 1].space_after, strips[i].space_before);
    }
    return height;
}

}  // namespace

void add_block(Flow& flow, const Box& box) {
    const PageStyle& style = flow.style;
    const Frame frame = frame_of(flow, box.style);
    Strips inside;
    const double shift = frame.padding + frame.bar_width;
    Flow inner{style,
               flow.typesetter,
               flow.structure,
               inside,
               flow.left + shift,
               flow.width - shift - frame.padding,
               flow.add_node(Role::Box, box.title),
               box.title};

    const TextStyle title{style.box_title_size, style.heading_leading,
                          box.style == BoxStyle::Urgent ? style.urgent_line : style.accent, true};
    const auto title_lines = flow.typesetter.lines(plain(box.title), title, inner.width);
    std::vector<Strip> title_strips;
    if (!title_lines.empty())
        title_strips =
            line_strips(title_lines, title, inner.left, 0, {inner.add_node(Role::Paragraph)});
    for (auto& strip : title_strips) strip.keep_with_next = true;
    if (!title_strips.empty()) title_strips.back().space_after = style.paragraph_space / 2;
    add(inner, std::move(title_strips));
    for (const auto& block : box.blocks)
        std::visit([&inner](const auto& part) { add_block(inner, part); }, block);

    auto& strips = inside.strips;
    if (strips.empty()) {
        flow.structure.drop_last();
        return;
    }
    const std::size_t number = flow.out.frames.size();
    flow.out.frames.push_back(frame);
    for (auto& strip : strips) strip.frame = number;
    if (total_height(strips, frame) <= content_height(style)) keep_all_together(strips);
    strips.front().space_before = style.box_space;
    strips.back().space_after = style.box_space;
    strips.back().keep_with_next = false;
    add(flow, std::move(strips));
}

}  // namespace myelobrief
