#include "layout/plot_chart.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <utility>

#include "base/text.h"
#include "layout/blocks/mark_texts.h"
#include "layout/shapes.h"

namespace myelobrief {

namespace {

// Sizes as multiples of the label's size, so that a drawing grows with its letters.
constexpr double drawing_height = 8.6;

/// Up to so many values, each may have its number; above, the telling ones alone.
constexpr std::size_t most_labelled = 12;

/// From the baseline up and down to the ends of the letters.
constexpr double ascent = 0.78;
constexpr double descent = 0.22;

struct Area {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    [[nodiscard]] bool touches(const Area& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
};

struct Spot {
    double x = 0;
    double y = 0;
};

/// Whether the line from a to b runs through the area.
bool runs_through(Spot a, Spot b, const Area& area) {
    double from = 0;
    double to = 1;
    const auto clip = [&](double start, double way, double least, double most) {
        if (way == 0) return start >= least && start <= most;
        const double t1 = (least - start) / way;
        const double t2 = (most - start) / way;
        from = std::max(from, std::min(t1, t2));
        to = std::min(to, std::max(t1, t2));
        return from <= to;
    };
    return clip(a.x, b.x - a.x, area.left, area.right) &&
           clip(a.y, b.y - a.y, area.top, area.bottom);
}

/// The numbers at the left edge of a drawing.
struct Scale {
    double lo = 0;
    double hi = 1;
    double step = 1;
};

/// Starts at 0, unless that would press all values together: then a fall of a tenth still looks
/// like one, and not like a fall to nothing.
Scale scale_of(double lo, double hi, double most_steps) {
    if (hi <= 0) hi = 1;
    if (lo < 0.6 * hi) {
        lo = 0;
    } else {
        const double more = std::max(0.3 * hi - (hi - lo), 0.0);
        lo -= more / 2;
        hi += more / 2;
    }
    const double least_step = (hi - lo) / most_steps;
    const double power = std::pow(10.0, std::floor(std::log10(least_step)));
    double step = 10 * power;
    for (const double factor : {5.0, 2.0, 1.0})
        if (factor * power >= least_step * (1 - 1e-9)) step = factor * power;
    return {std::floor(lo / step + 1e-9) * step, std::ceil(hi / step - 1e-9) * step, step};
}

double point_radius(const PageStyle& style) {
    return style.timeline_label_size * 0.28;
}

PlacedCircle point_mark(Spot at, bool exact, const PageStyle& style) {
    PlacedCircle circle;
    circle.x = at.x;
    circle.y = at.y;
    circle.radius = point_radius(style);
    circle.filled = true;
    circle.fill = exact ? style.timeline_bar : style.timeline_soft;
    circle.line = style.timeline_bar;
    circle.line_width = exact ? 0 : style.timeline_line_width;
    return circle;
}

/// Lines with ends, as far as a point may lie in time and in value.
void add_range(Spot at, double left, double right, double top, double bottom,
               const PageStyle& style, std::vector<Placed>& items) {
    const double end = point_radius(style) * 0.7;
    const auto add = [&](double x1, double y1, double x2, double y2) {
        items.emplace_back(
            PlacedLine{x1, y1, x2, y2, style.timeline_line_width, style.timeline_bar, false});
    };
    if (right > left) {
        add(left, at.y, right, at.y);
        add(left, at.y - end, left, at.y + end);
        add(right, at.y - end, right, at.y + end);
    }
    if (bottom > top) {
        add(at.x, top, at.x, bottom);
        add(at.x - end, top, at.x + end, top);
        add(at.x - end, bottom, at.x + end, bottom);
    }
}

class ChartBuilder {
  public:
    ChartBuilder(const Plot& plot, const PageStyle& style, Typesetter& typesetter, double left,
                 double right)
        : plot_(plot), style_(style), typesetter_(typesetter), left_(left), right_(right) {
        label_ = {style_.timeline_label_size, 1.3, style_.ink, false};
        size_ = label_.size;
        radius_ = point_radius(style);
        line_width_ = style_.timeline_line_width;
    }

    PlotChart build() {
        bottom_ = size_ * drawing_height;
        set_scale();
        draw_grid();
        draw_limits();
        draw_series();
        draw_time();
        return std::move(chart_);
    }

  private:
    Line set(const std::string& text, const TextStyle& style) {
        auto lines = typesetter_.lines(plain(text), style, right_ - left_);
        return lines.empty() ? Line{} : std::move(lines.front());
    }

    void add_line(double x1, double y1, double x2, double y2, double width, Color color,
                  bool dashed = false) {
        chart_.items.emplace_back(PlacedLine{x1, y1, x2, y2, width, color, dashed});
    }

    void set_scale() {
        double lo = Interval::infinity;
        double hi = 0;
        for (const auto& point : plot_.points) {
            lo = std::min(lo, point.value.lo);
            hi = std::max(hi, point.value.hi);
        }
        for (const auto& limit : plot_.limits) {
            lo = std::min(lo, limit.value);
            hi = std::max(hi, limit.value);
        }
        const double room = size_ * 1.2 + radius_;  // for a number above or below a point
        highest_ = room;
        lowest_ = bottom_ - room;
        scale_ = scale_of(lo, hi, std::clamp((lowest_ - highest_) / (1.5 * size_), 1.0, 4.0));
        if (scale_.lo == 0) lowest_ = bottom_ - radius_;
        double widest = 0;
        for (const double value : marks()) widest = std::max(widest, width_of(mark_text(value)));
        for (const auto& limit : plot_.limits) widest = std::max(widest, width_of(limit.label));
        chart_left_ = left_ + widest + size_ * 0.45;
    }

    double width_of(const std::string& text) { return set(text, label_).width; }

    [[nodiscard]] std::vector<double> marks() const {
        std::vector<double> values;
        const auto count = std::lround((scale_.hi - scale_.lo) / scale_.step);
        for (long i = 0; i <= count; ++i)
            values.push_back(scale_.lo + static_cast<double>(i) * scale_.step);
        return values;
    }

    [[nodiscard]] static std::string mark_text(double value) { return format_number(value, 6); }

    [[nodiscard]] double x(double months) const {
        const double share = plot_.from < 0 ? std::clamp(1 - months / plot_.from, 0.0, 1.0) : 0.5;
        const double air = radius_ + line_width_;
        return chart_left_ + air + share * (right_ - chart_left_ - 2 * air);
    }

    [[nodiscard]] double y(double value) const {
        const double share = (value - scale_.lo) / (scale_.hi - scale_.lo);
        return lowest_ - std::clamp(share, 0.0, 1.0) * (lowest_ - highest_);
    }

    /// A number left of the drawing, beside its line.
    void add_number(const std::string& text, double at, const TextStyle& style) {
        const auto line = set(text, style);
        place(line, style, chart_left_ - size_ * 0.35 - line.width, at + style.cap_height() / 2,
              chart_.items);
    }

    void draw_grid() {
        for (const double value : marks()) {
            const double at = y(value);
            add_line(chart_left_, at, right_, at, line_width_ / 2, style_.timeline_grid);
            // The number of a limit comes first.
            const bool free = std::ranges::none_of(plot_.limits, [&](const PlotLimit& limit) {
                return std::abs(y(limit.value) - at) < size_ * 1.05;
            });
            if (free) add_number(mark_text(value), at, label_);
        }
    }

    void draw_limits() {
        TextStyle style = label_;
        style.bold = true;
        double last = -Interval::infinity;
        for (const auto& limit : plot_.limits) {
            const double at = y(limit.value);
            add_line(chart_left_, at, right_, at, line_width_, style_.ink, true);
            if (std::abs(at - last) < size_ * 1.05) continue;
            add_number(limit.label, at, style);
            last = at;
        }
    }

    [[nodiscard]] Spot spot(const PlotPoint& point) const {
        return {x((point.when.lo + point.when.hi) / 2), y((point.value.lo + point.value.hi) / 2)};
    }

    void draw_series() {
        const auto& points = plot_.points;
        for (std::size_t i = 1; i < points.size(); ++i) {
            // No line where it is open which one was first.
            if (points[i - 1].when.hi >= points[i].when.lo) continue;
            const Spot a = spot(points[i - 1]);
            const Spot b = spot(points[i]);
            add_line(a.x, a.y, b.x, b.y, line_width_, style_.timeline_bar,
                     !points[i - 1].exact() || !points[i].exact());
            lines_.emplace_back(a, b);
        }
        place_labels();
        for (const auto& point : points) draw_point(point, spot(point));
        for (auto& text : labels_) chart_.items.push_back(std::move(text));
    }

    /// A disc; what is known only roughly is a ring with lines as far as it may lie.
    void draw_point(const PlotPoint& point, Spot at) {
        if (!point.exact())
            add_range(at, x(point.when.lo), x(point.when.hi), y(point.value.hi), y(point.value.lo),
                      style_, chart_.items);
        chart_.items.emplace_back(point_mark(at, point.exact(), style_));
    }

    /// The latest, first, lowest and highest value, then the others.
    [[nodiscard]] std::vector<std::size_t> in_order_of_weight() const {
        const auto& points = plot_.points;
        const auto lowest = std::ranges::min_element(
            points, {}, [](const PlotPoint& point) { return point.value.lo; });
        const auto highest = std::ranges::max_element(
            points, {}, [](const PlotPoint& point) { return point.value.hi; });
        std::vector<std::size_t> order{points.size() - 1, 0,
                                       static_cast<std::size_t>(lowest - points.begin()),
                                       static_cast<std::size_t>(highest - points.begin())};
        for (std::size_t i = 0; i < points.size() && points.size() <= most_labelled; ++i)
            order.push_back(i);
        std::vector<std::size_t> once;
        for (const auto i : order)
            if (std::ranges::find(once, i) == once.end()) once.push_back(i);
        return once;
    }

    void place_labels() {
        constexpr std::size_t telling = 4;
        if (plot_.points.empty()) return;
        const auto order = in_order_of_weight();
        for (std::size_t i = 0; i < order.size(); ++i) place_label(order[i], i < telling);
    }

    /// Where the number of a point may stand, the best places first.
    [[nodiscard]] std::vector<Spot> places_round(std::size_t number, double width) const {
        const auto& points = plot_.points;
        const Spot at = spot(points[number]);
        const double off = radius_ + size_ * 0.15;
        const double above = at.y - off - size_;
        const double below = at.y + off;
        const double beside = at.y - size_ / 2;
        const bool low = (number == 0 || spot(points[number - 1]).y < at.y) &&
                         (number + 1 == points.size() || spot(points[number + 1]).y < at.y);
        const double first = low ? below : above;
        const double second = low ? above : below;
        const double middle = at.x - width / 2;
        return {{middle, first},        {at.x - off, first},          {at.x + off - width, first},
                {middle, second},       {at.x - off, second},         {at.x + off - width, second},
                {at.x + off, beside},   {at.x - off - width, beside}, {middle, above - size_},
                {middle, below + size_}};
    }

    /// The top left corner of the number; the fewer lines it covers, the better.
    void place_label(std::size_t number, bool telling) {
        const auto line = set(plot_.points[number].label, label_);
        const double most_cover = telling ? Interval::infinity : 1;
        double least = Interval::infinity;
        Area best;
        double rank = 0;
        constexpr double apart = 0.7;  // from here on, a number stands away from its point
        for (const Spot& corner : places_round(number, line.width)) {
            const double left =
                std::clamp(corner.x, chart_left_, std::max(right_ - line.width, chart_left_));
            const Area area{left, corner.y, left + line.width, corner.y + size_};
            const double cover = cover_of(area, number) + rank;
            rank += rank < apart - 0.001 ? 0.1 : apart;
            if (area.top < 0 || area.bottom > bottom_ || area.right > right_ + 0.01) continue;
            const bool taken =
                std::ranges::any_of(taken_, [&](const Area& other) { return area.touches(other); });
            if (taken || cover >= least || cover > most_cover) continue;
            least = cover;
            best = area;
        }
        if (std::isinf(least)) return;
        taken_.push_back(best);
        // Lines stop short of a number.
        chart_.items.emplace_back(
            filled_rectangle(best.left, best.top, best.right, best.bottom, style_.timeline_soft));
        place(line, label_, best.left, best.top + size_ * ascent, labels_);
    }

    [[nodiscard]] double cover_of(const Area& area, std::size_t number) const {
        double cover = 0;
        for (const auto& [a, b] : lines_)
            if (runs_through(a, b, area)) cover += 2;
        for (const auto& limit : plot_.limits)
            if (y(limit.value) > area.top && y(limit.value) < area.bottom) cover += 0.8;
        for (std::size_t i = 0; i < plot_.points.size(); ++i) {
            const Spot at = spot(plot_.points[i]);
            const Area mark{at.x - radius_, at.y - radius_, at.x + radius_, at.y + radius_};
            if (i != number && area.touches(mark)) cover += 6;
            const auto& point = plot_.points[i];
            if (point.exact()) continue;
            const Area wide{x(point.when.lo), at.y - 1, x(point.when.hi), at.y + 1};
            const Area high{at.x - 1, y(point.value.hi), at.x + 1, y(point.value.lo)};
            if (area.touches(wide) || area.touches(high)) cover += 2;
        }
        return cover;
    }

    /// The line of time and its marks.
    void draw_time() {
        add_line(chart_left_, bottom_, right_, bottom_, line_width_, style_.ink);
        const double tick = size_ * 0.3;
        MarkTexts texts{{}, left_, right_};
        for (const auto& [months, text] : plot_.ticks) {
            const double at = x(months);
            add_line(at, bottom_, at, bottom_ + tick, line_width_, style_.ink);
            texts.marks.emplace_back(at, text);
        }
        place_mark_texts(typesetter_, texts, label_, bottom_ + tick + size_ * (ascent + 0.1),
                         chart_.items);
        chart_.height = bottom_ + tick + size_ * (0.1 + ascent + descent);
    }

    const Plot& plot_;
    const PageStyle& style_;
    Typesetter& typesetter_;
    double left_;
    double right_;
    TextStyle label_;
    double size_ = 0;
    double radius_ = 0;
    double line_width_ = 0;
    PlotChart chart_;
    Scale scale_;
    /// The drawing without its numbers at the left: its edges, and the places of the scale's ends.
    double chart_left_ = 0;
    double bottom_ = 0;
    double highest_ = 0;
    double lowest_ = 0;
    /// Between neighbouring points.
    std::vector<std::pair<Spot, Spot>> lines_;
    /// Where numbers stand.
    std::vector<Area> taken_;
    std::vector<Placed> labels_;
};

}  // namespace

PlotChart draw_plot_chart(const Plot& plot, const PageStyle& style, Typesetter& typesetter,
                          double left, double right) {
    return ChartBuilder(plot, style, typesetter, left, right).build();
}

void add_rough_sign(const PageStyle& style, double left, double right, double middle,
                    std::vector<Placed>& items) {
    const Spot at{(left + right) / 2, middle};
    add_range(at, left, right, middle, middle, style, items);
    items.emplace_back(point_mark(at, false, style));
}

}  // namespace myelobrief
