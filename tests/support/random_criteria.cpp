#include "tests/support/random_criteria.h"

#include <algorithm>
#include <cmath>

namespace myelobrief::test {

namespace {

constexpr int max_depth = 4;
constexpr int max_age_days = 60;

/// Often a whole number, since limits are; else something in between where the type allows it.
double random_value(Random& random, const FactDefinition& definition) {
    const int low = static_cast<int>(std::ceil(definition.range.lo));
    const int high = static_cast<int>(std::floor(definition.range.hi));
    const bool whole = low <= high && (definition.type != FactType::Number || random.chance(60));
    if (whole) return random.between(low, high);
    const double width = definition.range.hi - definition.range.lo;
    return definition.range.lo + width * static_cast<double>(random.below(65)) / 64;
}

Node random_leaf(Random& random, const Catalog& catalog) {
    const auto fact = random.below(catalog.facts.size());
    const auto& definition = catalog.facts[fact];
    if (random.chance(5)) return judged(fact);
    Node node;
    if (definition.type == FactType::Category) {
        std::vector<double> values;
        for (std::size_t i = 0; i < definition.values.size(); ++i)
            if (random.chance(40)) values.push_back(static_cast<double>(i));
        if (values.empty()) values.push_back(0);
        node = one_of(fact, std::move(values));
    } else if (definition.type == FactType::YesNo) {
        node = leaf("", fact, Operator::Is, {random.chance(50) ? 1.0 : 0.0});
    } else {
        static const std::vector<Operator> limits{Operator::AtLeast, Operator::MoreThan,
                                                  Operator::AtMost, Operator::LessThan};
        const bool equals = definition.type == FactType::Count && random.chance(20);
        node = limit(fact, equals ? Operator::Is : random.one_of(limits),
                     random_value(random, definition));
    }
    if (random.chance(15)) node.leaf.max_age_days = random.between(0, max_age_days);
    return node;
}

Node random_node(Random& random, const Catalog& catalog, int depth) {
    if (depth == 0 || random.chance(30)) return random_leaf(random, catalog);
    if (random.chance(20)) return negated(random_node(random, catalog, depth - 1));
    std::vector<Node> members;
    const auto count = 1 + random.below(4);
    for (std::size_t i = 0; i < count; ++i)
        members.push_back(random_node(random, catalog, depth - 1));
    switch (random.below(3)) {
        case 0:
            return all(std::move(members));
        case 1:
            return any(std::move(members));
        default:
            return at_least(1 + random.below(count), std::move(members));
    }
}

void name_leaves(Node& node, int& next) {
    if (node.kind == Node::Kind::Leaf) node.leaf.id = "leaf-" + std::to_string(next++);
    for (auto& member : node.members) name_leaves(member, next);
}

PartialDate random_date(Random& random, Date today) {
    const Date day = today - std::chrono::days{random.between(0, 2 * max_age_days)};
    if (random.chance(60)) return exact_date(day);
    PartialDate month{first_day_of_month(day), last_day_of_month(day)};
    month.precision = DatePrecision::Month;
    return not_after(month, today);
}

}  // namespace

SmallCriteria random_criteria(Random& random, std::size_t options) {
    SmallCriteria criteria;
    criteria.yes_no("yes-no-1");
    criteria.yes_no("yes-no-2");
    criteria.yes_no("yes-no-3");
    criteria.count("count-1", {0, 6});
    criteria.count("count-2", {1, 4});
    criteria.number("number-1", {0, 10});
    criteria.number("number-2", {-3, 3});
    criteria.category("category-1", {"a", "b", "c"});
    criteria.category("category-2", {"a", "b", "c", "d", "e"});
    for (std::size_t i = 0; i < options; ++i) {
        Node then = random_node(random, criteria.data.catalog, max_depth);
        int next = 0;
        name_leaves(then, next);
        const std::string id = "option-" + std::to_string(i);
        if (random.chance(75)) {
            criteria.option(id, std::move(then));
            continue;
        }
        Node when = random_node(random, criteria.data.catalog, 1);
        name_leaves(when, next);
        criteria.option(id, std::move(when), std::move(then));
    }
    return criteria;
}

Fact random_exact_fact(Random& random, const FactDefinition& definition) {
    return Fact::known(random_value(random, definition));
}

std::vector<Fact> random_facts(Random& random, const Catalog& catalog, Date today) {
    std::vector<Fact> facts;
    for (const auto& definition : catalog.facts) {
        Fact fact{definition.range, UnknownReason::NotGiven};
        if (random.chance(50)) {
            fact = Fact::known(random_value(random, definition));
        } else if (random.chance(60)) {
            const double a = random_value(random, definition);
            const double b = random_value(random, definition);
            fact = Fact::between({std::min(a, b), std::max(a, b)}, UnknownReason::OnlyApproximate);
        }
        if (random.chance(50)) fact.measured = random_date(random, today);
        facts.push_back(fact);
    }
    return facts;
}

std::vector<Fact> more_exactly(Random& random, const Catalog& catalog, std::vector<Fact> facts,
                               Date today) {
    for (std::size_t i = 0; i < facts.size(); ++i) {
        auto& fact = facts[i];
        if (random.chance(50)) {
            FactDefinition within = catalog.facts[i];
            within.range = fact.range;
            const double a = random_value(random, within);
            const double b = random.chance(50) ? a : random_value(random, within);
            fact.range = {std::min(a, b), std::max(a, b)};
            fact.reason = fact.exact() ? UnknownReason::None : UnknownReason::OnlyApproximate;
        }
        if (!random.chance(50)) continue;
        if (!fact.measured) {
            fact.measured = random_date(random, today);
        } else {
            const int days = days_between(fact.measured->earliest, fact.measured->latest);
            fact.measured =
                exact_date(fact.measured->earliest + std::chrono::days{random.between(0, days)});
        }
    }
    return facts;
}

}  // namespace myelobrief::test
