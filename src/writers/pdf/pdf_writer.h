// Finished pages -> the bytes of a PDF file that keeps to PDF/UA-1 (readable for everyone) and to
// PDF/A-3A (readable in the years to come). Draws only; decides nothing about the look of a page.
#pragma once

#include <string>
#include <vector>

#include "layout/page.h"
#include "writers/pdf/attachments.h"
#include "writers/pdf/font_set.h"

namespace myelobrief {

/// The same pages and attachments give the same bytes: dates come from the pages, the file's ID
/// from the content. `fonts` are those that the pages were laid out with. Throws only when memory
/// runs out or the pages go beyond what a PDF file can hold.
[[nodiscard]] std::string write_pdf(const Pages& pages, const FontSet& fonts,
                                    const std::vector<Attachment>& attachments = {});

}  // namespace myelobrief
