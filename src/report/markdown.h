// Words inside Markdown tables.
#pragma once

#include <string>

namespace myelobrief {

/// A bar would end the cell.
inline std::string markdown_cell(const std::string& text) {
    std::string escaped;
    for (const char c : text) {
        if (c == '|') escaped += '\\';
        escaped += c;
    }
    return escaped;
}

}  // namespace myelobrief
