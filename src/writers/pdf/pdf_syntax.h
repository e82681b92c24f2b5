// How values are written in a PDF file. Only files of this folder include it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace myelobrief {

/// At most `decimals` decimals (0, 2 or 3); hundredths of a point are finer than any printer.
void append_number(std::string& text, double value, int decimals = 2);

/// A text that people read, as a string object: plain ASCII as it is, anything else as UTF-16. What
/// is longer than a PDF/A file may hold ends in "…".
std::string pdf_string(std::string_view utf8);

/// The text itself, cut like that.
std::string short_enough(std::string_view utf8);

/// "12 0 R"
std::string pdf_reference(std::uint32_t object);

/// "2026-03-05" -> "D:20260305000000Z"; nothing when there is no date.
std::string pdf_date(std::string_view iso);

/// "[10 20 30 40]"
std::string pdf_box(double left, double bottom, double right, double top);

}  // namespace myelobrief
