// The whole data folder: catalog, sources, options and cases, read and linked. Every problem of
// every file is reported; see docs/criteria-language.md.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/file_store.h"
#include "base/loaded.h"
#include "criteria/criteria_data.h"

namespace myelobrief {

/// `folder` is the data folder ("criteria"). `more_content`, by name, counts for the version only:
/// wording and page styles, say. When a file of the catalog or a source cannot be read at all, the
/// links to it are not checked, since each of them would fail. `overlay` is a folder of the same
/// shape that is laid over it, or empty: an option (with its cases) or a source whose file has the
/// same name replaces ours, an entry of a catalog list with the same id replaces that entry, all
/// others are added. Facts cannot be: the program derives them.
Loaded<CriteriaData> read_criteria(FileStore& files, const std::string& folder,
                                   const std::map<std::string, std::string>& more_content = {},
                                   const std::string& overlay = "");

/// Whether a file of an overlay, by its name in it, holds words of that language:
/// "wording/en/anything.json".
bool is_wording_of_overlay(std::string_view name, std::string_view language);

}  // namespace myelobrief
