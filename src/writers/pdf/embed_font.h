// Puts a font subset into a libharu document, as a composite font whose codes are glyph ids.
#pragma once

#include "writers/pdf/font_subset.h"
#include "writers/pdf/haru.h"

namespace myelobrief {

/// The font as a resource for pages.
HPDF_Dict embed_font(HPDF_Doc document, const FontFace& face, const FontSubset& subset, bool bold);

}  // namespace myelobrief
