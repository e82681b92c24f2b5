#include "writers/text/text_table.h"

#include <algorithm>
#include <utility>

#include "writers/text/wrap.h"

namespace myelobrief {

namespace {

constexpr std::size_t space_between = 2;

using Cells = std::vector<std::vector<std::string>>;

/// Shares of the width; then columns whose words are too wide take from those with room to spare.
std::vector<std::size_t> column_widths(const Table& table, std::size_t width) {
    const std::size_t count = table.columns.size();
    const std::size_t gaps = space_between * (count - 1);
    const std::size_t room = std::max(width > gaps ? width - gaps : 0, count);
    double shares = 0;
    for (const auto& column : table.columns) shares += std::max(column.width, 0.0);
    std::vector<std::size_t> widths(count);
    std::vector<std::size_t> least(count);
    std::size_t given = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const double share = shares > 0 ? std::max(table.columns[i].width, 0.0) / shares
                                        : 1.0 / static_cast<double>(count);
        widths[i] =
            std::max<std::size_t>(1, static_cast<std::size_t>(share * static_cast<double>(room)));
        given += widths[i];
        least[i] = widest_word(table.columns[i].header);
        for (const auto& row : table.rows)
            if (i < row.size()) least[i] = std::max(least[i], widest_word(characters(row[i])));
        least[i] = std::min(least[i], room / 2);
    }
    if (given < room) widths.back() += room - given;
    for (std::size_t i = 0; i < count; ++i) {
        while (widths[i] < least[i]) {
            std::size_t richest = i;
            for (std::size_t k = 0; k < count; ++k) {
                const auto spare = [&](std::size_t column) {
                    return static_cast<long>(widths[column]) - static_cast<long>(least[column]);
                };
                if (spare(k) > spare(richest)) richest = k;
            }
            if (widths[richest] <= std::max<std::size_t>(least[richest], 1)) break;
            --widths[richest];
            ++widths[i];
        }
    }
    return widths;
}

std::size_t height(const Cells& cells) {
    std::size_t most = 1;
    for (const auto& cell : cells) most = std::max(most, cell.size());
    return most;
}

void append_row(const Cells& cells, const std::vector<std::size_t>& widths,
                std::vector<std::string>& lines) {
    for (std::size_t i = 0; i < height(cells); ++i) {
        std::string line;
        std::size_t at = 0;
        for (std::size_t column = 0; column < cells.size(); ++column) {
            if (i < cells[column].size()) line = padded(std::move(line), at) + cells[column][i];
            at += widths[column] + space_between;
        }
        lines.push_back(std::move(line));
    }
}

}  // namespace

std::vector<std::string> table_lines(const Table& table, std::size_t width) {
    std::vector<std::string> lines;
    if (table.columns.empty()) return lines;
    const auto widths = column_widths(table, width);
    Cells header;
    std::string rule;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        header.push_back(wrap(table.columns[i].header, widths[i]));
        if (i > 0) rule.append(space_between, ' ');
        rule.append(widths[i], '-');
    }
    append_row(header, widths, lines);
    lines.push_back(rule);

    std::vector<Cells> rows;
    for (const auto& row : table.rows) {
        Cells cells;
        for (std::size_t i = 0; i < std::min(row.size(), widths.size()); ++i)
            cells.push_back(wrap(characters(row[i]), widths[i]));
        rows.push_back(std::move(cells));
    }
    // Rows of several lines need a blank line between them to be told apart.
    const bool airy = std::ranges::any_of(rows, [](const Cells& row) { return height(row) > 1; });
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (airy && i > 0) lines.emplace_back();
        append_row(rows[i], widths, lines);
    }
    return lines;
}

}  // namespace myelobrief
