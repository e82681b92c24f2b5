// Small helpers for text: numbers that read the same in every locale, and names that are nearly
// alike.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace myelobrief {

/// The shortest decimal that reads back as `value`: "4", "0.5". Never a comma, never an exponent
/// for everyday sizes. Infinity is "inf".
std::string format_number(double value);

/// `value` rounded to at most `decimals`, without trailing zeros.
std::string format_number(double value, int decimals);

/// ASCII letters made small; other bytes as they are.
std::string to_lower(std::string_view text);

/// A key that sorts texts as a dictionary does: letter case, accents and hyphens do not count, and
/// ñ follows n. For the letters of western Europe; others sort by their bytes.
std::string alphabetical_key(std::string_view text);

/// "a; b" of "a" and "b".
std::string join(const std::vector<std::string>& parts, std::string_view between);

/// Edits (insert, delete, replace, swap of neighbours) between two texts, by byte.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The candidates nearest to `name`, nearest first, at most `limit`; only those close enough to be
/// a likely misspelling (a third of the letters at most). Letter case does not count.
std::vector<std::string> nearest_names(std::string_view name,
                                       std::span<const std::string_view> candidates,
                                       std::size_t limit);

/// "did you mean "a", "b" or "c"?" or "" when nothing is near.
std::string did_you_mean(std::string_view name, std::span<const std::string_view> candidates);

}  // namespace myelobrief
