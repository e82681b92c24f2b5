#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "layout/code_points.h"
#include "layout/plot_chart.h"
#include "writers/html/html_drawings.h"
#include "writers/html/html_text.h"

namespace myelobrief {

namespace {

/// Units of the drawing; the page stretches it to the width that there is.
constexpr double chart_width = 260;

/// The letters of a browser's font, none wider than this: numbers that do not touch here do not
/// touch there.
class WideLetters : public FontMetrics {
  public:
    [[nodiscard]] double width(Face /*face*/, double size, std::string_view text) const override {
        return static_cast<double>(count_code_points(text)) * size * 0.6;
    }
    [[nodiscard]] bool has(Face /*face*/, char32_t /*c*/) const override { return true; }
};

/// The class by which the stylesheet knows a colour of the standard style.
std::string class_of(Color color) {
    static const PageStyle style;
    if (color == style.timeline_bar) return "value";
    if (color == style.timeline_grid) return "grid";
    if (color == style.timeline_soft) return "ground";
    return "ink";
}

std::string number(std::string_view name, double value) {
    return attribute(name, decimal(value));
}

struct SvgOf {
    std::string operator()(const PlacedText& text) const {
        return "<text" + number("x", text.x) + number("y", text.y) +
               (text.face == Face::Bold ? attribute("class", "bold") : "") + '>' +
               escaped(text.text) + "</text>";
    }
    std::string operator()(const PlacedLine& line) const {
        const auto name = class_of(line.color) + (line.dashed ? " dashed" : "");
        return "<line" + attribute("class", name) + number("x1", line.x1) + number("y1", line.y1) +
               number("x2", line.x2) + number("y2", line.y2) + "/>";
    }
    std::string operator()(const PlacedCircle& circle) const {
        return "<circle" + attribute("class", circle.line_width > 0 ? "ring" : "disc") +
               number("cx", circle.x) + number("cy", circle.y) + number("r", circle.radius) + "/>";
    }
    std::string operator()(const PlacedPolygon& polygon) const {
        std::string points;
        for (const auto& [x, y] : polygon.points)
            points += (points.empty() ? "" : " ") + decimal(x) + ',' + decimal(y);
        return "<polygon" + attribute("class", class_of(polygon.fill)) +
               attribute("points", points) + "/>";
    }
};

std::string svg_of(const std::vector<Placed>& items) {
    std::string svg;
    for (const auto& item : items) svg += std::visit(SvgOf{}, item);
    return svg;
}

std::string meaning(const std::vector<Placed>& sign, const std::string& words) {
    return "<li><svg class=\"plot\" viewBox=\"0 0 24 12\" aria-hidden=\"true\">" + svg_of(sign) +
           "</svg><span>" + escaped(words) + "</span></li>";
}

/// What the dashed lines and rings of the drawing are.
std::string meanings(const Plot& plot, const PageStyle& style) {
    std::string items;
    for (const auto& limit : plot.limits)
        items += meaning({PlacedLine{0, 6, 24, 6, 1, style.ink, true}}, limit.meaning);
    if (!plot.rough_meaning.empty()) {
        std::vector<Placed> sign;
        add_rough_sign(style, 1, 23, 6, sign);
        items += meaning(sign, plot.rough_meaning);
    }
    return items.empty() ? "" : "<ul class=\"meanings\">" + items + "</ul>\n";
}

std::string plot_html(const Plot& plot) {
    const PageStyle style;
    const WideLetters letters;
    Typesetter typesetter(letters);
    const auto chart = draw_plot_chart(plot, style, typesetter, 0, chart_width);
    return "<figure>\n<figcaption>" + escaped(plot.caption) +
           "</figcaption>\n<svg class=\"plot\" role=\"img\"" +
           attribute("aria-label", plot.alternative_text) +
           attribute("viewBox", "0 0 " + decimal(chart_width) + ' ' + decimal(chart.height)) + '>' +
           svg_of(chart.items) + "</svg>\n" + meanings(plot, style) + "</figure>\n";
}

}  // namespace

std::string plots_html(const Plots& plots) {
    std::string html;
    for (const auto& plot : plots.plots)
        if (!plot.points.empty()) html += plot_html(plot);
    return html.empty() ? "" : "<div class=\"plots\">\n" + html + "</div>\n";
}

}  // namespace myelobrief
