// What differs between two states of the criteria (two days, or two data folders), as values and as
// a text that a curator could have written.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "criteria/criteria_data.h"
#include "engine/finding.h"
#include "report/document.h"
#include "report/wording.h"

namespace myelobrief {

/// One of the two states.
struct CriteriaState {
    const CriteriaData& data;
    const Wording& wording;
    /// The rules that stand on this day are compared; nothing: all rules.
    std::optional<Date> day;
    /// How the reader named it: "1 March 2024", "old/criteria".
    std::string name;
};

/// What one source says of an option now that it did not say before, or the other way round.
struct SourceChange {
    enum class Kind { Began, Ended, Changed };
    Kind kind = Kind::Changed;
    std::string source;
    /// "the Carvykti label"
    std::string name;
    /// The first day of the new rule, or the last day of one that ended.
    std::optional<Date> day;
    /// The rule in words, or what changed in it; sentences without a full stop.
    std::vector<std::string> says;
};

struct OptionChange {
    enum class Kind { Added, Removed, Changed };
    Kind kind = Kind::Changed;
    std::string id;
    std::string title;
    /// Of the option itself: its status, its medicines.
    std::vector<std::string> says;
    std::vector<SourceChange> sources;
};

/// A finding that comes out otherwise.
struct OutcomeChange {
    std::string profile;
    std::string option;
    std::string title;
    std::string source;
    /// "the Carvykti label"
    std::string source_name;
    /// Nothing: no such rule stood, or stands.
    std::optional<Outcome> before;
    std::optional<Outcome> after;
};

struct CriteriaDiff {
    std::string before;
    std::string after;
    /// In the order of the new data, then those that are gone.
    std::vector<OptionChange> options;
    /// Sources and medicines that came, went or were reviewed again; sentences.
    std::vector<std::string> besides;
    /// The same words as before, and no rule differs, but some file does.
    bool other_files_differ = false;
    std::size_t profiles = 0;
    std::vector<OutcomeChange> outcomes;
};

CriteriaDiff compare_criteria(const CriteriaState& before, const CriteriaState& after);

/// The findings of one profile whose outcomes differ, in the order of the new ones, then those of
/// which no rule is left.
std::vector<OutcomeChange> compare_outcomes(const std::string& profile,
                                            const std::vector<Finding>& before,
                                            const Wording& old_words,
                                            const std::vector<Finding>& after,
                                            const Wording& new_words);

/// In the language of the data: English.
Document describe_diff(const CriteriaDiff& diff, const Wording& wording);

}  // namespace myelobrief
