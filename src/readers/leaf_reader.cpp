#include "readers/leaf_reader.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "readers/utf8.h"

namespace myelobrief {

namespace {

bool is_limit(Operator op) {
    return op == Operator::AtLeast || op == Operator::MoreThan || op == Operator::AtMost ||
           op == Operator::LessThan;
}

std::string_view kind_of(FactType type) {
    switch (type) {
        case FactType::Number:
            return "a number";
        case FactType::Count:
            return "a count";
        case FactType::YesNo:
            return "a yes-or-no fact";
        case FactType::Category:
            return "a category";
    }
    return "";
}

bool fits(Operator op, FactType type) {
    switch (op) {
        case Operator::AtLeast:
        case Operator::MoreThan:
        case Operator::AtMost:
        case Operator::LessThan:
            return type == FactType::Number || type == FactType::Count;
        case Operator::Is:
            return type != FactType::Number;
        case Operator::In:
            return type == FactType::Category;
        case Operator::Judged:
            return true;
    }
    return false;
}

void report_mismatch(const JsonPlace& value, const FactDefinition& fact,
                     std::string_view expected) {
    value.report(IssueCode::OperatorMismatch, "the fact " + in_quotes(fact.id) + " is " +
                                                  std::string(kind_of(fact.type)) +
                                                  " and is compared with " + std::string(expected));
}

std::optional<double> read_number(const JsonPlace& place, const FactDefinition& fact) {
    if (!place.is(JsonKind::Number)) {
        report_mismatch(place, fact, "a number");
        return std::nullopt;
    }
    const double number = place.node().number;
    if (fact.type == FactType::Count && std::floor(number) != number) {
        report_mismatch(place, fact, "a whole number");
        return std::nullopt;
    }
    if (!fact.range.contains(number)) {
        place.report(IssueCode::NumberOutOfRange,
                     "the fact " + in_quotes(fact.id) + " lies between " +
                         format_number(fact.range.lo) + " and " + format_number(fact.range.hi));
        return std::nullopt;
    }
    return number;
}

std::optional<double> read_category(const JsonPlace& place, const FactDefinition& fact) {
    if (!place.is(JsonKind::Text)) {
        report_mismatch(place, fact, "one of its values");
        return std::nullopt;
    }
    const auto found = std::ranges::find(fact.values, place.node().text);
    if (found == fact.values.end()) {
        place.report_unknown_value(
            std::vector<std::string_view>(fact.values.begin(), fact.values.end()));
        return std::nullopt;
    }
    return static_cast<double>(found - fact.values.begin());
}

std::optional<double> read_value(const JsonPlace& place, const FactDefinition& fact) {
    if (fact.type == FactType::Category) return read_category(place, fact);
    if (fact.type != FactType::YesNo) return read_number(place, fact);
    if (!place.is(JsonKind::Boolean)) {
        report_mismatch(place, fact, "true or false");
        return std::nullopt;
    }
    return place.node().boolean ? 1 : 0;
}

std::vector<double> read_values(const JsonPlace& place, const FactDefinition& fact) {
    std::vector<double> values;
    for (const auto& item : place.list())
        if (const auto value = read_value(item, fact)) values.push_back(*value);
    if (place.is(JsonKind::List) && place.node().items.empty())
        place.report(IssueCode::EmptyGroup, "the list of values is empty");
    std::ranges::sort(values);
    if (std::ranges::adjacent_find(values) != values.end())
        place.report(IssueCode::DuplicateId, "the list has the same value twice");
    return values;
}

void check_unit(JsonObject& object, const FactDefinition& fact, Operator op) {
    const auto place = object.get("unit");
    const bool needs_unit = is_limit(op) && !fact.unit.empty();
    if (!place && needs_unit)
        object.place().report(IssueCode::UnitMismatch,
                              "the fact " + in_quotes(fact.id) + " has a unit, the leaf has none",
                              "add \"unit\": " + in_quotes(fact.unit));
    if (!place) return;
    const auto unit = place->text();
    if (!unit) return;
    if (!needs_unit) {
        place->report(IssueCode::UnitMismatch, "no unit belongs to this fact and operator",
                      "remove it");
    } else if (*unit != fact.unit) {
        place->report(IssueCode::UnitMismatch, "the fact " + in_quotes(fact.id) + " is in " +
                                                   in_quotes(fact.unit) + ", the leaf in " +
                                                   in_quotes(*unit));
    }
}

void read_comparison(JsonObject& object, const FactDefinition& fact, Leaf& leaf) {
    if (!fits(leaf.op, fact.type)) {
        object.get("op")->report(IssueCode::OperatorMismatch,
                                 "the fact " + in_quotes(fact.id) + " is " +
                                     std::string(kind_of(fact.type)) + " and does not take " +
                                     in_quotes(name_of_value(leaf.op)));
        return;
    }
    check_unit(object, fact, leaf.op);
    const auto value = leaf.op == Operator::Judged ? object.get("value") : object.need("value");
    if (!value) return;
    if (leaf.op == Operator::Judged) {
        value->report(IssueCode::OperatorMismatch, "\"judged\" takes no value", "remove it");
    } else if (leaf.op == Operator::In) {
        leaf.values = read_values(*value, fact);
    } else if (const auto number = read_value(*value, fact)) {
        leaf.values = {*number};
    }
}

}  // namespace

std::optional<FactIndex> read_fact(JsonObject& object, const Catalog& catalog) {
    const auto place = object.need("fact");
    if (!place) return std::nullopt;
    const auto id = place->text();
    if (!id) return std::nullopt;
    const auto fact = catalog.fact(*id);
    if (!fact) {
        std::vector<std::string_view> known;
        for (const auto& definition : catalog.facts) known.emplace_back(definition.id);
        place->report(IssueCode::UnknownFact, "unknown fact " + in_quotes(*id),
                      place->problems().suggest(*id, known));
    }
    return fact;
}

std::optional<Leaf> read_leaf(const JsonPlace& place, const Catalog& catalog, UniqueIds& ids) {
    const auto problems_before = place.problems().issues().size();
    JsonObject object(place);
    Leaf leaf;
    leaf.id = need_id(object, "id", IdStyle::Hyphens);
    ids.add(leaf.id, place);
    const auto fact = read_fact(object, catalog);
    const auto op_place = object.need("op");
    const auto op = op_place ? op_place->name<Operator>() : std::nullopt;
    if (const auto age = object.get("max_age_days")) leaf.max_age_days = age->whole_number(1);
    if (fact && op) {
        leaf.fact = *fact;
        leaf.op = *op;
        read_comparison(object, catalog.facts[*fact], leaf);
    }
    // Without fact and operator their meaning is open; they are no unknown keys for that.
    static_cast<void>(object.get("value"));
    static_cast<void>(object.get("unit"));
    object.finish();
    if (place.problems().issues().size() > problems_before) return std::nullopt;
    return leaf;
}

}  // namespace myelobrief
