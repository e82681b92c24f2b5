// The small drawings of a page: check boxes, bullets, outcome marks. All are told apart by their
// shape, so that they survive a black and white printer.
#pragma once

#include <vector>

#include "layout/page.h"
#include "layout/page_style.h"
#include "report/document.h"

namespace myelobrief {

PlacedPolygon filled_rectangle(double left, double top, double right, double bottom, Color fill);

/// An empty square; `x` is its left edge.
void add_check_box(const PageStyle& style, double x, double middle, std::vector<Placed>& items);

/// The tick of a ticked box.
PlacedPolygon tick_in(const Rectangle& box);

/// Met: a filled disc with a tick. Not met: a ring with a cross. Unknown: a diamond with a question
/// mark. Not applicable: a ring with a dash.
void add_outcome_mark(const PageStyle& style, OutcomeMark mark, double center_x, double center_y,
                      std::vector<Placed>& items);

}  // namespace myelobrief
