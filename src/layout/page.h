// Finished pages: text, lines and shapes at their places. Writers only draw.
//
// Every item says to which node of the structure it belongs.
//
// Units are points (1/72 inch); the origin is the top left corner of the page, y grows downwards.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "layout/structure.h"

namespace myelobrief {

/// Which of the loaded font files: body and bold, and the fallbacks for characters that they lack.
enum class Face { Regular, Bold, FallbackRegular, FallbackBold };

struct Color {
    double red = 0;
    double green = 0;
    double blue = 0;
    bool operator==(const Color&) const = default;
};

/// One run of text in one face; `y` is the baseline.
struct PlacedText {
    double x = 0;
    double y = 0;
    double size = 0;
    Face face = Face::Regular;
    Color color;
    std::string text;
    NodeId node = decoration;
};

struct PlacedLine {
    double x1 = 0;
    double y1 = 0;
    double x2 = 0;
    double y2 = 0;
    double width = 0.5;
    Color color;
    bool dashed = false;
    NodeId node = decoration;
};

struct PlacedPolygon {
    std::vector<std::pair<double, double>> points;
    bool filled = false;
    /// 0 draws no outline.
    double line_width = 0;
    Color fill;
    Color line;
    NodeId node = decoration;
};

struct PlacedCircle {
    double x = 0;
    double y = 0;
    double radius = 0;
    bool filled = false;
    double line_width = 0;
    Color fill;
    Color line;
    NodeId node = decoration;
};

/// Dashed lines: length of a dash and of the gap after it.
inline constexpr double dash_length = 3;

using Placed = std::variant<PlacedText, PlacedLine, PlacedPolygon, PlacedCircle>;

inline NodeId node_of(const Placed& item) {
    return std::visit([](const auto& part) { return part.node; }, item);
}
inline void set_node(Placed& item, NodeId node) {
    std::visit([node](auto& part) { part.node = node; }, item);
}

struct Rectangle {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
};

/// A place that answers to a reader: an address to follow, a box to tick, lines to fill in. What is
/// to be seen there is drawn by items; this is where it works.
struct ActiveArea {
    enum class Kind { Link, CheckBox, TextField };
    Kind kind = Kind::Link;
    NodeId node = decoration;
    Rectangle place;
    /// Of text fields: how many ruled lines it covers, and the size of what is typed there.
    std::size_t lines = 1;
    double text_size = 0;
};

/// The part of a drawing that stands on a page.
struct FigurePlace {
    NodeId node = decoration;
    Rectangle place;
};

struct Page {
    /// In reading order, but for decoration.
    std::vector<Placed> items;
    std::vector<ActiveArea> areas;
    std::vector<FigurePlace> figures;
};

/// A bookmark: where a heading stands.
struct Bookmark {
    int level = 1;
    std::string title;
    std::size_t page = 0;
    double y = 0;
};

struct Pages {
    std::string title;
    std::string language;
    /// ISO date.
    std::string date;
    double width = 0;
    double height = 0;
    std::vector<Page> pages;
    std::vector<Bookmark> bookmarks;
    Structure structure;
    /// Characters that no face has, sorted, each once: their codes stand in their place.
    std::vector<char32_t> not_printable;
};

}  // namespace myelobrief
