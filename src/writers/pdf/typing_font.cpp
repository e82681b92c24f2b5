#include "writers/pdf/typing_font.h"

#include <new>
#include <stdexcept>
#include <string_view>

#include "writers/pdf/deflate.h"
#include "writers/pdf/font_face.h"
#include "writers/pdf/harfbuzz.h"

namespace myelobrief {

namespace {

/// What WinAnsiEncoding has where Unicode has control characters; 0 where it has nothing.
constexpr std::array<char32_t, 32> codes_from_0x80{
    0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};

char32_t character(std::size_t code) {
    if (code == 0x7f) return 0;
    return code >= 0x80 && code < 0xa0 ? codes_from_0x80[code - 0x80] : static_cast<char32_t>(code);
}

}  // namespace

TypingFont make_typing_font(const FontFace& face) {
    TypingFont font;
    const HbSubsetInput input(hb_subset_input_create_or_fail());
    if (!input) throw std::bad_alloc();
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);
    for (std::size_t i = 0; i < TypingFont::code_count; ++i) {
        const char32_t c = character(i + TypingFont::first_code);
        if (c == 0 || !face.has(c)) continue;
        hb_set_add(hb_subset_input_unicode_set(input.get()), c);
        font.widths[i] = face.glyph_width(face.glyph(c)) * 1000.0 / face.units_per_em();
    }
    const HbFace small(hb_subset_or_fail(face.typing_source(), input.get()));
    if (!small) throw std::runtime_error("a font could not be subset");
    const HbBlob blob(hb_face_reference_blob(small.get()));
    unsigned length = 0;
    const char* bytes = hb_blob_get_data(blob.get(), &length);
    font.file = deflated({bytes, length});
    font.file_size = length;
    return font;
}

}  // namespace myelobrief
