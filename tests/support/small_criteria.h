// Criteria made by hand for tests of the engine: a few facts, trees written as they are read, and
// findings as one line of text.
#pragma once

#include <string>
#include <vector>

#include "criteria/criteria_data.h"
#include "engine/finding.h"

namespace myelobrief::test {

// Trees: all({yes(a), negated(limit(n, Operator::AtLeast, 4))})
Node leaf(const std::string& id, FactIndex fact, Operator op, std::vector<double> values);
/// A yes-or-no fact that has to be yes.
Node yes(FactIndex fact);
Node limit(FactIndex fact, Operator op, double value);
Node one_of(FactIndex fact, std::vector<double> values);
Node judged(FactIndex fact);
/// The same leaf, for values that are at most so old.
Node at_most_days_old(int days, Node leaf);
Node all(std::vector<Node> members);
Node any(std::vector<Node> members);
Node negated(Node member);
Node at_least(std::size_t needed, std::vector<Node> members);

class SmallCriteria {
  public:
    FactIndex yes_no(const std::string& id);
    /// A yes-or-no fact about a medicine or class: "refractory_to:lenalidomide".
    FactIndex family_member(const std::string& family, const std::string& member);
    FactIndex count(const std::string& id, Interval range);
    FactIndex number(const std::string& id, Interval range);
    FactIndex category(const std::string& id, std::vector<std::string> values);

    /// Adds an option of one source with this rule, and returns it for changes.
    Option& option(const std::string& id, Node rule);
    Option& option(const std::string& id, Node when, Node then);
    /// The source names the option and gives no rule.
    Option& option_without_rule(const std::string& id);

    /// Every fact as if the profile said nothing.
    [[nodiscard]] std::vector<Fact> nothing_known() const;

    CriteriaData data;

  private:
    FactIndex add(FactDefinition definition);
};

/// "prior_therapies >= 4", "all(a is 1, not(b is 1))", "at least 2 of (...)"
std::string to_text(const Node& node, const Catalog& catalog);
/// With "when ...: " before a rule that has a guard.
std::string to_text(const Rule& rule, const Catalog& catalog);

/// The ids of the leaves that decided, in the order of the rule: "a, b"; "none".
std::string deciding_leaves(const Finding& finding);
/// The missing facts: "a, judgement of b"; "none".
std::string missing_facts(const Finding& finding, const Catalog& catalog);
/// The sets that settle: "{a, b} {a, c}"; "none".
std::string settling_sets(const Finding& finding, const Catalog& catalog);
/// Those of which one answer could be enough: "a, b"; "none".
std::string could_settle_alone(const Finding& finding, const Catalog& catalog);

}  // namespace myelobrief::test
