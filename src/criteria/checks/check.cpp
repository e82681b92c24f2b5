#include "criteria/checks/check.h"

#include <algorithm>
#include <array>

namespace myelobrief {

namespace {

constexpr std::array checks{
    Check{"leaf_without_effect", check_leaf_without_effect},
    Check{"option_never_met", check_option_never_met},
    Check{"option_repeated", check_option_repeated},
    Check{"review_overdue", check_review_overdue},
    Check{"rule_always_met", check_rule_always_met},
    Check{"rule_never_met", check_rule_never_met},
    Check{"rule_repeated", check_rule_repeated},
    Check{"statement_not_traced", check_statement_not_traced},
    Check{"validity_gap", check_validity_gap},
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

Issue issue_of_set(IssueCode code, const Option& option, std::size_t set, std::string message,
                   std::string advice) {
    return {code,
            option.file,
            {},
            "/criteria/" + std::to_string(set),
            std::move(message),
            std::move(advice)};
}

bool is_spoken_of(const Option& option, Date today) {
    return std::ranges::any_of(option.criteria, [today](const CriteriaSet& criteria) {
        return !criteria.valid_to || today <= *criteria.valid_to;
    });
}

}  // namespace myelobrief
