#include "base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <tuple>

namespace myelobrief {

std::string format_number(double value) {
    if (std::isinf(value)) return value > 0 ? "inf" : "-inf";
    std::array<char, 64> buffer{};
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                            std::chars_format::fixed);
    if (error != std::errc{}) return "out of range";
    return {buffer.data(), end};
}

std::string format_number(double value, int decimals) {
    const double scale = std::pow(10.0, decimals);
    const double rounded = std::round(value * scale) / scale;
    return format_number(rounded == 0 ? 0.0 : rounded);
}

std::string to_lower(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

std::string alphabetical_key(std::string_view text) {
    // The second byte of à to ÿ in UTF-8, less 0xA0: what each sorts as. "n~" follows "nz".
    constexpr std::array<std::string_view, 32> plain{
        "a", "a",  "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",
        "d", "n~", "o", "o", "o", "o", "o",  "",  "o", "u", "u", "u", "u", "y", "th", "y"};
    std::string key;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t second =
            i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0;
        if (text[i] == '\xC3' && second >= 0x80 && second < 0xC0) {
            key += second == 0x9F ? "ss" : plain[second % plain.size()];  // ß has no capital here
            ++i;
        } else {
            key += text[i] == '-' ? ' ' : text[i];
        }
    }
    return to_lower(key);
}

std::string join(const std::vector<std::string>& parts, std::string_view between) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) text += between;
        text += parts[i];
    }
    return text;
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
    // Three rows of the Damerau-Levenshtein table (restricted: a swapped pair is not edited again).
    std::vector<std::size_t> before_last(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replace = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, replace});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
        before_last.swap(last);
        last.swap(row);
    }
    return last[b.size()];
}

std::vector<std::string> nearest_names(std::string_view name,
                                       std::span<const std::string_view> candidates,
                                       std::size_t limit) {
    struct Scored {
        std::size_t distance;
        std::string_view name;
    };
    const std::string wanted = to_lower(name.substr(0, 64));
    const std::size_t allowed = std::max<std::size_t>(1, wanted.size() / 3);
    std::vector<Scored> scored;
    for (const auto candidate : candidates) {
        const auto distance = edit_distance(wanted, to_lower(candidate));
        if (distance <= allowed && distance < candidate.size())
            scored.push_back({distance, candidate});
    }
    std::ranges::sort(scored, {},
                      [](const Scored& entry) { return std::tie(entry.distance, entry.name); });
    std::vector<std::string> names;
    for (const auto& entry : scored) {
        if (names.size() == limit) break;
        if (std::ranges::find(names, entry.name) == names.end()) names.emplace_back(entry.name);
    }
    return names;
}

std::string did_you_mean(std::string_view name, std::span<const std::string_view> candidates) {
    const auto near = nearest_names(name, candidates, 3);
    if (near.empty()) return "";
    std::string text = "did you mean ";
    for (std::size_t i = 0; i < near.size(); ++i) {
        if (i > 0) text += i + 1 == near.size() ? " or " : ", ";
        text += '"' + near[i] + '"';
    }
    return text + '?';
}

}  // namespace myelobrief
