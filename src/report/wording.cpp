#include "report/wording.h"

#include <algorithm>
#include <stdexcept>

namespace myelobrief {

namespace {

/// One pass from left to right: what is filled in is never searched for placeholders again.
std::string fill(std::string_view pattern, WordingArguments arguments, std::string_view count) {
    std::string filled;
    while (!pattern.empty()) {
        const auto open = pattern.find('{');
        filled += pattern.substr(0, open);
        if (open == std::string_view::npos) break;
        pattern.remove_prefix(open);
        const auto close = pattern.find('}');
        const auto name = pattern.substr(1, close == std::string_view::npos ? 0 : close - 1);
        const std::pair<std::string_view, std::string_view>* found = nullptr;
        for (const auto& argument : arguments)
            if (argument.first == name) found = &argument;
        if (found != nullptr) {
            filled += found->second;
        } else if (name == "count" && !count.empty()) {
            filled += count;
        } else {
            // Left as it stands, so that a reader of the result sees the fault.
            filled += pattern.substr(0, 1);
            pattern.remove_prefix(1);
            continue;
        }
        pattern.remove_prefix(close + 1);
    }
    return filled;
}

}  // namespace

std::string Wording::text(std::string_view key, WordingArguments arguments) const {
    return fill(entry(key).other, arguments, "");
}

std::string Wording::plural(std::string_view key, std::size_t count,
                            WordingArguments arguments) const {
    const auto& found = entry(key);
    return fill(found.plural && count == 1 ? found.one : found.other, arguments,
                std::to_string(count));
}

std::vector<std::string_view> Wording::keys() const {
    std::vector<std::string_view> keys;
    for (const auto& [key, text] : entries_) keys.emplace_back(key);
    return keys;
}

std::vector<std::string_view> Wording::keys_under(std::string_view prefix) const {
    const std::string start = std::string(prefix) + '.';
    std::vector<std::string_view> keys;
    for (auto entry = entries_.lower_bound(start);
         entry != entries_.end() && entry->first.starts_with(start); ++entry)
        keys.emplace_back(entry->first);
    // "10" comes after "9": within one prefix a longer number is a larger one.
    const auto numbered = [&](std::string_view key) {
        const auto name = key.substr(start.size());
        return std::ranges::all_of(name, [](char c) { return c >= '0' && c <= '9'; });
    };
    std::ranges::stable_sort(keys, [&](std::string_view a, std::string_view b) {
        return numbered(a) && numbered(b) && a.size() < b.size();
    });
    return keys;
}

const Wording::Entry& Wording::entry(std::string_view key) const {
    const auto found = entries_.find(key);
    if (found == entries_.end())
        throw std::logic_error("the language " + language_ + " has no text for " +
                               std::string(key));
    return found->second;
}

}  // namespace myelobrief
