// Draws the items of one page into a libharu page, marked with the nodes they belong to. Shapes go
// through libharu; text is written as glyph ids, since libharu would load the fonts itself.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "layout/reading_order.h"
#include "writers/pdf/font_subset.h"
#include "writers/pdf/haru.h"
#include "writers/pdf/shaped_text.h"

namespace myelobrief {

/// A face as the document has it.
struct EmbeddedFont {
    HPDF_Dict resource = nullptr;
    FontSubset subset;
    unsigned units_per_em = 1000;
};

using EmbeddedFonts = std::array<std::optional<EmbeddedFont>, 4>;

class PageInk {
  public:
    /// All arguments have to outlive it.
    PageInk(HPDF_Page page, const Pages& pages, const EmbeddedFonts& fonts, ShapedTexts& texts);

    void draw(const Page& page);

  private:
    void draw(const PlacedText& text);
    void draw(const PlacedLine& line);
    void draw(const PlacedPolygon& polygon);
    void draw(const PlacedCircle& circle);

    void begin(const ItemRun& run);
    void append_to_page(std::string_view operators);
    void begin_text();
    void end_text();
    void select_font(Face face, double size);
    void show(const EmbeddedFont& font, const ShapedWords& words, double size);
    void set_fill(Color color);
    void set_line(Color color, double width, bool dashed);
    void paint(bool filled, double line_width);

    [[nodiscard]] HPDF_REAL x(double x) const { return static_cast<HPDF_REAL>(x); }
    /// libharu counts upwards from the lower edge.
    [[nodiscard]] HPDF_REAL y(double y) const { return static_cast<HPDF_REAL>(pages_.height - y); }

    HPDF_Page page_;
    const Pages& pages_;
    const EmbeddedFonts& fonts_;
    ShapedTexts& texts_;
    /// Text operators not yet in the page's stream.
    std::string text_;
    bool in_text_ = false;
    std::optional<Face> face_;
    double size_ = 0;
    std::optional<Color> fill_;
    std::optional<Color> line_;
    std::optional<double> line_width_;
    bool dashed_ = false;
};

}  // namespace myelobrief
