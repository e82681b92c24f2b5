#include "readers/json_fault.h"

#include <array>
#include <cstdio>

namespace myelobrief {

namespace {

using Last = JsonFaultPlace::Last;
using Inside = JsonFaultPlace::Inside;

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool begins_number(char c) {
    return is_digit(c) || c == '-' || c == '+' || c == '.';
}
bool is_closing(char c) {
    return c == '}' || c == ']';
}

std::size_t skip_space(std::string_view text, std::size_t i) {
    while (i < text.size() && is_space(text[i])) ++i;
    return i;
}

std::string what_stands_at(std::string_view text, std::size_t i) {
    const char c = text[i];
    if (c == '"') return "a text";
    if (c == '{') return "an object";
    if (c == '[') return "a list";
    if (is_digit(c)) return "a number";
    if (is_letter(c)) return "a word without quotes";
    if (c > ' ' && c < '\x7F') return std::string("'") + c + '\'';
    return "a character that JSON does not have here";
}

bool begins_typographic_quote(std::string_view rest) {
    return rest.starts_with("\u201C") || rest.starts_with("\u201D") || rest.starts_with("\u201E") ||
           rest.starts_with("\u2018") || rest.starts_with("\u2019");
}

/// Things that people write and JSON has not, whatever was due at that place.
std::string common_mistake(std::string_view rest, std::string& advice) {
    if (rest.starts_with("//") || rest.starts_with("/*") || rest.starts_with("#")) {
        advice = "JSON has no comments; remove it";
        return "found a comment";
    }
    const auto number = rest.starts_with("-") || rest.starts_with("+") ? rest.substr(1) : rest;
    for (const std::string_view word :
         {"NaN", "nan", "NAN", "Infinity", "infinity", "Inf", "inf"}) {
        if (!number.starts_with(word)) continue;
        advice = "leave the key out when there is no number";
        return "found NaN or Infinity, which is no number in JSON";
    }
    if (rest.starts_with("'")) {
        advice = "write \" instead of '";
        return "found a single quote";
    }
    if (begins_typographic_quote(rest)) {
        advice = "write straight quotes (\"); word processors bend them";
        return "found a typographic quote";
    }
    return "";
}

std::string closing_of(Inside inside) {
    return inside == Inside::List ? "']'" : "'}'";
}

std::string opened_text(const JsonFaultPlace& place) {
    return std::string(place.inside == Inside::List ? "the list" : "the object") +
           " that begins in line " + std::to_string(place.opened.line) + ", column " +
           std::to_string(place.opened.column);
}

JsonFault fault_at_end(const JsonFaultPlace& place, std::size_t at) {
    if (place.last == Last::Nothing)
        return {at, "the file is empty", R"(the smallest JSON file is {})"};
    return {at, "the file ends before " + opened_text(place) + " is closed",
            "check that the whole file is there"};
}

/// A text that began at `start`: its end, an escape or a character in it is wrong.
JsonFault fault_in_text(const JsonFaultPlace& place, std::size_t start) {
    const auto text = place.text;
    const auto at = place.failed_at;
    if (at >= text.size() || text[at] == '\n' || text[at] == '\r')
        return {start, "the text that begins here has no closing quote",
                "a text ends in its own line; write \\n for a new line in it"};
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x20) {
        std::array<char, 8> code{};
        std::snprintf(code.data(), code.size(), "%04X", static_cast<unsigned>(byte));
        return {at, std::string("found the control character U+") + code.data() + " in a text",
                std::string("write it as \\u") + code.data() + ", or remove it"};
    }
    return {at, "found an escape with a backslash that is not complete or not known",
            R"(a backslash itself is written \\)"};
}

JsonFault fault_after_value(const JsonFaultPlace& place, std::size_t at) {
    const auto text = place.text;
    const char c = text[at];
    if (place.inside == Inside::Nothing)
        return {at, "found " + what_stands_at(text, at) + " after the end of the JSON value",
                "a file holds one JSON value"};
    if (is_closing(c))
        return {at,
                "found " + what_stands_at(text, at) + " where " + closing_of(place.inside) +
                    " has to close " + opened_text(place),
                ""};
    if (place.last_was_number && at == place.after)
        return {at, "found a number that is not written as JSON asks",
                "write 7, not 07, and a unit as a text of its own"};
    return {at,
            "found " + what_stands_at(text, at) + " where a comma or " + closing_of(place.inside) +
                " has to stand",
            "add the comma; a quote inside of a text is written \\\""};
}

JsonFault fault_at_key(const JsonFaultPlace& place, std::size_t at, bool after_comma) {
    const auto text = place.text;
    if (is_letter(text[at])) return {at, "found a key without quotes", "put the key in quotes"};
    const bool decimal_comma = after_comma && place.last_was_number && is_digit(text[at]);
    return {at, "found " + what_stands_at(text, at) + " where a key has to stand",
            decimal_comma ? "a decimal number has a point: 10.5, not 10,5" : ""};
}

JsonFault fault_at_value(const JsonFaultPlace& place, std::size_t at) {
    const auto text = place.text;
    if (place.last == Last::Nothing && text[at] != '"')
        return {at, "found " + what_stands_at(text, at) + " where JSON has to begin",
                "a JSON file begins with {"};
    if (is_letter(text[at]))
        return {at, "found a word without quotes",
                "texts stand in quotes; true, false and null are in small letters"};
    if (begins_number(text[at]))
        return {at, "found a number that is not written as JSON asks",
                "write 0.5, not .5 or +0.5, and 5, not 5. or 05"};
    return {at, "found " + what_stands_at(text, at) + " where a value has to stand", ""};
}

}  // namespace

JsonFault describe_json_fault(const JsonFaultPlace& place) {
    const auto text = place.text;
    std::size_t at = skip_space(text, place.after);
    const std::size_t separator = at;
    // After a key one colon is due, after a value inside of a bracket one comma may stand.
    const char due = place.last == Last::Key ? ':' : ',';
    const bool takes_separator =
        place.last == Last::Key || (place.last == Last::Value && place.inside != Inside::Nothing);
    const bool separated = takes_separator && at < text.size() && text[at] == due;
    if (separated) at = skip_space(text, at + 1);
    if (at == text.size()) return fault_at_end(place, at);

    JsonFault fault{at, "", ""};
    fault.message = common_mistake(text.substr(at), fault.advice);
    if (!fault.message.empty()) return fault;

    if (place.last == Last::Value && !separated) return fault_after_value(place, at);
    if (place.last == Last::Key && !separated)
        return {at, "found " + what_stands_at(text, at) + " where a colon has to stand",
                "a key and its value are parted by a colon; check the quotes before it"};
    if (place.last == Last::Value && is_closing(text[at]))
        return {separator, "found a comma with nothing after it",
                "remove the comma before the closing bracket"};
    if (text[at] == '"') return fault_in_text(place, at);
    if (place.inside == Inside::Object && place.last != Last::Key)
        return fault_at_key(place, at, separated);
    return fault_at_value(place, at);
}

}  // namespace myelobrief
