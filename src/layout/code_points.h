// UTF-8 text as code points. Knows which of them show nothing by themselves; knows no fonts.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace myelobrief {

/// Takes the first code point off `rest`, which must not be empty. Bytes that are no UTF-8 come out
/// as U+FFFD, one at a time.
char32_t take_code_point(std::string_view& rest);

void append_utf8(std::string& text, char32_t code_point);

/// How many code points a text has.
std::size_t count_code_points(std::string_view text);

/// Space, tab and line ends: where lines may break.
constexpr bool is_breaking_space(char32_t c) {
    return c == U' ' || (c >= U'\t' && c <= U'\r') || c == 0x2028 || c == 0x2029;
}

/// An accent that sits on the letter before it.
constexpr bool is_combining_mark(char32_t c) {
    return (c >= 0x0300 && c <= 0x036f) || (c >= 0x1ab0 && c <= 0x1aff) ||
           (c >= 0x1dc0 && c <= 0x1dff) || (c >= 0x20d0 && c <= 0x20ff) ||
           (c >= 0xfe20 && c <= 0xfe2f);
}

/// Soft hyphens, joiners, direction and variation marks: they print nothing, and direction marks
/// could make a text read as another one, so they are left out.
constexpr bool is_invisible(char32_t c) {
    return c == 0x00ad || c == 0x034f || c == 0x061c || (c >= 0x200b && c <= 0x200f) ||
           (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) ||
           (c >= 0xfe00 && c <= 0xfe0f) || c == 0xfeff || (c >= 0xe0000 && c <= 0xe0fff);
}

constexpr bool is_control(char32_t c) {
    return c < 0x20 || (c >= 0x7f && c <= 0x9f);
}

/// "[U+4E2D]": what stands in the place of a character that cannot be printed.
std::string code_in_brackets(char32_t c);

}  // namespace myelobrief
