// An option with its criteria sets, and its cases; linked to the catalog and the sources.
#pragma once

#include "criteria/criteria_data.h"
#include "readers/data_file.h"

namespace myelobrief {

/// What an option is held against. All of it has to outlive the reading.
struct OptionContext {
    const Catalog& catalog;
    const std::vector<Source>& sources;
    TraceList& traces;
};

/// The file has a root. Problems go to the file.
Option read_option(DataFile& file, const OptionContext& context);

/// The cases beside an option; each profile in them is read once here, so that its errors are known
/// with their lines. `option` is nothing when no option stands beside the file.
OptionCases read_cases(DataFile& file, const Option* option, const Catalog& catalog);

/// The file's name without folder and endings: "stem-cell-transplant".
std::string stem_of(const std::string& file_name);

}  // namespace myelobrief
