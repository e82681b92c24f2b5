#include "report/phrases.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"

namespace myelobrief {

namespace {

/// Two parts up to here read well as one.
constexpr std::size_t most_bytes_of_two_short_parts = 70;

/// 20 are as many as a tired reader takes; a number and a joining word may stand in front.
constexpr std::ptrdiff_t most_words_of_a_short_sentence = 18;

/// What stands in brackets cannot be read together with what comes next.
std::string without_brackets(std::string_view text) {
    std::string outside;
    int depth = 0;
    for (const char c : text) {
        if (c == '(') ++depth;
        if (depth == 0) outside += c;
        if (c == ')' && depth > 0) --depth;
    }
    return outside;
}

/// With a decimal point, whatever the language.
std::string digits_of(double value, const FactDefinition& definition) {
    const bool duration = definition.unit == "months" || definition.unit == "years";
    if (!duration) return format_number(value, 3);
    constexpr double tolerance = 1e-9;  // for sums of binary fractions that stand for whole tenths
    return format_number(std::trunc(value * 10 + tolerance) / 10);
}

}  // namespace

std::string Phrases::option_title(const Option& option) const {
    return text("option." + option.id + ".title");
}

std::string Phrases::member_name(const std::string& member) const {
    if (member.empty()) return "";
    const std::string class_key = "class." + member + ".name";
    if (wording_.has(class_key)) return text(class_key);
    if (const auto* medicine_found = data_.catalog.medicine(member))
        return medicine(*medicine_found);
    const std::string lab_key = "lab." + member;
    return wording_.has(lab_key) ? text(lab_key) : member;
}

std::string Phrases::fact_name(FactIndex fact) const {
    const auto& definition = data_.catalog.facts[fact];
    return text("fact." + definition.family + ".name",
                {{"member", member_name(definition.member)}});
}

std::string Phrases::fact_ask(FactIndex fact) const {
    const auto& definition = data_.catalog.facts[fact];
    return text("fact." + definition.family + ".ask", {{"member", member_name(definition.member)}});
}

std::string Phrases::with_decimal_sign(std::string digits) const {
    const auto point = digits.find('.');
    if (point != std::string::npos) digits.replace(point, 1, text("number.decimal-sign"));
    return digits;
}

std::string Phrases::number(double value) const {
    return with_decimal_sign(format_number(value));
}

std::string Phrases::number(double value, const FactDefinition& definition) const {
    return with_decimal_sign(digits_of(value, definition));
}

std::string Phrases::quantity(double value, const FactDefinition& definition) const {
    const std::string digits = number(value, definition);
    if (definition.unit.empty()) return digits;
    const std::string key = "unit." + definition.unit;
    if (!wording_.has(key)) return digits + ' ' + definition.unit;
    return digits + ' ' + wording_.plural(key, digits == "1" ? 1 : 2);
}

std::string Phrases::fact_value(FactIndex index, const Fact& value) const {
    const auto& definition = data_.catalog.facts[index];
    if (definition.type == FactType::YesNo) {
        if (!value.exact()) return text("value.unknown");
        return text(value.range.lo == 1 ? "value.yes" : "value.no");
    }
    if (definition.type == FactType::Category) {
        if (!value.exact()) return text("value.unknown");
        return text("value." + definition.values.at(static_cast<std::size_t>(value.range.lo)));
    }
    const bool from_least = value.range.lo <= definition.range.lo;
    const bool to_most = value.range.hi >= definition.range.hi;
    if (value.exact()) return quantity(value.range.lo, definition);
    if (from_least && to_most) return text("value.unknown");
    if (to_most) return text("value.or-more", {{"value", quantity(value.range.lo, definition)}});
    if (from_least) return text("value.at-most", {{"value", quantity(value.range.hi, definition)}});
    // The unit once: "21 to 27 months".
    return text("value.between", {{"low", number(value.range.lo, definition)},
                                  {"high", quantity(value.range.hi, definition)}});
}

std::string Phrases::count_or_range(Interval range) const {
    const auto low = format_number(range.lo);
    if (range.is_point()) return low;
    return text("value.between", {{"low", low}, {"high", format_number(range.hi)}});
}

std::string Phrases::leaf_phrase(const Option& option, const Leaf& leaf) const {
    return text("leaf." + option.id + "." + leaf.id);
}

std::string Phrases::tested_value(const LeafEvidence& evidence) const {
    const auto& definition = data_.catalog.facts[evidence.leaf->fact];
    const bool numeric = definition.type == FactType::Number || definition.type == FactType::Count;
    const bool anything_known = evidence.fact.range != definition.range;
    // Whatever the value, a person has to judge it.
    const bool judged = evidence.leaf->op == Operator::Judged;
    if (!numeric || !anything_known || judged) return "";
    const std::string value = fact_value(evidence.leaf->fact, evidence.fact);
    const bool short_of_limit = evidence.leaf->op == Operator::AtLeast &&
                                evidence.truth == Truth::False && evidence.fact.exact();
    if (!short_of_limit || definition.type != FactType::Count) return value;
    return text("evidence.of",
                {{"value", value}, {"limit", quantity(evidence.leaf->values.front(), definition)}});
}

std::string Phrases::evidence(const Option& option, const LeafEvidence& evidence) const {
    if (evidence.truth != Truth::Unknown) return evidence_without_reason(option, evidence);
    const std::string phrase = leaf_phrase(option, *evidence.leaf);
    const std::string value = tested_value(evidence);
    // "2 to 4" says by itself that it is known only roughly.
    if (!value.empty() && evidence.reason == UnknownReason::OnlyApproximate)
        return evidence_without_reason(option, evidence);
    const std::string why = reason(evidence.reason);
    if (value.empty()) return text("evidence.unknown", {{"phrase", phrase}, {"reason", why}});
    return text("evidence.unknown-value", {{"phrase", phrase}, {"value", value}, {"reason", why}});
}

std::string Phrases::evidence_without_reason(const Option& option,
                                             const LeafEvidence& evidence) const {
    // "No bortezomib in the past" is what the rule asks for, and sounds like what was found.
    if (evidence.truth == Truth::False && tested_value(evidence).empty())
        return text("evidence.false", {{"phrase", leaf_phrase(option, *evidence.leaf)}});
    return leaf_with_value(option, evidence);
}

std::string Phrases::leaf_with_value(const Option& option, const LeafEvidence& evidence) const {
    const std::string phrase = leaf_phrase(option, *evidence.leaf);
    const std::string value = tested_value(evidence);
    if (value.empty()) return phrase;
    return text("evidence.value", {{"phrase", phrase}, {"value", value}});
}

std::string Phrases::reason(UnknownReason reason) const {
    return text("reason." + std::string(name_of(reason)));
}

std::string Phrases::date(const PartialDate& date) const {
    const std::chrono::year_month_day start{
        date.precision == DatePrecision::Day && !date.about
            ? date.earliest
            : *parse_iso_date((date.text + "-01-01").substr(0, 10))};
    const std::string year = std::to_string(static_cast<int>(start.year()));
    const std::string month = text("month." + std::to_string(static_cast<unsigned>(start.month())));
    const std::string day = std::to_string(static_cast<unsigned>(start.day()));
    std::string words;
    switch (date.precision) {
        case DatePrecision::Day:
            words = text("date.day", {{"day", day}, {"month", month}, {"year", year}});
            break;
        case DatePrecision::Month:
            words = text("date.month", {{"month", month}, {"year", year}});
            break;
        case DatePrecision::Year:
            words = year;
            break;
    }
    if (!date.about) return words;
    const bool day_known = date.precision == DatePrecision::Day;
    return text(day_known ? "date.about-day" : "date.about", {{"date", words}});
}

std::string Phrases::month(Date date) const {
    const std::chrono::year_month_day day{date};
    return text("date.month",
                {{"month", text("month." + std::to_string(static_cast<unsigned>(day.month())))},
                 {"year", std::to_string(static_cast<int>(day.year()))}});
}

std::string Phrases::generic_name(const Medicine& medicine) const {
    const std::string key = "medicine." + medicine.id;
    return wording_.has(key) ? text(key) : medicine.generic;
}

std::string Phrases::short_month(Date date) const {
    const std::chrono::year_month_day day{date};
    return text(
        "date.month-short",
        {{"month", text("month-short." + std::to_string(static_cast<unsigned>(day.month())))},
         {"year", std::to_string(static_cast<int>(day.year()))}});
}

std::string Phrases::medicine(const Medicine& medicine) const {
    const auto name = generic_name(medicine);
    return medicine.brands.empty() ? name : name + " (" + medicine.brands.front() + ")";
}

std::string Phrases::joining_word(std::string_view word_key, std::string_view next) const {
    const std::string list = std::string(word_key) + "-before";
    const std::string start_of_next = to_lower(next);
    std::string_view longest;
    for (const auto key : wording_.keys_under(list)) {
        const auto beginning = key.substr(list.size() + 1);
        if (start_of_next.starts_with(beginning) && beginning.size() > longest.size())
            longest = beginning;
    }
    return text(longest.empty() ? std::string(word_key) : list + '.' + std::string(longest));
}

std::string Phrases::joined(const std::vector<std::string>& parts,
                            std::string_view word_key) const {
    std::string all;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool last = i + 1 == parts.size();
        if (i > 0) all += last ? ' ' + joining_word(word_key, parts[i]) + ' ' : std::string(", ");
        all += parts[i];
    }
    return all;
}

std::string Phrases::join(const std::vector<std::string>& parts) const {
    return joined(parts, "list.and");
}

std::string Phrases::join_or(const std::vector<std::string>& parts) const {
    return joined(parts, "list.or");
}

bool Phrases::short_enough_for_and(const std::vector<std::string>& parts) const {
    std::size_t bytes = 0;
    for (const auto& part : parts) bytes += part.size();
    return parts.size() == 2 && bytes <= most_bytes_of_two_short_parts && are_plain(parts);
}

bool Phrases::are_plain(const std::vector<std::string>& parts) const {
    return std::ranges::none_of(parts, [this](const std::string& part) {
        const auto outside = without_brackets(part);
        return outside.find_first_of(",;") != std::string::npos || joins_something(outside);
    });
}

bool is_short(std::string_view text) {
    return std::ranges::count(text, ' ') < most_words_of_a_short_sentence;
}

bool Phrases::joins_something(std::string_view part) const {
    for (const std::string_view list : {"list.and", "list.or"}) {
        std::vector<std::string> words{text(list)};
        for (const auto key : wording_.keys_under(std::string(list) + "-before"))
            words.push_back(text(key));
        for (const auto& word : words)
            if (part.find(' ' + word + ' ') != std::string_view::npos) return true;
    }
    return false;
}

std::string Phrases::joined_long(const std::vector<std::string>& parts,
                                 std::string_view word_key) const {
    if (parts.size() < 2 || short_enough_for_and(parts)) return joined(parts, word_key);
    std::string all;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) all += "; ";
        if (i + 1 == parts.size()) all += joining_word(word_key, parts[i]) + ' ';
        all += parts[i];
    }
    return all;
}

std::string Phrases::join_long(const std::vector<std::string>& parts) const {
    return joined_long(parts, "list.and");
}

std::string Phrases::join_long_or(const std::vector<std::string>& parts) const {
    return joined_long(parts, "list.or");
}

std::string capitalised(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    } else if (text.size() > 1 && text[0] == '\xC3' && text[1] >= '\xA0' && text[1] != '\xB7' &&
               text[1] != '\xBF') {
        text[1] = static_cast<char>(text[1] - 0x20);  // é and its like in UTF-8
    }
    return text;
}

std::string uncapitalised(std::string text) {
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (text.size() > 1 && is_capital(text[0]) && !is_capital(text[1]))
        text[0] = static_cast<char>(text[0] - 'A' + 'a');
    else if (text.size() > 1 && text[0] == '\xC3' && text[1] < '\x9F' && text[1] != '\x97')
        text[1] = static_cast<char>(text[1] + 0x20);  // É and its like in UTF-8
    return text;
}

}  // namespace myelobrief
