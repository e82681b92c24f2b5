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

/// A problem of one of an option's criteria sets, by its index: one source may have several.
Issue issue_of_set(IssueCode code, const Option& option, std::size_t set, std::string message,
                   std::string advice);

/// Whether some source speaks of the option on this day or will later.
bool is_spoken_of(const Option& option, Date today);

// The checks, in the order of the list.
void check_leaf_without_effect(const CheckInput& input, Issues& issues);
void check_option_never_met(const CheckInput& input, Issues& issues);
void check_option_repeated(const CheckInput& input, Issues& issues);
void check_review_overdue(const CheckInput& input, Issues& issues);
void check_rule_always_met(const CheckInput& input, Issues& issues);
void check_rule_never_met(const CheckInput& input, Issues& issues);
void check_rule_repeated(const CheckInput& input, Issues& issues);
void check_statement_not_traced(const CheckInput& input, Issues& issues);
void check_validity_gap(const CheckInput& input, Issues& issues);

}  // namespace myelobrief
