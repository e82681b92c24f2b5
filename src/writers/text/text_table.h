// A table as aligned columns of plain text.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/document.h"

namespace myelobrief {

/// Header, rule and rows, without the caption; lines of at most `width` columns where the table has
/// room for one letter a column.
std::vector<std::string> table_lines(const Table& table, std::size_t width);

}  // namespace myelobrief
