#include "domain/fact_deriver.h"

#include <algorithm>
#include <array>

#include "domain/facts/fact_rule.h"

namespace myelobrief {

Fact from_answer(const Answer<Interval>& answer) {
    if (!answer) return {anything, answer.reason()};
    return Fact::between(*answer, UnknownReason::OnlyApproximate);
}

namespace {

Derive find_rule(std::string_view family) {
    for (const auto rules : {history_facts(), health_facts(), risk_facts(), lab_facts()}) {
        const auto found = std::ranges::find(rules, family, &FactRule::family);
        if (found != rules.end()) return found->derive;
    }
    return nullptr;
}

/// Within what is possible at all; a value outside of it was refused by the reader.
Fact within(Fact fact, Interval range) {
    fact.range.lo = std::clamp(fact.range.lo, range.lo, range.hi);
    fact.range.hi = std::clamp(fact.range.hi, range.lo, range.hi);
    if (fact.exact()) fact.reason = UnknownReason::None;
    return fact;
}

}  // namespace

struct FactDeriver::Rule {
    Wanted wanted;
    Derive derive = nullptr;
};

FactDeriver::FactDeriver(const Catalog& catalog) : catalog_(catalog) {
    rules_.reserve(catalog.facts.size());
    for (const auto& definition : catalog.facts) {
        Rule rule;
        rule.wanted.definition = &definition;
        rule.wanted.member = {catalog.medicine(definition.member),
                              catalog.medicine_class(definition.member)};
        rule.derive = find_rule(definition.family);
        rules_.push_back(rule);
    }
}

FactDeriver::~FactDeriver() = default;

std::vector<Fact> FactDeriver::derive(const Profile& profile, Date today,
                                      LineRule line_rule) const {
    Derivation derivation{profile, catalog_, today, resolve_history(profile.history, catalog_),
                          {},      {},       {}};
    auto& [given, catalog, day, history, relapses, lines, therapies] = derivation;
    relapses = find_relapses(given.disease, history);
    lines = count_lines(given.history, history, relapses, line_rule);
    therapies = count_therapies(given.history, history, lines);
    std::vector<Fact> facts;
    facts.reserve(rules_.size());
    for (const auto& rule : rules_) {
        const auto range = rule.wanted.definition->range;
        if (rule.derive == nullptr) {
            facts.push_back({range, UnknownReason::NotGiven});
            continue;
        }
        facts.push_back(within(rule.derive(derivation, rule.wanted), range));
    }
    return facts;
}

std::vector<std::string> FactDeriver::not_derived() const {
    std::vector<std::string> ids;
    for (const auto& rule : rules_)
        if (rule.derive == nullptr) ids.push_back(rule.wanted.definition->id);
    return ids;
}

}  // namespace myelobrief
