// A finished libharu document, and our own objects in it, as the bytes of a file. Small objects go
// into one compressed object stream, which halves a tagged document; libharu would write each by
// itself. Only files of this folder include it.
#pragma once

#include <string>

#include "writers/pdf/haru.h"
#include "writers/pdf/own_objects.h"

namespace myelobrief {

/// The file's ID is made from its content.
std::string save(HPDF_Doc document, const OwnObjects& own);

}  // namespace myelobrief
