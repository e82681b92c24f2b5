// The font for what readers type into fields: other than those of the text, it has to hold letters
// that the document does not use. Only files of this folder include it.
#pragma once

#include <cstdint>

#include "writers/pdf/font_set.h"
#include "writers/pdf/own_objects.h"

namespace myelobrief {

/// By this name fields refer to it.
inline constexpr const char* form_font_name = "Form";

/// The regular face with the letters of Western European languages (WinAnsiEncoding), embedded.
std::uint32_t add_form_font(OwnObjects& objects, const FontSet& fonts);

}  // namespace myelobrief
