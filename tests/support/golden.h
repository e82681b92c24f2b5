// Outputs that a person has read, kept as files.
#pragma once

#include <string>

namespace myelobrief::test {

/// Whether expected files are to be made anew: MYELOBRIEF_ACCEPT is set.
bool accepts_goldens();

/// Fails where the text is not that of the file, and shows the first line that differs. With
/// MYELOBRIEF_ACCEPT set, writes the file instead.
void check_golden(const std::string& file, const std::string& actual);

}  // namespace myelobrief::test
