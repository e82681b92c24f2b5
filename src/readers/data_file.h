// One file of the data folder while it is read, and the small things that all of them share: ids,
// traces, links to other entries, entries that an overlay replaces.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_store.h"
#include "criteria/source.h"
#include "readers/json_place.h"

namespace myelobrief {

struct DataFile {
    /// Below the data folder: "catalog/facts.json".
    std::string name;
    std::string text;
    /// Nothing when the file cannot be read or is not JSON; the problems then say why.
    std::optional<JsonNode> root;
    FileProblems problems;
    /// The list of the same name in the overlay; nothing where there is none.
    DataFile* overlay = nullptr;

    [[nodiscard]] JsonPlace place() { return {*root, "", problems}; }
};

DataFile read_data_file(FileStore& files, const std::string& folder, const std::string& name);

/// The entries of a list such as "medicines": those of the file, each replaced by the entry of the
/// overlay that has the same id or code, then the overlay's new ones. Notes no problem.
std::vector<JsonPlace> entries_of(DataFile& file, std::string_view list);

/// Notes blank-left for a text in which a blank of "criteria new" still stands.
void check_blanks(const JsonPlace& text);

enum class IdStyle {
    Hyphens,     ///< small letters, digits and hyphens
    Underscores  ///< small letters, digits and underscores
};

/// The id of an entry, "" when it is missing or not written in its style.
std::string need_id(JsonObject& object, std::string_view key, IdStyle style);

/// Ids of which each may stand once; across files, too.
class UniqueIds {
  public:
    /// Notes duplicate-id when the id was there before. Does nothing for an empty id.
    void add(const std::string& id, const JsonPlace& place);
    [[nodiscard]] bool contains(std::string_view id) const { return first_.contains(id); }

  private:
    std::map<std::string, std::string, std::less<>> first_;
};

/// Statements of sources that data entries rest on; held against the sources once those are read.
class TraceList {
  public:
    /// The texts of key "traces" of an entry.
    void read(JsonObject& entry, const std::string& file, std::string_view kind);
    /// A statement that has been looked up already.
    void add_known(const std::string& statement, const std::string& file,
                   const std::string& pointer, std::string_view kind);

    /// The text of key "to_verify" of an entry, called `id`.
    void read_to_verify(JsonObject& entry, const std::string& id, const std::string& file);

    /// Notes trace-unknown for each that is no statement of any source.
    void check(const std::vector<Source>& sources) const;
    [[nodiscard]] std::vector<Trace> take() { return std::move(traces_); }
    [[nodiscard]] std::vector<EntryToVerify> take_to_verify() { return std::move(to_verify_); }

  private:
    std::vector<Trace> traces_;
    std::vector<EntryToVerify> to_verify_;
    /// Where the ones stand that are still to be checked: index in traces_ and place.
    std::vector<std::pair<std::size_t, JsonPlace>> unchecked_;
};

/// Notes `code` for each text of a list that `known` does not hold. `what` is "medicine" or so.
void check_members(const JsonPlace& list, IssueCode code, std::string_view what,
                   const std::function<bool(const std::string&)>& known,
                   const std::vector<std::string_view>& candidates);

}  // namespace myelobrief
