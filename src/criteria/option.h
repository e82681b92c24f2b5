// An option: something to discuss at the visit, with one criteria set for each source that speaks
// of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "criteria/criterion.h"

namespace myelobrief {

/// What kind of thing an option is; the brief groups options by it.
enum class Topic {
    Retreatment,
    DrugTherapy,
    Combination,
    Product,
    DrugClass,
    Transplant,
    CellTherapy,
    Trial
};

template <>
struct Names<Topic> {
    static constexpr NameTable<Topic, 8> table{{{Topic::Retreatment, "retreatment"},
                                                {Topic::DrugTherapy, "drug-therapy"},
                                                {Topic::Combination, "combination"},
                                                {Topic::Product, "product"},
                                                {Topic::DrugClass, "drug-class"},
                                                {Topic::Transplant, "transplant"},
                                                {Topic::CellTherapy, "cell-therapy"},
                                                {Topic::Trial, "trial"}}};
};

enum class OptionStatus {
    Active,
    Withdrawn,        ///< no longer on the market
    Investigational,  ///< only given in trials
    NotForMyeloma     ///< on the market, but not for myeloma
};

template <>
struct Names<OptionStatus> {
    static constexpr NameTable<OptionStatus, 4> table{
        {{OptionStatus::Active, "active"},
         {OptionStatus::Withdrawn, "withdrawn"},
         {OptionStatus::Investigational, "investigational"},
         {OptionStatus::NotForMyeloma, "not-for-myeloma"}}};
};

/// What a label's approval rests on.
enum class Approval {
    NotStated,
    Regular,
    Accelerated  ///< on early results; it can be taken back
};

template <>
struct Names<Approval> {
    static constexpr NameTable<Approval, 3> table{{{Approval::NotStated, "not-stated"},
                                                   {Approval::Regular, "regular"},
                                                   {Approval::Accelerated, "accelerated"}}};
};

/// Where a rule comes from.
struct Reference {
    /// A source's id.
    std::string source;
    /// A statement's id in that source, for example "S-SCT-1".
    std::string where;
};

/// What one source says about an option.
struct CriteriaSet {
    std::string source;
    std::vector<Reference> references;
    /// The first and the last day on which the rule stands; open where not given.
    std::optional<Date> valid_from;
    std::optional<Date> valid_to;
    Approval approval = Approval::NotStated;
    /// Ids of the readings by which an ambiguous source was made exact ("R-1").
    std::vector<std::string> readings;
    /// As stated in the data; a check holds it against the tree.
    std::vector<std::string> facts_used;
    /// Nothing when the source names the option and gives no rule for whom it is.
    std::optional<Rule> rule;

    [[nodiscard]] bool stands_on(Date day) const {
        return (!valid_from || *valid_from <= day) && (!valid_to || day <= *valid_to);
    }
};

/// A question that is asked where a fact may be yes.
struct ConditionalQuestion {
    FactIndex fact = 0;
    /// Wording key.
    std::string question;
};

struct Option {
    std::string id;
    /// Grows when a rule or its meaning changes.
    int version = 1;
    Topic topic = Topic::DrugTherapy;
    OptionStatus status = OptionStatus::Active;
    /// ISO 3166 country whose approvals and practice it speaks of.
    std::string jurisdiction;
    /// Medicines of the option (ids), shown beside what the person had before.
    std::vector<std::string> medicines;
    /// Wording keys.
    std::vector<std::string> questions;
    std::vector<ConditionalQuestion> questions_when;
    std::vector<std::string> side_effects;
    std::vector<CriteriaSet> criteria;
    /// The data file, for messages.
    std::string file;
};

/// A person-like fragment with the outcome that the rule has to give for it.
struct Case {
    std::string name;
    std::string source;
    Date today;
    /// The profile, still as JSON text: only a reader can read it.
    std::string profile_json;
    /// "met", "not-met", "unknown" or "not-applicable"
    std::string expected_outcome;
    /// Facts that have to be named as missing, in any order; only checked where given.
    std::optional<std::vector<std::string>> expected_missing;
};

struct OptionCases {
    std::string option;
    std::vector<Case> cases;
    std::string file;
};

}  // namespace myelobrief
