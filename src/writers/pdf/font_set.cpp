#include "writers/pdf/font_set.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "writers/pdf/deflate.h"
#include "writers/pdf/font_face.h"

namespace myelobrief {

namespace {

/// By the header of ICC profiles.
bool is_rgb_profile(std::string_view bytes) {
    return bytes.size() > 128 && bytes.substr(16, 4) == "RGB " && bytes.substr(36, 4) == "acsp";
}

}  // namespace

FontSet::FontSet() = default;
FontSet::~FontSet() = default;

Loaded<std::shared_ptr<const FontSet>> FontSet::load(FontFiles files) {
    std::shared_ptr<FontSet> fonts(new FontSet);
    Issues issues;
    const std::array<std::pair<Face, FontFile*>, 4> wanted{{
        {Face::Regular, &files.regular},
        {Face::Bold, &files.bold},
        {Face::FallbackRegular, &files.fallback_regular},
        {Face::FallbackBold, &files.fallback_bold},
    }};
    for (const auto& [face, file] : wanted) {
        auto parsed = FontFace::parse(std::move(file->bytes));
        if (!parsed) {
            issues.push_back({IssueCode::FileUnreadable,
                              file->name,
                              {},
                              {},
                              "the file is no TrueType font",
                              "install the fonts again, or name another font file"});
            continue;
        }
        fonts->faces_[static_cast<std::size_t>(face)] =
            std::make_unique<const FontFace>(std::move(*parsed));
    }
    if (is_rgb_profile(files.color_profile.bytes)) {
        fonts->color_profile_ = deflated(files.color_profile.bytes);
    } else {
        issues.push_back({IssueCode::FileUnreadable,
                          files.color_profile.name,
                          {},
                          {},
                          "the file is no colour profile for red, green and blue",
                          "install the profile again, or name another file"});
    }
    return Loaded<std::shared_ptr<const FontSet>>::finish(std::move(fonts), std::move(issues));
}

const FontFace& FontSet::face(Face face) const {
    return *faces_[static_cast<std::size_t>(face)];
}

double FontSet::width(Face which, double size, std::string_view text) const {
    const FontFace& font = face(which);
    long units = 0;
    while (!text.empty()) {
        const auto space = std::min(text.find(' '), text.size());
        if (space > 0) units += font.word_width(text.substr(0, space));
        text.remove_prefix(space);
        if (text.empty()) break;
        units += font.space_width();
        text.remove_prefix(1);
    }
    return static_cast<double>(units) * size / font.units_per_em();
}

bool FontSet::has(Face which, char32_t code_point) const {
    return face(which).has(code_point);
}

}  // namespace myelobrief
