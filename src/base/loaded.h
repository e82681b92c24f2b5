// The result of reading something: a value, and every problem found on the way.
#pragma once

#include <optional>
#include <utility>

#include "base/issue.h"

namespace myelobrief {

/// A value and the issues met while making it. No value means that errors made it impossible;
/// a value may come with warnings, never with errors.
template <class T>
struct Loaded {
    std::optional<T> value;
    Issues issues;

    [[nodiscard]] bool ok() const { return value.has_value(); }

    /// Keeps the value only when no issue is an error; sorts the issues.
    static Loaded finish(T value, Issues issues) {
        sort_issues(issues);
        if (has_errors(issues)) return {std::nullopt, std::move(issues)};
        return {std::move(value), std::move(issues)};
    }
    static Loaded failure(Issue issue) { return {std::nullopt, {std::move(issue)}}; }
};

}  // namespace myelobrief
