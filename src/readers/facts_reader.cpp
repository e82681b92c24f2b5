#include <algorithm>
#include <array>

#include "readers/catalog_reader.h"
#include "readers/utf8.h"

namespace myelobrief {

template <>
struct Names<FactType> {
    static constexpr NameTable<FactType, 4> table{{{FactType::Number, "number"},
                                                   {FactType::Count, "count"},
                                                   {FactType::YesNo, "yes-no"},
                                                   {FactType::Category, "category"}}};
};

namespace {

/// Laboratory values have no upper end of their own; a finite one keeps intervals finite.
constexpr Interval lab_range{0, 1e6};

constexpr Interval everything{-Interval::infinity, Interval::infinity};

constexpr std::string_view medicines_and_classes = "medicines-and-classes";
constexpr std::string_view lab_tests = "lab-tests";

void read_range(JsonObject& object, FactDefinition& fact, bool is_lab) {
    const bool is_numeric = fact.type == FactType::Number || fact.type == FactType::Count;
    if (fact.type == FactType::YesNo) fact.range = {0, 1};
    if (fact.type == FactType::Category)
        fact.range = {0, static_cast<double>(std::max<std::size_t>(fact.values.size(), 1) - 1)};
    if (is_lab) fact.range = lab_range;
    if (!is_numeric || is_lab) return;  // finish() notes a range that stands where none belongs
    // With a fault in the range, leaves are not held against it.
    const auto range = object.need("range");
    fact.range = range ? range->range().value_or(everything) : everything;
}

void read_values(JsonObject& object, FactDefinition& fact) {
    if (fact.type != FactType::Category) return;
    const auto values = object.need("values");
    if (!values) return;
    fact.values = values->texts();
    UniqueIds unique;
    for (const auto& value : values->list())
        if (value.is(JsonKind::Text)) unique.add(value.node().text, value);
    if (values->is(JsonKind::List) && fact.values.empty())
        values->report(IssueCode::EmptyGroup, "a category has no values");
}

/// A member of a family: "exposed_to:lenalidomide".
FactDefinition member_of(const FactDefinition& family, const std::string& member) {
    FactDefinition fact = family;
    fact.id = family.id + ':' + member;
    fact.member = member;
    return fact;
}

void add_members(const FactDefinition& family, std::string_view members, const Catalog& catalog,
                 std::vector<FactDefinition>& facts) {
    if (members == medicines_and_classes) {
        for (const auto& medicine : catalog.medicines)
            facts.push_back(member_of(family, medicine.id));
        for (const auto& medicine_class : catalog.classes)
            facts.push_back(member_of(family, medicine_class.id));
    } else {
        for (const auto& test : catalog.lab_tests) {
            facts.push_back(member_of(family, test.id));
            facts.back().unit = test.unit;
        }
    }
}

/// A fact can only follow from one of the list, or from a contradiction within one treatment.
void check_follows_from(const JsonPlace& list, const std::vector<FactDefinition>& facts) {
    std::vector<std::string_view> families{"treatment"};
    for (const auto& fact : facts)
        if (fact.family != families.back()) families.emplace_back(fact.family);
    for (const auto& entry : list.list()) {
        const auto* names = entry.node().find("follows_from");
        if (names == nullptr) continue;
        const JsonPlace place(*names, entry.pointer() + "/follows_from", entry.problems());
        for (const auto& name : place.list())
            if (name.is(JsonKind::Text) &&
                std::ranges::find(families, name.node().text) == families.end())
                name.report_unknown_value(families);
    }
}

}  // namespace

std::vector<FactDefinition> read_facts(DataFile& file, const Catalog& catalog, TraceList& traces) {
    std::vector<FactDefinition> facts;
    JsonObject top(file.place());
    need_version(top, "facts_version", 1);
    const auto list = top.need("facts");
    top.finish();
    if (!list) return facts;
    UniqueIds ids;
    for (const auto& place : list->list()) {
        JsonObject object(place);
        FactDefinition fact;
        fact.id = fact.family = need_id(object, "id", IdStyle::Underscores);
        const auto type = object.need("type");
        const auto known_type = type ? type->name<FactType>() : std::nullopt;
        fact.type = known_type.value_or(FactType::Number);
        fact.unit = object.text("unit");
        fact.changes = object.yes_no("changes", false);
        fact.follows_from = object.texts("follows_from");
        const auto members = object.get("members");
        const auto family = members ? members->text().value_or("") : "";
        if (members && family != medicines_and_classes && family != lab_tests &&
            members->is(JsonKind::Text)) {
            constexpr std::array known{medicines_and_classes, lab_tests};
            members->report_unknown_value(known);
        }
        if (known_type) {
            read_values(object, fact);
            read_range(object, fact, family == lab_tests);
        } else {
            static_cast<void>(object.get("values"));
            static_cast<void>(object.get("range"));
        }
        traces.read(object, file.name, "fact");
        object.finish();
        ids.add(fact.id, place);
        if (members) {
            add_members(fact, family, catalog, facts);
        } else {
            facts.push_back(std::move(fact));
        }
    }
    check_follows_from(*list, facts);
    return facts;
}

}  // namespace myelobrief
