#include "writers/pdf/shaped_text.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace myelobrief {

ShapedWords ShapedTexts::shape(Face face, std::string_view text) {
    ShapedWords words;
    while (!text.empty()) {
        const auto space = std::min(text.find(' '), text.size());
        if (space > 0) words.push_back(&word(face, text.substr(0, space)));
        text.remove_prefix(space);
        if (text.empty()) break;
        words.push_back(&word(face, text.substr(0, 1)));
        text.remove_prefix(1);
    }
    return words;
}

const std::vector<ShapedGlyph>& ShapedTexts::word(Face face, std::string_view text) {
    Words& words = words_[static_cast<std::size_t>(face)];
    if (const auto found = words.find(text); found != words.end()) return found->second;
    auto glyphs = fonts_.face(face).shape(text);
    for (const auto& glyph : glyphs) {
        if (glyph.id == 0)
            throw std::logic_error("a face lacks a character that was laid out in it");
        used_[static_cast<std::size_t>(face)].add(glyph);
    }
    return words.emplace(text, std::move(glyphs)).first->second;
}

}  // namespace myelobrief
