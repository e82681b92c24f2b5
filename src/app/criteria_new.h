// Begins a new option: files with blanks to fill in, in an overlay folder.
#pragma once

#include <string>
#include <vector>

#include "app/program_data.h"
#include "criteria/option.h"

namespace myelobrief {

struct NewOption {
    std::string id;
    Topic topic = Topic::Product;
    std::string source;
    std::vector<std::string> medicines;
};

struct NewFiles {
    /// In the order in which they were written.
    std::vector<std::string> written;
    /// A file that stood there already, or one that could not be written.
    Issues issues;
};

/// Why the option cannot be begun, as a sentence; empty when it can. `data` holds the overlay too.
std::string problem_of(const NewOption& option, const CriteriaData& data);

/// Writes option, cases and words, and the source where `data` has none of its id. Where one of the
/// files exists, nothing is written.
NewFiles write_new_option(const NewOption& option, const CriteriaData& data, Date today,
                          FileStore& files, const std::string& folder);

}  // namespace myelobrief
