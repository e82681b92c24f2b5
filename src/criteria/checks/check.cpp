#include "criteria/checks/check.h"

#include <array>

namespace myelobrief {

namespace {

constexpr std::array checks{
    Check{"review_overdue", check_review_overdue},
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
