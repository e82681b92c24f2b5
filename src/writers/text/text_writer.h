// Document -> plain text, for screens, screen readers and e-mail: 80 columns, no pages.
#pragma once

#include <string>

#include "report/document.h"

namespace myelobrief {

/// UTF-8, lines end with "\n". Outcome marks are [+] met, [-] not met, [?] unknown and [n/a]; a
/// timeline is told by its alternative text, as its table always follows.
[[nodiscard]] std::string write_text(const Document& document);

}  // namespace myelobrief
