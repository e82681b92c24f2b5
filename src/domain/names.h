// Enumerators and their names in JSON: one table for an enum serves reading, writing and messages.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace myelobrief {

template <class E, std::size_t N>
using NameTable = std::array<std::pair<E, std::string_view>, N>;

/// Specialised beside each enum that has names in JSON: `static constexpr NameTable<E, N> table`.
template <class E>
struct Names;

template <class E>
constexpr std::string_view name_of_value(E value) {
    for (const auto& [enumerator, name] : Names<E>::table)
        if (enumerator == value) return name;
    return "";
}

template <class E>
constexpr std::optional<E> value_of_name(std::string_view name) {
    for (const auto& [enumerator, known] : Names<E>::table)
        if (known == name) return enumerator;
    return std::nullopt;
}

template <class E>
std::vector<std::string_view> all_names() {
    std::vector<std::string_view> names;
    for (const auto& [enumerator, name] : Names<E>::table) names.push_back(name);
    return names;
}

}  // namespace myelobrief
