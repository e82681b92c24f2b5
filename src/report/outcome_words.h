// How findings come out, in words: by which source, since when, and why. Places nothing on a page.
#pragma once

#include <string>
#include <vector>

#include "report/brief_builder.h"

namespace myelobrief {

OutcomeMark mark_of(Outcome outcome);

/// "May meet"
std::string outcome_word(const BriefBuilder& brief, Outcome outcome);

/// "since April 2024, to verify"; empty where there is nothing to say. The date is left out once
/// the rule is old.
std::string source_note(const BriefBuilder& brief, const Finding& finding);

/// "the Carvykti label"
std::string plain_source_name(const BriefBuilder& brief, const Finding& finding);

/// "the Carvykti label since April 2024": inside brackets.
std::string source_with_note(const BriefBuilder& brief, const Finding& finding);

/// "the Carvykti label (since April 2024)"
std::string source_name(const BriefBuilder& brief, const Finding& finding);

/// What decided, or what is open, with the person's values, as one phrase. That the myeloma came
/// back is left out where it holds and the rule asks for more: nearly every rule asks for it.
std::string reasons(const BriefBuilder& brief, const Finding& finding);

/// The first condition that does not hold: one is enough for a rule that all has to hold. Else as
/// reasons().
std::string first_reason(const BriefBuilder& brief, const Finding& finding);

/// What an outcome line says after its mark and word.
struct LineParts {
    bool source = true;
    bool reasons = true;
};

/// One line for a source's outcome: mark, word, source, and what decided it.
OutcomeLine outcome_line(const BriefBuilder& brief, const Finding& finding, LineParts parts = {});

/// Why sources that come out differently do so, as sentences; empty when they agree.
std::string disagreement(const BriefBuilder& brief, const OptionFindings& entry);

}  // namespace myelobrief
