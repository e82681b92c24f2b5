// Searching the words of a document.
#pragma once

#include <string_view>

#include "report/document.h"

namespace myelobrief {

/// Whether a word or phrase stands somewhere in the document, as a whole word, in any letter case.
/// A plural "s" at its end does not count.
bool stands_in(const Document& document, std::string_view phrase);

}  // namespace myelobrief
