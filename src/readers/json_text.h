// JSON text as a tree in which every value knows where it stands. Knows JSON; no format of ours.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/issue.h"

namespace myelobrief {

enum class JsonKind { Null, Boolean, Number, Text, List, Object };

/// "a list", for messages.
std::string_view name_of(JsonKind kind);

struct JsonKey {
    std::string name;
    Position position;
};

struct JsonNode {
    JsonKind kind = JsonKind::Null;
    Position position;
    bool boolean = false;
    /// Always finite.
    double number = 0;
    std::string text;
    /// The members of a list, or the values of an object.
    std::vector<JsonNode> items;
    /// Of an object: keys[i] belongs to items[i]; in the order of the file.
    std::vector<JsonKey> keys;
    /// The bytes of the text that the value takes up: [begin, end).
    std::size_t begin = 0;
    std::size_t end = 0;

    /// The value of a key, or nothing; the first one of a key that stands twice.
    [[nodiscard]] const JsonNode* find(std::string_view key) const;
};

/// The root is missing only when the text is not JSON or over a limit. With duplicate keys it is
/// there beside the errors, so that a reader can report its own problems in the same run.
struct ParsedJson {
    std::optional<JsonNode> root;
    Issues issues;
};

/// Takes time in proportion to the text. A byte order mark at the start is skipped.
ParsedJson parse_json(std::string_view text, const std::string& file);

/// "/" and the key, escaped by RFC 6901; what could act on a terminal is replaced, and a name of
/// more than 60 characters is cut.
std::string pointer_step(std::string_view key);
std::string pointer_step(std::size_t index);

}  // namespace myelobrief
