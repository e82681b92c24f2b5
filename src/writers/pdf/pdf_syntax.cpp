#include "writers/pdf/pdf_syntax.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "layout/code_points.h"
#include "writers/pdf/haru.h"

namespace myelobrief {

namespace {

/// PDF/A allows 32,767 bytes; a character takes up to four.
constexpr std::size_t longest_text = 8000;

std::string literal(std::string_view ascii) {
    std::string text = "(";
    for (const char c : ascii) {
        if (c == '(' || c == ')' || c == '\\') text += '\\';
        text += c;
    }
    return text + ')';
}

}  // namespace

void append_number(std::string& text, double value, int decimals) {
    const double scale = decimals == 0 ? 1 : decimals == 2 ? 100 : 1000;
    const double rounded = std::round(value * scale) / scale;
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(),
                                   rounded == 0 ? 0.0 : rounded, std::chars_format::fixed)
                         .ptr;
    text.append(buffer.data(), end);
}

std::string short_enough(std::string_view utf8) {
    if (utf8.size() <= longest_text) return std::string(utf8);
    std::string_view rest = utf8;
    for (std::size_t i = 0; i + 1 < longest_text && !rest.empty(); ++i) take_code_point(rest);
    if (count_code_points(rest) <= 1) return std::string(utf8);
    return std::string(utf8.substr(0, utf8.size() - rest.size())) + "…";
}

std::string pdf_string(std::string_view utf8) {
    const bool ascii = std::ranges::all_of(utf8, [](char c) { return c >= 0x20 && c < 0x7f; });
    const std::string text = short_enough(utf8);
    if (ascii && text.size() == utf8.size()) return literal(text);
    std::u32string code_points;
    for (std::string_view rest = text; !rest.empty();) code_points += take_code_point(rest);
    return "<FEFF" + utf16_hex(code_points) + ">";
}

std::string pdf_reference(std::uint32_t object) {
    return std::to_string(object) + " 0 R";
}

std::string pdf_date(std::string_view iso) {
    std::string digits;
    for (const char c : iso)
        if (c >= '0' && c <= '9') digits += c;
    return digits.size() == 8 ? "D:" + digits + "000000Z" : "";
}

std::string pdf_box(double left, double bottom, double right, double top) {
    std::string box = "[";
    append_number(box, left);
    for (const double edge : {bottom, right, top}) {
        box += ' ';
        append_number(box, edge);
    }
    return box + ']';
}

}  // namespace myelobrief
