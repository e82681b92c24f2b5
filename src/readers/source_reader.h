// Sources and their statements; see docs/criteria-language.md.
#pragma once

#include <optional>

#include "criteria/option.h"
#include "criteria/source.h"
#include "readers/data_file.h"

namespace myelobrief {

/// The file has a root. `statements` are those of all sources: a statement's id stands once.
Source read_source(DataFile& file, UniqueIds& sources, UniqueIds& statements);

/// {"source", "where"}: notes unknown-source, and trace-unknown when the source has no such
/// statement.
Reference read_reference(const JsonPlace& place, const std::vector<Source>& sources);

/// The references of an entry; notes reference-missing when there are none.
std::vector<Reference> read_references(JsonObject& entry, const std::vector<Source>& sources,
                                       const std::string& file, std::string_view kind,
                                       TraceList& traces);

/// Notes unknown-source when the text names no source.
void check_source(const JsonPlace& place, const std::vector<Source>& sources);

}  // namespace myelobrief
