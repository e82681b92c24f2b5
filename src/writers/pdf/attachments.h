// Files inside of a PDF file, for programs that want to go on with its content.
#pragma once

#include <string>
#include <vector>

namespace myelobrief {

/// A file that belongs to the document.
struct Attachment {
    /// "findings.json"
    std::string name;
    /// What it holds, in the document's language.
    std::string description;
    /// "application/json"
    std::string mime_type;
    std::string bytes;
    enum class Relation {
        Source,  ///< what the document was made from
        Data     ///< what the document shows, for programs
    };
    Relation relation = Relation::Data;
};

}  // namespace myelobrief
