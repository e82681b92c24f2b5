// Text and numbers as they may stand in HTML. The only place that escapes; nothing from a profile
// or a data file reaches a page but through here.
#pragma once

#include <string>
#include <string_view>

#include "report/document.h"

namespace myelobrief {

/// Safe between tags and inside a quoted attribute. Marks that turn the direction of the text after
/// them are left out; what HTML forbids is written as its code, "[U+001B]".
[[nodiscard]] std::string escaped(std::string_view text);

/// Spans as <strong>, <span lang> and <a href>. Only http and https become links; of any other
/// address the text alone is left.
[[nodiscard]] std::string html_of(const Text& text);

/// ` name="value"`, the value escaped.
[[nodiscard]] std::string attribute(std::string_view name, std::string_view value);

/// With at most two decimals and a point: "12.5", "-3".
[[nodiscard]] std::string decimal(double value);

}  // namespace myelobrief
