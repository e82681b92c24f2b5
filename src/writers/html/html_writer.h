// Document -> one HTML page that needs nothing else: no script, no picture, no request. The same
// brief as the PDF, for screens, screen readers and any printer. Knows no looks: those are the
// stylesheet's.
#pragma once

#include <string>

#include "report/document.h"

namespace myelobrief {

/// UTF-8. `stylesheet` is CSS and becomes the page's one <style> element. The text from top to
/// bottom is that of the document's blocks in their order, with a list of the level-2 headings
/// after the first heading.
[[nodiscard]] std::string write_html(const Document& document, const std::string& stylesheet);

}  // namespace myelobrief
