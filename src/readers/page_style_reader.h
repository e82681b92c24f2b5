// Page styles: templates/pages/*.json, one key for each number and colour of PageStyle.
#pragma once

#include <string>

#include "base/loaded.h"
#include "layout/page_style.h"

namespace myelobrief {

/// Every key has to be there: a style is whole, and nothing in it is taken from another one.
Loaded<PageStyle> read_page_style(const std::string& text, const std::string& file);

}  // namespace myelobrief
