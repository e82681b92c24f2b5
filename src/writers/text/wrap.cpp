#include "writers/text/wrap.h"

#include <algorithm>
#include <utility>

#include "layout/code_points.h"

namespace myelobrief {

namespace {

/// Letters with their accents, each ready to print in one column or, for a code, in several.
std::vector<std::vector<std::string>> words(std::string_view text) {
    std::vector<std::vector<std::string>> words;
    bool at_space = true;
    while (!text.empty()) {
        const char32_t c = take_code_point(text);
        if (is_invisible(c)) continue;
        if (is_breaking_space(c)) {
            at_space = true;
            continue;
        }
        if (std::exchange(at_space, false)) words.emplace_back();
        auto& letters = words.back();
        if (is_combining_mark(c) && !letters.empty()) {
            append_utf8(letters.back(), c);
        } else if (is_control(c)) {
            for (const char letter : code_in_brackets(c)) letters.emplace_back(1, letter);
        } else {
            append_utf8(letters.emplace_back(), c);
        }
    }
    return words;
}

}  // namespace

std::size_t column_count(std::string_view text) {
    std::size_t count = 0;
    while (!text.empty())
        if (!is_combining_mark(take_code_point(text))) ++count;
    return count;
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
    width = std::max<std::size_t>(width, 1);
    std::vector<std::string> lines;
    std::size_t used = 0;
    for (const auto& word : words(text)) {
        const bool fits_behind = !lines.empty() && used + 1 + word.size() <= width;
        if (fits_behind) {
            lines.back() += ' ';
            ++used;
        } else {
            lines.emplace_back();
            used = 0;
        }
        for (const auto& letter : word) {
            if (used == width) {
                lines.emplace_back();
                used = 0;
            }
            lines.back() += letter;
            ++used;
        }
    }
    return lines;
}

std::size_t widest_word(std::string_view text) {
    std::size_t widest = 0;
    for (const auto& word : words(text)) widest = std::max(widest, word.size());
    return widest;
}

std::string padded(std::string text, std::size_t width) {
    const std::size_t columns = column_count(text);
    if (columns < width) text.append(width - columns, ' ');
    return text;
}

}  // namespace myelobrief
