// Plain text in columns: how wide it is on a screen of fixed-width letters, and how it wraps.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace myelobrief {

/// Columns taken on a screen: letters, without the accents that sit on them. East Asian letters
/// count as one, though some screens draw them wider.
std::size_t column_count(std::string_view text);

/// Lines of at most `width` columns, broken at spaces; a longer word is broken inside. Control
/// characters come out as their codes, so that no text can steer a terminal. No words, no lines.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// The widest word as wrap() would print it.
std::size_t widest_word(std::string_view text);

/// `text` and spaces up to `width` columns.
std::string padded(std::string text, std::size_t width);

}  // namespace myelobrief
