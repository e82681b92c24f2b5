// A part of a font for what readers type into fields: other than those of the text, it has to hold
// letters that the document does not use. Made once for a face. Only files of this folder include
// it.
#pragma once

#include <array>
#include <cstddef>
#include <string>

namespace myelobrief {

class FontFace;

/// The letters of Western European languages, by their codes in WinAnsiEncoding.
struct TypingFont {
    static constexpr std::size_t first_code = 0x20;
    static constexpr std::size_t code_count = 0x100 - first_code;

    /// Deflated, and how large it is when it is not.
    std::string file;
    std::size_t file_size = 0;
    /// In thousandths of the size, from first_code on.
    std::array<double, code_count> widths{};
};

TypingFont make_typing_font(const FontFace& face);

}  // namespace myelobrief
