#include "readers/data_file.h"

#include <algorithm>
#include <set>

#include "criteria/blank.h"
#include "readers/utf8.h"

namespace myelobrief {

namespace {

std::vector<JsonPlace> entries_in(DataFile& file, std::string_view list) {
    const auto* found = file.root ? file.root->find(list) : nullptr;
    if (found == nullptr || found->kind != JsonKind::List) return {};
    return JsonPlace(*found, pointer_step(list), file.problems).list();
}

/// The id or the code of an entry; "" where it has none.
std::string_view name_of_entry(const JsonPlace& entry) {
    for (const auto* const key : {"id", "code"}) {
        const auto* name = entry.node().find(key);
        if (name != nullptr && name->kind == JsonKind::Text) return name->text;
    }
    return "";
}

}  // namespace

DataFile read_data_file(FileStore& files, const std::string& folder, const std::string& name) {
    DataFile file{name, "", std::nullopt, FileProblems(folder + '/' + name), nullptr};
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

std::vector<JsonPlace> entries_of(DataFile& file, std::string_view list) {
    auto entries = entries_in(file, list);
    if (file.overlay == nullptr) return entries;
    for (auto& entry : entries_in(*file.overlay, list)) {
        const auto replaced = std::ranges::find_if(entries, [&](const JsonPlace& ours) {
            return &ours.problems() == &file.problems &&
                   name_of_entry(ours) == name_of_entry(entry);
        });
        if (replaced == entries.end()) {
            entries.push_back(std::move(entry));
        } else {
            *replaced = std::move(entry);
        }
    }
    return entries;
}

void check_blanks(const JsonPlace& text) {
    if (text.is(JsonKind::Text) && text.node().text.find(blank_mark) != std::string::npos)
        text.report(IssueCode::BlankLeft, "a blank is left in this text", "fill it in");
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

void TraceList::read_to_verify(JsonObject& entry, const std::string& id, const std::string& file) {
    const auto check = entry.text("to_verify");
    if (!check.empty()) to_verify_.push_back({id, check, file});
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
