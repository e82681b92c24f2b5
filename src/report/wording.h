// The words of one language, by key. Knows nothing of what they are used for.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace myelobrief {

/// Values for the {placeholders} of a text, by name.
using WordingArguments = std::initializer_list<std::pair<std::string_view, std::string_view>>;

class Wording {
  public:
    /// A text, or a text with a form for one and a form for all other numbers.
    struct Entry {
        std::string one;
        std::string other;
        bool plural = false;
    };

    Wording() = default;
    Wording(std::string language, std::map<std::string, Entry, std::less<>> entries)
        : language_(std::move(language)), entries_(std::move(entries)) {}

    [[nodiscard]] const std::string& language() const { return language_; }
    [[nodiscard]] bool has(std::string_view key) const { return entries_.contains(key); }

    /// The text with its placeholders filled. A key that the language lacks is a fault of the data
    /// that loading reports; here it throws std::logic_error.
    [[nodiscard]] std::string text(std::string_view key, WordingArguments arguments = {}) const;

    /// The form for `count`; {count} is filled with it.
    [[nodiscard]] std::string plural(std::string_view key, std::size_t count,
                                     WordingArguments arguments = {}) const;

    /// Every key, in order.
    [[nodiscard]] std::vector<std::string_view> keys() const;

    /// The keys that start with `prefix` and a dot: the items of a list such as "bring". Numbered
    /// items stand in the order of their numbers, others in alphabetical order.
    [[nodiscard]] std::vector<std::string_view> keys_under(std::string_view prefix) const;

  private:
    [[nodiscard]] const Entry& entry(std::string_view key) const;

    std::string language_;
    std::map<std::string, Entry, std::less<>> entries_;
};

}  // namespace myelobrief
