// One parsed font file: which glyphs a text becomes, and how wide they are. Immutable once loaded,
// so threads may share it. Only files of this folder include it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "writers/pdf/harfbuzz.h"

namespace myelobrief {

/// A glyph in its place; lengths are font units.
struct ShapedGlyph {
    std::uint32_t id = 0;
    int advance = 0;
    int x_offset = 0;
    int y_offset = 0;
    /// The characters that the glyph shows; empty when an earlier glyph shows them already.
    std::u32string characters;
};

/// Font-wide numbers that a PDF file states, in thousandths of the size.
struct FontNumbers {
    double ascent = 0;
    double descent = 0;
    double cap_height = 0;
    double box[4] = {0, 0, 0, 0};
};

class FontFace {
  public:
    /// Nothing when the bytes are no TrueType font.
    static std::optional<FontFace> parse(std::string bytes);

    /// A word, without spaces. Kerned; no ligatures, so that every letter can be found and copied.
    [[nodiscard]] std::vector<ShapedGlyph> shape(std::string_view word) const;

    /// Sum of the advances of shape(word), in font units.
    [[nodiscard]] int word_width(std::string_view word) const;

    [[nodiscard]] bool has(char32_t code_point) const;
    [[nodiscard]] std::uint32_t glyph(char32_t code_point) const;
    [[nodiscard]] int glyph_width(std::uint32_t glyph) const;
    [[nodiscard]] unsigned units_per_em() const { return units_per_em_; }
    [[nodiscard]] int space_width() const { return space_width_; }
    [[nodiscard]] const std::string& postscript_name() const { return postscript_name_; }
    [[nodiscard]] const FontNumbers& numbers() const { return numbers_; }
    /// The face prepared for fast subsetting; glyph ids are those of shape().
    [[nodiscard]] hb_face_t* subset_source() const { return subset_source_.get(); }

  private:
    FontFace() = default;
    [[nodiscard]] HbBuffer shaped_buffer(std::string_view word) const;
    void read_numbers(hb_face_t* face);

    HbFont font_;
    HbFace subset_source_;
    unsigned units_per_em_ = 1000;
    int space_width_ = 0;
    std::string postscript_name_;
    FontNumbers numbers_;
};

}  // namespace myelobrief
