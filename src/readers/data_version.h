// One short name for the exact content of all data files.
#pragma once

#include <map>
#include <string>

namespace myelobrief {

/// First 12 hex digits of SHA-256 over the names and contents, in the order of the names. Names are
/// those below the data folder, so that the same data has the same version on every machine.
std::string data_version(const std::map<std::string, std::string>& contents);

}  // namespace myelobrief
