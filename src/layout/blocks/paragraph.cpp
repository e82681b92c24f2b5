#include <algorithm>
#include <utility>

#include "layout/blocks/blocks.h"

namespace myelobrief {

namespace {

TextStyle paragraph_style(const PageStyle& style, ParagraphStyle kind) {
    switch (kind) {
        case ParagraphStyle::Lead:
            return {style.lead_size, style.leading, style.ink, false};
        case ParagraphStyle::Note:
            return {style.note_size, style.leading, style.quiet, false};
        case ParagraphStyle::Small:
            return {style.note_size, style.leading, style.ink, false};
        case ParagraphStyle::Body:
            break;
    }
    return {style.body_size, style.leading, style.ink, false};
}

/// "Ask for these:" is no use without what follows, nor is a paragraph in bold that serves as a
/// title.
bool announces(const Text& text) {
    const bool all_bold = std::ranges::all_of(text, [](const Span& span) { return span.bold; });
    return all_bold || text.back().text.ends_with(':');
}

}  // namespace

void add_block(Flow& flow, const Paragraph& paragraph) {
    const auto style = paragraph_style(flow.style, paragraph.style);
    const double space = paragraph.style == ParagraphStyle::Small ? flow.style.small_space
                                                                  : flow.style.paragraph_space;
    const auto lines = flow.typesetter.lines(paragraph.text, style, flow.text_width());
    if (lines.empty()) return;
    flow.text_before = characters(paragraph.text);
    const auto nodes =
        add_text_nodes(flow.structure, flow.add_node(Role::Paragraph), paragraph.text);
    auto strips = line_strips(lines, style, flow.left, space, nodes);
    keep_ends_together(strips);
    strips.back().space_after = space;
    strips.back().keep_with_next = announces(paragraph.text);
    add(flow, std::move(strips));
}

}  // namespace myelobrief
