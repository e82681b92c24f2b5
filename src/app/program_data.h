// All data that the program runs on: criteria, words, page style, fonts. Read once, then shared.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/file_store.h"
#include "criteria/criteria_data.h"
#include "layout/page_style.h"
#include "report/wording.h"
#include "writers/pdf/font_set.h"

namespace myelobrief {

/// Where the data lies.
struct DataFolders {
    std::string criteria;
    std::string templates;
    /// A folder of further rules and words that is laid over the two; empty where there is none.
    std::string overlay = {};
};

struct ProgramData {
    CriteriaData criteria;
    Wording wording;
    PageStyle page_style;
};

/// The folders "criteria" and "templates": those that were named, else the nearest ones at or above
/// the folder of the program. `program` is the path of the running binary. An overlay has to be
/// named.
Loaded<DataFolders> find_data_folders(const FileStore& files, const DataFolders& named,
                                      const std::string& program);

/// "old/criteria" and "templates" -> "old/templates"
std::string folder_beside(const std::string& folder, const std::string& name);

/// Reads everything but fonts; every problem of every file is reported.
Loaded<ProgramData> load_program_data(FileStore& files, const DataFolders& folders,
                                      const std::string& language);

/// The fonts, which only PDFs need.
Loaded<std::shared_ptr<const FontSet>> load_fonts(FileStore& files, const DataFolders& folders);

}  // namespace myelobrief
