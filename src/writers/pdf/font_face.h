// One parsed font file: which glyphs a text becomes, and how wide they are. Immutable once loaded,
// so threads may share it. Only files of this folder include it.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "writers/pdf/harfbuzz.h"
#include "writers/pdf/typing_font.h"

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

/// The everyday letters, looked up without HarfBuzz: shaping whole words took most of a document's
/// time. Pairs are measured by HarfBuzz at their first use; threads that meet find the same value.
class EverydayLetters {
  public:
    /// Space to the end of Latin-1: English, Spanish and Western Europe.
    static constexpr char32_t first = 0x20;
    static constexpr char32_t end = 0x100;
    static constexpr std::size_t count = end - first;

    struct Letter {
        /// 0 when the font lacks the letter.
        std::uint32_t glyph = 0;
        int width = 0;
    };
    std::array<Letter, count> letters;
    /// For each pair of letters: 0 before its first use, then twice its kerning plus 1.
    std::array<std::atomic<std::int16_t>, count * count> kerning{};
};

class FontFace {
  public:
    FontFace(FontFace&&) noexcept;
    FontFace& operator=(FontFace&&) noexcept;
    ~FontFace();

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
    /// Only the tables that hold outlines and widths; glyph ids are those of shape().
    [[nodiscard]] hb_face_t* subset_source() const { return subset_source_.get(); }
    /// The same with the table that finds glyphs by characters.
    [[nodiscard]] hb_face_t* typing_source() const { return typing_source_.get(); }
    /// Made when it is first asked for.
    [[nodiscard]] const TypingFont& typing_font() const;

  private:
    FontFace();
    [[nodiscard]] HbBuffer shaped_buffer(std::string_view word) const;
    [[nodiscard]] std::vector<ShapedGlyph> shape_any(std::string_view word) const;
    [[nodiscard]] bool is_everyday(std::string_view word) const;
    [[nodiscard]] const EverydayLetters::Letter& letter(char32_t c) const;
    [[nodiscard]] int kerning(char32_t a, char32_t b) const;
    template <class Use>
    void for_each_letter(std::string_view word, Use use) const;
    void read_numbers(hb_face_t* face);

    HbFont font_;
    HbFace subset_source_;
    HbFace typing_source_;
    struct MadeOnce;
    std::unique_ptr<MadeOnce> made_once_;
    std::unique_ptr<EverydayLetters> everyday_;
    unsigned units_per_em_ = 1000;
    int space_width_ = 0;
    std::string postscript_name_;
    FontNumbers numbers_;
};

}  // namespace myelobrief
