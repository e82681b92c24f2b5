#include "writers/html/html_text.h"

#include <array>
#include <charconv>
#include <cmath>

#include "layout/code_points.h"

namespace myelobrief {

namespace {

/// A text with such a mark could read as another one.
constexpr bool turns_direction(char32_t c) {
    return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
           (c >= 0x2066 && c <= 0x2069);
}

/// Code points that no HTML document may hold.
constexpr bool is_forbidden(char32_t c) {
    const bool line_end_or_tab = c == U'\t' || c == U'\n';
    const bool no_character = (c & 0xfffeU) == 0xfffeU || (c >= 0xfdd0 && c <= 0xfdef);
    return (is_control(c) && !line_end_or_tab) || no_character;
}

bool is_web_address(std::string_view link) {
    return link.starts_with("https://") || link.starts_with("http://");
}

}  // namespace

std::string escaped(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        const char32_t c = take_code_point(text);
        switch (c) {
            case U'&':
                result += "&amp;";
                break;
            case U'<':
                result += "&lt;";
                break;
            case U'>':
                result += "&gt;";
                break;
            case U'"':
                result += "&quot;";
                break;
            case U'\'':
                result += "&#39;";
                break;
            default:
                if (turns_direction(c)) break;
                if (is_forbidden(c))
                    result += code_in_brackets(c);
                else
                    append_utf8(result, c);
        }
    }
    return result;
}

std::string attribute(std::string_view name, std::string_view value) {
    return ' ' + std::string(name) + "=\"" + escaped(value) + '"';
}

std::string html_of(const Text& text) {
    std::string html;
    for (const auto& span : text) {
        std::string inner = escaped(span.text);
        const std::string language = span.language.empty() ? "" : attribute("lang", span.language);
        if (is_web_address(span.link))
            inner = "<a" + attribute("href", span.link) + language + '>' + inner + "</a>";
        else if (!language.empty())
            inner = "<span" + language + '>' + inner + "</span>";
        if (span.bold) inner = "<strong>" + inner + "</strong>";
        html += inner;
    }
    return html;
}

std::string decimal(double value) {
    // Rounded first, so that no "-0.00" and no trailing zeros come out.
    const double rounded = std::round(value * 100) / 100 + 0.0;
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), rounded).ptr;
    return {buffer.data(), end};
}

}  // namespace myelobrief
