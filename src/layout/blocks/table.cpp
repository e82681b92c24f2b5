#include <algorithm>
#include <cstddef>
#include <memory>
#include <numeric>
#include <utility>

#include "layout/blocks/blocks.h"
#include "layout/paginate.h"
#include "layout/shapes.h"

namespace myelobrief {

namespace {

/// One column may ask for at most this share of the table so as not to break its longest word.
constexpr double largest_claim = 0.5;

struct Cell {
    std::vector<Line> lines;
    TextStyle style;
    TextNodes nodes;
};

class TableBuilder {
  public:
    TableBuilder(Flow& flow, const Table& table) : flow_(flow), table_(table), style_(flow.style) {
        body_ = {style_.table_size, style_.table_leading, style_.ink, false};
        header_ = body_;
        header_.bold = true;
        set_column_edges();
    }

    void build() {
        node_ = flow_.add_node(Role::Table);
        std::vector<Strip> strips = caption();
        const auto header_strip = std::make_shared<Strip>(header());
        strips.push_back(*header_strip);
        for (auto& strip : strips) strip.keep_with_next = true;
        strips.front().space_before = std::max(strips.front().space_before, style_.table_space);

        const std::size_t first_row = strips.size();
        const double room = content_height(style_) - header_strip->height;
        for (const auto& row : table_.rows) {
            const auto cells = set_row(row);
            auto row_strips = whole_row(cells);
            if (row_strips.front().height > room) row_strips = row_by_lines(cells);
            for (auto& strip : row_strips) {
                strip.repeated = header_strip;
                strips.push_back(std::move(strip));
            }
        }
        strips.back().space_after = style_.table_space;
        strips.back().keep_with_next = false;
        // Where they fit, the first two rows and the last two stay together.
        if (table_.rows.size() > 2) {
            strips[first_row].keep_with_next = true;
            strips[strips.size() - 2].keep_with_next = true;
        }
        add(flow_, std::move(strips));
    }

  private:
    /// Shares of the width, then moved so that no word is broken where there is room for it.
    void set_column_edges() {
        const std::size_t count = table_.columns.size();
        std::vector<double> widths(count);
        std::vector<double> least(count);
        double shares = 0;
        for (const auto& column : table_.columns) shares += std::max(column.width, 0.0);
        for (std::size_t i = 0; i < count; ++i) {
            const double share = shares > 0 ? std::max(table_.columns[i].width, 0.0) / shares
                                            : 1.0 / static_cast<double>(count);
            widths[i] = share * flow_.width;
            least[i] = flow_.typesetter.widest_word(plain(table_.columns[i].header), header_);
        }
        for (const auto& row : table_.rows)
            for (std::size_t i = 0; i < std::min(count, row.size()); ++i)
                least[i] = std::max(least[i], flow_.typesetter.widest_word(row[i], cell_style(i)));
        double missing = 0;
        double spare = 0;
        for (std::size_t i = 0; i < count; ++i) {
            least[i] =
                std::min(least[i] + 2 * style_.table_padding_x + 0.5, flow_.width * largest_claim);
            if (widths[i] < least[i])
                missing += least[i] - widths[i];
            else
                spare += widths[i] - least[i];
        }
        if (missing > 0 && spare > 0) {
            const double given = std::min(1.0, missing / spare);
            const double taken = std::min(1.0, spare / missing);
            for (std::size_t i = 0; i < count; ++i) {
                const double distance = widths[i] - least[i];
                widths[i] -= distance > 0 ? distance * given : distance * taken;
            }
        }
        edges_.push_back(flow_.left);
        for (const double width : widths) edges_.push_back(edges_.back() + width);
    }

    [[nodiscard]] const TextStyle& cell_style(std::size_t column) const {
        return table_.row_headers && column == 0 ? header_ : body_;
    }

    [[nodiscard]] double text_left(std::size_t column) const {
        return edges_[column] + style_.table_padding_x;
    }

    [[nodiscard]] std::vector<Line> set(const Text& text, const TextStyle& style,
                                        std::size_t column) {
        const double width = edges_[column + 1] - edges_[column] - 2 * style_.table_padding_x;
        return flow_.typesetter.lines(text, style, std::max(width, style.size));
    }

    std::vector<Cell> set_row(const std::vector<Text>& row) {
        std::vector<Cell> cells;
        const NodeId row_node = flow_.structure.add(node_, Role::TableRow);
        for (std::size_t i = 0; i < table_.columns.size(); ++i) {
            const bool names_row = table_.row_headers && i == 0;
            const NodeId cell =
                flow_.structure.add(row_node, names_row ? Role::RowHeader : Role::Cell);
            const Text& text = i < row.size() ? row[i] : no_text_;
            cells.push_back({set(text, cell_style(i), i), cell_style(i),
                             add_text_nodes(flow_.structure, cell, text)});
        }
        return cells;
    }

    std::vector<Strip> caption() {
        const TextStyle style{style_.table_caption_size, style_.leading, style_.ink, true};
        const auto lines = flow_.typesetter.lines(plain(table_.caption), style, flow_.width);
        if (lines.empty()) return {};
        auto strips = line_strips(lines, style, flow_.left, style_.table_space,
                                  {flow_.structure.add(node_, Role::Caption)});
        strips.back().space_after = style_.table_padding_y;
        return strips;
    }

    Strip header() {
        std::vector<Cell> cells;
        const NodeId row_node = flow_.structure.add(node_, Role::TableRow);
        for (std::size_t i = 0; i < table_.columns.size(); ++i)
            cells.push_back({set(plain(table_.columns[i].header), header_, i),
                             header_,
                             {flow_.structure.add(row_node, Role::ColumnHeader)}});
        Strip strip = std::move(whole_row(cells).front());
        strip.items.pop_back();
        strip.items.insert(strip.items.begin(),
                           filled_rectangle(edges_.front(), 0, edges_.back(), strip.height,
                                            style_.table_header_fill));
        add_rule(strip, style_.table_header_rule_width, style_.accent);
        return strip;
    }

    std::vector<Strip> whole_row(const std::vector<Cell>& cells) {
        Strip strip;
        strip.height = static_cast<double>(line_count(cells)) * body_.line_height() +
                       2 * style_.table_padding_y;
        for (std::size_t column = 0; column < cells.size(); ++column)
            for (std::size_t i = 0; i < cells[column].lines.size(); ++i)
                place_line(cells, column, i,
                           style_.table_padding_y + static_cast<double>(i) * body_.line_height(),
                           strip);
        add_rule(strip, style_.table_rule_width, style_.table_rule);
        return {std::move(strip)};
    }

    /// A row taller than a page may break between any two lines.
    std::vector<Strip> row_by_lines(const std::vector<Cell>& cells) {
        std::vector<Strip> strips(line_count(cells));
        for (std::size_t i = 0; i < strips.size(); ++i) {
            const double above = i == 0 ? style_.table_padding_y : 0;
            strips[i].height = above + body_.line_height();
            for (std::size_t column = 0; column < cells.size(); ++column)
                if (i < cells[column].lines.size()) place_line(cells, column, i, above, strips[i]);
        }
        keep_ends_together(strips);
        strips.back().height += style_.table_padding_y;
        add_rule(strips.back(), style_.table_rule_width, style_.table_rule);
        return strips;
    }

    static std::size_t line_count(const std::vector<Cell>& cells) {
        std::size_t most = 1;
        for (const auto& cell : cells) most = std::max(most, cell.lines.size());
        return most;
    }

    void place_line(const std::vector<Cell>& cells, std::size_t column, std::size_t line,
                    double top, Strip& strip) const {
        const Cell& cell = cells[column];
        place(cell.lines[line], cell.style, text_left(column), top + cell.style.baseline(),
              cell.nodes, strip);
    }

    void add_rule(Strip& strip, double width, Color color) const {
        strip.items.emplace_back(PlacedLine{edges_.front(), strip.height, edges_.back(),
                                            strip.height, width, color, false});
    }

    Flow& flow_;
    const Table& table_;
    const PageStyle& style_;
    const Text no_text_;
    NodeId node_ = decoration;
    TextStyle body_;
    TextStyle header_;
    /// Left edge of each column, and the right edge of the last.
    std::vector<double> edges_;
};

}  // namespace

void add_block(Flow& flow, const Table& table) {
    if (table.columns.empty()) return;
    TableBuilder(flow, table).build();
}

}  // namespace myelobrief
