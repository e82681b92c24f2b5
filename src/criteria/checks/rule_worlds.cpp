#include "criteria/checks/rule_worlds.h"

#include <algorithm>

namespace myelobrief {

namespace {

constexpr std::size_t most_worlds = 200000;

/// The leaves on one fact, and the ways in which they can come out together.
struct FactWays {
    std::vector<std::size_t> leaves;
    std::vector<LeafTruths> ways;
};

bool holds(const Leaf& leaf, double value) {
    switch (leaf.op) {
        case Operator::AtLeast:
            return value >= leaf.values.front();
        case Operator::MoreThan:
            return value > leaf.values.front();
        case Operator::AtMost:
            return value <= leaf.values.front();
        case Operator::LessThan:
            return value < leaf.values.front();
        case Operator::Is:
        case Operator::In:
            return std::ranges::find(leaf.values, value) != leaf.values.end();
        case Operator::Judged:
            break;
    }
    return false;
}

std::vector<double> values_to_try(const std::vector<const Leaf*>& leaves,
                                  const FactDefinition& definition) {
    std::vector<double> values;
    if (definition.type == FactType::YesNo || definition.type == FactType::Category) {
        for (double value = definition.range.lo; value <= definition.range.hi; value += 1)
            values.push_back(value);
        return values;
    }
    const double step = definition.type == FactType::Count ? 1 : 1e-6;
    for (const auto* leaf : leaves)
        for (const double limit : leaf->values)
            for (const double value : {limit - step, limit, limit + step})
                if (definition.range.contains(value)) values.push_back(value);
    return values;
}

/// A judged leaf comes out either way, whatever the value.
std::vector<LeafTruths> ways_of(const std::vector<const Leaf*>& leaves,
                                const FactDefinition& definition) {
    std::vector<LeafTruths> ways;
    const auto add = [&ways](const LeafTruths& way) {
        if (std::ranges::find(ways, way) == ways.end()) ways.push_back(way);
    };
    auto values = values_to_try(leaves, definition);
    if (values.empty()) values.push_back(definition.range.lo);
    for (const double value : values) {
        for (const bool judged : {false, true}) {
            LeafTruths way;
            for (const auto* leaf : leaves)
                way.push_back(leaf->op == Operator::Judged ? judged : holds(*leaf, value));
            add(way);
        }
    }
    return ways;
}

bool truth_of(const Node& node, const LeafTruths& leaves, std::size_t& next) {
    if (node.kind == Node::Kind::Leaf) return leaves[next++];
    std::size_t hold = 0;
    for (const auto& member : node.members)
        if (truth_of(member, leaves, next)) ++hold;
    switch (node.kind) {
        case Node::Kind::Not:
            return hold == 0;
        case Node::Kind::Any:
            return hold >= 1;
        case Node::Kind::AtLeast:
            return hold >= node.needed;
        case Node::Kind::All:
        case Node::Kind::Leaf:
            break;
    }
    return hold == node.members.size();
}

}  // namespace

bool for_each_world(const Rule& rule, const Catalog& catalog,
                    const std::function<bool(const LeafTruths&)>& visit) {
    const auto leaves = leaves_of(rule);
    std::vector<FactIndex> facts;
    for (const auto* leaf : leaves)
        if (std::ranges::find(facts, leaf->fact) == facts.end()) facts.push_back(leaf->fact);
    std::vector<FactWays> all;
    std::size_t worlds = 1;
    for (const auto fact : facts) {
        FactWays ways;
        std::vector<const Leaf*> on_fact;
        for (std::size_t i = 0; i < leaves.size(); ++i) {
            if (leaves[i]->fact != fact) continue;
            ways.leaves.push_back(i);
            on_fact.push_back(leaves[i]);
        }
        ways.ways = ways_of(on_fact, catalog.facts[fact]);
        worlds *= ways.ways.size();
        if (worlds > most_worlds) return false;
        all.push_back(std::move(ways));
    }
    LeafTruths truths(leaves.size());
    for (std::size_t world = 0; world < worlds; ++world) {
        std::size_t rest = world;
        for (const auto& fact : all) {
            const auto& way = fact.ways[rest % fact.ways.size()];
            rest /= fact.ways.size();
            for (std::size_t i = 0; i < fact.leaves.size(); ++i) truths[fact.leaves[i]] = way[i];
        }
        if (!visit(truths)) break;
    }
    return true;
}

bool applies(const Rule& rule, const LeafTruths& leaves) {
    std::size_t next = 0;
    return !rule.when || truth_of(*rule.when, leaves, next);
}

bool is_met(const Rule& rule, const LeafTruths& leaves) {
    std::size_t next = rule.when ? leaves_of(*rule.when).size() : 0;
    return truth_of(rule.then, leaves, next) && applies(rule, leaves);
}

}  // namespace myelobrief
