// A problem found in an input: where it is, what was found, what to do. Never holds health values.
#pragma once

#include <compare>
#include <string>
#include <string_view>
#include <vector>

#include "base/issue_code.h"

namespace myelobrief {

enum class Severity { Error, Warning };

/// Where in a text file; both count from 1. Line 0 means the whole file.
struct Position {
    int line = 0;
    int column = 0;
    auto operator<=>(const Position&) const = default;
};

struct Issue {
    IssueCode code;
    /// The file as the user named it; "-" for standard input.
    std::string file;
    Position position;
    /// RFC 6901 JSON pointer; empty for the whole document.
    std::string pointer;
    /// Lower case, no full stop: what was found.
    std::string message;
    /// What to do about it; may be empty where the message says it all.
    std::string advice;

    /// Given by the code: one code is always as severe.
    [[nodiscard]] Severity severity() const { return info(code).severity; }
};

using Issues = std::vector<Issue>;

[[nodiscard]] bool has_errors(const Issues& issues);

/// The same order on every run: file, position, pointer, code, message.
void sort_issues(Issues& issues);

/// "profile.json:3:12: error[unknown-key] at /treatments/0: unknown key \"stp\"; did you mean
/// \"stop\"?"
std::string to_text(const Issue& issue);

}  // namespace myelobrief
