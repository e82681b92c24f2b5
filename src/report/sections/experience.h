// What the person had before of a medicine or a class, in words.
#pragma once

#include <string>

#include "report/brief_builder.h"

namespace myelobrief {

/// "had before; the myeloma stopped responding", for a medicine's or a class's id.
std::string experience_text(const BriefBuilder& brief, const std::string& member);

/// They are part of nearly every mix, and are given again and again.
bool is_steroid(const BriefBuilder& brief, const std::string& medicine);

/// Whether a medicine surely no longer works for this person; never so for a steroid.
bool has_stopped_working(const BriefBuilder& brief, const std::string& medicine);

/// Whether one of the option's medicines is such a one: then its label may fit, and it matters
/// less.
bool holds_one_that_stopped_working(const BriefBuilder& brief, const Option& option);

/// Whether the person surely had it before.
bool is_known_to_person(const BriefBuilder& brief, const std::string& member);

/// Whether the person surely never had it.
bool is_new_to_person(const BriefBuilder& brief, const std::string& member);

/// Medicines grouped by the words above: "Not had before: a. Had before: b and
/// c."
std::string experience_with_medicines(const BriefBuilder& brief,
                                      const std::vector<std::string>& medicine_ids);

}  // namespace myelobrief
