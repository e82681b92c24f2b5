#include "readers/data_file.h"

#include <algorithm>
#include <set>

#include "readers/utf8.h"

namespace myelobrief {

DataFile read_data_file(FileStore& files, const std::string& folder, const std::string& name) {
    DataFile file{name, "", std::nullopt, FileProblems(folder + '/' + name)};
    auto text = files.read(file.problems.file(), max_file_bytes);
    if (!text.ok()) {
        file.problems.add(text.issues);
        return file;
    }
    file.text = std::move(*text.value);
    auto parsed = parse_json(file.text, file.problems.file());
    file.root = std::move(parsed.root);
    file.problems.add(parsed.issues);
    return file;
}

std::string need_id(JsonObject& object, std::string_view key, IdStyle style) {
    const auto place = object.need(key);
    if (!place) return "";
    auto id = place->text();
    if (!id) return "";
    const bool hyphens = style == IdStyle::Hyphens;
    const std::string_view allowed =
        hyphens ? "abcdefghijklmnopqrstuvwxyz0123456789-" : "abcdefghijklmnopqrstuvwxyz0123456789_";
    if (!id->empty() && id->find_first_not_of(allowed) == std::string::npos) return *id;
    place->report(IssueCode::UnknownValue, in_quotes(*id) + " is not written as an id",
                  std::string("an id has small letters, digits and ") +
                      (hyphens ? "hyphens" : "underscores"));
    return "";
}

void UniqueIds::add(const std::string& id, const JsonPlace& place) {
    if (id.empty()) return;
    const std::string here =
        place.problems().file() + ", line " + std::to_string(place.node().position.line);
    const auto [entry, is_new] = first_.emplace(id, here);
    if (!is_new)
        place.report(IssueCode::DuplicateId,
                     "the id " + in_quotes(id) + " stands twice; it is first in " + entry->second,
                     "rename one of them");
}

void TraceList::read(JsonObject& entry, const std::string& file, std::string_view kind) {
    const auto list = entry.get("traces");
    if (!list) return;
    for (const auto& place : list->list()) {
        const auto statement = place.text();
        if (!statement) continue;
        unchecked_.emplace_back(traces_.size(), place);
        add_known(*statement, file, entry.place().pointer(), kind);
    }
}

void TraceList::add_known(const std::string& statement, const std::string& file,
                          const std::string& pointer, std::string_view kind) {
    traces_.push_back({statement, file, pointer, std::string(kind)});
}

void TraceList::check(const std::vector<Source>& sources) const {
    std::set<std::string_view> known;
    for (const auto& source : sources)
        for (const auto& statement : source.statements) known.insert(statement.id);
    const std::vector<std::string_view> candidates(known.begin(), known.end());
    for (const auto& [index, place] : unchecked_) {
        const auto& statement = traces_[index].statement;
        if (known.contains(statement)) continue;
        place.report(IssueCode::TraceUnknown, "no source has a statement " + in_quotes(statement),
                     place.problems().suggest(statement, candidates));
    }
}

void check_members(const JsonPlace& list, IssueCode code, std::string_view what,
                   const std::function<bool(const std::string&)>& known,
                   const std::vector<std::string_view>& candidates) {
    if (!list.is(JsonKind::List)) return;
    for (const auto& item : list.list()) {
        if (!item.is(JsonKind::Text) || known(item.node().text)) continue;
        item.report(code, "unknown " + std::string(what) + ' ' + in_quotes(item.node().text),
                    item.problems().suggest(item.node().text, candidates));
    }
}

}  // namespace myelobrief
