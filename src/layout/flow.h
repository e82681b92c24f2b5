// Where blocks put their strips: the column they have, the page style, the typesetter; and what all
// blocks of text share.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "layout/page_style.h"
#include "layout/strip.h"
#include "layout/typesetter.h"

namespace myelobrief {

struct Flow {
    const PageStyle& style;
    Typesetter& typesetter;
    Strips& out;
    double left = 0;
    double width = 0;

    [[nodiscard]] double right() const { return left + width; }
    /// Running text stops short of the right edge where lines would get too long to read.
    [[nodiscard]] double text_width() const { return std::min(width, style.text_max_width); }
    [[nodiscard]] TextStyle body() const {
        return {style.body_size, style.leading, style.ink, false};
    }
};

/// One strip for each line, its text at `x`; the first strip takes `space_before`.
std::vector<Strip> line_strips(const std::vector<Line>& lines, const TextStyle& style, double x,
                               double space_before);

/// Widow and orphan control: the first two and the last two strips never part.
void keep_ends_together(std::vector<Strip>& strips);

void keep_all_together(std::vector<Strip>& strips);

/// Appends the strips to the flow.
void add(Flow& flow, std::vector<Strip> strips);

}  // namespace myelobrief
