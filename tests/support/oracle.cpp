#include "tests/support/oracle.h"

#include <array>
#include <cmath>
#include <vector>

namespace myelobrief::test {

namespace {

constexpr Truth f = Truth::False;
constexpr Truth u = Truth::Unknown;
constexpr Truth t = Truth::True;

using Row = std::array<Truth, 3>;

// Rows and columns in the order false, unknown, true.
constexpr std::array<Row, 3> and_table{Row{f, f, f}, Row{f, u, u}, Row{f, u, t}};
constexpr std::array<Row, 3> or_table{Row{f, u, t}, Row{u, u, t}, Row{t, t, t}};

std::size_t place(Truth truth) {
    return truth == f ? 0 : (truth == u ? 1 : 2);
}

Truth by_table(const std::array<Row, 3>& table, const std::vector<Truth>& members) {
    Truth result = members.front();
    for (std::size_t i = 1; i < members.size(); ++i)
        result = table.at(place(result)).at(place(members[i]));
    return result;
}

Truth opposite(Truth truth) {
    if (truth == u) return u;
    return truth == t ? f : t;
}

/// Every way in which the unknown members could turn out.
Truth at_least(std::size_t needed, const std::vector<Truth>& members, std::size_t next = 0,
               std::size_t holding = 0) {
    if (next == members.size()) return holding >= needed ? t : f;
    if (members[next] == t) return at_least(needed, members, next + 1, holding + 1);
    if (members[next] == f) return at_least(needed, members, next + 1, holding);
    const Truth if_true = at_least(needed, members, next + 1, holding + 1);
    const Truth if_false = at_least(needed, members, next + 1, holding);
    return if_true == if_false ? if_true : u;
}

bool holds(const Leaf& leaf, double value) {
    switch (leaf.op) {
        case Operator::AtLeast:
            return value >= leaf.values[0];
        case Operator::MoreThan:
            return value > leaf.values[0];
        case Operator::AtMost:
            return value <= leaf.values[0];
        case Operator::LessThan:
            return value < leaf.values[0];
        case Operator::Is:
        case Operator::In:
            for (const double listed : leaf.values)
                if (listed == value) return true;
            return false;
        case Operator::Judged:
            break;
    }
    return false;
}

std::vector<double> values_to_try(const Leaf& leaf, Interval range, FactType type) {
    std::vector<double> values;
    if (type != FactType::Number) {
        for (double value = range.lo; value <= range.hi; value += 1) values.push_back(value);
        return values;
    }
    values = {range.lo, range.hi};
    for (const double limit : leaf.values)
        for (const double value : {std::nextafter(limit, -Interval::infinity), limit,
                                   std::nextafter(limit, Interval::infinity)})
            if (range.lo <= value && value <= range.hi) values.push_back(value);
    return values;
}

/// Whether every day on which it may have been measured is recent enough.
bool fresh(const Fact& fact, int max_age_days, Date today) {
    if (!fact.measured) return false;
    for (Date day = fact.measured->earliest; day <= fact.measured->latest;
         day += std::chrono::days{1})
        if (day + std::chrono::days{max_age_days} < today) return false;
    return true;
}

}  // namespace

Truth oracle_truth(const Leaf& leaf, std::span<const Fact> facts, const Catalog& catalog,
                   Date today) {
    if (leaf.op == Operator::Judged) return u;
    const Fact& fact = facts[leaf.fact];
    if (leaf.max_age_days && !fresh(fact, *leaf.max_age_days, today)) return u;
    bool some = false;
    bool every = true;
    for (const double value : values_to_try(leaf, fact.range, catalog.facts[leaf.fact].type)) {
        if (holds(leaf, value))
            some = true;
        else
            every = false;
    }
    if (every) return t;
    return some ? u : f;
}

Truth oracle_truth(const Node& node, std::span<const Fact> facts, const Catalog& catalog,
                   Date today) {
    if (node.kind == Node::Kind::Leaf) return oracle_truth(node.leaf, facts, catalog, today);
    std::vector<Truth> members;
    for (const auto& member : node.members)
        members.push_back(oracle_truth(member, facts, catalog, today));
    switch (node.kind) {
        case Node::Kind::All:
            return by_table(and_table, members);
        case Node::Kind::Any:
            return by_table(or_table, members);
        case Node::Kind::Not:
            return opposite(members.front());
        case Node::Kind::AtLeast:
            return at_least(node.needed, members);
        case Node::Kind::Leaf:
            break;
    }
    return u;
}

Outcome oracle_outcome(const Rule& rule, std::span<const Fact> facts, const Catalog& catalog,
                       Date today) {
    if (rule.when) {
        const Truth guard = oracle_truth(*rule.when, facts, catalog, today);
        if (guard == f) return Outcome::NotApplicable;
        if (guard == u) return Outcome::Unknown;
    }
    switch (oracle_truth(rule.then, facts, catalog, today)) {
        case Truth::True:
            return Outcome::Met;
        case Truth::False:
            return Outcome::NotMet;
        case Truth::Unknown:
            break;
    }
    return Outcome::Unknown;
}

}  // namespace myelobrief::test
