// The whole data folder: catalog, sources, options and cases, read and linked. Every problem of
// every file is reported; see docs/criteria-language.md.
#pragma once

#include <map>
#include <string>

#include "base/file_store.h"
#include "base/loaded.h"
#include "criteria/criteria_data.h"

namespace myelobrief {

/// `folder` is the data folder ("criteria"). `more_content`, by name, counts for the version only:
/// wording and page styles, say. When a file of the catalog or a source cannot be read at all, the
/// links to it are not checked, since each of them would fail.
Loaded<CriteriaData> read_criteria(FileStore& files, const std::string& folder,
                                   const std::map<std::string, std::string>& more_content = {});

}  // namespace myelobrief
