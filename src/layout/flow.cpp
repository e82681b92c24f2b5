#include "layout/flow.h"

#include <iterator>
#include <utility>

namespace myelobrief {

std::vector<Strip> line_strips(const std::vector<Line>& lines, const TextStyle& style, double x,
                               double space_before, const TextNodes& nodes) {
    std::vector<Strip> strips(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        strips[i].height = style.line_height();
        place(lines[i], style, x, style.baseline(), nodes, strips[i]);
    }
    if (!strips.empty()) strips.front().space_before = space_before;
    return strips;
}

namespace {

/// A drawing without words is named by the text before it.
NodeId add_figure(Flow& flow, std::string alternative_text) {
    if (alternative_text.empty()) alternative_text = flow.text_before;
    return flow.add_node(Role::Figure, std::move(alternative_text));
}

void add_to_figure(const StripFigure& figure, Strip& strip) {
    strip.figures.push_back(figure);
    for (auto& item : strip.items) set_node(item, figure.node);
}

}  // namespace

void make_figure(Flow& flow, std::string alternative_text, std::span<Strip> strips) {
    if (strips.empty()) return;
    const NodeId node = add_figure(flow, std::move(alternative_text));
    for (auto& strip : strips) add_to_figure({node, flow.left, flow.right()}, strip);
}

void make_figure(Flow& flow, std::string alternative_text, Strip& strip, double left,
                 double right) {
    add_to_figure({add_figure(flow, std::move(alternative_text)), left, right}, strip);
}

void keep_ends_together(std::vector<Strip>& strips) {
    if (strips.size() < 2) return;
    strips.front().keep_with_next = true;
    strips[strips.size() - 2].keep_with_next = true;
}

void keep_all_together(std::vector<Strip>& strips) {
    for (std::size_t i = 0; i + 1 < strips.size(); ++i) strips[i].keep_with_next = true;
}

void add(Flow& flow, std::vector<Strip> strips) {
    std::ranges::move(strips, std::back_inserter(flow.out.strips));
}

}  // namespace myelobrief
