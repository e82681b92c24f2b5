#include <algorithm>
#include <cmath>
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

#include "layout/blocks/blocks.h"
#include "layout/paginate.h"
#include "layout/shapes.h"

namespace myelobrief {

namespace {

/// A drawing up to this share of a page stays in one piece, with room for its headings.
constexpr double one_page_share = 0.9;

/// Axis of a history without any usable date.
constexpr double default_months = 12;

/// Rows are whole numbers of dashes tall, so that dashed lines run through them without a seam.
double whole_dashes(double height) {
    return std::ceil(height / (2 * dash_length) - 1e-9) * 2 * dash_length;
}

class TimelineBuilder {
  public:
    TimelineBuilder(Flow& flow, const Timeline& timeline)
        : flow_(flow), timeline_(timeline), style_(flow.style) {
        const auto dense_from = static_cast<std::size_t>(style_.timeline_dense_from);
        const bool dense = timeline.items.size() > dense_from;
        row_height_ = dense ? style_.timeline_dense_row_height : style_.timeline_row_height;
        bar_height_ = dense ? style_.timeline_dense_bar_height : style_.timeline_bar_height;
        mark_radius_ = std::min(style_.timeline_mark_size, row_height_ * 0.66) / 2;
        label_ = {style_.timeline_label_size, 1.2, style_.ink, false};
        chart_left_ = flow.left + flow.width * style_.timeline_label_share;
        // Room for the arrow of what goes on.
        chart_right_ = flow.right() - bar_height_;
        oldest_ = oldest();
    }

    void build() {
        const TextStyle caption{style_.table_caption_size, style_.leading, style_.ink, true};
        auto strips =
            line_strips(flow_.typesetter.lines(plain(timeline_.caption), caption, flow_.width),
                        caption, flow_.left, style_.table_space);
        if (!strips.empty()) strips.back().space_after = style_.table_padding_y;
        for (auto& strip : strips) strip.keep_with_next = true;

        const auto axis_strip = std::make_shared<Strip>(axis());
        std::vector<Strip> rows;
        double height = 2 * axis_strip->height;
        for (const auto& items : in_rows()) {
            rows.push_back(row(items, rows.size()));
            height += rows.back().height;
        }
        rows.push_back(*axis_strip);
        if (height <= content_height(style_) * one_page_share) {
            keep_all_together(rows);
        } else {
            // A drawing on several pages has the years above each part, too.
            rows.insert(rows.begin(), *axis_strip);
            keep_ends_together(rows);
            for (std::size_t i = 2; i < rows.size(); ++i) rows[i].repeated = axis_strip;
        }
        for (auto& strip : rows) strips.push_back(std::move(strip));
        strips.front().space_before = style_.table_space;
        strips.back().space_after = style_.table_space;
        add(flow_, std::move(strips));
    }

  private:
    [[nodiscard]] double oldest() const {
        double months = 0;
        const auto see = [&months](double time) {
            if (std::isfinite(time)) months = std::min(months, time);
        };
        for (const auto& item : timeline_.items) {
            see(item.when.lo);
            see(item.when.hi);
            see(item.when_widest.lo);
        }
        for (const auto& [time, text] : timeline_.ticks) see(time);
        // A little air before the first treatment.
        return months < 0 ? months * 1.03 : -default_months;
    }

    /// Times outside the drawing, endless ones too, stand at its edge.
    [[nodiscard]] double x(double months) const {
        const double share = std::isnan(months) ? 0 : std::clamp(1 - months / oldest_, 0.0, 1.0);
        return chart_left_ + share * (chart_right_ - chart_left_);
    }

    void add_line(double x1, double y1, double x2, double y2, double width, Color color,
                  bool dashed, Strip& strip) const {
        strip.items.emplace_back(PlacedLine{x1, y1, x2, y2, width, color, dashed});
    }

    /// A timeline reads from top to bottom as well as from left to right. What has no known start
    /// comes first.
    [[nodiscard]] std::vector<const TimelineItem*> in_time_order() const {
        std::vector<const TimelineItem*> items;
        for (const auto& item : timeline_.items) items.push_back(&item);
        const auto start = [](const TimelineItem* item) {
            return std::isnan(item->when.lo) ? -Interval::infinity : item->when.lo;
        };
        std::ranges::stable_sort(items, {}, start);
        return items;
    }

    /// A row for each treatment, and one last row for all relapses: their lines run through the
    /// others.
    [[nodiscard]] std::vector<std::vector<const TimelineItem*>> in_rows() const {
        std::vector<std::vector<const TimelineItem*>> rows;
        std::vector<const TimelineItem*> relapses;
        for (const auto* item : in_time_order()) {
            if (item->kind == TimelineItem::Kind::Relapse)
                relapses.push_back(item);
            else
                rows.push_back({item});
        }
        if (!relapses.empty()) rows.push_back(std::move(relapses));
        return rows;
    }

    Strip row(const std::vector<const TimelineItem*>& items, std::size_t number) {
        const auto lines =
            flow_.typesetter.lines(plain(items.front()->label), label_,
                                   chart_left_ - flow_.left - style_.table_padding_x - label_.size);
        Strip strip;
        const double text_height = static_cast<double>(lines.size()) * label_.line_height();
        strip.height = whole_dashes(std::max(row_height_, text_height + label_.size * 0.25));
        // Bands lead the eye from a label to its bar.
        if (number % 2 == 1)
            strip.items.emplace_back(
                filled_rectangle(flow_.left, 0, flow_.right(), strip.height, style_.timeline_band));
        for (const auto& [time, text] : timeline_.ticks)
            add_line(x(time), 0, x(time), strip.height, style_.timeline_line_width / 2,
                     style_.timeline_grid, false, strip);
        for (const auto& other : timeline_.items)
            if (other.kind == TimelineItem::Kind::Relapse)
                add_line(x(other.when.lo), 0, x(other.when.lo), strip.height,
                         style_.timeline_line_width, style_.timeline_relapse, true, strip);
        const double top = (strip.height - text_height) / 2;
        for (std::size_t i = 0; i < lines.size(); ++i)
            place(lines[i], label_, flow_.left + style_.table_padding_x,
                  top + static_cast<double>(i) * label_.line_height() + label_.baseline(),
                  strip.items);
        for (const auto* item : items) draw(*item, strip.height / 2, strip);
        return strip;
    }

    void draw(const TimelineItem& item, double middle, Strip& strip) const {
        if (item.kind == TimelineItem::Kind::Medicines) {
            draw_bar(item, middle, strip);
            return;
        }
        const double at = x(item.when.lo);
        const double from = x(item.when_widest.lo);
        const double to = x(item.when_widest.hi);
        // How far an approximate date may really lie.
        if (to - from > 2 * mark_radius_)
            add_line(from, middle, to, middle, style_.timeline_line_width, style_.timeline_mark,
                     true, strip);
        const double r = mark_radius_;
        switch (item.kind) {
            case TimelineItem::Kind::Transplant:
                add_diamond(at, middle, r * 1.15, style_.timeline_mark, strip.items);
                break;
            case TimelineItem::Kind::CellTherapy:
                strip.items.emplace_back(filled_rectangle(at - r * 0.9, middle - r * 0.9,
                                                          at + r * 0.9, middle + r * 0.9,
                                                          style_.timeline_mark));
                break;
            case TimelineItem::Kind::Relapse: {
                auto triangle = filled_rectangle(0, 0, 0, 0, style_.timeline_relapse);
                triangle.points = {
                    {at - r, middle - r * 0.8}, {at + r, middle - r * 0.8}, {at, middle + r}};
                strip.items.emplace_back(std::move(triangle));
                break;
            }
            case TimelineItem::Kind::Medicines:
                break;
        }
    }

    /// Solid where the treatment surely ran, a dashed outline where it may have.
    void draw_bar(const TimelineItem& item, double middle, Strip& strip) const {
        const double half = bar_height_ / 2;
        const double left = x(item.when.lo);
        const double right = std::max(x(item.ongoing ? 0 : item.when.hi), left);
        const bool soft_start = item.when_widest.lo < item.when.lo || !std::isfinite(item.when.lo);
        const bool soft_end =
            !item.ongoing && (item.when_widest.hi > item.when.hi || !std::isfinite(item.when.hi));
        // A visible end even where the unsure part is shorter than a dash.
        const double least = 2 * dash_length;
        const auto soften = [&](double from, double to) {
            auto part =
                filled_rectangle(from, middle - half, to, middle + half, style_.timeline_soft);
            strip.items.emplace_back(std::move(part));
            const double line = style_.timeline_line_width;
            add_line(from, middle - half + line / 2, to, middle - half + line / 2, line,
                     style_.timeline_bar, true, strip);
            add_line(from, middle + half - line / 2, to, middle + half - line / 2, line,
                     style_.timeline_bar, true, strip);
        };
        if (soft_start)
            soften(std::max(std::min(x(item.when_widest.lo), left - least), chart_left_ - least),
                   left);
        if (soft_end)
            soften(right,
                   std::min(std::max(x(item.when_widest.hi), right + least), chart_right_ + least));
        const double least_bar = 2.5;
        strip.items.emplace_back(filled_rectangle(left, middle - half,
                                                  std::max(right, left + least_bar), middle + half,
                                                  style_.timeline_bar));
        if (item.ongoing) {
            auto arrow = filled_rectangle(0, 0, 0, 0, style_.timeline_bar);
            arrow.points = {{right, middle - half},
                            {right + bar_height_ * 0.85, middle},
                            {right, middle + half}};
            strip.items.emplace_back(std::move(arrow));
        }
    }

    /// The base line with the year marks; years that would touch are left out, their marks stay.
    Strip axis() {
        Strip strip;
        const double tick = label_.size * 0.35;
        strip.height = tick + label_.line_height() + label_.size * 0.3;
        add_line(chart_left_, 0, chart_right_, 0, style_.timeline_line_width, style_.ink, false,
                 strip);
        double free_from = chart_left_ - label_.size * 2;
        for (const auto& [time, text] : timeline_.ticks) {
            const double at = x(time);
            add_line(at, 0, at, tick, style_.timeline_line_width, style_.ink, false, strip);
            const auto lines = flow_.typesetter.lines(plain(text), label_, flow_.width);
            if (lines.empty()) continue;
            const double width = lines.front().width;
            const double left = std::min(at - width / 2, flow_.right() - width);
            if (left < free_from) continue;
            place(lines.front(), label_, left, tick + label_.baseline(), strip.items);
            free_from = left + width + label_.size * 0.5;
        }
        return strip;
    }

    Flow& flow_;
    const Timeline& timeline_;
    const PageStyle& style_;
    TextStyle label_;
    double row_height_ = 0;
    double bar_height_ = 0;
    double mark_radius_ = 0;
    double chart_left_ = 0;
    double chart_right_ = 0;
    /// Months at the left edge of the drawing; below 0.
    double oldest_ = -default_months;
};

}  // namespace

void add_block(Flow& flow, const Timeline& timeline) {
    if (timeline.items.empty()) return;
    TimelineBuilder(flow, timeline).build();
}

}  // namespace myelobrief
