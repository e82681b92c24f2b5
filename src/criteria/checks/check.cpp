#include "criteria/checks/check.h"

#include <array>

namespace myelobrief {

namespace {

constexpr std::array checks{
    Check{"leaf_without_effect", check_leaf_without_effect},
    Check{"review_overdue", check_review_overdue},
    Check{"rule_always_met", check_rule_always_met},
    Check{"rule_never_met", check_rule_never_met},
    Check{"rule_validity", check_rule_validity},
    Check{"statement_not_traced", check_statement_not_traced},
};

}  // namespace

std::span<const Check> all_checks() {
    return checks;
}

Issues run_checks(const CheckInput& input) {
    Issues issues;
    for (const auto& check : checks) check.run(input, issues);
    sort_issues(issues);
    return issues;
}

}  // namespace myelobrief
