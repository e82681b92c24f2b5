// Many profiles at once: for each a PDF and a JSON, and one summary table.
#pragma once

#include <functional>
#include <string>

#include "app/brief_maker.h"
#include "base/file_store.h"

namespace myelobrief {

struct BatchJob {
    /// A folder whose *.json files are profiles.
    std::string input_folder;
    std::string output_folder;
    /// The output folder's path below the input folder, where it lies there; else empty. What is in
    /// it are briefs, not profiles.
    std::string output_below_input = {};
    IfExists if_exists = IfExists::Refuse;
    /// Puts each profile into its PDF.
    bool attach_profile = false;
};

struct BatchResult {
    std::size_t done = 0;
    std::size_t not_done = 0;
    /// Problems of the batch itself (folders, the summary); those of a profile go to `on_profile`.
    Issues issues;
};

/// Called after each profile with its name, its place (from 1), how many there are, and its
/// problems.
using OnProfile = std::function<void(const std::string&, std::size_t, std::size_t, const Issues&)>;

/// One bad profile does not stop the rest. Files are named like their profile; summary.csv has one
/// row for each profile, in order of the names.
BatchResult run_batch(const BriefMaker& maker, const FontSet& fonts, FileStore& files,
                      const BatchJob& job, const OnProfile& on_profile);

}  // namespace myelobrief
