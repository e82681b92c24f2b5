// A finding: one option by one source, its outcome, and the evidence for it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "criteria/criteria_data.h"
#include "engine/evaluator.h"

namespace myelobrief {

/// How one leaf of the rule came out.
struct LeafEvidence {
    const Leaf* leaf = nullptr;
    /// The fact's value, exactly as far as it is known, with its date.
    Fact fact;
    Truth truth = Truth::Unknown;
    /// Why the leaf is unknown; None when it is not.
    UnknownReason reason = UnknownReason::None;
    /// For a limit: how far the value lies from it, in the fact's unit; 0 at the limit. Nothing
    /// when the fact is wholly unknown or the leaf has no limit. From the nearest end of an
    /// interval.
    std::optional<double> distance;
    /// The outcome rests on this leaf.
    bool deciding = false;
};

/// One thing that would have to be known: a fact, or a doctor's judgement about one.
struct MissingFact {
    FactIndex fact = 0;
    bool judgement = false;
    UnknownReason reason = UnknownReason::NotGiven;
    bool operator==(const MissingFact&) const = default;
};

enum class NotApplicableReason {
    None,
    GuardNotMet,      ///< the rule speaks of another situation
    NoRuleInSource,   ///< the source names the option and gives no rule for whom it is
    OutOfScope,       ///< the diagnosis is not the one the criteria are for
    Withdrawn,        ///< no longer on the market
    Investigational,  ///< only given in trials
    NotForMyeloma     ///< on the market, but not for myeloma
};

template <>
struct Names<NotApplicableReason> {
    static constexpr NameTable<NotApplicableReason, 7> table{
        {{NotApplicableReason::None, "none"},
         {NotApplicableReason::GuardNotMet, "guard-not-met"},
         {NotApplicableReason::NoRuleInSource, "no-rule-in-source"},
         {NotApplicableReason::OutOfScope, "out-of-scope"},
         {NotApplicableReason::Withdrawn, "withdrawn"},
         {NotApplicableReason::Investigational, "investigational"},
         {NotApplicableReason::NotForMyeloma, "not-for-myeloma"}}};
};

struct Finding {
    const Option* option = nullptr;
    const CriteriaSet* criteria = nullptr;
    Outcome outcome = Outcome::Unknown;
    NotApplicableReason not_applicable = NotApplicableReason::None;
    /// In the order of the leaves of the rule.
    std::vector<LeafEvidence> evidence;

    // Only for an unknown outcome:
    /// What the outcome still depends on, in the order of the rule.
    std::vector<MissingFact> missing;
    /// The smallest sets of missing facts (as places in `missing`) that settle the outcome whatever
    /// they turn out to be.
    std::vector<std::vector<std::size_t>> settling_sets;
    /// Those (as places in `missing`) of which one answer alone could already settle it.
    std::vector<std::size_t> could_settle_alone;
};

/// A missing fact across all findings, and how many options it could settle. An option of which
/// three sources speak counts once: it is one thing to talk about.
struct RankedFact {
    FactIndex fact = 0;
    UnknownReason reason = UnknownReason::NotGiven;
    /// Options of which this answer alone could settle a finding.
    std::size_t settles_alone = 0;
    /// Options that depend on it, alone or with others.
    std::size_t options = 0;
};

}  // namespace myelobrief
