#include "readers/option_reader.h"

#include <algorithm>
#include <set>

#include "readers/leaf_reader.h"
#include "readers/source_reader.h"
#include "readers/tree_reader.h"
#include "readers/utf8.h"

namespace myelobrief {

namespace {

constexpr std::string_view criterion_kind = "criterion";

std::optional<Date> maybe_day(JsonObject& object, std::string_view key) {
    const auto place = object.get(key);
    return place ? place->day() : std::nullopt;
}

std::set<std::string> facts_in(const Rule& rule, const Catalog& catalog) {
    std::set<std::string> ids;
    for (const auto* leaf : leaves_of(rule)) ids.insert(catalog.facts[leaf->fact].id);
    return ids;
}

std::string joined(const std::vector<std::string>& ids) {
    std::string text;
    for (const auto& id : ids) text += (text.empty() ? "" : ", ") + in_quotes(id);
    return text;
}

void check_facts_used(const JsonPlace& place, const std::vector<std::string>& stated,
                      const std::set<std::string>& used) {
    const std::set<std::string> named(stated.begin(), stated.end());
    std::vector<std::string> missing;
    std::vector<std::string> unused;
    std::ranges::set_difference(used, named, std::back_inserter(missing));
    std::ranges::set_difference(named, used, std::back_inserter(unused));
    if (!missing.empty())
        place.report(IssueCode::FactsUsedMismatch, "the rule also uses " + joined(missing),
                     "add it to facts_used");
    if (!unused.empty())
        place.report(IssueCode::FactsUsedMismatch, "the rule does not use " + joined(unused),
                     "remove it from facts_used");
}

/// Ids of statements in the source "readings".
std::vector<std::string> read_readings(JsonObject& object, const std::string& file,
                                       const OptionContext& context) {
    const auto place = object.get("readings");
    if (!place) return {};
    std::set<std::string> known;
    for (const auto& source : context.sources)
        if (source.id == "readings")
            for (const auto& statement : source.statements) known.insert(statement.id);
    auto readings = place->texts();
    check_members(*place, IssueCode::TraceUnknown, "reading",
                  [&known](const std::string& id) { return known.contains(id); },
                  {known.begin(), known.end()});
    for (const auto& id : readings)
        context.traces.add_known(id, file, object.place().pointer(), criterion_kind);
    return readings;
}

void read_rule_of_set(JsonObject& object, const OptionContext& context, CriteriaSet& set) {
    set.facts_used = object.texts("facts_used");
    const auto place = object.get("rule");
    if (!place) {
        if (const auto facts = object.get("facts_used"); facts && !set.facts_used.empty())
            facts->report(IssueCode::FactsUsedMismatch, "there is no rule that could use facts");
        return;
    }
    const auto problems_before = place->problems().issues().size();
    set.rule = read_rule(*place, context.catalog);
    // A broken tree would only repeat its problems here.
    if (place->problems().issues().size() > problems_before) return;
    if (const auto facts = object.need("facts_used"))
        check_facts_used(*facts, set.facts_used, facts_in(*set.rule, context.catalog));
}

CriteriaSet read_criteria_set(const JsonPlace& place, const std::string& file,
                              const OptionContext& context) {
    JsonObject object(place);
    CriteriaSet set;
    set.source = object.needed_text("source");
    if (const auto source = object.get("source")) check_source(*source, context.sources);
    set.references = read_references(object, context.sources, file, criterion_kind, context.traces);
    set.valid_from = maybe_day(object, "valid_from");
    set.valid_to = maybe_day(object, "valid_to");
    if (set.valid_from && set.valid_to && *set.valid_to < *set.valid_from)
        object.get("valid_to")->report(IssueCode::DateOrder, "valid_to lies before valid_from");
    if (const auto approval = object.get("approval"))
        set.approval = approval->name<Approval>().value_or(Approval::NotStated);
    set.readings = read_readings(object, file, context);
    read_rule_of_set(object, context, set);
    object.finish();
    return set;
}

/// Two rules of one source may follow each other, but not hold on the same day.
bool overlap(const CriteriaSet& a, const CriteriaSet& b) {
    const bool a_ends_first = a.valid_to && b.valid_from && *a.valid_to < *b.valid_from;
    const bool b_ends_first = b.valid_to && a.valid_from && *b.valid_to < *a.valid_from;
    return a.source == b.source && !a_ends_first && !b_ends_first;
}

std::vector<CriteriaSet> read_criteria_sets(const JsonPlace& place, const std::string& file,
                                            const OptionContext& context) {
    std::vector<CriteriaSet> sets;
    for (const auto& item : place.list()) {
        auto set = read_criteria_set(item, file, context);
        const bool repeated = std::ranges::any_of(
            sets, [&set](const CriteriaSet& other) { return overlap(set, other); });
        if (repeated)
            item.report(
                IssueCode::ValidityOverlap,
                "the source " + in_quotes(set.source) + " has two criteria on the same days",
                "end one with valid_to before the other begins");
        sets.push_back(std::move(set));
    }
    return sets;
}

std::vector<ConditionalQuestion> read_questions_when(const JsonPlace& list,
                                                     const Catalog& catalog) {
    std::vector<ConditionalQuestion> questions;
    for (const auto& item : list.list()) {
        JsonObject object(item);
        ConditionalQuestion question;
        const auto fact = read_fact(object, catalog);
        if (fact && catalog.facts[*fact].type != FactType::YesNo)
            object.get("fact")->report(IssueCode::OperatorMismatch,
                                       "a question can only depend on a yes-or-no fact");
        question.fact = fact.value_or(0);
        question.question = object.needed_text("question");
        object.finish();
        questions.push_back(std::move(question));
    }
    return questions;
}

/// options/<topic>/<id>.json
void check_file_name(JsonObject& object, const Option& option, const DataFile& file) {
    if (const auto id = object.get("id");
        id && !option.id.empty() && option.id != stem_of(file.name))
        id->report(IssueCode::UnknownValue,
                   "the id " + in_quotes(option.id) + " is not the file's name",
                   "call the file " + option.id + ".json");
    const auto topic = object.get("topic");
    if (topic && topic->is(JsonKind::Text) && value_of_name<Topic>(topic->node().text) &&
        file.name.find('/' + topic->node().text + '/') == std::string::npos)
        topic->report(IssueCode::UnknownValue, "the topic is not the folder's name",
                      "the file belongs into options/" + topic->node().text);
}

}  // namespace

std::string stem_of(const std::string& file_name) {
    const auto slash = file_name.rfind('/');
    const auto name = slash == std::string::npos ? file_name : file_name.substr(slash + 1);
    return name.substr(0, name.find('.'));
}

Option read_option(DataFile& file, const OptionContext& context) {
    JsonObject object(file.place());
    Option option;
    option.file = file.problems.file();
    need_version(object, "option_version", 1);
    option.id = need_id(object, "id", IdStyle::Hyphens);
    if (const auto version = object.need("version"))
        option.version = version->whole_number(1).value_or(1);
    if (const auto topic = object.need("topic"))
        option.topic = topic->name<Topic>().value_or(Topic::DrugTherapy);
    if (const auto status = object.need("status"))
        option.status = status->name<OptionStatus>().value_or(OptionStatus::Active);
    option.jurisdiction = object.needed_text("jurisdiction");
    option.medicines = object.texts("medicines");
    if (const auto medicines = object.get("medicines")) {
        std::vector<std::string_view> known;
        for (const auto& medicine : context.catalog.medicines) known.emplace_back(medicine.id);
        check_members(
            *medicines, IssueCode::UnknownMedicine, "medicine",
            [&context](const std::string& id) { return context.catalog.medicine(id) != nullptr; },
            known);
    }
    option.questions = object.texts("questions");
    if (const auto list = object.get("questions_when"))
        option.questions_when = read_questions_when(*list, context.catalog);
    option.side_effects = object.texts("side_effects");
    context.traces.read(object, file.name, criterion_kind);
    if (const auto criteria = object.need("criteria"))
        option.criteria = read_criteria_sets(*criteria, file.name, context);
    object.finish();
    check_file_name(object, option, file);
    return option;
}

}  // namespace myelobrief
