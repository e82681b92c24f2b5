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
};

struct ProgramData {
    CriteriaData criteria;
    Wording wording;
    PageStyle page_style;
};

/// The folders "criteria" and "templates": those that were named, else the nearest ones at or above
/// the folder of the program. `program` is the path of the running binary.
Loaded<DataFolders> find_data_folders(const FileStore& files, const std::string& named_criteria,
                                      const std::string& named_templates,
                                      const std::string& program);

/// Reads everything but fonts; every problem of every file is reported.
Loaded<ProgramData> load_program_data(FileStore& files, const DataFolders& folders,
                                      const std::string& language);

/// The fonts, which only PDFs need.
Loaded<std::shared_ptr<const FontSet>> load_fonts(FileStore& files, const DataFolders& folders);

}  // namespace myelobrief
