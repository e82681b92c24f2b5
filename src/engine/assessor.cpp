#include "engine/assessor.h"

#include <algorithm>

#include "engine/settling_sets.h"

namespace myelobrief {

namespace {

bool has_limit(Operator op) {
    return op == Operator::AtLeast || op == Operator::MoreThan || op == Operator::AtMost ||
           op == Operator::LessThan;
}

/// From the nearest end of what the value can be; 0 inside.
std::optional<double> distance_to_limit(const Leaf& leaf, const Fact& fact, Interval possible) {
    if (!has_limit(leaf.op) || fact.range == possible) return std::nullopt;
    const double limit = leaf.values.front();
    if (fact.range.contains(limit)) return 0;
    return limit > fact.range.hi ? limit - fact.range.hi : fact.range.lo - limit;
}

UnknownReason reason_unknown(const Leaf& leaf, const Fact& fact, Date today) {
    if (leaf.op == Operator::Judged) return UnknownReason::NeedsJudgement;
    if (leaf.max_age_days && fact.measured &&
        days_between(fact.measured->earliest, today) > *leaf.max_age_days)
        return UnknownReason::TooOld;
    // A known value without a date cannot show that it is recent enough.
    if (leaf.max_age_days && !fact.measured && fact.exact()) return UnknownReason::NotGiven;
    return fact.reason;
}

/// Truth of a node from the truths of its leaves, marking the leaves on which it rests.
class Decider {
  public:
    Decider(std::vector<LeafEvidence>& evidence, std::size_t first)
        : evidence_(evidence), next_(first) {}

    void mark(const Node& node, Truth wanted) {
        if (node.kind == Node::Kind::Leaf) {
            auto& leaf = evidence_[next_++];
            if (leaf.truth == wanted) leaf.deciding = true;
            return;
        }
        const Truth inner = node.kind == Node::Kind::Not ? truth_not(wanted) : wanted;
        for (const auto& member : node.members) {
            const std::size_t before = next_;
            const Truth truth = truth_of_node(member);
            next_ = before;
            if (truth == inner)
                mark(member, inner);
            else
                skip(member);
        }
    }

  private:
    void skip(const Node& node) { next_ += leaves_of(node).size(); }

    Truth truth_of_node(const Node& node) {
        if (node.kind == Node::Kind::Leaf) return evidence_[next_++].truth;
        std::size_t sure = 0;
        std::size_t hopeful = 0;
        for (const auto& member : node.members) {
            const Truth truth = truth_of_node(member);
            if (truth == Truth::True) ++sure;
            if (truth != Truth::False) ++hopeful;
        }
        std::size_t needed = node.needed;
        switch (node.kind) {
            case Node::Kind::Not:
                return sure == 1 ? Truth::False : (hopeful == 0 ? Truth::True : Truth::Unknown);
            case Node::Kind::All:
                needed = node.members.size();
                break;
            case Node::Kind::Any:
                needed = 1;
                break;
            case Node::Kind::AtLeast:
            case Node::Kind::Leaf:
                break;
        }
        if (sure >= needed) return Truth::True;
        return hopeful < needed ? Truth::False : Truth::Unknown;
    }

    std::vector<LeafEvidence>& evidence_;
    std::size_t next_;
};

void mark_deciding(const Rule& rule, Finding& finding) {
    const std::size_t guard_leaves = rule.when ? leaves_of(*rule.when).size() : 0;
    switch (finding.outcome) {
        case Outcome::Met:
            Decider(finding.evidence, guard_leaves).mark(rule.then, Truth::True);
            break;
        case Outcome::NotMet:
            Decider(finding.evidence, guard_leaves).mark(rule.then, Truth::False);
            break;
        case Outcome::NotApplicable:
            Decider(finding.evidence, 0).mark(*rule.when, Truth::False);
            break;
        case Outcome::Unknown:
            break;
    }
}

NotApplicableReason status_reason(const Option& option) {
    switch (option.status) {
        case OptionStatus::Withdrawn:
            return NotApplicableReason::Withdrawn;
        case OptionStatus::Investigational:
            return NotApplicableReason::Investigational;
        case OptionStatus::NotForMyeloma:
            return NotApplicableReason::NotForMyeloma;
        case OptionStatus::Active:
            break;
    }
    return NotApplicableReason::NoRuleInSource;
}

}  // namespace

Assessor::Assessor(const CriteriaData& data, Date as_of)
    : data_(data), as_of_(as_of), program_(compile(data, as_of)) {}

std::vector<Finding> Assessor::assess(std::span<const Fact> facts, Date today) const {
    FactBlock block(program_, 1);
    block.set_rows(1);
    block.set_row(0, facts, today);
    Evaluator evaluator(program_);
    evaluator.evaluate(block);

    std::vector<Finding> findings;
    std::size_t rule = 0;
    for (std::size_t o = 0; o < data_.options.size(); ++o) {
        const auto& option = data_.options[o];
        for (std::size_t s = 0; s < option.criteria.size(); ++s) {
            if (!option.criteria[s].stands_on(as_of_)) continue;
            const bool compiled = rule < program_.rules.size() &&
                                  program_.rules[rule].option == o && program_.rules[rule].set == s;
            if (compiled) {
                findings.push_back(explain(rule, evaluator, facts, today));
                ++rule;
                continue;
            }
            Finding finding;
            finding.option = &option;
            finding.criteria = &option.criteria[s];
            finding.outcome = Outcome::NotApplicable;
            finding.not_applicable = status_reason(option);
            findings.push_back(std::move(finding));
        }
    }
    return findings;
}

std::vector<Finding> Assessor::out_of_scope() const {
    std::vector<Finding> findings;
    for (const auto& option : data_.options) {
        for (const auto& criteria : option.criteria) {
            if (!criteria.stands_on(as_of_)) continue;
            Finding finding;
            finding.option = &option;
            finding.criteria = &criteria;
            finding.outcome = Outcome::NotApplicable;
            finding.not_applicable = NotApplicableReason::OutOfScope;
            findings.push_back(std::move(finding));
        }
    }
    return findings;
}

Finding Assessor::explain(std::size_t index, const Evaluator& evaluator,
                          std::span<const Fact> facts, Date today) const {
    const auto& compiled = program_.rules[index];
    Finding finding;
    finding.option = &data_.options[compiled.option];
    finding.criteria = &finding.option->criteria[compiled.set];
    finding.outcome = evaluator.outcome(index, 0);
    if (finding.outcome == Outcome::NotApplicable)
        finding.not_applicable = NotApplicableReason::GuardNotMet;

    const auto& rule = *finding.criteria->rule;
    const auto leaves = leaves_of(rule);
    for (std::size_t i = 0; i < leaves.size(); ++i) {
        LeafEvidence evidence;
        evidence.leaf = leaves[i];
        evidence.fact = facts[leaves[i]->fact];
        evidence.truth = evaluator.leaf(compiled.leaves[i], 0);
        if (evidence.truth == Truth::Unknown)
            evidence.reason = reason_unknown(*leaves[i], evidence.fact, today);
        evidence.distance = distance_to_limit(*leaves[i], evidence.fact,
                                              data_.catalog.facts[leaves[i]->fact].range);
        finding.evidence.push_back(evidence);
    }
    mark_deciding(rule, finding);
    if (finding.outcome == Outcome::Unknown)
        find_settling_sets(program_, index, data_, facts, today, finding);
    return finding;
}

namespace {

/// Whether a fact is about a medicine, and another one the same about a class that holds it.
bool answers_for_class(const FactDefinition& medicine, const FactDefinition& of_class,
                       const Catalog& catalog) {
    if (medicine.member.empty() || medicine.family != of_class.family) return false;
    const auto* found = catalog.medicine(medicine.member);
    return found != nullptr &&
           std::ranges::find(found->classes, of_class.member) != found->classes.end();
}

void credit_medicines_with_their_classes(std::vector<RankedFact>& ranked, const Catalog& catalog) {
    const auto before = ranked;
    for (auto& medicine : ranked)
        for (const auto& of_class : before)
            if (answers_for_class(catalog.facts[medicine.fact], catalog.facts[of_class.fact],
                                  catalog))
                medicine.options += of_class.options;
}

}  // namespace

std::vector<RankedFact> rank_missing_facts(const std::vector<Finding>& findings,
                                           const Catalog& catalog) {
    std::vector<RankedFact> ranked;
    // By entry of `ranked`: the option that was counted last. The findings of an option are
    // neighbours.
    struct Counted {
        const Option* option = nullptr;
        const Option* settled_alone = nullptr;
    };
    std::vector<Counted> counted;
    for (const auto& finding : findings) {
        for (std::size_t place = 0; place < finding.missing.size(); ++place) {
            const auto& missing = finding.missing[place];
            if (missing.judgement) continue;
            auto entry = std::ranges::find(ranked, missing.fact, &RankedFact::fact);
            if (entry == ranked.end()) {
                ranked.push_back({missing.fact, missing.reason, 0, 0});
                counted.emplace_back();
                entry = ranked.end() - 1;
            }
            auto& last = counted[static_cast<std::size_t>(entry - ranked.begin())];
            if (last.option != finding.option) ++entry->options;
            last.option = finding.option;
            if (std::ranges::find(finding.could_settle_alone, place) ==
                finding.could_settle_alone.end())
                continue;
            if (last.settled_alone != finding.option) ++entry->settles_alone;
            last.settled_alone = finding.option;
        }
    }
    credit_medicines_with_their_classes(ranked, catalog);
    std::ranges::sort(ranked, [](const RankedFact& a, const RankedFact& b) {
        if (a.settles_alone != b.settles_alone) return a.settles_alone > b.settles_alone;
        if (a.options != b.options) return a.options > b.options;
        return a.fact < b.fact;
    });
    return ranked;
}

}  // namespace myelobrief
