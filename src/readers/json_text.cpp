#include "readers/json_text.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <numeric>
#include <utility>

#include "readers/json_fault.h"
#include "readers/limits.h"
#include "readers/utf8.h"

namespace myelobrief {

namespace {

/// A byte order mark is no part of the first line.
std::size_t first_byte(std::string_view text) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    return text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
}

/// Turns offsets into lines and columns. Offsets come in rising order, so the text is walked once.
class PositionFinder {
  public:
    explicit PositionFinder(std::string_view text) : text_(text), offset_(first_byte(text)) {}

    Position at(std::size_t offset) {
        if (offset < offset_) *this = PositionFinder(text_);
        for (; offset_ < offset && offset_ < text_.size(); ++offset_) {
            const auto byte = static_cast<unsigned char>(text_[offset_]);
            if (byte == '\n') {
                ++position_.line;
                position_.column = 1;
            } else if ((byte & 0xC0U) != 0x80U) {
                ++position_.column;
            }
        }
        return position_;
    }

  private:
    std::string_view text_;
    std::size_t offset_;
    Position position_{1, 1};
};

bool is_between_tokens(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == ',' || c == ':';
}

/// Receives the parser's events and builds the tree. The parser tells no positions, but its events
/// come token by token: each token begins after the one before it and what stands between them.
class TreeBuilder {
  public:
    TreeBuilder(std::string_view text, std::string file)
        : text_(text), file_(std::move(file)), positions_(text), after_(first_byte(text)) {}

    ParsedJson take() {
        ParsedJson parsed;
        if (!stopped_) parsed.root = std::move(root_);
        sort_issues(issues_);
        parsed.issues = std::move(issues_);
        return parsed;
    }

    // The events, under the names that the parser asks for.
    bool null() {
        return add_scalar(JsonKind::Null, 4, [](JsonNode&) {});
    }
    bool boolean(bool value) {
        return add_scalar(JsonKind::Boolean, value ? 4 : 5,
                          [value](JsonNode& node) { node.boolean = value; });
    }
    bool number_integer(std::int64_t value) { return add_number(static_cast<double>(value)); }
    bool number_unsigned(std::uint64_t value) { return add_number(static_cast<double>(value)); }
    bool number_float(double value, const std::string& /*as_written*/) { return add_number(value); }
    bool string(std::string& value) {
        return add_scalar(JsonKind::Text, text_length(next_token()),
                          [&value](JsonNode& node) { node.text = std::move(value); });
    }
    static bool binary(std::vector<std::uint8_t>& /*JSON text has none*/) { return false; }

    bool start_object(std::size_t /*size*/) { return open(JsonKind::Object); }
    bool start_array(std::size_t /*size*/) { return open(JsonKind::List); }
    bool end_object() {
        report_duplicate_keys();
        return close();
    }
    bool end_array() { return close(); }

    bool key(std::string& name) {
        const auto begin = next_token();
        open_.back().keys.push_back({std::move(name), positions_.at(begin)});
        consumed(begin + text_length(begin), JsonFaultPlace::Last::Key);
        return true;
    }

    bool parse_error(std::size_t bytes_read, const std::string& /*token*/,
                     const nlohmann::detail::exception& error) {
        constexpr int number_overflow = 406;
        if (error.id == number_overflow) {
            stop(IssueCode::NumberOutOfRange, next_token(), "the number is too large", "");
            return false;
        }
        JsonFaultPlace place;
        place.text = text_;
        place.last = last_;
        place.after = after_;
        place.last_was_number = last_was_number_;
        if (!open_.empty()) {
            place.inside = open_.back().kind == JsonKind::List ? JsonFaultPlace::Inside::List
                                                               : JsonFaultPlace::Inside::Object;
            place.opened = open_.back().position;
        }
        place.failed_at = bytes_read == 0 ? 0 : bytes_read - 1;
        auto fault = describe_json_fault(place);
        stop(IssueCode::JsonSyntax, fault.offset, std::move(fault.message),
             std::move(fault.advice));
        return false;
    }

  private:
    [[nodiscard]] std::size_t next_token() const {
        std::size_t i = after_;
        while (i < text_.size() && is_between_tokens(text_[i])) ++i;
        return i;
    }

    /// Bytes of a text with its quotes; the parser has proved that it ends.
    [[nodiscard]] std::size_t text_length(std::size_t begin) const {
        std::size_t i = begin + 1;
        while (i < text_.size() && text_[i] != '"') i += text_[i] == '\\' ? 2U : 1U;
        return i + 1 - begin;
    }

    /// Bytes of a number by the grammar of JSON: "070" is the number 0 and then a fault.
    [[nodiscard]] std::size_t number_length(std::size_t begin) const {
        std::size_t i = begin;
        const auto skip_digits = [this, &i] {
            while (i < text_.size() && text_[i] >= '0' && text_[i] <= '9') ++i;
        };
        const auto skip_one_of = [this, &i](std::string_view characters) {
            const bool found =
                i < text_.size() && characters.find(text_[i]) != std::string_view::npos;
            if (found) ++i;
            return found;
        };
        skip_one_of("-");
        if (!skip_one_of("0")) skip_digits();
        if (skip_one_of(".")) skip_digits();
        if (skip_one_of("eE")) {
            skip_one_of("+-");
            skip_digits();
        }
        return i - begin;
    }

    void consumed(std::size_t after, JsonFaultPlace::Last last) {
        after_ = after;
        last_ = last;
        last_was_number_ = false;
    }

    template <class Fill>
    bool add_scalar(JsonKind kind, std::size_t length, Fill fill) {
        JsonNode node;
        if (!begin_value(node, kind)) return false;
        node.end = node.begin + length;
        fill(node);
        consumed(node.end, JsonFaultPlace::Last::Value);
        place(std::move(node));
        return true;
    }

    bool add_number(double value) {
        const auto begin = next_token();
        const auto end = begin + number_length(begin);
        const bool within_limits = add_scalar(JsonKind::Number, end - begin,
                                              [value](JsonNode& node) { node.number = value; });
        last_was_number_ = true;
        return within_limits;
    }

    bool open(JsonKind kind) {
        JsonNode node;
        if (!begin_value(node, kind)) return false;
        if (open_.size() == max_json_depth) {
            stop(IssueCode::JsonTooDeep, node.begin,
                 "lists and objects are nested more than " + std::to_string(max_json_depth) +
                     " levels deep",
                 "");
            return false;
        }
        consumed(node.begin + 1, JsonFaultPlace::Last::OpenedBracket);
        open_.push_back(std::move(node));
        return true;
    }

    bool close() {
        const auto end = next_token() + 1;
        JsonNode node = std::move(open_.back());
        open_.pop_back();
        node.end = end;
        consumed(end, JsonFaultPlace::Last::Value);
        place(std::move(node));
        return true;
    }

    bool begin_value(JsonNode& node, JsonKind kind) {
        node.kind = kind;
        node.begin = next_token();
        node.position = positions_.at(node.begin);
        if (++values_ <= max_json_values) return true;
        stop(IssueCode::JsonTooManyValues, node.begin,
             "the file holds more than " + std::to_string(max_json_values) + " values", "");
        return false;
    }

    void place(JsonNode node) {
        if (open_.empty()) {
            root_ = std::move(node);
        } else {
            open_.back().items.push_back(std::move(node));
        }
    }

    void stop(IssueCode code, std::size_t offset, std::string message, std::string advice) {
        stopped_ = true;
        issues_.push_back(
            {code, file_, positions_.at(offset), "", std::move(message), std::move(advice)});
    }

    /// The pointer of the innermost open object.
    [[nodiscard]] std::string pointer() const {
        std::string pointer;
        for (std::size_t i = 0; i + 1 < open_.size(); ++i) {
            const auto& node = open_[i];
            pointer += node.kind == JsonKind::Object ? pointer_step(node.keys.back().name)
                                                     : pointer_step(node.items.size());
        }
        return pointer;
    }

    void report_duplicate_keys() {
        const auto& keys = open_.back().keys;
        std::vector<std::size_t> order(keys.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(
            order, {}, [&keys](std::size_t i) -> const std::string& { return keys[i].name; });
        for (std::size_t i = 1, first = 0; i < order.size(); ++i) {
            if (keys[order[i]].name != keys[order[first]].name) {
                first = i;
                continue;
            }
            const auto& again = keys[order[i]];
            issues_.push_back({IssueCode::JsonDuplicateKey, file_, again.position,
                               pointer() + pointer_step(again.name),
                               "the key " + in_quotes(again.name) +
                                   " stands here again; it is first in line " +
                                   std::to_string(keys[order[first]].position.line),
                               "keep one of them"});
        }
    }

    std::string_view text_;
    std::string file_;
    PositionFinder positions_;
    /// The brackets that are open, outermost first.
    std::vector<JsonNode> open_;
    JsonNode root_;
    std::size_t values_ = 0;
    /// The byte after the last token.
    std::size_t after_;
    JsonFaultPlace::Last last_ = JsonFaultPlace::Last::Nothing;
    bool last_was_number_ = false;
    bool stopped_ = false;
    Issues issues_;
};

std::string hexadecimal(char c) {
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "0x%02X",
                  static_cast<unsigned>(static_cast<unsigned char>(c)));
    return text.data();
}

}  // namespace

std::string_view name_of(JsonKind kind) {
    switch (kind) {
        case JsonKind::Null:
            return "null";
        case JsonKind::Boolean:
            return "true or false";
        case JsonKind::Number:
            return "a number";
        case JsonKind::Text:
            return "a text";
        case JsonKind::List:
            return "a list";
        case JsonKind::Object:
            return "an object";
    }
    return "";
}

const JsonNode* JsonNode::find(std::string_view key) const {
    for (std::size_t i = 0; i < keys.size(); ++i)
        if (keys[i].name == key) return &items[i];
    return nullptr;
}

ParsedJson parse_json(std::string_view text, const std::string& file) {
    if (const auto bad = find_invalid_utf8(text)) {
        const auto position = PositionFinder(text).at(*bad);
        return {std::nullopt,
                {{IssueCode::JsonUtf8, file, position, "",
                  "the byte " + hexadecimal(text[*bad]) + " is not valid UTF-8",
                  "save the file as UTF-8"}}};
    }
    TreeBuilder builder(text, file);
    nlohmann::json::sax_parse(text, &builder);
    return builder.take();
}

std::string pointer_step(std::string_view key) {
    std::string step = "/";
    for (const char c : harmless(key, 60)) {
        if (c == '~') {
            step += "~0";
        } else if (c == '/') {
            step += "~1";
        } else {
            step += c;
        }
    }
    return step;
}

std::string pointer_step(std::size_t index) {
    return '/' + std::to_string(index);
}

}  // namespace myelobrief
