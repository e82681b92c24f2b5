#include <algorithm>
#include <cmath>
#include <string>

#include "writers/html/html_drawings.h"
#include "writers/html/html_text.h"

namespace myelobrief {

namespace {

/// Pixels: heights do not change with the window, widths do.
constexpr double top = 24;
constexpr double bottom = 124;
/// Per cent of the width that the time takes, with room for half a label on both sides.
constexpr double left = 8;
constexpr double right = 92;

/// Per cent from the middle of one label to the next.
constexpr double room_of_label = 13;

class PlotHtml {
  public:
    explicit PlotHtml(const Plot& plot) : plot_(plot) {
        for (const auto& point : plot.points) see(point.value);
        for (const auto& limit : plot.limits) see({limit.value, limit.value});
        if (highest_ <= lowest_) highest_ = lowest_ + 1;
    }

    [[nodiscard]] std::string html() const {
        std::string html = "<figure>\n<figcaption>" + escaped(plot_.caption) +
                           "</figcaption>\n<div class=\"plot\" role=\"img\"" +
                           attribute("aria-label", plot_.alternative_text) +
                           "><svg class=\"chart\">";
        for (const auto& limit : plot_.limits)
            html += line("unsure", left, right, y(limit.value), y(limit.value));
        for (std::size_t i = 1; i < plot_.points.size(); ++i)
            html += line("curve", x(plot_.points[i - 1]), x(plot_.points[i]),
                         y(plot_.points[i - 1]), y(plot_.points[i]));
        for (const auto& point : plot_.points) html += drawn(point);
        html += labels();
        html += line("base", left, right, bottom, bottom);
        for (const auto& [time, text] : plot_.ticks)
            html += line("base", x(time), x(time), bottom, bottom + 5) +
                    text_at(x(time), bottom + 22, text);
        html += "</svg></div>\n";
        for (const auto& limit : plot_.limits)
            html += "<p class=\"note\">" + escaped("- - " + limit.meaning) + "</p>\n";
        if (!plot_.rough_meaning.empty())
            html += "<p class=\"note\">" + escaped("○ " + plot_.rough_meaning) + "</p>\n";
        return html + "</figure>\n";
    }

  private:
    void see(Interval value) {
        lowest_ = std::min(lowest_, value.lo);
        highest_ = std::max(highest_, value.hi);
    }

    /// Per cent of the width.
    [[nodiscard]] double x(double months) const {
        const double share = plot_.from < 0 ? std::clamp(1 - months / plot_.from, 0.0, 1.0) : 1;
        return left + share * (right - left);
    }
    [[nodiscard]] double y(double value) const {
        return bottom - (value - lowest_) / (highest_ - lowest_) * (bottom - top);
    }
    [[nodiscard]] double x(const PlotPoint& point) const {
        return x((point.when.lo + point.when.hi) / 2);
    }
    [[nodiscard]] double y(const PlotPoint& point) const {
        return y((point.value.lo + point.value.hi) / 2);
    }

    static std::string line(const char* name, double x1, double x2, double y1, double y2) {
        return "<line class=\"" + std::string(name) + "\" x1=\"" + decimal(x1) + "%\" x2=\"" +
               decimal(x2) + "%\" y1=\"" + decimal(y1) + "\" y2=\"" + decimal(y2) + "\"/>";
    }

    static std::string text_at(double at, double baseline, const std::string& text) {
        return "<text x=\"" + decimal(at) + "%\" y=\"" + decimal(baseline) + "\">" + escaped(text) +
               "</text>";
    }

    /// An open circle, with lines as long as the doubt, for what is only roughly known.
    [[nodiscard]] std::string drawn(const PlotPoint& point) const {
        std::string html;
        if (!point.when.is_point())
            html += line("curve", x(point.when.lo), x(point.when.hi), y(point), y(point));
        if (!point.value.is_point())
            html += line("curve", x(point), x(point), y(point.value.lo), y(point.value.hi));
        html += "<circle class=\"" + std::string(point.exact() ? "sure" : "rough") + "\" cx=\"" +
                decimal(x(point)) + "%\" cy=\"" + decimal(y(point)) + "\" r=\"4\"/>";
        return html;
    }

    /// The latest value first; values so close that their labels would touch are in the table only.
    [[nodiscard]] std::string labels() const {
        std::string html;
        double free_to = right + room_of_label;
        for (auto point = plot_.points.rbegin(); point != plot_.points.rend(); ++point) {
            if (x(*point) > free_to - room_of_label) continue;
            free_to = x(*point);
            html += text_at(free_to, y(*point) - 9, point->label);
        }
        return html;
    }

    const Plot& plot_;
    /// What stands at the lower and the upper edge; a drawing begins at 0.
    double lowest_ = 0;
    double highest_ = 0;
};

}  // namespace

std::string plots_html(const Plots& plots) {
    std::string html;
    for (const auto& plot : plots.plots)
        if (!plot.points.empty()) html += PlotHtml(plot).html();
    return html.empty() ? "" : "<div class=\"plots\">\n" + html + "</div>\n";
}

}  // namespace myelobrief
