// A document between blocks and pages: strips, the smallest parts that a page takes whole, such as
// a line of text or a row of a table. Blocks make strips; paginate() stacks them on pages.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "layout/page.h"

namespace myelobrief {

struct StripBookmark {
    int level = 1;
    std::string title;
};

/// A drawing that a strip holds, or holds a part of, and how wide it is.
struct StripFigure {
    NodeId node = decoration;
    double left = 0;
    double right = 0;
};

struct Strip {
    double height = 0;
    /// Between two strips stands the larger of the first one's space after and the second one's
    /// space before; nothing at the top of a page.
    double space_before = 0;
    double space_after = 0;
    /// Placed from left to right in page coordinates, from top to bottom within the strip.
    std::vector<Placed> items;
    /// Places as those of the items.
    std::vector<ActiveArea> areas;
    bool keep_with_next = false;
    bool starts_page = false;
    std::optional<StripBookmark> bookmark;
    /// Drawn again above this strip when a page begins with it: the header of a table.
    std::shared_ptr<const Strip> repeated;
    /// A figure on several pages gets a node for each.
    std::vector<StripFigure> figures;
    /// The frame round this strip, by its place in Strips::frames.
    std::optional<std::size_t> frame;
};

/// A border round neighbouring strips; on each page it closes round the part that stands there.
struct Frame {
    double left = 0;
    double right = 0;
    double padding = 0;
    Color fill;
    Color line;
    double line_width = 0;
    /// Width of a filled bar along the left edge; 0 for none.
    double bar_width = 0;
};

struct Strips {
    std::vector<Strip> strips;
    std::vector<Frame> frames;
};

/// Moves an item down the page.
void move_down(Placed& item, double distance);
void move_down(ActiveArea& area, double distance);

}  // namespace myelobrief
