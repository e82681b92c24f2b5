#include "readers/wording_reader.h"

#include <algorithm>
#include <set>

#include "readers/json_place.h"
#include "readers/utf8.h"

namespace myelobrief {

namespace {

using Entries = std::map<std::string, Wording::Entry, std::less<>>;

bool is_plural(const JsonNode& node) {
    return node.kind == JsonKind::Object && node.keys.size() == 2 && node.find("one") != nullptr &&
           node.find("other") != nullptr;
}

/// Also remembers the pointer of each key, for the list of traces.
class TextReader {
  public:
    void read(const JsonPlace& place, const std::string& key) {
        if (place.is(JsonKind::Text)) {
            add(key, {"", place.node().text, false}, place);
        } else if (is_plural(place.node())) {
            JsonObject object(place);
            add(key, {object.needed_text("one"), object.needed_text("other"), true}, place);
        } else if (place.is(JsonKind::Object)) {
            JsonObject object(place);
            for (const auto& member : place.node().keys)
                read(*object.get(member.name), key.empty() ? member.name : key + '.' + member.name);
        } else {
            place.report_wrong_type("a text or an object");
        }
    }

    Entries entries;
    std::map<std::string, std::string, std::less<>> pointers;

  private:
    void add(const std::string& key, Wording::Entry entry, const JsonPlace& place) {
        if (!entries.emplace(key, std::move(entry)).second)
            place.report(IssueCode::DuplicateId, "the key " + in_quotes(key) + " stands twice",
                         "one of them is written with a dot in its name");
        pointers.emplace(key, place.pointer());
    }
};

std::vector<Trace> read_traces(const JsonPlace& place, const TextReader& texts,
                               const CriteriaData& data) {
    std::set<std::string_view> statements;
    for (const auto& source : data.sources)
        for (const auto& statement : source.statements) statements.insert(statement.id);
    const std::vector<std::string_view> known_statements(statements.begin(), statements.end());
    std::vector<std::string_view> known_keys;
    for (const auto& [key, entry] : texts.entries) known_keys.emplace_back(key);

    std::vector<Trace> traces;
    JsonObject object(place);
    for (const auto& key : place.node().keys) {
        const auto list = object.get(key.name);
        const auto pointer = texts.pointers.find(key.name);
        if (pointer == texts.pointers.end())
            place.problems().add(IssueCode::UnknownWording, key.position, place.pointer(),
                                 "there is no text with the key " + in_quotes(key.name),
                                 place.problems().suggest(key.name, known_keys));
        for (const auto& item : list->list()) {
            const auto id = item.text();
            if (!id) continue;
            if (!statements.contains(*id)) {
                item.report(IssueCode::TraceUnknown, "no source has a statement " + in_quotes(*id),
                            place.problems().suggest(*id, known_statements));
            } else if (pointer != texts.pointers.end()) {
                traces.push_back({*id, place.problems().file(), pointer->second, "wording"});
            }
        }
    }
    return traces;
}

}  // namespace

Loaded<WordingFile> read_wording(const std::string& text, const std::string& file,
                                 const CriteriaData& data) {
    auto parsed = parse_json(text, file);
    if (!parsed.root) return {std::nullopt, std::move(parsed.issues)};
    FileProblems problems(file);
    problems.add(parsed.issues);
    JsonObject object(JsonPlace(*parsed.root, "", problems));
    need_version(object, "wording_version", 1);
    const auto language = object.needed_text("language");
    TextReader texts;
    WordingFile result;
    if (const auto tree = object.need("text")) {
        if (tree->is(JsonKind::Object)) {
            texts.read(*tree, "");
        } else {
            tree->report_wrong_type("an object");
        }
        for (const auto& key : wording_keys_needed(data))
            if (!texts.entries.contains(key))
                tree->report(IssueCode::UnknownWording,
                             "there is no text for the key " + in_quotes(key));
    }
    if (const auto traces = object.get("traces")) result.traces = read_traces(*traces, texts, data);
    object.finish();
    result.wording = Wording(language, std::move(texts.entries));
    return Loaded<WordingFile>::finish(std::move(result), problems.take());
}

namespace {

void add_option_keys(const Option& option, std::set<std::string>& keys) {
    keys.insert("topic." + std::string(name_of_value(option.topic)));
    keys.insert("option." + option.id + ".title");
    keys.insert("option." + option.id + ".what");
    keys.insert(option.questions.begin(), option.questions.end());
    keys.insert(option.side_effects.begin(), option.side_effects.end());
    for (const auto& set : option.criteria) {
        if (!set.rule) continue;
        for (const auto* leaf : leaves_of(*set.rule))
            keys.insert("leaf." + option.id + '.' + leaf->id);
    }
}

void add_fact_keys(const FactDefinition& fact, std::set<std::string>& keys) {
    keys.insert("fact." + fact.family + ".name");
    keys.insert("fact." + fact.family + ".ask");
    if (!fact.unit.empty()) keys.insert("unit." + fact.unit);
    for (const auto& value : fact.values) keys.insert("value." + value);
}

}  // namespace

std::vector<std::string> wording_keys_needed(const CriteriaData& data) {
    std::set<std::string> keys;
    for (const auto& option : data.options) add_option_keys(option, keys);
    for (const auto& fact : data.catalog.facts) add_fact_keys(fact, keys);
    for (const auto& medicine_class : data.catalog.classes)
        keys.insert("class." + medicine_class.id + ".name");
    for (const auto& test : data.catalog.lab_tests) keys.insert("lab." + test.id);
    for (const auto& change : data.catalog.gene_changes) keys.insert("gene." + change.id);
    for (const auto& factor : data.decision_factors) keys.insert("factor." + factor.id);
    return {keys.begin(), keys.end()};
}

}  // namespace myelobrief
