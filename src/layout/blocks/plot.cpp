#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "layout/blocks/blocks.h"
#include "layout/plot_chart.h"

namespace myelobrief {

namespace {

// Sizes as multiples of the label's size, so that a drawing grows with its letters.
constexpr double least_width = 18;  ///< narrower columns stand below each other
constexpr double column_gap = 1.6;
constexpr double sign_width = 2.2;  ///< of the signs before their meaning

/// Caption, drawing, and what its signs mean, as one strip.
class PlotBuilder {
  public:
    PlotBuilder(Flow& flow, const Plot& plot, double left, double width)
        : flow_(flow), plot_(plot), style_(flow.style), left_(left), right_(left + width) {
        label_ = {style_.timeline_label_size, 1.3, style_.ink, false};
    }

    Strip build() {
        const TextStyle caption{style_.table_caption_size, 1.3, style_.ink, true};
        add_lines(plain(plot_.caption), caption, left_);
        strip_.height += label_.size * 0.2;
        auto chart = draw_plot_chart(plot_, style_, flow_.typesetter, left_, right_);
        for (auto& item : chart.items) move_down(item, strip_.height);
        std::ranges::move(chart.items, std::back_inserter(strip_.items));
        strip_.height += chart.height;
        add_meanings();
        return std::move(strip_);
    }

  private:
    /// Lines of text below what stands there.
    void add_lines(const Text& text, const TextStyle& style, double x) {
        for (const auto& line : flow_.typesetter.lines(text, style, right_ - x)) {
            place(line, style, x, strip_.height + style.baseline(), strip_.items);
            strip_.height += style.line_height();
        }
    }

    /// What the dashed lines and rings of this drawing mean: the sign and its words.
    void add_meanings() {
        const double text_left = left_ + label_.size * sign_width;
        const double sign_right = text_left - label_.size * 0.5;
        for (const auto& limit : plot_.limits) {
            const double middle = next_sign();
            strip_.items.emplace_back(PlacedLine{left_, middle, sign_right, middle,
                                                 style_.timeline_line_width, style_.ink, true});
            add_lines(plain(limit.meaning), label_, text_left);
        }
        if (plot_.rough_meaning.empty()) return;
        add_rough_sign(style_, left_, sign_right, next_sign(), strip_.items);
        add_lines(plain(plot_.rough_meaning), label_, text_left);
    }

    /// The middle of the line that follows, below a little space.
    double next_sign() {
        strip_.height += label_.size * 0.15;
        return strip_.height + label_.line_height() / 2;
    }

    Flow& flow_;
    const Plot& plot_;
    const PageStyle& style_;
    double left_;
    double right_;
    TextStyle label_;
    Strip strip_;
};

}  // namespace

void add_block(Flow& flow, const Plots& plots) {
    const double size = flow.style.timeline_label_size;
    const double half = (flow.width - column_gap * size) / 2;
    const std::size_t columns = plots.plots.size() > 1 && half >= least_width * size ? 2 : 1;
    const double width = columns == 2 ? half : flow.width;
    std::vector<Strip> rows;
    for (std::size_t i = 0; i < plots.plots.size(); i += columns) {
        Strip row;
        row.space_before = row.space_after = flow.style.table_space;
        for (std::size_t k = i; k < std::min(i + columns, plots.plots.size()); ++k) {
            const double left =
                flow.left + static_cast<double>(k - i) * (width + column_gap * size);
            auto strip = PlotBuilder(flow, plots.plots[k], left, width).build();
            make_figure(flow, plots.plots[k].alternative_text, strip, left, left + width);
            row.height = std::max(row.height, strip.height);
            std::ranges::move(strip.items, std::back_inserter(row.items));
            row.figures.push_back(strip.figures.front());
        }
        rows.push_back(std::move(row));
    }
    if (!rows.empty()) add(flow, std::move(rows));
}

}  // namespace myelobrief
