// Finished pages -> the bytes of a PDF file. Draws only; decides nothing about the look of a page.
#pragma once

#include <string>

#include "layout/page.h"
#include "writers/pdf/font_set.h"

namespace myelobrief {

/// The same pages give the same bytes: dates come from the pages, the file's ID from their content.
/// `fonts` are those that the pages were laid out with. Throws only when memory runs out or the
/// pages go beyond what a PDF file can hold.
[[nodiscard]] std::string write_pdf(const Pages& pages, const FontSet& fonts);

}  // namespace myelobrief
