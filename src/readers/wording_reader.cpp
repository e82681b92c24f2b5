#include "readers/wording_reader.h"

#include <algorithm>
#include <set>

#include "readers/data_file.h"
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
            check_blanks(place);
            add(key, {"", place.node().text, false}, place);
        } else if (is_plural(place.node())) {
            JsonObject object(place);
            for (const auto* const form : {"one", "other"}) check_blanks(*object.get(form));
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

/// One file on its own: its texts and traces, and its problems.
struct ReadTexts {
    std::string language;
    Entries entries;
    std::vector<Trace> traces;
    /// Where key "text" stands.
    Position text;
    bool has_text = false;
};

ReadTexts read_texts(const std::string& text, const CriteriaData& data, FileProblems& problems) {
    ReadTexts result;
    auto parsed = parse_json(text, problems.file());
    problems.add(parsed.issues);
    if (!parsed.root) return result;
    JsonObject object(JsonPlace(*parsed.root, "", problems));
    need_version(object, "wording_version", 1);
    result.language = object.needed_text("language");
    TextReader texts;
    if (const auto tree = object.need("text")) {
        result.has_text = true;
        result.text = tree->node().position;
        if (tree->is(JsonKind::Object)) {
            texts.read(*tree, "");
        } else {
            tree->report_wrong_type("an object");
        }
    }
    if (const auto traces = object.get("traces")) result.traces = read_traces(*traces, texts, data);
    object.finish();
    result.entries = std::move(texts.entries);
    return result;
}

/// Lays the texts of the overlay over ours; two files of the overlay may not have the same key.
void lay_over(const OverlayWording& overlay, const CriteriaData& data, ReadTexts& texts,
              Issues& issues) {
    std::map<std::string, std::string, std::less<>> files;
    for (const auto& file : overlay.files) {
        FileProblems problems(file.name);
        auto own = read_texts(file.text, data, problems);
        if (!own.language.empty() && own.language != texts.language)
            problems.add(IssueCode::UnknownValue, {}, "/language",
                         "these words are in " + in_quotes(own.language) + ", ours are in " +
                             in_quotes(texts.language),
                         "");
        for (auto& [key, entry] : own.entries) {
            const auto [first, is_new] = files.emplace(key, file.name);
            if (!is_new)
                problems.add(
                    IssueCode::DuplicateId, {}, "",
                    "the key " + in_quotes(key) + " stands twice; it is first in " + first->second,
                    "keep one of them");
            texts.entries.insert_or_assign(key, std::move(entry));
        }
        texts.traces.insert(texts.traces.end(), own.traces.begin(), own.traces.end());
        const auto found = problems.take();
        issues.insert(issues.end(), found.begin(), found.end());
    }
}

/// A language may name the medicines of the catalog, and no others.
std::vector<std::string> names_without_medicine(const Entries& entries, const CriteriaData& data) {
    constexpr std::string_view start = "medicine.";
    std::vector<std::string> keys;
    for (auto entry = entries.lower_bound(start);
         entry != entries.end() && entry->first.starts_with(start); ++entry)
        if (data.catalog.medicine(entry->first.substr(start.size())) == nullptr)
            keys.push_back(entry->first);
    return keys;
}

}  // namespace

Loaded<WordingFile> read_wording(const std::string& text, const std::string& file,
                                 const CriteriaData& data,
                                 const std::optional<OverlayWording>& overlay) {
    FileProblems problems(file);
    auto texts = read_texts(text, data, problems);
    Issues issues = problems.take();
    if (overlay) lay_over(*overlay, data, texts, issues);
    for (const auto& key : names_without_medicine(texts.entries, data))
        issues.push_back({IssueCode::UnknownWording, file, texts.text, "/text/medicine",
                          "the catalog has no medicine for the key " + in_quotes(key), ""});
    if (texts.has_text) {
        for (const auto& key : wording_keys_needed(data)) {
            if (texts.entries.contains(key)) continue;
            const std::string message = "there is no text for the key " + in_quotes(key);
            if (overlay)
                issues.push_back({IssueCode::UnknownWording,
                                  overlay->folder,
                                  {},
                                  "",
                                  message,
                                  "add it to a file of this folder"});
            else
                issues.push_back(
                    {IssueCode::UnknownWording, file, texts.text, "/text", message, ""});
        }
    }
    return Loaded<WordingFile>::finish(
        {Wording(texts.language, std::move(texts.entries)), std::move(texts.traces)},
        std::move(issues));
}

namespace {

void add_option_keys(const Option& option, std::set<std::string>& keys) {
    keys.insert("topic." + std::string(name_of_value(option.topic)));
    keys.insert("option." + option.id + ".title");
    keys.insert("option." + option.id + ".what");
    keys.insert(option.questions.begin(), option.questions.end());
    for (const auto& when : option.questions_when) keys.insert(when.question);
    keys.insert(option.side_effects.begin(), option.side_effects.end());
    for (const auto& set : option.criteria) {
        keys.insert("source." + set.source + ".short");
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
    for (const auto& source : data.sources)
        if (source.kind == "label") keys.insert("source." + source.id + ".name");
    for (const auto& fact : data.catalog.facts) add_fact_keys(fact, keys);
    for (const auto& medicine : data.catalog.medicines)
        keys.insert(medicine.warnings.begin(), medicine.warnings.end());
    for (const auto& medicine_class : data.catalog.classes)
        keys.insert("class." + medicine_class.id + ".name");
    for (const auto& test : data.catalog.lab_tests) {
        keys.insert("lab." + test.id);
        if (test.limit) keys.insert("lab-limit." + test.id);
    }
    for (const auto& change : data.catalog.gene_changes) keys.insert("gene." + change.id);
    for (const auto& factor : data.decision_factors) keys.insert("factor." + factor.id);
    return {keys.begin(), keys.end()};
}

}  // namespace myelobrief
