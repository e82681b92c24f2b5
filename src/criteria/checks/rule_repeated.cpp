#include <algorithm>
#include <chrono>

#include "criteria/checks/check.h"

namespace myelobrief {

namespace {

bool follows(const CriteriaSet& newer, const CriteriaSet& older) {
    return older.source == newer.source && older.valid_to && newer.valid_from &&
           *older.valid_to + std::chrono::days{1} == *newer.valid_from;
}

}  // namespace

/// A new rule was copied from the old one and not changed; or nothing changed on that day, and the
/// brief would date the rule by it. The same rule from two sources is no fault: they agree. Neither
/// is one that stands on another kind of approval since.
void check_rule_repeated(const CheckInput& input, Issues& issues) {
    for (const auto& option : input.data.options) {
        for (std::size_t set = 0; set < option.criteria.size(); ++set) {
            const auto& newer = option.criteria[set];
            const bool repeated =
                std::ranges::any_of(option.criteria, [&newer](const CriteriaSet& older) {
                    return follows(newer, older) && newer.approval == older.approval &&
                           same_rule(newer.rule, older.rule);
                });
            if (!repeated) continue;
            issues.push_back(issue_of_set(IssueCode::RuleRepeated, option, set,
                                          "the rule of source \"" + newer.source + "\" from " +
                                              to_iso(*newer.valid_from) +
                                              " on is the one that it had before",
                                          "write what changed on that day, or make one of both"));
        }
    }
}

}  // namespace myelobrief
