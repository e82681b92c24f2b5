#include "layout/flow.h"

#include <iterator>
#include <utility>

namespace myelobrief {

std::vector<Strip> line_strips(const std::vector<Line>& lines, const TextStyle& style, double x,
                               double space_before) {
    std::vector<Strip> strips(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        strips[i].height = style.line_height();
        place(lines[i], style, x, style.baseline(), strips[i].items);
    }
    if (!strips.empty()) strips.front().space_before = space_before;
    return strips;
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
