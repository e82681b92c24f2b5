// Page styles: templates/pages/*.json, one key for each number and colour of PageStyle; and the
// papers that they are printed on: templates/pages/papers.json.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "base/loaded.h"
#include "layout/page_style.h"

namespace myelobrief {

/// Every key has to be there: a style is whole, and nothing in it is taken from another one.
Loaded<PageStyle> read_page_style(const std::string& text, const std::string& file);

/// Papers by their names: {"papers_version": 1, "papers": [{"id": "a4", "width": ..., ...}]}.
using Papers = std::map<std::string, Paper, std::less<>>;
Loaded<Papers> read_papers(const std::string& text, const std::string& file);

}  // namespace myelobrief
