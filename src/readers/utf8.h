// UTF-8 as bytes: is it valid, how many characters, and how to repeat a foreign text safely in a
// message.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace myelobrief {

/// Where the first byte stands that does not belong to valid UTF-8; nothing when all is well.
/// Overlong forms, surrogates and code points over U+10FFFF are not valid.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// Code points in valid UTF-8.
std::size_t character_count(std::string_view text);

/// `text` for a message: at most `max_characters` (then "..."), and "?" for each character that
/// could act on a terminal or reorder a line (control characters, direction marks).
std::string harmless(std::string_view text, std::size_t max_characters);

/// The same in double quotes, at most 60 characters.
std::string in_quotes(std::string_view text);

/// A word of a format in quotes; `instead` for a longer text, which may say something about a
/// person.
std::string word_in_quotes(std::string_view text, std::size_t max_characters,
                           std::string_view instead);

}  // namespace myelobrief
