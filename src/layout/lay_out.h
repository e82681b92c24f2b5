// Document + page style -> finished pages. Measures through FontMetrics only; knows no file
// formats.
#pragma once

#include "layout/font_metrics.h"
#include "layout/page.h"
#include "layout/page_style.h"
#include "report/document.h"

namespace myelobrief {

/// Text runs from left to right. A character that no face has is printed as its code, "[U+4E2D]",
/// and listed in Pages::not_printable.
[[nodiscard]] Pages lay_out(const Document& document, const PageStyle& style,
                            const FontMetrics& metrics);

}  // namespace myelobrief
