// The ways to answer in a profile: yes or no, a number, a duration, a date, a word, a text; each
// may be absent, "unknown" or approximate. Knows docs/profile-format.md, not what the answers are
// about.
//
// No message repeats what was answered.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/answer.h"
#include "domain/interval.h"
#include "domain/partial_date.h"
#include "readers/json_place.h"

namespace myelobrief {

/// Absent places are not given. So are values with errors, which are noted.
using MaybePlace = std::optional<JsonPlace>;

enum class Wholeness { AnyNumber, WholeNumber };

Answer<bool> given_yes_no(const MaybePlace& place);
/// 4 or {"from": 2, "to": 4}, inside of `possible`.
Answer<Interval> given_number(const MaybePlace& place, Interval possible, Wholeness wholeness);
/// {"months": 30}, {"years": 2}, or "about" or "from" and "to" with a "unit"; 0 to 600 months.
Answer<Interval> given_months(const MaybePlace& place);
/// {"kg": 70} or {"lb": 154}, in kilograms; 20 to 400 kg.
Answer<Interval> given_weight(const MaybePlace& place);
/// A month or year that is still running ends today.
Answer<PartialDate> given_date(const MaybePlace& place, Date today);
Answer<std::string> given_text(const MaybePlace& place);
/// A list of texts; absent is empty.
std::vector<std::string> given_texts(const MaybePlace& place);

/// Whether the person was asked and does not know.
inline bool is_unknown(const JsonPlace& place) {
    return place.is_text("unknown");
}

template <class E>
Answer<E> given_name(const MaybePlace& place) {
    if (!place) return {};
    if (is_unknown(*place)) return Answer<E>::does_not_know();
    const auto value = place->name<E>();
    return value ? Answer<E>(*value) : Answer<E>();
}

}  // namespace myelobrief
