#include "readers/utf8.h"

#include <cstdint>

namespace myelobrief {

namespace {

std::uint32_t byte_at(std::string_view text, std::size_t i) {
    return static_cast<unsigned char>(text[i]);
}

bool is_continuation(std::uint32_t byte) {
    return (byte & 0xC0U) == 0x80U;
}

struct Decoded {
    std::uint32_t code_point = 0;
    /// Bytes; 0 when they are not valid.
    std::size_t length = 0;
};

Decoded decode(std::string_view text, std::size_t i) {
    const auto lead = byte_at(text, i);
    if (lead < 0x80) return {lead, 1};
    std::size_t length = 0;
    std::uint32_t smallest = 0;
    std::uint32_t code_point = 0;
    if ((lead & 0xE0U) == 0xC0U) {
        length = 2, smallest = 0x80, code_point = lead & 0x1FU;
    } else if ((lead & 0xF0U) == 0xE0U) {
        length = 3, smallest = 0x800, code_point = lead & 0x0FU;
    } else if ((lead & 0xF8U) == 0xF0U) {
        length = 4, smallest = 0x10000, code_point = lead & 0x07U;
    } else {
        return {};
    }
    if (i + length > text.size()) return {};
    for (std::size_t k = 1; k < length; ++k) {
        const auto byte = byte_at(text, i + k);
        if (!is_continuation(byte)) return {};
        code_point = (code_point << 6U) | (byte & 0x3FU);
    }
    const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
    if (code_point < smallest || code_point > 0x10FFFF || surrogate) return {};
    return {code_point, length};
}

bool acts_on_a_terminal(std::uint32_t c) {
    const bool control = c < 0x20 || (c >= 0x7F && c <= 0x9F);
    const bool direction = c == 0x61C || c == 0x200E || c == 0x200F ||
                           (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    const bool line_end = c == 0x2028 || c == 0x2029;
    return control || direction || line_end || c == 0xFEFF;
}

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto decoded = decode(text, i);
        if (decoded.length == 0) return i;
        i += decoded.length;
    }
    return std::nullopt;
}

std::size_t character_count(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (!is_continuation(byte_at(text, i))) ++count;
    return count;
}

std::string harmless(std::string_view text, std::size_t max_characters) {
    std::string safe;
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++count) {
        if (count == max_characters) return safe + "...";
        const auto decoded = decode(text, i);
        if (decoded.length == 0 || acts_on_a_terminal(decoded.code_point)) {
            safe += '?';
        } else {
            safe += text.substr(i, decoded.length);
        }
        i += decoded.length == 0 ? 1 : decoded.length;
    }
    return safe;
}

std::string in_quotes(std::string_view text) {
    return '"' + harmless(text, 60) + '"';
}

std::string word_in_quotes(std::string_view text, std::size_t max_characters,
                           std::string_view instead) {
    const bool is_word = !text.empty() && character_count(text) <= max_characters;
    return is_word ? in_quotes(text) : std::string(instead);
}

}  // namespace myelobrief
