#include "readers/source_reader.h"

#include <algorithm>
#include <array>

#include "readers/utf8.h"

namespace myelobrief {

namespace {

constexpr std::array<std::string_view, 6> kinds{"article",  "label",     "guideline",
                                                "practice", "consensus", "project"};

Date need_day(JsonObject& object, std::string_view key) {
    const auto place = object.need(key);
    return place ? place->day().value_or(Date{}) : Date{};
}

Statement read_statement(const JsonPlace& place) {
    JsonObject object(place);
    Statement statement;
    statement.id = object.needed_text("id");
    statement.says = object.needed_text("says");
    if (const auto says = object.get("says")) check_blanks(*says);
    statement.not_encoded = object.text("not_encoded");
    statement.to_verify = object.text("to_verify");
    object.finish();
    return statement;
}

const Source* find_source(const std::vector<Source>& sources, const std::string& id) {
    const auto found = std::ranges::find(sources, id, &Source::id);
    return found == sources.end() ? nullptr : &*found;
}

}  // namespace

Source read_source(DataFile& file, UniqueIds& sources, UniqueIds& statements) {
    JsonObject object(file.place());
    Source source;
    source.file = file.problems.file();
    need_version(object, "source_version", 1);
    source.id = need_id(object, "id", IdStyle::Hyphens);
    if (const auto kind = object.need("kind")) {
        source.kind = kind->text().value_or("");
        if (kind->is(JsonKind::Text) && std::ranges::find(kinds, source.kind) == kinds.end())
            kind->report_unknown_value(kinds);
    }
    source.title = object.needed_text("title");
    source.url = object.text("url");
    source.published = object.needed_text("published");
    for (const auto* const key : {"title", "published"})
        if (const auto text = object.get(key)) check_blanks(*text);
    source.retrieved = need_day(object, "retrieved");
    source.reviewed = need_day(object, "reviewed");
    source.review_due = need_day(object, "review_due");
    if (const auto list = object.need("statements")) {
        for (const auto& place : list->list()) {
            source.statements.push_back(read_statement(place));
            statements.add(source.statements.back().id, place);
        }
    }
    object.finish();
    if (const auto id = object.get("id")) sources.add(source.id, *id);
    return source;
}

void check_source(const JsonPlace& place, const std::vector<Source>& sources) {
    if (!place.is(JsonKind::Text) || find_source(sources, place.node().text) != nullptr) return;
    std::vector<std::string_view> known;
    known.reserve(sources.size());
    for (const auto& source : sources) known.emplace_back(source.id);
    place.report(IssueCode::UnknownSource, "unknown source " + in_quotes(place.node().text),
                 place.problems().suggest(place.node().text, known));
}

Reference read_reference(const JsonPlace& place, const std::vector<Source>& sources) {
    JsonObject object(place);
    Reference reference{object.needed_text("source"), object.needed_text("where")};
    object.finish();
    const auto source_place = object.get("source");
    const auto where_place = object.get("where");
    if (!source_place || !where_place) return reference;
    check_source(*source_place, sources);
    const auto* source = find_source(sources, reference.source);
    if (source == nullptr || !where_place->is(JsonKind::Text)) return reference;
    std::vector<std::string_view> known;
    for (const auto& statement : source->statements) known.emplace_back(statement.id);
    if (std::ranges::find(known, reference.where) == known.end())
        where_place->report(IssueCode::TraceUnknown,
                            "the source has no statement " + in_quotes(reference.where),
                            where_place->problems().suggest(reference.where, known));
    return reference;
}

std::vector<Reference> read_references(JsonObject& entry, const std::vector<Source>& sources,
                                       const std::string& file, std::string_view kind,
                                       TraceList& traces) {
    std::vector<Reference> references;
    const auto place = entry.get("references");
    if (place) {
        for (const auto& item : place->list()) {
            references.push_back(read_reference(item, sources));
            const auto* where = item.node().find("where");
            if (where != nullptr && where->kind == JsonKind::Text)
                traces.add_known(references.back().where, file, entry.place().pointer(), kind);
        }
    }
    if (!place || (place->is(JsonKind::List) && references.empty()))
        entry.place().report(IssueCode::ReferenceMissing, "the entry names no reference",
                             R"(add "references": [{"source": ..., "where": ...}])");
    return references;
}

}  // namespace myelobrief
