// The blanks in a file that "criteria new" has made. Who writes them and who finds them share this.
#pragma once

#include <string_view>

namespace myelobrief {

/// How each blank begins; no finished text has it.
inline constexpr std::string_view blank_mark = "[fill in";

}  // namespace myelobrief
