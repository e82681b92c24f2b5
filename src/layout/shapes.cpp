#include "layout/shapes.h"

#include <array>
#include <cmath>
#include <numbers>
#include <span>
#include <utility>

namespace myelobrief {

namespace {

using Point = std::pair<double, double>;

constexpr Color white{1, 1, 1};

/// A shape drawn round (0, 0) in a circle of radius 1, moved and scaled into place.
PlacedPolygon filled_shape(std::span<const Point> shape, double x, double y, double scale,
                           Color fill) {
    PlacedPolygon polygon;
    polygon.filled = true;
    polygon.fill = fill;
    polygon.points.reserve(shape.size());
    for (const auto& [dx, dy] : shape) polygon.points.emplace_back(x + dx * scale, y + dy * scale);
    return polygon;
}

/// A bar of half-width `half` between two points.
std::array<Point, 4> bar(Point from, Point to, double half) {
    const double dx = to.first - from.first;
    const double dy = to.second - from.second;
    const double length = std::hypot(dx, dy);
    const double nx = -dy / length * half;
    const double ny = dx / length * half;
    return {Point{from.first + nx, from.second + ny}, Point{to.first + nx, to.second + ny},
            Point{to.first - nx, to.second - ny}, Point{from.first - nx, from.second - ny}};
}

constexpr std::array<Point, 6> tick{Point{-0.56, 0.04}, Point{-0.36, -0.16}, Point{-0.12, 0.08},
                                    Point{0.38, -0.44}, Point{0.58, -0.24},  Point{-0.12, 0.48}};

/// The hook of a question mark: a ring from the left over the top to the lower right, then down.
std::vector<Point> question_hook() {
    constexpr double outer = 0.34;
    constexpr double inner = 0.17;
    constexpr double center_y = -0.24;
    constexpr int steps = 14;
    const double from = std::numbers::pi * 1.0;
    const double to = std::numbers::pi * 2.36;
    std::vector<Point> points;
    const auto arc = [&](double radius, int step) {
        const double angle = from + (to - from) * step / steps;
        points.emplace_back(radius * std::cos(angle), center_y + radius * std::sin(angle));
    };
    for (int step = 0; step <= steps; ++step) arc(outer, step);
    points.insert(points.end(), {{0.085, 0.14}, {0.085, 0.24}, {-0.085, 0.24}, {-0.085, 0.04}});
    for (int step = steps; step >= 0; --step) arc(inner, step);
    return points;
}

PlacedCircle disc(double x, double y, double radius, Color fill) {
    PlacedCircle circle;
    circle.x = x;
    circle.y = y;
    circle.radius = radius;
    circle.filled = true;
    circle.fill = fill;
    return circle;
}

PlacedCircle ring(double x, double y, double radius, double line_width, Color line) {
    PlacedCircle circle = disc(x, y, radius - line_width / 2, white);
    circle.line_width = line_width;
    circle.line = line;
    return circle;
}

}  // namespace

PlacedPolygon filled_rectangle(double left, double top, double right, double bottom, Color fill) {
    PlacedPolygon polygon;
    polygon.points = {{left, top}, {right, top}, {right, bottom}, {left, bottom}};
    polygon.filled = true;
    polygon.fill = fill;
    return polygon;
}

void add_check_box(const PageStyle& style, double x, double middle, std::vector<Placed>& items) {
    const double half = style.check_box_size / 2;
    auto box = filled_rectangle(x, middle - half, x + style.check_box_size, middle + half, white);
    box.line = style.ink;
    box.line_width = style.check_box_line_width;
    items.emplace_back(std::move(box));
}

PlacedPolygon tick_in(const Rectangle& box) {
    return filled_shape(tick, (box.left + box.right) / 2, (box.top + box.bottom) / 2,
                        (box.right - box.left) * 0.6, Color{});
}

void add_outcome_mark(const PageStyle& style, OutcomeMark mark, double x, double y,
                      std::vector<Placed>& items) {
    const double radius = style.outcome_mark_size / 2;
    const double line = radius * 0.2;
    switch (mark) {
        case OutcomeMark::Met:
            items.emplace_back(disc(x, y, radius, style.met));
            items.emplace_back(filled_shape(tick, x, y, radius, white));
            break;
        case OutcomeMark::NotMet:
            items.emplace_back(ring(x, y, radius, line, style.not_met));
            for (const double lean : {1.0, -1.0})
                items.emplace_back(
                    filled_shape(bar({-0.42, -0.42 * lean}, {0.42, 0.42 * lean}, 0.12), x, y,
                                 radius, style.not_met));
            break;
        case OutcomeMark::Unknown: {
            auto diamond = filled_rectangle(0, 0, 0, 0, white);
            const double reach = radius * 1.12;
            diamond.points = {{x, y - reach}, {x + reach, y}, {x, y + reach}, {x - reach, y}};
            diamond.line = style.unknown;
            diamond.line_width = line;
            items.emplace_back(std::move(diamond));
            static const std::vector<Point> hook = question_hook();
            items.emplace_back(filled_shape(hook, x, y, radius, style.unknown));
            items.emplace_back(disc(x, y + radius * 0.42, radius * 0.11, style.unknown));
            break;
        }
        case OutcomeMark::NotApplicable:
            items.emplace_back(ring(x, y, radius, line, style.not_applicable));
            items.emplace_back(
                filled_shape(bar({-0.42, 0}, {0.42, 0}, 0.11), x, y, radius, style.not_applicable));
            break;
    }
}

}  // namespace myelobrief
