#include "tests/support/small_criteria.h"

#include <algorithm>

#include "base/text.h"

namespace myelobrief::test {

namespace {

Node group(Node::Kind kind, std::vector<Node> members) {
    Node node;
    node.kind = kind;
    node.members = std::move(members);
    return node;
}

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const auto& part : parts) text += (text.empty() ? "" : ", ") + part;
    return text.empty() ? "none" : text;
}

std::string name_of_missing(const MissingFact& missing, const Catalog& catalog) {
    return (missing.judgement ? "judgement of " : "") + catalog.facts[missing.fact].id;
}

std::vector<std::string> names_at(const Finding& finding, const std::vector<std::size_t>& places,
                                  const Catalog& catalog) {
    std::vector<std::string> names;
    for (const auto place : places)
        names.push_back(name_of_missing(finding.missing.at(place), catalog));
    return names;
}

}  // namespace

Node leaf(const std::string& id, FactIndex fact, Operator op, std::vector<double> values) {
    Node node;
    node.leaf.id = id;
    node.leaf.fact = fact;
    node.leaf.op = op;
    node.leaf.values = std::move(values);
    return node;
}

Node yes(FactIndex fact) {
    return leaf("leaf-" + std::to_string(fact), fact, Operator::Is, {1});
}

Node limit(FactIndex fact, Operator op, double value) {
    return leaf("leaf-" + std::to_string(fact), fact, op, {value});
}

Node one_of(FactIndex fact, std::vector<double> values) {
    std::ranges::sort(values);
    return leaf("leaf-" + std::to_string(fact), fact, Operator::In, std::move(values));
}

Node judged(FactIndex fact) {
    return leaf("judged-" + std::to_string(fact), fact, Operator::Judged, {});
}

Node at_most_days_old(int days, Node node) {
    node.leaf.max_age_days = days;
    return node;
}

Node all(std::vector<Node> members) {
    return group(Node::Kind::All, std::move(members));
}

Node any(std::vector<Node> members) {
    return group(Node::Kind::Any, std::move(members));
}

Node negated(Node member) {
    return group(Node::Kind::Not, {std::move(member)});
}

Node at_least(std::size_t needed, std::vector<Node> members) {
    Node node = group(Node::Kind::AtLeast, std::move(members));
    node.needed = needed;
    return node;
}

FactIndex SmallCriteria::add(FactDefinition definition) {
    definition.family = definition.id;
    data.catalog.facts.push_back(std::move(definition));
    data.catalog.index();
    return data.catalog.facts.size() - 1;
}

FactIndex SmallCriteria::yes_no(const std::string& id) {
    FactDefinition definition;
    definition.id = id;
    definition.type = FactType::YesNo;
    definition.range = {0, 1};
    return add(std::move(definition));
}

FactIndex SmallCriteria::family_member(const std::string& family, const std::string& member) {
    const auto fact = yes_no(family + ':' + member);
    data.catalog.facts[fact].family = family;
    data.catalog.facts[fact].member = member;
    return fact;
}

FactIndex SmallCriteria::count(const std::string& id, Interval range) {
    FactDefinition definition;
    definition.id = id;
    definition.type = FactType::Count;
    definition.range = range;
    return add(std::move(definition));
}

FactIndex SmallCriteria::number(const std::string& id, Interval range) {
    FactDefinition definition;
    definition.id = id;
    definition.type = FactType::Number;
    definition.range = range;
    return add(std::move(definition));
}

FactIndex SmallCriteria::category(const std::string& id, std::vector<std::string> values) {
    FactDefinition definition;
    definition.id = id;
    definition.type = FactType::Category;
    definition.range = {0, static_cast<double>(values.size() - 1)};
    definition.values = std::move(values);
    return add(std::move(definition));
}

Option& SmallCriteria::option_without_rule(const std::string& id) {
    Option option;
    option.id = id;
    option.criteria.emplace_back();
    option.criteria.back().source = "source";
    data.options.push_back(std::move(option));
    return data.options.back();
}

Option& SmallCriteria::option(const std::string& id, Node rule) {
    auto& option = option_without_rule(id);
    option.criteria.back().rule = Rule{std::nullopt, std::move(rule)};
    return option;
}

Option& SmallCriteria::option(const std::string& id, Node when, Node then) {
    auto& option = option_without_rule(id);
    option.criteria.back().rule = Rule{std::move(when), std::move(then)};
    return option;
}

std::vector<Fact> SmallCriteria::nothing_known() const {
    std::vector<Fact> facts;
    for (const auto& definition : data.catalog.facts)
        facts.push_back({definition.range, UnknownReason::NotGiven});
    return facts;
}

std::string to_text(const Node& node, const Catalog& catalog) {
    if (node.kind == Node::Kind::Leaf) {
        std::string text = catalog.facts[node.leaf.fact].id;
        text += ' ' + std::string(name_of_value(node.leaf.op));
        for (const auto value : node.leaf.values) text += ' ' + format_number(value);
        if (node.leaf.max_age_days)
            text += " (at most " + std::to_string(*node.leaf.max_age_days) + " days old)";
        return text;
    }
    std::string members;
    for (const auto& member : node.members)
        members += (members.empty() ? "" : ", ") + to_text(member, catalog);
    switch (node.kind) {
        case Node::Kind::All:
            return "all(" + members + ')';
        case Node::Kind::Any:
            return "any(" + members + ')';
        case Node::Kind::Not:
            return "not(" + members + ')';
        case Node::Kind::AtLeast:
            return "at least " + std::to_string(node.needed) + " of (" + members + ')';
        case Node::Kind::Leaf:
            break;
    }
    return "";
}

std::string to_text(const Rule& rule, const Catalog& catalog) {
    const std::string then = to_text(rule.then, catalog);
    return rule.when ? "when " + to_text(*rule.when, catalog) + ": " + then : then;
}

std::string deciding_leaves(const Finding& finding) {
    std::vector<std::string> ids;
    for (const auto& evidence : finding.evidence)
        if (evidence.deciding) ids.push_back(evidence.leaf->id);
    return joined(ids);
}

std::string missing_facts(const Finding& finding, const Catalog& catalog) {
    std::vector<std::string> names;
    for (const auto& missing : finding.missing) names.push_back(name_of_missing(missing, catalog));
    return joined(names);
}

std::string settling_sets(const Finding& finding, const Catalog& catalog) {
    std::string text;
    for (const auto& set : finding.settling_sets)
        text += (text.empty() ? "{" : " {") + joined(names_at(finding, set, catalog)) + '}';
    return text.empty() ? "none" : text;
}

std::string could_settle_alone(const Finding& finding, const Catalog& catalog) {
    return joined(names_at(finding, finding.could_settle_alone, catalog));
}

}  // namespace myelobrief::test
