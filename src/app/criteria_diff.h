// Compares two states of the criteria and the outcomes of example profiles under both.
#pragma once

#include <string>

#include "app/brief_maker.h"
#include "base/file_store.h"
#include "report/criteria_diff.h"

namespace myelobrief {

/// One of the two states, with all that evaluating needs.
struct DiffSide {
    const ProgramData& data;
    /// The rules that stand on this day are compared; nothing: all rules, and profiles are held
    /// against those of `dates.as_of`.
    std::optional<Date> day;
    std::string name;
};

struct DiffResult {
    CriteriaDiff diff;
    /// Profiles that could not be read, and were left out.
    Issues issues;
};

/// `profiles` is a folder, or empty: then no outcomes are compared.
DiffResult diff_criteria(const DiffSide& before, const DiffSide& after, BriefDates dates,
                         LineRule line_rule, FileStore& files, const std::string& profiles);

}  // namespace myelobrief
