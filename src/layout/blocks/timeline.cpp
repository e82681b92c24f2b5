#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "layout/blocks/blocks.h"
#include "layout/blocks/mark_texts.h"
#include "layout/blocks/timeline_signs.h"
#include "layout/code_points.h"
#include "layout/paginate.h"
#include "layout/shapes.h"

namespace myelobrief {

namespace {

using Kind = TimelineItem::Kind;

/// A drawing up to this share of a page stays in one piece, with room for its headings.
constexpr double one_page_share = 0.9;

/// Axis of a history without any usable date.
constexpr double default_months = 12;

/// A label takes two lines at most; one where the drawing would not fit on a page otherwise.
constexpr std::size_t most_label_lines = 2;

/// The labels' part of the width grows so far where they take fewer lines then.
constexpr std::array label_shares{0.0, 0.48, 0.54};

/// From so many rows on, the years stand above the drawing, too.
constexpr std::size_t years_on_top_from = 10;

/// A part on a page of its own has at least so many rows.
constexpr std::size_t least_rows = 6;

/// The lines of more relapses would hide what they cross.
constexpr std::size_t most_relapse_lines = 10;

/// Rows are whole numbers of dashes tall, so that dashed lines run through them without a seam.
double whole_dashes(double height) {
    return std::ceil(height / (2 * dash_length) - 1e-9) * 2 * dash_length;
}

/// Items that share a row.
using Row = std::vector<const TimelineItem*>;

class TimelineBuilder {
  public:
    TimelineBuilder(Flow& flow, const Timeline& timeline)
        : flow_(flow), timeline_(timeline), style_(flow.style) {
        const auto dense_from = static_cast<std::size_t>(style_.timeline_dense_from);
        const bool dense = timeline.items.size() > dense_from;
        row_height_ = dense ? style_.timeline_dense_row_height : style_.timeline_row_height;
        const double bar = dense ? style_.timeline_dense_bar_height : style_.timeline_bar_height;
        signs_.bar_height = bar;
        signs_.mark_radius = std::min(style_.timeline_mark_size, row_height_ * 0.66) / 2;
        label_ = {style_.timeline_label_size, 1.2, style_.ink, false};
        bold_ = label_;
        bold_.bold = true;
        rows_ = in_rows();
        // Room for the arrow of what goes on.
        chart_right_ = flow.right() - bar;
        oldest_ = oldest();
        set_columns();
        for (const auto& item : timeline.items)
            if (item.kind == Kind::Relapse) relapse_lines_.push_back(x(item.when.lo));
        if (relapse_lines_.size() > most_relapse_lines) relapse_lines_.clear();
    }

    void build() {
        const TextStyle caption{style_.table_caption_size, style_.leading, style_.ink, true};
        const auto caption_lines =
            flow_.typesetter.lines(plain(timeline_.caption), caption, flow_.width);
        std::vector<Strip> strips;
        if (!caption_lines.empty())
            strips = line_strips(caption_lines, caption, flow_.left, style_.table_space,
                                 {flow_.add_node(Role::Paragraph)});
        std::vector<Strip> figure = legend();
        if (!figure.empty()) {
            figure.back().space_after = style_.table_padding_y;
        } else if (!strips.empty()) {
            strips.back().space_after = style_.table_padding_y;
        }
        for (auto& strip : strips) strip.keep_with_next = true;
        for (auto& strip : figure) strip.keep_with_next = true;
        std::ranges::move(drawing(), std::back_inserter(figure));
        make_figure(flow_, timeline_.alternative_text, figure);
        std::ranges::move(figure, std::back_inserter(strips));
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
        return months < 0 ? months * 1.04 : -default_months;
    }

    /// Times outside the drawing, endless ones too, stand at its edge.
    [[nodiscard]] double x(double months) const {
        const double share = std::isnan(months) ? 0 : std::clamp(1 - months / oldest_, 0.0, 1.0);
        return chart_left_ + share * (chart_right_ - chart_left_);
    }

    static void add_line(double x1, double y1, double x2, double y2, double width, Color color,
                         bool dashed, Strip& strip) {
        strip.items.emplace_back(PlacedLine{x1, y1, x2, y2, width, color, dashed});
    }

    /// A timeline reads from top to bottom as well as from left to right. What has no known start
    /// comes first.
    [[nodiscard]] Row in_time_order() const {
        Row items;
        for (const auto& item : timeline_.items) items.push_back(&item);
        const auto start = [](const TimelineItem* item) {
            return std::isnan(item->when.lo) ? -Interval::infinity : item->when.lo;
        };
        std::ranges::stable_sort(items, {}, start);
        return items;
    }

    /// A row for each treatment; one for all gaps, and a last one for all relapses: their lines run
    /// through the others.
    [[nodiscard]] std::vector<Row> in_rows() const {
        std::vector<Row> rows;
        Row gaps;
        Row relapses;
        for (const auto* item : in_time_order()) {
            if (item->kind == Kind::Relapse)
                relapses.push_back(item);
            else if (item->kind == Kind::Gap)
                gaps.push_back(item);
            else
                rows.push_back({item});
        }
        for (auto* shared : {&gaps, &relapses})
            if (!shared->empty()) rows.push_back(std::move(*shared));
        return rows;
    }

    /// The column of lines as wide as they need, the labels wider where long ones need it.
    void set_columns() {
        text_left_ = flow_.left + style_.table_padding_x;
        double widest = 0;
        for (const auto& item : timeline_.items)
            if (!item.line.empty())
                widest = std::max(widest, flow_.typesetter.widest_word(plain(item.line), bold_));
        has_lines_ = widest > 0;
        if (has_lines_) {
            widest =
                std::max(widest, flow_.typesetter.widest_word(plain(timeline_.line_header), bold_));
            text_left_ += std::min(widest, flow_.width * 0.2) + label_.size * 0.8;
        }
        double best_share = 0;
        std::size_t fewest = 0;
        for (const double share : label_shares) {
            const double tried = std::max(share, style_.timeline_label_share);
            chart_left_ = flow_.left + flow_.width * tried;
            std::size_t lines = 0;
            for (const auto& row : rows_) lines += set(row.front()->label).size();
            if (best_share > 0 && lines >= fewest) continue;
            best_share = tried;
            fewest = lines;
        }
        chart_left_ = flow_.left + flow_.width * best_share;
    }

    [[nodiscard]] double label_width() const { return chart_left_ - text_left_ - label_.size; }

    std::vector<Line> set(const std::string& text) {
        return flow_.typesetter.lines(plain(text), label_, label_width());
    }

    /// "A, b, c" in so many lines: as it is, or "A, +2", or cut.
    std::vector<Line> label_lines(const std::string& label, std::size_t most) {
        auto lines = set(label);
        if (lines.size() <= most) return lines;
        std::vector<std::size_t> ends;
        for (auto at = label.find(", "); at != std::string::npos; at = label.find(", ", at + 1))
            ends.push_back(at);
        for (std::size_t kept = ends.size(); kept > 0; --kept) {
            const auto left_out = std::to_string(ends.size() + 1 - kept);
            lines = set(label.substr(0, ends[kept - 1]) + ", +" + left_out);
            if (lines.size() <= most) return lines;
        }
        return cut(label, most);
    }

    /// The longest start of a label, with dots, that takes so many lines.
    std::vector<Line> cut(std::string_view label, std::size_t most) {
        std::vector<std::size_t> ends{0};
        for (auto rest = label; !rest.empty();) {
            take_code_point(rest);
            ends.push_back(label.size() - rest.size());
        }
        const auto set_first = [&](std::size_t letters) {
            return set(std::string(label.substr(0, ends[letters])) + "...");
        };
        std::size_t fits = 0;
        std::size_t too_long = ends.size();
        while (too_long - fits > 1) {
            const auto tried = fits + (too_long - fits) / 2;
            (set_first(tried).size() <= most ? fits : too_long) = tried;
        }
        return set_first(fits);
    }

    /// Signs and their words, side by side while there is room.
    std::vector<Strip> legend() {
        std::vector<Strip> strips;
        const double sign = label_.size * 1.9;
        const double gap = label_.size * 0.5;
        double at = flow_.left;
        for (const auto& [what, word] : timeline_.legend) {
            auto lines = flow_.typesetter.lines(plain(word), label_, flow_.width - sign - gap);
            if (lines.empty()) continue;
            const double width = sign + gap + lines.front().width;
            if (strips.empty() || at + width > flow_.right()) {
                strips.emplace_back().height = label_.size * 1.45;
                at = flow_.left;
            }
            Strip& strip = strips.back();
            signs_.sample(what, at, sign, strip.height / 2, strip.items);
            place(lines.front(), label_, at + sign + gap,
                  strip.height / 2 + label_.cap_height() / 2, strip.items);
            at += width + label_.size * 1.5;
        }
        return strips;
    }

    std::vector<Strip> drawing() {
        const bool years_on_top = rows_.size() >= years_on_top_from;
        std::vector<Strip> rows = all_rows(most_label_lines);
        if (height_with_axes(rows) > content_height(style_) * one_page_share) {
            auto low_rows = all_rows(1);
            if (height_with_axes(low_rows) <= content_height(style_) * one_page_share)
                rows = std::move(low_rows);
        }
        const bool one_page = height_with_axes(rows) <= content_height(style_) * one_page_share;
        const auto head = std::make_shared<Strip>(header(years_on_top || !one_page));
        rows.push_back(axis(0));
        if (one_page) {
            if (head->height > 0) rows.insert(rows.begin(), *head);
            keep_all_together(rows);
        } else {
            // A drawing on several pages has the years above each part, too.
            rows.insert(rows.begin(), *head);
            keep_ends_together(rows);
            for (std::size_t i = 0; i < std::min(least_rows, rows.size() - 1); ++i)
                rows[i].keep_with_next = true;
            for (std::size_t i = 2; i < rows.size(); ++i) rows[i].repeated = head;
        }
        return rows;
    }

    double height_with_axes(const std::vector<Strip>& rows) {
        double height = 2 * axis(0).height;
        for (const auto& row : rows) height += row.height;
        return height;
    }

    std::vector<Strip> all_rows(std::size_t label_lines) {
        std::vector<Strip> rows;
        bool banded = false;
        const TimelineItem* above = nullptr;
        for (const auto& items : rows_) {
            const bool new_group = above == nullptr || above->line != items.front()->line ||
                                   items.front()->line.empty();
            if (new_group && above != nullptr) banded = !banded;
            rows.push_back(row(items, label_lines, banded, new_group && above != nullptr));
            if (new_group && !items.front()->line.empty())
                add_line_number(items.front()->line, rows.back());
            above = items.front();
        }
        return rows;
    }

    void add_line_number(const std::string& number, Strip& strip) {
        const auto lines = flow_.typesetter.lines(plain(number), bold_, flow_.width);
        place(lines.front(), bold_, flow_.left + style_.table_padding_x,
              strip.height / 2 + bold_.cap_height() / 2, strip.items);
    }

    /// Groups have bands and rules: a thin rule leads the eye from a label to its bar.
    Strip row(const Row& items, std::size_t most_lines, bool banded, bool new_group) {
        const auto lines = label_lines(items.front()->label, most_lines);
        Strip strip;
        const double text_height = static_cast<double>(lines.size()) * label_.line_height();
        // Rows of single signs need less room than bars.
        const bool signs = items.front()->kind == Kind::Gap || items.front()->kind == Kind::Relapse;
        const double least = signs ? style_.timeline_dense_row_height : row_height_;
        strip.height = whole_dashes(std::max(least, text_height + label_.size * 0.25));
        if (banded)
            strip.items.emplace_back(
                filled_rectangle(flow_.left, 0, flow_.right(), strip.height, style_.timeline_band));
        const double rule = style_.timeline_line_width / 2;
        add_line(new_group ? flow_.left : text_left_, 0, flow_.right(), 0, rule,
                 new_group ? style_.rule : style_.timeline_grid, false, strip);
        for (const auto& [time, text] : timeline_.ticks)
            add_line(x(time), 0, x(time), strip.height, rule, style_.timeline_grid, false, strip);
        for (const double at : relapse_lines_)
            add_line(at, 0, at, strip.height, style_.timeline_line_width, style_.timeline_relapse,
                     true, strip);
        const double top = (strip.height - text_height) / 2;
        for (std::size_t i = 0; i < lines.size(); ++i)
            place(lines[i], label_, text_left_,
                  top + static_cast<double>(i) * label_.line_height() + label_.baseline(),
                  strip.items);
        for (const auto* item : items) draw(*item, strip.height / 2, strip.items);
        return strip;
    }

    void draw(const TimelineItem& item, double middle, std::vector<Placed>& items) const {
        const double from = x(item.when_widest.lo);
        const double to = x(item.when_widest.hi);
        if (item.kind == Kind::Medicines) {
            draw_bar(item, middle, items);
        } else if (item.kind == Kind::Gap) {
            signs_.gap(x(item.when.lo), x(item.when.hi), middle, items);
        } else {
            if (to - from > 2 * signs_.mark_radius) signs_.spread(from, to, middle, items);
            signs_.event(item.kind, item.exact(), x(item.when.lo), middle, items);
        }
    }

    /// Solid where the treatment surely ran, a dashed outline where it may have. Of an end of which
    /// nothing is known, a short outline.
    void draw_bar(const TimelineItem& item, double middle, std::vector<Placed>& items) const {
        const double left = x(item.when.lo);
        const double right = std::max(x(item.ongoing ? 0 : item.when.hi), left);
        const bool soft_start = item.when_widest.lo < item.when.lo || !std::isfinite(item.when.lo);
        const bool soft_end =
            !item.ongoing && (item.when_widest.hi > item.when.hi || !std::isfinite(item.when.hi));
        // A visible end even where the unsure part is shorter than a dash.
        const double least = 2 * dash_length;
        const double unknown = 2 * signs_.bar_height;
        if (soft_start) {
            const double from =
                std::isinf(item.when_widest.lo) ? left - unknown : x(item.when_widest.lo);
            signs_.soft(std::max(std::min(from, left - least), chart_left_ - least), left, middle,
                        items);
        }
        if (soft_end) {
            const double to =
                std::isinf(item.when_widest.hi) ? right + unknown : x(item.when_widest.hi);
            signs_.soft(right, std::min(std::max(to, right + least), chart_right_ + least), middle,
                        items);
        }
        const double least_bar = 2.5;
        signs_.bar(left, std::max(right, left + least_bar), middle, items);
        if (item.ongoing) signs_.arrow(right, middle, items);
    }

    /// The word above the lines; with years where the drawing is long. Empty where there is
    /// neither.
    Strip header(bool with_years) {
        Strip strip;
        if (with_years) strip = axis(label_.line_height());
        if (!has_lines_ || timeline_.line_header.empty()) return strip;
        strip.height = std::max(strip.height, label_.line_height() + label_.size * 0.3);
        const auto lines = flow_.typesetter.lines(plain(timeline_.line_header), bold_, flow_.width);
        place(lines.front(), bold_, flow_.left + style_.table_padding_x, bold_.baseline(),
              strip.items);
        return strip;
    }

    /// The base line with the marks of time, so far below the top; their texts stand above it where
    /// there is room, else below.
    Strip axis(double base) {
        Strip strip;
        const double tick = label_.size * 0.35;
        const bool above = base > 0;
        if (above) base += tick;
        strip.height = above ? base : tick + label_.line_height() + label_.size * 0.3;
        add_line(chart_left_, base, chart_right_, base, style_.timeline_line_width, style_.ink,
                 false, strip);
        MarkTexts texts{{}, chart_left_ - label_.size * 2, flow_.right()};
        for (const auto& [time, text] : timeline_.ticks) {
            const double at = x(time);
            add_line(at, above ? base - tick : base, at, above ? base : base + tick,
                     style_.timeline_line_width, style_.ink, false, strip);
            texts.marks.emplace_back(at, text);
        }
        place_mark_texts(flow_.typesetter, texts, label_, (above ? 0 : tick) + label_.baseline(),
                         strip.items);
        return strip;
    }

    Flow& flow_;
    const Timeline& timeline_;
    const PageStyle& style_;
    TextStyle label_;
    TextStyle bold_;
    TimelineSigns signs_{style_};
    std::vector<Row> rows_;
    /// Where the lines of the relapses run through all rows.
    std::vector<double> relapse_lines_;
    double row_height_ = 0;
    bool has_lines_ = false;
    double text_left_ = 0;
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
