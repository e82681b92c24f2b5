#include "writers/pdf/haru.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>
#include <vector>

#include "layout/code_points.h"
#include "writers/pdf/pdf_syntax.h"

namespace myelobrief {

namespace {

std::string hex_code(HPDF_STATUS code) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text = "0x";
    for (int shift = 12; shift >= 0; shift -= 4)
        text += digits[(code >> static_cast<unsigned>(shift)) & 0xfU];
    return text;
}

void throw_error(HPDF_STATUS code, HPDF_STATUS detail, void*) {
    throw std::runtime_error("libharu reported error " + hex_code(code) + ", detail " +
                             std::to_string(detail));
}

std::vector<HPDF_BYTE> utf16_with_mark(std::string_view utf8) {
    std::vector<HPDF_BYTE> bytes{0xfe, 0xff};
    const auto unit = [&bytes](char32_t value) {
        bytes.push_back(static_cast<HPDF_BYTE>((value >> 8U) & 0xffU));
        bytes.push_back(static_cast<HPDF_BYTE>(value & 0xffU));
    };
    while (!utf8.empty()) {
        const char32_t c = take_code_point(utf8);
        if (c < 0x10000) {
            unit(c);
        } else {
            unit(0xd800U + ((c - 0x10000) >> 10U));
            unit(0xdc00U + ((c - 0x10000) & 0x3ffU));
        }
    }
    return bytes;
}

}  // namespace

HaruDocument make_haru_document() {
    return HaruDocument(made(HPDF_New(throw_error, nullptr)));
}

void check(HPDF_STATUS status) {
    if (status != HPDF_OK) throw_error(status, 0, nullptr);
}

HPDF_Dict add_dictionary(HPDF_Doc document) {
    HPDF_Dict dictionary = made(HPDF_Dict_New(document->mmgr));
    check(HPDF_Xref_Add(document->xref, dictionary));
    return dictionary;
}

HPDF_Dict add_stream(HPDF_Doc document, std::string_view bytes) {
    HPDF_Dict dictionary = made(HPDF_DictStream_New(document->mmgr, document->xref));
    dictionary->filter = HPDF_STREAM_FILTER_FLATE_DECODE;
    append(dictionary->stream, bytes);
    return dictionary;
}

void set_name(HPDF_Dict dictionary, const char* key, const std::string& value) {
    check(HPDF_Dict_AddName(dictionary, key, value.c_str()));
}

void set_number(HPDF_Dict dictionary, const char* key, double value) {
    check(HPDF_Dict_AddNumber(dictionary, key, static_cast<HPDF_INT32>(std::lround(value))));
}

void set_text(HPDF_Doc document, HPDF_Dict dictionary, const char* key, std::string_view any) {
    const std::string utf8 = short_enough(any);
    const bool ascii = std::ranges::all_of(utf8, [](char c) { return c >= 0x20 && c < 0x7f; });
    if (ascii) {
        const std::string& text = utf8;
        set_object(dictionary, key, HPDF_String_New(document->mmgr, text.c_str(), nullptr));
    } else {
        auto bytes = utf16_with_mark(utf8);
        set_object(
            dictionary, key,
            HPDF_Binary_New(document->mmgr, bytes.data(), static_cast<HPDF_UINT>(bytes.size())));
    }
}

void set_object(HPDF_Dict dictionary, const char* key, void* object) {
    check(HPDF_Dict_Add(dictionary, key, made(object)));
}

HPDF_Array make_array(HPDF_Doc document) {
    return made(HPDF_Array_New(document->mmgr));
}

void add_number(HPDF_Array array, double value) {
    const double whole = std::round(value);
    if (std::abs(value - whole) < 1e-6) {
        check(HPDF_Array_AddNumber(array, static_cast<HPDF_INT32>(whole)));
    } else {
        check(HPDF_Array_AddReal(array, static_cast<HPDF_REAL>(value)));
    }
}

void append(HPDF_Stream stream, std::string_view bytes) {
    std::array<HPDF_BYTE, 1024> block{};
    while (!bytes.empty()) {
        const std::size_t size = std::min(bytes.size(), block.size());
        std::ranges::transform(bytes.substr(0, size), block.begin(),
                               [](char c) { return static_cast<HPDF_BYTE>(c); });
        check(HPDF_Stream_Write(stream, block.data(), static_cast<HPDF_UINT>(size)));
        bytes.remove_prefix(size);
    }
}

std::string utf16_hex(std::u32string_view text) {
    std::string utf8;
    for (const char32_t c : text) append_utf8(utf8, c);
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string hex;
    const auto bytes = utf16_with_mark(utf8);
    for (std::size_t i = 2; i < bytes.size(); ++i) {
        hex += digits[bytes[i] >> 4U];
        hex += digits[bytes[i] & 0xfU];
    }
    return hex;
}

}  // namespace myelobrief
