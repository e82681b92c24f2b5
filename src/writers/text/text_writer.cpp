#include "writers/text/text_writer.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "writers/text/text_table.h"
#include "writers/text/wrap.h"

namespace myelobrief {

namespace {

constexpr std::size_t page_columns = 80;

using Lines = std::vector<std::string>;

/// `marker` before the first line, blanks of the same width before the others.
Lines hanging(const std::string& marker, std::string_view text, std::size_t width) {
    const std::size_t indent = column_count(marker);
    Lines lines = wrap(text, width > indent ? width - indent : 1);
    if (lines.empty()) lines.emplace_back();
    for (std::size_t i = 0; i < lines.size(); ++i)
        lines[i] = (i == 0 ? marker : std::string(indent, ' ')) + lines[i];
    return lines;
}

std::string_view mark_text(OutcomeMark mark) {
    switch (mark) {
        case OutcomeMark::Met:
            return "[+] ";
        case OutcomeMark::NotMet:
            return "[-] ";
        case OutcomeMark::Unknown:
            return "[?] ";
        case OutcomeMark::NotApplicable:
            return "[n/a] ";
    }
    return "";
}

char underline_of(int level) {
    return level <= 1 ? '=' : level == 2 ? '-' : '~';
}

/// One block as lines, without the blank lines round it.
class BlockLines {
  public:
    explicit BlockLines(std::size_t width) : width_(width) {}

    Lines operator()(const Heading& heading) const {
        Lines lines = wrap(heading.text, width_);
        std::size_t longest = 0;
        for (const auto& line : lines) longest = std::max(longest, column_count(line));
        if (longest > 0) lines.emplace_back(longest, underline_of(heading.level));
        return lines;
    }

    Lines operator()(const Paragraph& paragraph) const {
        return wrap(characters(paragraph.text), width_);
    }

    Lines operator()(const List& list) const {
        Lines lines;
        const std::size_t digits = std::to_string(list.items.size()).size();
        for (std::size_t i = 0; i < list.items.size(); ++i) {
            std::string marker = "- ";
            if (list.style == ListStyle::CheckBoxes) marker = "[ ] ";
            if (list.style == ListStyle::Numbers)
                marker = padded(std::to_string(i + 1) + ".", digits + 2);
            for (auto& line : hanging(marker, characters(list.items[i]), width_))
                lines.push_back(std::move(line));
        }
        return lines;
    }

    Lines operator()(const WritingLines& writing) const {
        Lines lines = wrap(writing.label, width_);
        for (std::size_t i = 0; i < writing.count; ++i) {
            std::string line;
            const bool beside_label =
                i == 0 && lines.size() == 1 && column_count(lines.front()) < width_ / 2;
            if (beside_label) {
                line = lines.front() + ' ';
                lines.pop_back();
            } else if (!lines.empty()) {
                lines.emplace_back();
            }
            line.append(width_ - column_count(line), '_');
            lines.push_back(std::move(line));
        }
        return lines;
    }

    Lines operator()(const OutcomeLine& line) const {
        std::string text = line.word;
        if (!line.text.empty()) text += ": " + characters(line.text);
        return hanging(std::string(mark_text(line.mark)), text, width_);
    }

    Lines operator()(const Table& table) const {
        Lines lines = wrap(table.caption, width_);
        if (!lines.empty()) lines.emplace_back();
        for (auto& line : table_lines(table, width_)) lines.push_back(std::move(line));
        return lines;
    }

    Lines operator()(const Box& box) const {
        constexpr std::size_t border = 4;
        const BlockLines inside(width_ - border);
        Lines content = wrap(box.title, width_ - border);
        for (const auto& block : box.blocks) {
            if (!content.empty()) content.emplace_back();
            for (auto& line : std::visit(inside, block)) content.push_back(std::move(line));
        }
        const std::string edge = '+' + std::string(width_ - 2, '-') + '+';
        Lines lines{edge};
        for (auto& line : content)
            lines.push_back("| " + padded(std::move(line), width_ - border) + " |");
        lines.push_back(edge);
        return lines;
    }

    Lines operator()(const Timeline& timeline) const {
        Lines lines = wrap(timeline.caption, width_);
        if (!lines.empty()) lines.emplace_back();
        for (auto& line : wrap(timeline.alternative_text, width_)) lines.push_back(std::move(line));
        return lines;
    }

    /// What the drawing says, in words.
    Lines operator()(const Plots& plots) const {
        Lines lines;
        for (const auto& plot : plots.plots) {
            if (!lines.empty()) lines.emplace_back();
            for (auto& line : wrap(plot.caption, width_)) lines.push_back(std::move(line));
            for (auto& line : hanging("  ", plot.alternative_text, width_))
                lines.push_back(std::move(line));
            for (const auto& limit : plot.limits)
                for (auto& line : hanging("  - - ", limit.meaning, width_))
                    lines.push_back(std::move(line));
        }
        return lines;
    }

    Lines operator()(const PageBreak&) const { return {}; }

  private:
    std::size_t width_;
};

/// Blank lines between two blocks.
std::size_t blank_lines(const Block& above, const Block& below) {
    const bool both_outcomes =
        std::holds_alternative<OutcomeLine>(above) && std::holds_alternative<OutcomeLine>(below);
    if (both_outcomes) return 0;
    const auto* heading = std::get_if<Heading>(&below);
    const bool new_chapter =
        heading != nullptr && heading->level <= 2 && !std::holds_alternative<Heading>(above);
    return new_chapter ? 2 : 1;
}

}  // namespace

std::string write_text(const Document& document) {
    std::string text;
    const Block* above = nullptr;
    for (const auto& block : document.blocks) {
        const Lines lines = std::visit(BlockLines(page_columns), block);
        if (lines.empty()) continue;
        if (above != nullptr) text.append(blank_lines(*above, block), '\n');
        for (const auto& line : lines) {
            text += line;
            text += '\n';
        }
        above = &block;
    }
    if (const auto footer = wrap(document.footer, page_columns); !footer.empty()) {
        if (above != nullptr) text += "\n\n";
        for (const auto& line : footer) text += line + '\n';
    }
    return text;
}

}  // namespace myelobrief
