// All data that the program runs on: criteria, words, page style, fonts. Read once, then shared.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

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

/// In which language and how a brief is made, by the names of the data files.
struct Presentation {
    std::string language = "en";          ///< templates/wording/<language>.json
    std::string page_style = "standard";  ///< templates/pages/<page_style>.json
    std::string paper = "letter";         ///< one of templates/pages/papers.json
};

struct ProgramData {
    CriteriaData criteria;
    Wording wording;
    PageStyle page_style;
    /// The stylesheet of briefs as web pages: CSS.
    std::string web_style;
};

/// The folders "criteria" and "templates": those that were named, else the nearest ones at or above
/// the folder of the program. `program` is the path of the running binary. An overlay has to be
/// named.
Loaded<DataFolders> find_data_folders(const FileStore& files, const DataFolders& named,
                                      const std::string& program);

/// "old/criteria" and "templates" -> "old/templates"
std::string folder_beside(const std::string& folder, const std::string& name);

/// The names that a presentation may choose from, sorted.
struct PresentationNames {
    std::vector<std::string> languages;
    std::vector<std::string> page_styles;
    std::vector<std::string> papers;
};

/// Reads only the names of the files, and the papers.
Loaded<PresentationNames> list_presentations(FileStore& files, const DataFolders& folders);

/// Reads everything but fonts; every problem of every file is reported. The version of the criteria
/// is the same for all presentations.
Loaded<ProgramData> load_program_data(FileStore& files, const DataFolders& folders,
                                      const Presentation& presentation = {});

/// The fonts, which only PDFs need.
Loaded<std::shared_ptr<const FontSet>> load_fonts(FileStore& files, const DataFolders& folders);

}  // namespace myelobrief
