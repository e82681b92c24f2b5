#include "layout/code_points.h"

#include <array>
#include <charconv>
#include <cstdint>

namespace myelobrief {

namespace {

constexpr char32_t replacement = 0xfffd;

/// How many bytes follow the first byte of a sequence; -1 when no sequence starts so.
int continuation_bytes(unsigned char first) {
    if (first < 0x80) return 0;
    if (first >= 0xc2 && first <= 0xdf) return 1;
    if (first >= 0xe0 && first <= 0xef) return 2;
    if (first >= 0xf0 && first <= 0xf4) return 3;
    return -1;
}

}  // namespace

char32_t take_code_point(std::string_view& rest) {
    const auto first = static_cast<unsigned char>(rest.front());
    const int more = continuation_bytes(first);
    if (more <= 0 || rest.size() <= static_cast<std::size_t>(more)) {
        rest.remove_prefix(1);
        return more == 0 ? first : replacement;
    }
    char32_t value = first & (0x3fU >> static_cast<unsigned>(more));
    for (std::size_t i = 1; i <= static_cast<std::size_t>(more); ++i) {
        const auto byte = static_cast<unsigned char>(rest[i]);
        if ((byte & 0xc0U) != 0x80U) {
            rest.remove_prefix(1);
            return replacement;
        }
        value = (value << 6U) | (byte & 0x3fU);
    }
    const bool overlong = (more == 2 && value < 0x800) || (more == 3 && value < 0x10000);
    const bool surrogate = value >= 0xd800 && value <= 0xdfff;
    if (overlong || surrogate || value > 0x10ffff) {
        rest.remove_prefix(1);
        return replacement;
    }
    rest.remove_prefix(static_cast<std::size_t>(more) + 1);
    return value;
}

void append_utf8(std::string& text, char32_t c) {
    const auto byte = [&text](char32_t value) { text += static_cast<char>(value); };
    if (c < 0x80) {
        byte(c);
    } else if (c < 0x800) {
        byte(0xc0U | (c >> 6U));
        byte(0x80U | (c & 0x3fU));
    } else if (c < 0x10000) {
        byte(0xe0U | (c >> 12U));
        byte(0x80U | ((c >> 6U) & 0x3fU));
        byte(0x80U | (c & 0x3fU));
    } else {
        byte(0xf0U | (c >> 18U));
        byte(0x80U | ((c >> 12U) & 0x3fU));
        byte(0x80U | ((c >> 6U) & 0x3fU));
        byte(0x80U | (c & 0x3fU));
    }
}

std::size_t count_code_points(std::string_view text) {
    std::size_t count = 0;
    for (; !text.empty(); ++count) take_code_point(text);
    return count;
}

std::string code_in_brackets(char32_t c) {
    std::array<char, 8> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(),
                                   static_cast<std::uint32_t>(c), 16)
                         .ptr;
    std::string hex(digits.data(), end);
    for (char& digit : hex)
        if (digit >= 'a') digit = static_cast<char>(digit - 'a' + 'A');
    return "[U+" + std::string(hex.size() < 4 ? 4 - hex.size() : 0, '0') + hex + "]";
}

}  // namespace myelobrief
