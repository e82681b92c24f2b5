// Compression as PDF wants it (zlib format). Only files of this folder include it.
#pragma once

#include <string>
#include <string_view>

namespace myelobrief {

std::string deflated(std::string_view bytes);

}  // namespace myelobrief
