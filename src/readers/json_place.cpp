#include "readers/json_place.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "readers/utf8.h"

namespace myelobrief {

namespace {

/// A word of a format may be repeated; a sentence may say something about a person.
bool is_short_word(std::string_view text) {
    return !text.empty() && text.size() <= 30 && text.find(' ') == std::string_view::npos;
}

std::string list_of_names(std::span<const std::string_view> names) {
    constexpr std::size_t most = 8;
    std::string list;
    for (std::size_t i = 0; i < names.size() && i < most; ++i) {
        if (i > 0) list += ", ";
        list += '"' + std::string(names[i]) + '"';
    }
    return names.size() > most ? list + " and others" : list;
}

bool looks_like_a_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789.,") == std::string_view::npos;
}

}  // namespace

void FileProblems::add(IssueCode code, Position position, std::string pointer, std::string message,
                       std::string advice) {
    issues_.push_back(
        {code, file_, position, std::move(pointer), std::move(message), std::move(advice)});
}

std::string FileProblems::suggest(std::string_view name,
                                  std::span<const std::string_view> candidates) {
    if (suggestions_ == max_suggestions) return "";
    ++suggestions_;
    return did_you_mean(name, candidates);
}

void JsonPlace::report(IssueCode code, std::string message, std::string advice) const {
    problems_->add(code, node_->position, pointer_, std::move(message), std::move(advice));
}

void JsonPlace::report_wrong_type(std::string_view expected, std::string advice) const {
    if (advice.empty() && (is(JsonKind::Null) || is_text("unknown")) && !pointer_.empty())
        advice = "leave the key out when nothing is known";
    report(IssueCode::WrongType,
           "expected " + std::string(expected) + ", found " + std::string(name_of(node_->kind)),
           std::move(advice));
}

std::optional<std::string> JsonPlace::text() const {
    if (is(JsonKind::Text)) return node_->text;
    report_wrong_type("a text");
    return std::nullopt;
}

std::optional<double> JsonPlace::number() const {
    if (is(JsonKind::Number)) return node_->number;
    const bool quoted_number = is(JsonKind::Text) && looks_like_a_number(node_->text);
    report_wrong_type("a number", quoted_number ? "write the number without quotes" : "");
    return std::nullopt;
}

std::optional<bool> JsonPlace::yes_no() const {
    if (is(JsonKind::Boolean)) return node_->boolean;
    report_wrong_type("true or false");
    return std::nullopt;
}

std::optional<Date> JsonPlace::day() const {
    const auto written = text();
    if (!written) return std::nullopt;
    const auto date = parse_iso_date(*written);
    if (!date)
        report(IssueCode::DateInvalid, in_quotes(*written) + " is not a day",
               "write it as 2024-05-17");
    return date;
}

std::vector<JsonPlace> JsonPlace::list(std::size_t limit) const {
    std::vector<JsonPlace> places;
    if (!is(JsonKind::List)) {
        const bool lone_text = is(JsonKind::Text) && !is_text("unknown");
        report_wrong_type("a list", lone_text ? "put it in square brackets" : "");
        return places;
    }
    if (node_->items.size() > limit) {
        report(IssueCode::TooManyItems, "the list has " + std::to_string(node_->items.size()) +
                                            " items; the limit is " + std::to_string(limit));
        return places;
    }
    places.reserve(node_->items.size());
    for (std::size_t i = 0; i < node_->items.size(); ++i)
        places.emplace_back(node_->items[i], pointer_ + pointer_step(i), *problems_);
    return places;
}

std::vector<std::string> JsonPlace::texts() const {
    std::vector<std::string> texts;
    for (const auto& place : list())
        if (auto written = place.text()) texts.push_back(std::move(*written));
    return texts;
}

std::optional<Interval> JsonPlace::range() const {
    const auto ends = list();
    if (!is(JsonKind::List)) return std::nullopt;
    if (ends.size() != 2) {
        report_wrong_type("a list of two numbers");
        return std::nullopt;
    }
    const auto lo = ends[0].number();
    const auto hi = ends[1].number();
    if (!lo || !hi) return std::nullopt;
    if (*lo > *hi) {
        report(IssueCode::IntervalReversed, "the first number is larger than the second");
        return std::nullopt;
    }
    return Interval{*lo, *hi};
}

std::optional<int> JsonPlace::whole_number(int least) const {
    constexpr int most = 1'000'000;
    const auto written = number();
    if (!written) return std::nullopt;
    if (std::floor(*written) != *written || *written < least || *written > most) {
        report(IssueCode::NumberOutOfRange,
               "expected a whole number of at least " + std::to_string(least));
        return std::nullopt;
    }
    return static_cast<int>(*written);
}

void JsonPlace::report_unknown_value(std::span<const std::string_view> known) const {
    const auto& written = node_->text;
    std::string advice = problems_->suggest(written, known);
    if (advice.empty() && !known.empty()) advice = "known are " + list_of_names(known);
    report(IssueCode::UnknownValue,
           is_short_word(written) ? "unknown word " + in_quotes(written)
                                  : "this text is no known word",
           std::move(advice));
}

JsonObject::JsonObject(const JsonPlace& place) : place_(place) {
    if (!is_object()) place_.report_wrong_type("an object");
}

std::optional<JsonPlace> JsonObject::get(std::string_view key) {
    if (std::ranges::find(known_, key) == known_.end()) known_.push_back(key);
    const auto* value = place_.node().find(key);
    if (value == nullptr) return std::nullopt;
    return JsonPlace(*value, place_.pointer() + pointer_step(key), place_.problems());
}

std::optional<JsonPlace> JsonObject::need(std::string_view key) {
    auto value = get(key);
    if (!value && is_object())
        place_.report(IssueCode::MissingKey, "the key " + in_quotes(key) + " is missing");
    return value;
}

bool JsonObject::has(std::string_view key) const {
    return place_.node().find(key) != nullptr;
}

Position JsonObject::key_position(std::string_view key) const {
    for (const auto& candidate : place_.node().keys)
        if (candidate.name == key) return candidate.position;
    return place_.node().position;
}

std::string JsonObject::text(std::string_view key) {
    const auto value = get(key);
    return value ? value->text().value_or("") : "";
}

std::string JsonObject::needed_text(std::string_view key) {
    const auto value = need(key);
    return value ? value->text().value_or("") : "";
}

std::vector<std::string> JsonObject::texts(std::string_view key) {
    const auto value = get(key);
    return value ? value->texts() : std::vector<std::string>{};
}

bool JsonObject::yes_no(std::string_view key, bool if_absent) {
    const auto value = get(key);
    return value ? value->yes_no().value_or(if_absent) : if_absent;
}

void JsonObject::finish() {
    for (const auto& key : place_.node().keys) {
        if (std::ranges::find(known_, key.name) != known_.end()) continue;
        place_.problems().add(IssueCode::UnknownKey, key.position, place_.pointer(),
                              "unknown key " + in_quotes(key.name),
                              place_.problems().suggest(key.name, known_));
    }
}

void need_version(JsonObject& object, std::string_view key, int version) {
    const auto place = object.need(key);
    if (!place) return;
    const auto written = place->number();
    if (written && *written != version)
        place->report(IssueCode::UnsupportedVersion,
                      "found version " + format_number(*written) + " of the format",
                      "this program reads version " + std::to_string(version));
}

}  // namespace myelobrief
