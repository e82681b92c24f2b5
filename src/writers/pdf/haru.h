// libharu's document as an owning handle. Errors come out as exceptions: libharu fails only when
// memory runs out or a limit of the format is broken. Only files of this folder include it.
#pragma once

#include <hpdf.h>
// The parts that libharu installs beside its plain interface: page streams, dictionaries.
#include <hpdf_doc.h>
#include <hpdf_pages.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace myelobrief {

struct HaruFree {
    void operator()(_HPDF_Doc_Rec* document) const { HPDF_Free(document); }
};

using HaruDocument = std::unique_ptr<_HPDF_Doc_Rec, HaruFree>;

/// An empty document.
HaruDocument make_haru_document();

/// Throws when a call did not succeed.
void check(HPDF_STATUS status);

/// Throws when nothing was made.
template <class T>
T made(T object) {
    if (object == nullptr) check(HPDF_FAILD_TO_ALLOC_MEM);
    return object;
}

/// A dictionary with a number of its own, to be referred to.
HPDF_Dict add_dictionary(HPDF_Doc document);

/// A compressed stream with a number of its own.
HPDF_Dict add_stream(HPDF_Doc document, std::string_view bytes);

void set_name(HPDF_Dict dictionary, const char* key, const std::string& value);
void set_number(HPDF_Dict dictionary, const char* key, double value);
/// A text that people read: plain ASCII as it is, anything else as UTF-16.
void set_text(HPDF_Doc document, HPDF_Dict dictionary, const char* key, std::string_view utf8);
void set_object(HPDF_Dict dictionary, const char* key, void* object);

HPDF_Array make_array(HPDF_Doc document);
/// Whole numbers without decimals, others with what libharu keeps.
void add_number(HPDF_Array array, double value);

void append(HPDF_Stream stream, std::string_view bytes);

/// UTF-16, big end first, as hexadecimal digits.
std::string utf16_hex(std::u32string_view text);

}  // namespace myelobrief
