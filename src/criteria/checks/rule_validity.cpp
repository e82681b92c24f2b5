#include <chrono>

#include "criteria/checks/check.h"

namespace myelobrief {

namespace {

/// The first and the last day, where open ends lie outside of all dates.
struct Days {
    Date first;
    Date last;
};

Days days_of(const CriteriaSet& criteria) {
    return {criteria.valid_from.value_or(first_possible_date),
            criteria.valid_to.value_or(last_possible_date)};
}

}  // namespace

/// On one day a source has one rule for an option: two would both be shown as its rule.
void check_rule_validity(const CheckInput& input, Issues& issues) {
    for (const auto& option : input.data.options) {
        for (std::size_t a = 0; a < option.criteria.size(); ++a) {
            for (std::size_t b = a + 1; b < option.criteria.size(); ++b) {
                if (option.criteria[a].source != option.criteria[b].source) continue;
                const auto one = days_of(option.criteria[a]);
                const auto other = days_of(option.criteria[b]);
                const Date first = std::max(one.first, other.first);
                if (first > std::min(one.last, other.last)) continue;
                issues.push_back({IssueCode::ValidityOverlap,
                                  option.file,
                                  {},
                                  "",
                                  "source \"" + option.criteria[a].source +
                                      "\" has two rules that stand on " + to_iso(first),
                                  "end the older one with valid_to"});
            }
        }
    }
}

}  // namespace myelobrief
