// The four faces of a document, parsed once and shared by all documents and threads. Measures for
// the layout with the same shaping that the PDF is drawn with.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>

#include "base/loaded.h"
#include "layout/font_metrics.h"

namespace myelobrief {

class FontFace;

struct FontFile {
    /// For messages only.
    std::string name;
    std::string bytes;
};

struct FontFiles {
    FontFile regular;
    FontFile bold;
    FontFile fallback_regular;
    FontFile fallback_bold;
};

class FontSet : public FontMetrics {
  public:
    /// Names every file that is no TrueType font.
    static Loaded<std::shared_ptr<const FontSet>> load(FontFiles files);

    ~FontSet() override;
    [[nodiscard]] double width(Face face, double size, std::string_view text) const override;
    [[nodiscard]] bool has(Face face, char32_t code_point) const override;

    [[nodiscard]] const FontFace& face(Face face) const;

  private:
    FontSet();
    std::array<std::unique_ptr<const FontFace>, 4> faces_;
};

}  // namespace myelobrief
