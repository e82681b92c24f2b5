// Runs the cases that lie beside the criteria, and finds the leaves that no case forces.
#pragma once

#include "app/program_data.h"
#include "base/issue.h"

namespace myelobrief {

struct CriteriaTestResult {
    std::size_t cases = 0;
    std::size_t leaves = 0;
    /// case-failed and leaf-not-forced, sorted; empty when all is well.
    Issues issues;
};

/// Each leaf of each rule has to be true in some case of its option, false in some, and unknown in
/// some; a judged leaf can only be unknown.
CriteriaTestResult test_criteria(const CriteriaData& data);

}  // namespace myelobrief
