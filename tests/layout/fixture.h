// Layout on small pages with letters of one width, so that a test can count.
#pragma once

#include <string>
#include <vector>

#include "layout/code_points.h"
#include "layout/lay_out.h"

namespace myelobrief::test {

/// Every letter is half its size wide. Regular and bold have Latin letters, the fallbacks have
/// Cyrillic ones too.
class FixedWidthMetrics : public FontMetrics {
  public:
    [[nodiscard]] double width(Face, double size, std::string_view text) const override {
        double letters = 0;
        while (!text.empty())
            if (!is_combining_mark(take_code_point(text))) ++letters;
        return letters * size / 2;
    }
    [[nodiscard]] bool has(Face face, char32_t c) const override {
        const bool fallback = face == Face::FallbackRegular || face == Face::FallbackBold;
        return c < 0x370 || (fallback && c >= 0x400 && c < 0x500);
    }
};

/// 20 letters of body text on a line, 10 lines on a page, no space between paragraphs.
inline PageStyle small_pages() {
    PageStyle style;
    style.paper.width = 120;
    style.paper.height = 150;
    style.margin_left = style.margin_right = 10;
    style.margin_top = 20;
    style.margin_bottom = 30;
    style.body_size = style.table_size = style.table_caption_size = style.footer_size = 10;
    style.heading_1_size = style.heading_2_size = style.heading_3_size = style.box_title_size = 10;
    style.leading = style.table_leading = style.heading_leading = 1;
    style.paragraph_space = style.list_item_space = style.table_space = style.box_space = 0;
    style.heading_2_space_before = style.heading_3_space_before = 0;
    style.heading_1_space_after = style.heading_2_space_after = style.heading_3_space_after = 0;
    style.heading_2_rule_gap = 0;
    style.table_padding_x = style.table_padding_y = 0;
    style.box_padding = 5;
    return style;
}

inline Pages lay_out_small(std::vector<Block> blocks) {
    Document document;
    document.title = "Title";
    document.blocks = std::move(blocks);
    return lay_out(document, small_pages(), FixedWidthMetrics{});
}

/// The lines of text of each page, from top to bottom; texts on one height are joined.
inline std::vector<std::vector<std::string>> lines_of(const Pages& pages) {
    std::vector<std::vector<std::string>> all;
    for (const auto& page : pages.pages) {
        auto& lines = all.emplace_back();
        double last_y = -1;
        for (const auto& item : page.items) {
            const auto* text = std::get_if<PlacedText>(&item);
            if (text == nullptr) continue;
            if (text->y != last_y) lines.emplace_back();
            lines.back() += text->text;
            last_y = text->y;
        }
    }
    return all;
}

/// A paragraph of so many lines: "a1", "a2", …; a line has `letters` letters.
inline Paragraph paragraph_of(const std::string& name, int lines, std::size_t letters = 20) {
    std::string text;
    for (int i = 1; i <= lines; ++i) {
        std::string word = name + std::to_string(i);
        word.append(letters - word.size(), '.');
        text += (i > 1 ? " " : "") + word;
    }
    return {plain(text), ParagraphStyle::Body};
}

/// The start of every line of every page, pages apart: "a1 a2 | a3 a4".
inline std::string outline_of(const Pages& pages) {
    std::string outline;
    for (const auto& lines : lines_of(pages)) {
        if (!outline.empty()) outline += " | ";
        for (std::size_t i = 0; i < lines.size(); ++i)
            outline += (i > 0 ? " " : "") + lines[i].substr(0, lines[i].find_first_of(". "));
    }
    return outline;
}

}  // namespace myelobrief::test
