// The drawing of a plot: the scale, the limits, the points with their numbers, the marks of time.
// Knows nothing of the caption above it and of the words below it, nor of pages.
#pragma once

#include <vector>

#include "layout/page.h"
#include "layout/page_style.h"
#include "layout/typesetter.h"
#include "report/document.h"

namespace myelobrief {

/// Placed from 0 down to `height`.
struct PlotChart {
    double height = 0;
    std::vector<Placed> items;
};

/// About 10 times as high as its letters, whatever its width. No two numbers touch: where there is
/// no room for all, the first, lowest, highest and latest come first.
PlotChart draw_plot_chart(const Plot& plot, const PageStyle& style, Typesetter& typesetter,
                          double left, double right);

/// What marks a point that is known only roughly, for the words that explain it.
void add_rough_sign(const PageStyle& style, double left, double right, double middle,
                    std::vector<Placed>& items);

}  // namespace myelobrief
