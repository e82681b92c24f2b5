#include "criteria/checks/check.h"
#include "criteria/checks/rule_worlds.h"

namespace myelobrief {

/// A rule that contradicts itself offers nobody its option, and nobody would notice.
void check_rule_never_met(const CheckInput& input, Issues& issues) {
    for (const auto& option : input.data.options) {
        for (std::size_t set = 0; set < option.criteria.size(); ++set) {
            const auto& criteria = option.criteria[set];
            if (!criteria.rule) continue;
            bool met = false;
            const bool tried =
                for_each_world(*criteria.rule, input.data.catalog, [&](const LeafTruths& leaves) {
                    met = met || is_met(*criteria.rule, leaves);
                    return !met;
                });
            if (!tried || met) continue;
            issues.push_back(
                issue_of_set(IssueCode::RuleNeverMet, option, set,
                             "nobody can ever meet the rule of source \"" + criteria.source + "\"",
                             "its conditions exclude each other; compare them with the source"));
        }
    }
}

}  // namespace myelobrief
