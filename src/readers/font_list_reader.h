// Which fonts and which colour profile to use: templates/pages/fonts.json. Reads names, opens no
// font.
#pragma once

#include <string>
#include <vector>

#include "base/loaded.h"

namespace myelobrief {

/// For each face the files that will do, the first choice first; the first that exists is used.
struct FontList {
    std::vector<std::string> regular;
    std::vector<std::string> bold;
    /// For the characters that the first two lack.
    std::vector<std::string> fallback_regular;
    std::vector<std::string> fallback_bold;
    /// What the colours of the pages mean.
    std::vector<std::string> color_profile;
};

Loaded<FontList> read_font_list(const std::string& text, const std::string& file);

}  // namespace myelobrief
