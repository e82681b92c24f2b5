#include "writers/pdf/page_ink.h"

#include <array>
#include <cmath>
#include <variant>

#include "writers/pdf/pdf_syntax.h"
#include "writers/pdf/structure_tree.h"

namespace myelobrief {

namespace {

void append_hex4(std::string& text, std::uint16_t number) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (int shift = 12; shift >= 0; shift -= 4)
        text += digits[(unsigned{number} >> static_cast<unsigned>(shift)) & 0xfU];
}

/// Writes the array of a TJ operator: runs of glyphs, with shifts between them.
class GlyphArray {
  public:
    GlyphArray(std::string& out, double thousandths_per_unit)
        : out_(out), thousandths_per_unit_(thousandths_per_unit) {
        out_ += '[';
    }
    void glyph(std::uint16_t id) {
        if (!in_string_) out_ += '<';
        in_string_ = true;
        append_hex4(out_, id);
    }
    /// Moves the pen to the right, in font units.
    void shift(int units) {
        if (units == 0) return;
        close_string();
        append_number(out_, -units * thousandths_per_unit_, 0);
    }
    void finish() {
        close_string();
        out_ += "]TJ\n";
    }

  private:
    void close_string() {
        if (in_string_) out_ += '>';
        in_string_ = false;
    }
    std::string& out_;
    double thousandths_per_unit_;
    bool in_string_ = false;
};

}  // namespace

PageInk::PageInk(HPDF_Page page, const Pages& pages, const EmbeddedFonts& fonts, ShapedTexts& texts)
    : page_(page), pages_(pages), fonts_(fonts), texts_(texts) {}

void PageInk::draw(const Page& page) {
    for (const auto& run : item_runs(page)) {
        begin(run);
        for (std::size_t i = run.first; i < run.end; ++i)
            std::visit([this](const auto& part) { draw(part); }, page.items[i]);
        end_text();
        append_to_page("EMC\n");
    }
}

/// Marked content: of a node by its number on the page, or outside of the tree.
void PageInk::begin(const ItemRun& run) {
    if (run.node == decoration) return append_to_page("/Artifact BMC\n");
    if (run.node == repetition) return append_to_page("/Artifact<</Type/Pagination>>BDC\n");
    std::string mark = "/";
    mark += structure_type(pages_.structure.nodes[run.node]);
    append_to_page(mark + "<</MCID " + std::to_string(run.number) + ">>BDC\n");
}

void PageInk::append_to_page(std::string_view operators) {
    append(static_cast<HPDF_PageAttr>(page_->attr)->stream, operators);
}

void PageInk::begin_text() {
    if (!in_text_) text_ += "BT\n";
    in_text_ = true;
}

void PageInk::end_text() {
    if (!in_text_) return;
    text_ += "ET\n";
    append_to_page(text_);
    text_.clear();
    in_text_ = false;
}

void PageInk::draw(const PlacedText& text) {
    const auto& font = fonts_[static_cast<std::size_t>(text.face)];
    if (!font) return;
    begin_text();
    if (fill_ != text.color) {
        for (const double part : {text.color.red, text.color.green, text.color.blue}) {
            append_number(text_, part, 3);
            text_ += ' ';
        }
        text_ += "rg\n";
        fill_ = text.color;
    }
    select_font(text.face, text.size);
    text_ += "1 0 0 1 ";
    append_number(text_, text.x);
    text_ += ' ';
    append_number(text_, pages_.height - text.y);
    text_ += " Tm\n";
    show(*font, texts_.shape(text.face, text.text), text.size);
}

void PageInk::select_font(Face face, double size) {
    if (face_ == face && size_ == size) return;
    const auto& font = *fonts_[static_cast<std::size_t>(face)];
    text_ += '/';
    text_ += made(HPDF_Page_GetLocalFontName(page_, font.resource));
    text_ += ' ';
    append_number(text_, size);
    text_ += " Tf\n";
    face_ = face;
    size_ = size;
}

void PageInk::show(const EmbeddedFont& font, const ShapedWords& words, double size) {
    const double thousandths = 1000.0 / font.units_per_em;
    std::optional<GlyphArray> array;
    int rise = 0;
    array.emplace(text_, thousandths);
    for (const auto* word : words) {
        for (const auto& glyph : *word) {
            if (glyph.y_offset != rise) {
                array->finish();
                append_number(text_, glyph.y_offset * size / font.units_per_em);
                text_ += " Ts\n";
                array.emplace(text_, thousandths);
                rise = glyph.y_offset;
            }
            const std::uint16_t id = font.subset.new_id.at(glyph.id);
            const auto width = static_cast<int>(std::lround(font.subset.widths[id] / thousandths));
            array->shift(glyph.x_offset);
            array->glyph(id);
            array->shift(glyph.advance - glyph.x_offset - width);
        }
    }
    array->finish();
    if (rise != 0) text_ += "0 Ts\n";
}

void PageInk::set_fill(Color color) {
    if (fill_ == color) return;
    check(HPDF_Page_SetRGBFill(page_, static_cast<HPDF_REAL>(color.red),
                               static_cast<HPDF_REAL>(color.green),
                               static_cast<HPDF_REAL>(color.blue)));
    fill_ = color;
}

void PageInk::set_line(Color color, double width, bool dashed) {
    if (line_ != color) {
        check(HPDF_Page_SetRGBStroke(page_, static_cast<HPDF_REAL>(color.red),
                                     static_cast<HPDF_REAL>(color.green),
                                     static_cast<HPDF_REAL>(color.blue)));
        line_ = color;
    }
    if (line_width_ != width) {
        check(HPDF_Page_SetLineWidth(page_, static_cast<HPDF_REAL>(width)));
        line_width_ = width;
    }
    if (dashed_ != dashed) {
        constexpr std::array<HPDF_UINT16, 2> pattern{static_cast<HPDF_UINT16>(dash_length),
                                                     static_cast<HPDF_UINT16>(dash_length)};
        check(HPDF_Page_SetDash(page_, dashed ? pattern.data() : nullptr, dashed ? 2 : 0, 0));
        dashed_ = dashed;
    }
}

void PageInk::paint(bool filled, double line_width) {
    if (filled && line_width > 0) {
        check(HPDF_Page_FillStroke(page_));
    } else if (filled) {
        check(HPDF_Page_Fill(page_));
    } else if (line_width > 0) {
        check(HPDF_Page_Stroke(page_));
    } else {
        check(HPDF_Page_EndPath(page_));
    }
}

void PageInk::draw(const PlacedLine& line) {
    end_text();
    set_line(line.color, line.width, line.dashed);
    check(HPDF_Page_MoveTo(page_, x(line.x1), y(line.y1)));
    check(HPDF_Page_LineTo(page_, x(line.x2), y(line.y2)));
    check(HPDF_Page_Stroke(page_));
}

void PageInk::draw(const PlacedPolygon& polygon) {
    if (polygon.points.size() < 2) return;
    end_text();
    if (polygon.filled) set_fill(polygon.fill);
    if (polygon.line_width > 0) set_line(polygon.line, polygon.line_width, false);
    bool first = true;
    for (const auto& [px, py] : polygon.points) {
        check(first ? HPDF_Page_MoveTo(page_, x(px), y(py))
                    : HPDF_Page_LineTo(page_, x(px), y(py)));
        first = false;
    }
    check(HPDF_Page_ClosePath(page_));
    paint(polygon.filled, polygon.line_width);
}

void PageInk::draw(const PlacedCircle& circle) {
    end_text();
    if (circle.filled) set_fill(circle.fill);
    if (circle.line_width > 0) set_line(circle.line, circle.line_width, false);
    check(HPDF_Page_Circle(page_, x(circle.x), y(circle.y), static_cast<HPDF_REAL>(circle.radius)));
    paint(circle.filled, circle.line_width);
}

}  // namespace myelobrief
