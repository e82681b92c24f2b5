// What goes from the machine into every PDF file: four faces and a colour profile, read once and
// shared by all documents and threads. Measures for the layout with the same shaping that the PDF
// is drawn with.
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
    /// An ICC profile: what the red, green and blue of the pages mean.
    FontFile color_profile;
};

class FontSet : public FontMetrics {
  public:
    /// Names every file that is no TrueType font, and a profile that is not for red, green and
    /// blue.
    static Loaded<std::shared_ptr<const FontSet>> load(FontFiles files);

    ~FontSet() override;
    [[nodiscard]] double width(Face face, double size, std::string_view text) const override;
    [[nodiscard]] bool has(Face face, char32_t code_point) const override;

    [[nodiscard]] const FontFace& face(Face face) const;
    [[nodiscard]] const std::string& deflated_color_profile() const { return color_profile_; }

  private:
    FontSet();
    std::array<std::unique_ptr<const FontFace>, 4> faces_;
    std::string color_profile_;
};

}  // namespace myelobrief
