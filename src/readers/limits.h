// The limits that hold for every input. What is over one of them is an error, never cut off.
#pragma once

#include <cstddef>

namespace myelobrief {

/// For FileStore::read: 5 MB.
inline constexpr std::size_t max_file_bytes = 5'000'000;
/// Lists and objects inside each other.
inline constexpr std::size_t max_json_depth = 64;
/// Texts, numbers, lists and so on in one file.
inline constexpr std::size_t max_json_values = 100'000;

inline constexpr std::size_t max_text_characters = 2'000;
inline constexpr std::size_t max_treatments = 200;
inline constexpr std::size_t max_lab_values = 2'000;
/// No regimen comes near it.
inline constexpr std::size_t max_medicines_of_treatment = 30;
/// Every other list of a profile.
inline constexpr std::size_t max_list_items = 200;

/// Looking for the nearest names is slow work, so a file full of misspellings gets no more than
/// this.
inline constexpr std::size_t max_suggestions = 100;

}  // namespace myelobrief
