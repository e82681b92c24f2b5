// All texts of one document as glyphs: each different word of a face is shaped once.
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "layout/page.h"
#include "writers/pdf/font_set.h"
#include "writers/pdf/font_subset.h"

namespace myelobrief {

/// The glyphs of one text, word by word; the words live as long as the ShapedTexts they came from.
using ShapedWords = std::vector<const std::vector<ShapedGlyph>*>;

class ShapedTexts {
  public:
    explicit ShapedTexts(const FontSet& fonts) : fonts_(fonts) {}

    /// Words and the spaces between them. Throws std::logic_error when the face lacks a character:
    /// the pages were laid out with other fonts.
    ShapedWords shape(Face face, std::string_view text);

    [[nodiscard]] const UsedGlyphs& used(Face face) const {
        return used_[static_cast<std::size_t>(face)];
    }

  private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    using Words = std::unordered_map<std::string, std::vector<ShapedGlyph>, Hash, std::equal_to<>>;

    const std::vector<ShapedGlyph>& word(Face face, std::string_view text);

    const FontSet& fonts_;
    std::array<Words, 4> words_;
    std::array<UsedGlyphs, 4> used_;
};

}  // namespace myelobrief
