// Static checks of the criteria data, beyond what reading it already demands. One check a file.
#pragma once

#include <span>

#include "base/issue.h"
#include "criteria/criteria_data.h"

namespace myelobrief {

struct CheckInput {
    const CriteriaData& data;
    Date today;
};

struct Check {
    /// Its name, as its file's name.
    std::string_view name;
    void (*run)(const CheckInput&, Issues&);
};

/// Every check there is; a new one is added to the list in check.cpp.
std::span<const Check> all_checks();

/// Runs them all; the issues are sorted.
Issues run_checks(const CheckInput& input);

// The checks, in the order of the list.
void check_leaf_without_effect(const CheckInput& input, Issues& issues);
void check_review_overdue(const CheckInput& input, Issues& issues);
void check_rule_always_met(const CheckInput& input, Issues& issues);
void check_rule_never_met(const CheckInput& input, Issues& issues);
void check_rule_validity(const CheckInput& input, Issues& issues);
void check_statement_not_traced(const CheckInput& input, Issues& issues);

}  // namespace myelobrief
