// The part of a font that one document uses: only its glyphs, numbered without gaps. Only files of
// this folder include it.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "writers/pdf/font_face.h"

namespace myelobrief {

/// The glyphs that a document uses of one face, with the characters they show.
class UsedGlyphs {
  public:
    void add(const ShapedGlyph& glyph);
    [[nodiscard]] const std::map<std::uint32_t, std::u32string>& all() const { return characters_; }

  private:
    std::map<std::uint32_t, std::u32string> characters_;
};

struct FontSubset {
    /// "ABCDEF+Lato-Regular": the letters differ with the glyphs, as PDF wants it.
    std::string name;
    /// The new, smaller font file.
    std::string file;
    /// From the glyph ids of the whole font to those of the subset.
    std::unordered_map<std::uint32_t, std::uint16_t> new_id;
    /// For each new glyph id: its width in thousandths of the size, and its characters.
    std::vector<double> widths;
    std::vector<std::u32string> characters;
};

FontSubset make_subset(const FontFace& face, const UsedGlyphs& used);

}  // namespace myelobrief
