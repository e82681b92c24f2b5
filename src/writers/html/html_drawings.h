// Drawings as inline SVG: their shapes carry the meaning, their colours come from the stylesheet by
// class, so that dark mode, forced colours and print need no other drawing.
#pragma once

#include <string>

#include "report/document.h"

namespace myelobrief {

/// Hidden from screen readers: the word stands beside it.
[[nodiscard]] std::string outcome_mark_html(OutcomeMark mark);

/// A figure with its caption; for those who cannot see it one image with its alternative text.
/// Labels wrap and bars stretch with the width of the window. Empty without items.
[[nodiscard]] std::string timeline_html(const Timeline& timeline);

/// A figure for each series of values. Empty without values.
[[nodiscard]] std::string plots_html(const Plots& plots);

}  // namespace myelobrief
