// The pages of a brief drawn by cairo, untagged. Arguments as in compare.py.
#include <cairo-ft.h>
#include <cairo-pdf.h>

#include <array>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "../stopwatch.h"

namespace {

using Row = std::vector<std::string>;

std::vector<Row> read_rows(const std::string& path) {
    std::vector<Row> rows;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        std::istringstream parts(line);
        Row row;
        for (std::string part; std::getline(parts, part, '\t');) row.push_back(part);
        rows.push_back(row);
    }
    return rows;
}

/// What is drawn, with its numbers read: nobody is measured reading numbers.
struct Item {
    std::string what;
    std::vector<double> numbers;
    std::string text;
};

std::vector<Item> read_items(const std::string& path) {
    std::vector<Item> items;
    for (const auto& row : read_rows(path)) {
        Item item{row[0], {}, row[0] == "text" ? row.back() : ""};
        const auto end = row.end() - (row[0] == "text" ? 1 : 0);
        for (auto value = row.begin() + 1; value != end; ++value)
            item.numbers.push_back(std::stod(*value));
        items.push_back(item);
    }
    return items;
}

cairo_status_t append(void* out, const unsigned char* bytes, unsigned int length) {
    static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(bytes), length);
    return CAIRO_STATUS_SUCCESS;
}

std::string make(const std::vector<Item>& items, const std::array<cairo_font_face_t*, 4>& faces) {
    std::string pdf;
    auto* const surface =
        cairo_pdf_surface_create_for_stream(append, &pdf, items[0].numbers[0], items[0].numbers[1]);
    auto* const cairo = cairo_create(surface);
    bool first = true;
    for (const auto& [what, n, text] : items) {
        if (what == "page") {
            if (!first) cairo_show_page(cairo);
            first = false;
        } else if (what == "text") {
            cairo_set_font_face(cairo, faces[static_cast<std::size_t>(n[0])]);
            cairo_set_font_size(cairo, n[1]);
            cairo_set_source_rgb(cairo, n[4], n[5], n[6]);
            cairo_move_to(cairo, n[2], n[3]);
            cairo_show_text(cairo, text.c_str());
        } else if (what == "line") {
            cairo_set_source_rgb(cairo, n[5], n[6], n[7]);
            cairo_set_line_width(cairo, n[4]);
            cairo_move_to(cairo, n[0], n[1]);
            cairo_line_to(cairo, n[2], n[3]);
            cairo_stroke(cairo);
        } else {
            cairo_set_source_rgb(cairo, n[2], n[3], n[4]);
            cairo_set_line_width(cairo, n[1]);
            cairo_new_path(cairo);
            if (what == "circle") {
                cairo_arc(cairo, n[5], n[6], n[7], 0, 6.283185307);
            } else {
                for (std::size_t at = 5; at < n.size(); at += 2)
                    cairo_line_to(cairo, n[at], n[at + 1]);
            }
            cairo_close_path(cairo);
            n[0] != 0 ? cairo_fill(cairo) : cairo_stroke(cairo);
        }
    }
    cairo_destroy(cairo);
    cairo_surface_finish(surface);
    cairo_surface_destroy(surface);
    return pdf;
}

}  // namespace

int main(int, char** arguments) {
    const std::string task = arguments[1];
    const auto items = read_items(arguments[2]);
    FT_Library library = nullptr;
    FT_Init_FreeType(&library);
    std::array<cairo_font_face_t*, 4> faces{};
    for (std::size_t i = 0; i < faces.size(); ++i) {
        FT_Face face = nullptr;
        if (FT_New_Face(library, arguments[4 + i], 0, &face) != 0) return 1;
        faces[i] = cairo_ft_font_face_create_for_ft_face(face, FT_LOAD_NO_HINTING);
    }
    std::ofstream(arguments[3], std::ios::binary) << make(items, faces);
    if (task == "measure")
        std::cout << 1000 / myelobrief::bench::per_second(
                                [&] { return make(items, faces).empty() ? 0U : 1U; })
                  << '\n';
}
