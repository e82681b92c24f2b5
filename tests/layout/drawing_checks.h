// What holds for every drawing: its letters can be read, and nothing leaves the page's margins.
#pragma once

#include <string>
#include <vector>

#include "layout/page.h"
#include "tests/layout/fixture.h"

namespace myelobrief::test {

struct TextBox {
    std::string text;
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
};

/// The room that the letters of each text take, from the top of capitals to below the line.
inline std::vector<TextBox> text_boxes(const Page& page, const FontMetrics& metrics) {
    std::vector<TextBox> boxes;
    for (const auto& item : page.items) {
        const auto* text = std::get_if<PlacedText>(&item);
        if (text == nullptr) continue;
        std::string letters = text->text;
        while (letters.ends_with(' ')) letters.pop_back();
        boxes.push_back({letters, text->x, text->y - 0.72 * text->size,
                         text->x + metrics.width(text->face, text->size, letters),
                         text->y + 0.2 * text->size});
    }
    return boxes;
}

/// One line for each two texts that overlap.
inline std::string overlapping_texts(const Pages& pages,
                                     const FontMetrics& metrics = FixedWidthMetrics()) {
    std::string found;
    for (const auto& page : pages.pages) {
        const auto boxes = text_boxes(page, metrics);
        for (std::size_t i = 0; i < boxes.size(); ++i)
            for (std::size_t k = i + 1; k < boxes.size(); ++k) {
                const auto& a = boxes[i];
                const auto& b = boxes[k];
                const bool apart = a.right <= b.left + 0.01 || b.right <= a.left + 0.01 ||
                                   a.bottom <= b.top + 0.01 || b.bottom <= a.top + 0.01;
                if (!apart) found += a.text + " / " + b.text + '\n';
            }
    }
    return found;
}

/// One line for each text smaller than 12 points.
inline std::string small_texts(const Pages& pages) {
    std::string found;
    for (const auto& page : pages.pages)
        for (const auto& item : page.items)
            if (const auto* text = std::get_if<PlacedText>(&item))
                if (text->size < 12) found += text->text + '\n';
    return found;
}

/// One line for each item that reaches over the margins left, right or above.
inline std::string outside_margins(const Pages& pages, const PageStyle& style,
                                   const FontMetrics& metrics = FixedWidthMetrics()) {
    std::string found;
    const double left = style.margin_left;
    const double right = pages.width - style.margin_right;
    const auto check = [&](double x1, double x2, double y1, double y2, const std::string& what) {
        const double slack = 1.5;  // half of a line's width; marks stand out a little
        if (x1 < left - slack || x2 > right + slack || y1 < style.margin_top - slack ||
            y2 > pages.height)
            found += what + " " + std::to_string(x1) + ".." + std::to_string(x2) + '\n';
    };
    for (const auto& page : pages.pages) {
        for (const auto& box : text_boxes(page, metrics))
            check(box.left, box.right, box.top, box.bottom, "text " + box.text);
        for (const auto& item : page.items) {
            if (const auto* line = std::get_if<PlacedLine>(&item))
                check(std::min(line->x1, line->x2), std::max(line->x1, line->x2),
                      std::min(line->y1, line->y2), std::max(line->y1, line->y2), "line");
            if (const auto* circle = std::get_if<PlacedCircle>(&item))
                check(circle->x - circle->radius, circle->x + circle->radius,
                      circle->y - circle->radius, circle->y + circle->radius, "circle");
            if (const auto* polygon = std::get_if<PlacedPolygon>(&item))
                for (const auto& [x, y] : polygon->points) check(x, x, y, y, "polygon");
        }
    }
    return found;
}

/// The standard style, and one with the letters of large print.
inline std::vector<PageStyle> both_styles() {
    PageStyle large;
    large.timeline_label_size = large.table_caption_size = large.footer_size = 16;
    large.timeline_row_height = 30;
    large.timeline_bar_height = 16;
    large.timeline_dense_row_height = 24;
    large.timeline_dense_bar_height = 11;
    large.timeline_mark_size = 15;
    large.timeline_line_width = 1.5;
    return {PageStyle(), large};
}

}  // namespace myelobrief::test
