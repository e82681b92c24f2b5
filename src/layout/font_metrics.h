// How wide text is: the layout asks, and something that knows fonts answers.
#pragma once

#include <string_view>

#include "layout/page.h"

namespace myelobrief {

class FontMetrics {
  public:
    FontMetrics() = default;
    FontMetrics(const FontMetrics&) = delete;
    FontMetrics& operator=(const FontMetrics&) = delete;
    virtual ~FontMetrics() = default;

    /// Width in points of `text` set in `face` at `size`. Grows in proportion to the size, and is
    /// the sum over words and spaces: nothing is kerned across a space, so a line is as wide as its
    /// words.
    [[nodiscard]] virtual double width(Face face, double size, std::string_view text) const = 0;

    /// Whether the face has a glyph for the code point.
    [[nodiscard]] virtual bool has(Face face, char32_t code_point) const = 0;
};

}  // namespace myelobrief
