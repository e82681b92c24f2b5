// Facts, dates and evidence in the words of one language.
#pragma once

#include <string>

#include "criteria/criteria_data.h"
#include "engine/finding.h"
#include "report/wording.h"

namespace myelobrief {

class Phrases {
  public:
    Phrases(const Wording& wording, const CriteriaData& data) : wording_(wording), data_(data) {}

    [[nodiscard]] const Wording& wording() const { return wording_; }

    [[nodiscard]] std::string text(std::string_view key, WordingArguments arguments = {}) const {
        return wording_.text(key, arguments);
    }

    [[nodiscard]] std::string option_title(const Option& option) const;

    /// "the number of therapies before now"
    [[nodiscard]] std::string fact_name(FactIndex fact) const;
    /// How to ask the care team for it.
    [[nodiscard]] std::string fact_ask(FactIndex fact) const;
    /// "30 months", "3 to 5", "4 or more", "yes", "not known". Durations are cut, never rounded up,
    /// after one decimal: 23.97 months must not read as 24.
    [[nodiscard]] std::string fact_value(FactIndex fact, const Fact& value) const;

    /// "10.2": all digits, with the decimal sign of the language.
    [[nodiscard]] std::string number(double value) const;

    /// "3", "3 to 5": whole numbers without a unit.
    [[nodiscard]] std::string count_or_range(Interval range) const;

    /// "at least 4 past therapies"
    [[nodiscard]] std::string leaf_phrase(const Option& option, const Leaf& leaf) const;
    /// The phrase with the value it was tested on: "at least 4 past therapies (yours: 3 of 4)",
    /// for one that does not hold that it is not so, and for an unknown leaf the reason.
    [[nodiscard]] std::string evidence(const Option& option, const LeafEvidence& evidence) const;
    /// The same without the reason: where it is said once for several.
    [[nodiscard]] std::string evidence_without_reason(const Option& option,
                                                      const LeafEvidence& evidence) const;
    /// Nothing but the phrase and the value: where it is said for several that they are not so.
    [[nodiscard]] std::string leaf_with_value(const Option& option,
                                              const LeafEvidence& evidence) const;

    /// Why a fact is not known, as a phrase.
    [[nodiscard]] std::string reason(UnknownReason reason) const;

    /// "17 May 2021", "May 2021", "2021", with "about" where it was said.
    [[nodiscard]] std::string date(const PartialDate& date) const;
    [[nodiscard]] std::string date(Date date) const { return this->date(exact_date(date)); }

    /// "May 2021": rules began in a month, of which the data may hold the last day only.
    [[nodiscard]] std::string month(Date date) const;
    /// "May 2021" with a short name of the month, for the marks below a drawing.
    [[nodiscard]] std::string short_month(Date date) const;

    /// "lenalidomide": as the language calls it ("medicine.<id>"), else as the catalog does.
    [[nodiscard]] std::string generic_name(const Medicine& medicine) const;
    /// "lenalidomide (Revlimid)"
    [[nodiscard]] std::string medicine(const Medicine& medicine) const;

    /// "a, b and c". A language may have another word before some beginnings: "list.and-before.i"
    /// is the one before "i"; of several the longest counts.
    [[nodiscard]] std::string join(const std::vector<std::string>& parts) const;
    /// "a, b or c"
    [[nodiscard]] std::string join_or(const std::vector<std::string>& parts) const;

    /// "a; b; and c", for parts that are long or hold commas themselves; two short ones "a and b".
    [[nodiscard]] std::string join_long(const std::vector<std::string>& parts) const;
    [[nodiscard]] std::string join_long_or(const std::vector<std::string>& parts) const;

    /// Two short parts that join nothing themselves: "at least 1 past line and at most 3 past
    /// lines".
    [[nodiscard]] bool short_enough_for_and(const std::vector<std::string>& parts) const;
    /// No part holds a comma, a semicolon, "and" or "or": joined, they cannot be misread.
    [[nodiscard]] bool are_plain(const std::vector<std::string>& parts) const;

  private:
    /// "yours": the value a leaf was tested on, where it is a number of which something is known.
    [[nodiscard]] std::string tested_value(const LeafEvidence& evidence) const;
    /// Whether "and" or "or" stands in it, in any form of the language.
    [[nodiscard]] bool joins_something(std::string_view part) const;
    [[nodiscard]] std::string joined(const std::vector<std::string>& parts,
                                     std::string_view word_key) const;
    [[nodiscard]] std::string joined_long(const std::vector<std::string>& parts,
                                          std::string_view word_key) const;
    [[nodiscard]] std::string joining_word(std::string_view word_key, std::string_view next) const;
    [[nodiscard]] std::string member_name(const std::string& member) const;
    [[nodiscard]] std::string number(double value, const FactDefinition& definition) const;
    [[nodiscard]] std::string with_decimal_sign(std::string digits) const;
    [[nodiscard]] std::string quantity(double value, const FactDefinition& definition) const;

    const Wording& wording_;
    const CriteriaData& data_;
};

/// Whether it is short enough for one sentence, with some room for a number in front.
[[nodiscard]] bool is_short(std::string_view text);

/// The first letter made a capital, where it is an ASCII letter or one with a Latin-1 accent.
std::string capitalised(std::string text);

/// The first such letter made small, for a title within a sentence; a word in capitals such as
/// "CAR-T" stays.
std::string uncapitalised(std::string text);

}  // namespace myelobrief
