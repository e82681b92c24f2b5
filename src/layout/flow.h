// Where blocks put their strips: the column they have, the page style, the typesetter; and what all
// blocks of text share.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "layout/page_style.h"
#include "layout/strip.h"
#include "layout/typesetter.h"

namespace myelobrief {

struct Flow {
    const PageStyle& style;
    Typesetter& typesetter;
    Structure& structure;
    Strips& out;
    double left = 0;
    double width = 0;
    /// The node that blocks go into.
    NodeId parent = 0;
    /// The heading, paragraph or title before: it says what lines without a label are for.
    std::string text_before = {};
    int heading_level = 0;

    [[nodiscard]] double right() const { return left + width; }
    /// Running text stops short of the right edge where lines would get too long to read.
    [[nodiscard]] double text_width() const { return std::min(width, style.text_max_width); }
    [[nodiscard]] TextStyle body() const {
        return {style.body_size, style.leading, style.ink, false};
    }
    /// A new node below `parent`.
    NodeId add_node(Role role, std::string description = {}) {
        return structure.add(parent, role, std::move(description));
    }
};

/// One strip for each line, its text at `x`; the first strip takes `space_before`.
std::vector<Strip> line_strips(const std::vector<Line>& lines, const TextStyle& style, double x,
                               double space_before, const TextNodes& nodes);

/// Makes the strips of a drawing one figure: whatever they hold belongs to it. Repeated strips,
/// such as an axis, are drawn again in each part of a drawing that takes several pages.
void make_figure(Flow& flow, std::string alternative_text, std::span<Strip> strips);

/// The same for a drawing that stands beside others, from `left` to `right` in its strip.
void make_figure(Flow& flow, std::string alternative_text, Strip& strip, double left, double right);

/// Widow and orphan control: the first two and the last two strips never part.
void keep_ends_together(std::vector<Strip>& strips);

void keep_all_together(std::vector<Strip>& strips);

/// Appends the strips to the flow.
void add(Flow& flow, std::vector<Strip> strips);

}  // namespace myelobrief
