// A source: where rules come from, with its dates and the statements that are taken from it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"

namespace myelobrief {

/// One statement of a source, in our own words.
struct Statement {
    /// "S-SCT-1"
    std::string id;
    std::string says;
    /// Why nothing in the program follows from it; empty for statements that are used.
    std::string not_encoded;
    /// What to check and where, for one that was not confirmed in a primary text: printed with a
    /// mark. Else empty.
    std::string to_verify;
};

/// BCP 47: in which language titles and statements of sources are written, whatever the language of
/// the brief.
inline constexpr const char* source_language = "en";

struct Source {
    std::string id;
    /// "article", "label", "guideline", "practice", "consensus", "project"
    std::string kind;
    std::string title;
    /// Where it can be found; may be empty.
    std::string url;
    /// When it was written, in words: sources may be undated.
    std::string published;
    Date retrieved;
    Date reviewed;
    /// On and after this day the brief marks the source as overdue.
    Date review_due;
    std::vector<Statement> statements;
    std::string file;
};

/// An entry of the catalog with a part that was not confirmed in a primary text.
struct EntryToVerify {
    std::string id;
    /// What to check and where.
    std::string check;
    std::string file;
};

/// A data entry that exists because of a statement: docs/traceability.md lists these.
struct Trace {
    std::string statement;
    std::string file;
    /// JSON pointer of the entry.
    std::string pointer;
    /// "criterion", "catalog", "wording", "fact", "decision factor"
    std::string kind;
};

}  // namespace myelobrief
