// The sections of the brief, in their order on the page. Each adds its blocks to the builder.
#pragma once

#include "report/brief_builder.h"

namespace myelobrief {

/// Works alone on one sheet: what it is, the main message, three questions, facts to ask for.
void add_front_page(BriefBuilder& brief);
/// The second page: every option on a line.
void add_options_at_a_glance(BriefBuilder& brief);
/// Those with a block of their own: that may meet a rule or are open; all of them in a full brief.
void add_option_blocks(BriefBuilder& brief);
/// Combinations and single medicines by what their US labels ask for, whatever the outcome.
void add_medicines(BriefBuilder& brief);
/// All of them, where page 1 has no room for more than the first few.
void add_facts_to_ask_for(BriefBuilder& brief);
/// Combinations and classes that a source names without a rule.
void add_named_medicines(BriefBuilder& brief);
/// What doctors weigh, and what the profile says to it.
void add_decision_factors(BriefBuilder& brief);
/// Timeline, table, and the count of therapies with its working.
void add_treatment_history(BriefBuilder& brief);
/// The drawing of it.
void add_timeline(BriefBuilder& brief);
/// How many lines and therapies, and how each treatment was counted.
void add_line_count(BriefBuilder& brief);
/// What does not fit together in the profile; nothing where all fits.
void add_contradictions(BriefBuilder& brief);
/// Drawings of laboratory values over time, and the same as a table; nothing where no test has two
/// values with a date.
void add_lab_trends(BriefBuilder& brief);
void add_side_effects(BriefBuilder& brief);
void add_clinical_trials(BriefBuilder& brief);
void add_comfort_and_goals(BriefBuilder& brief);
void add_what_to_bring(BriefBuilder& brief);
void add_when_to_call(BriefBuilder& brief);
void add_words_explained(BriefBuilder& brief);
void add_sources(BriefBuilder& brief);

/// The medicine names of a treatment as they are printed, or "stem-cell transplant (own cells)".
std::string treatment_name(const BriefBuilder& brief, const ResolvedTreatment& treatment);

/// "Line 2", "Line 2 or 3", "No line".
std::string line_text(const BriefBuilder& brief, const LineStep& step);

/// "Line 2 or 3.", and the reason in words.
Text line_and_why(const BriefBuilder& brief, const LineStep& step);

/// A list of facts to ask for that is as short as this stands on page 1, whole and with its
/// reasons.
inline constexpr std::size_t short_list_of_facts = 2;

/// The options placed by one outcome that some source has a rule for; trials and what is not
/// offered stand elsewhere.
std::vector<const OptionFindings*> judged_options(const BriefBuilder& brief, Outcome outcome);

/// How to ask for a fact, why it is not known, and on how many options it bears.
std::string missing_fact_text(const BriefBuilder& brief, const RankedFact& missing);

/// Out of scope: one plain sentence stands where the findings would.
bool out_of_scope(const BriefInput& input);

}  // namespace myelobrief
