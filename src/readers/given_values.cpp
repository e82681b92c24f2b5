#include "readers/given_values.h"

#include <cmath>

#include "base/text.h"
#include "readers/utf8.h"

namespace myelobrief {

namespace {

constexpr Interval possible_months{0, 600};
/// Reading R-11: "about 2 years" is 3 months more or less.
constexpr double about_months = 3;
constexpr Interval possible_kilograms{20, 400};
/// The avoirdupois pound, by its definition.
constexpr double kilograms_of_a_pound = 0.45359237;

/// The number at a place, if it is possible there.
std::optional<double> possible_number(const MaybePlace& place, Interval possible,
                                      Wholeness wholeness) {
    if (!place) return std::nullopt;
    const auto number = place->number();
    if (!number) return std::nullopt;
    if (!possible.contains(*number)) {
        place->report(IssueCode::NumberOutOfRange, "the number is not between " +
                                                       format_number(possible.lo) + " and " +
                                                       format_number(possible.hi));
        return std::nullopt;
    }
    if (wholeness == Wholeness::WholeNumber && std::floor(*number) != *number) {
        place->report(IssueCode::NumberOutOfRange, "the number is not whole");
        return std::nullopt;
    }
    return number;
}

/// The interval of {"from", "to"}.
std::optional<Interval> from_to(JsonObject& object, Interval possible, Wholeness wholeness) {
    const auto from = possible_number(object.need("from"), possible, wholeness);
    const auto to = possible_number(object.need("to"), possible, wholeness);
    if (!from || !to) return std::nullopt;
    if (*from > *to) {
        object.place().report(IssueCode::IntervalReversed, "\"from\" is larger than \"to\"",
                              "swap the two numbers");
        return std::nullopt;
    }
    return Interval{*from, *to};
}

Answer<Interval> answer_of(std::optional<Interval> interval) {
    return interval ? Answer<Interval>(*interval) : Answer<Interval>();
}

/// Months in the unit that stands beside a duration.
std::optional<double> months_in_unit(JsonObject& object) {
    const auto place = object.get("unit");
    if (!place) {
        object.place().report(IssueCode::UnitMissing, "a duration has no unit",
                              R"(add "unit": "months" or "unit": "years")");
        return std::nullopt;
    }
    const auto unit = place->text();
    if (!unit) return std::nullopt;
    if (*unit == "months") return 1;
    if (*unit == "years") return 12;
    place->report(IssueCode::UnitUnknown,
                  word_in_quotes(*unit, 20, "this text") + " is no unit of a duration",
                  "durations are in \"months\" or \"years\"");
    return std::nullopt;
}

Interval times(Interval interval, double factor) {
    return {interval.lo * factor, interval.hi * factor};
}

/// A duration in which the unit is the key: {"months": 30}.
std::optional<Interval> plain_months(JsonObject& object) {
    const auto months = object.get("months");
    const auto years = object.get("years");
    if (months && years) {
        object.place().report(IssueCode::UnknownKey, "a duration has both \"months\" and \"years\"",
                              "write all of it in months");
        return std::nullopt;
    }
    const double factor = years ? 12 : 1;
    const auto number = possible_number(years ? years : months, times(possible_months, 1 / factor),
                                        Wholeness::AnyNumber);
    if (!number) return std::nullopt;
    return point(*number * factor);
}

/// A duration with a "unit" beside it.
std::optional<Interval> months_with_unit(JsonObject& object) {
    const auto factor = months_in_unit(object);
    const auto possible = times(possible_months, 1 / factor.value_or(1));
    if (object.has("about")) {
        const auto number = possible_number(object.get("about"), possible, Wholeness::AnyNumber);
        if (!factor || !number) return std::nullopt;
        const double months = *number * *factor;
        return intersection({months - about_months, months + about_months}, possible_months);
    }
    const auto interval = from_to(object, possible, Wholeness::AnyNumber);
    if (!factor || !interval) return std::nullopt;
    return times(*interval, *factor);
}

}  // namespace

Answer<bool> given_yes_no(const MaybePlace& place) {
    if (!place) return {};
    if (is_unknown(*place)) return Answer<bool>::does_not_know();
    if (place->is(JsonKind::Boolean)) return place->node().boolean;
    place->report_wrong_type(R"(true, false or "unknown")");
    return {};
}

Answer<Interval> given_number(const MaybePlace& place, Interval possible, Wholeness wholeness) {
    if (!place) return {};
    if (is_unknown(*place)) return Answer<Interval>::does_not_know();
    if (!place->is(JsonKind::Object)) {
        const auto number = possible_number(place, possible, wholeness);
        return number ? Answer<Interval>(point(*number)) : Answer<Interval>();
    }
    JsonObject object(*place);
    if (object.get("about")) {
        place->report(IssueCode::UnknownKey, "\"about\" has an agreed width for durations only",
                      R"(write the least and the most that it may be: {"from": 2, "to": 4})");
        return {};
    }
    const auto interval = from_to(object, possible, wholeness);
    object.finish();
    return answer_of(interval);
}

Answer<Interval> given_months(const MaybePlace& place) {
    if (!place) return {};
    if (is_unknown(*place)) return Answer<Interval>::does_not_know();
    if (place->is(JsonKind::Number)) {
        place->report(IssueCode::UnitMissing, "a duration has no unit",
                      R"(write {"months": 30} or {"years": 2})");
        return {};
    }
    JsonObject object(*place);
    if (!object.is_object()) return {};
    const bool unit_is_key = object.has("months") || object.has("years");
    const auto months = unit_is_key ? plain_months(object) : months_with_unit(object);
    object.finish();
    return answer_of(months);
}

Answer<Interval> given_weight(const MaybePlace& place) {
    if (!place) return {};
    if (is_unknown(*place)) return Answer<Interval>::does_not_know();
    if (place->is(JsonKind::Number)) {
        place->report(IssueCode::UnitMissing, "a weight has no unit",
                      R"(write {"kg": 70} or {"lb": 154})");
        return {};
    }
    JsonObject object(*place);
    if (!object.is_object()) return {};
    const auto pounds = object.get("lb");
    const double factor = pounds ? kilograms_of_a_pound : 1;
    const auto weight = pounds ? pounds : object.need("kg");
    const auto number =
        given_number(weight, times(possible_kilograms, 1 / factor), Wholeness::AnyNumber);
    object.finish();
    return number ? Answer<Interval>(times(*number, factor)) : number;
}

Answer<PartialDate> given_date(const MaybePlace& place, Date today) {
    if (!place) return {};
    if (is_unknown(*place)) return Answer<PartialDate>::does_not_know();
    MaybePlace date = place;
    const bool about = place->is(JsonKind::Object);
    if (about) {
        JsonObject object(*place);
        date = object.need("about");
        object.finish();
        if (!date) return {};
    }
    if (date->is(JsonKind::Number)) {
        date->report_wrong_type("a date as a text", "put the date in quotes: \"2024\"");
        return {};
    }
    const auto text = date->text();
    if (!text) return {};
    const auto stated = parse_partial_date(*text, false);
    if (!stated) {
        date->report(IssueCode::DateInvalid, "the text is not a date",
                     "write a day as 2024-05-17, a month as 2024-05, a year as 2024");
        return {};
    }
    if (stated->earliest < first_possible_date) {
        date->report(IssueCode::DateInvalid, "the date lies before the year 1900",
                     "write the year with four digits");
        return {};
    }
    if (stated->earliest > today) {
        date->report(IssueCode::DateInFuture, "the date lies after today (" + to_iso(today) + ")",
                     "only what has happened belongs in a profile");
        return {};
    }
    return not_after(*parse_partial_date(*text, about), today);
}

Answer<std::string> given_text(const MaybePlace& place) {
    if (!place) return {};
    if (is_unknown(*place)) return Answer<std::string>::does_not_know();
    auto text = place->text();
    if (!text) return {};
    const auto length = character_count(*text);
    if (length > max_text_characters) {
        place->report(IssueCode::TextTooLong, "the text has " + std::to_string(length) +
                                                  " characters; the limit is " +
                                                  std::to_string(max_text_characters));
        return {};
    }
    return std::move(*text);
}

std::vector<std::string> given_texts(const MaybePlace& place) {
    std::vector<std::string> texts;
    if (!place) return texts;
    for (const auto& item : place->list(max_list_items)) {
        // In a list of texts "unknown" is a text like any other.
        if (is_unknown(item)) {
            texts.emplace_back("unknown");
        } else if (auto text = given_text(item)) {
            texts.push_back(*text);
        }
    }
    return texts;
}

}  // namespace myelobrief
