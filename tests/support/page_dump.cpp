#include "tests/support/page_dump.h"

#include <algorithm>
#include <string_view>
#include <variant>

#include "base/text.h"

namespace myelobrief::test {

namespace {

std::string number(double value) {
    return format_number(value, 1);
}
std::string place(double x, double y) {
    return number(x) + "," + number(y);
}

std::string_view name(Face face) {
    switch (face) {
        case Face::Regular:
            return "regular";
        case Face::Bold:
            return "bold";
        case Face::FallbackRegular:
            return "fallback";
        case Face::FallbackBold:
            return "fallback-bold";
    }
    return "";
}

struct Dump {
    std::string operator()(const PlacedText& text) const {
        return "text " + place(text.x, text.y) + " " + number(text.size) + " " +
               std::string(name(text.face)) + " \"" + text.text + "\"";
    }
    std::string operator()(const PlacedLine& line) const {
        return "line " + place(line.x1, line.y1) + " to " + place(line.x2, line.y2) +
               (line.dashed ? " dashed" : "");
    }
    std::string operator()(const PlacedPolygon& polygon) const {
        auto [left, top] = polygon.points.front();
        auto [right, bottom] = polygon.points.front();
        for (const auto& [x, y] : polygon.points) {
            left = std::min(left, x);
            right = std::max(right, x);
            top = std::min(top, y);
            bottom = std::max(bottom, y);
        }
        return "polygon of " + std::to_string(polygon.points.size()) + " in " + place(left, top) +
               " to " + place(right, bottom);
    }
    std::string operator()(const PlacedCircle& circle) const {
        return "circle " + place(circle.x, circle.y) + " radius " + number(circle.radius);
    }
};

}  // namespace

std::string dump_pages(const Pages& pages) {
    std::string dump;
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        dump += "page " + std::to_string(i + 1) + "\n";
        for (const auto& item : pages.pages[i].items) dump += std::visit(Dump{}, item) + "\n";
    }
    return dump;
}

}  // namespace myelobrief::test
