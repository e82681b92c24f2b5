#include "criteria/checks/check.h"
#include "criteria/checks/rule_worlds.h"

namespace myelobrief {

/// A rule that everybody meets tests nothing.
void check_rule_always_met(const CheckInput& input, Issues& issues) {
    for (const auto& option : input.data.options) {
        for (std::size_t set = 0; set < option.criteria.size(); ++set) {
            const auto& criteria = option.criteria[set];
            if (!criteria.rule) continue;
            bool always = true;
            const bool tried =
                for_each_world(*criteria.rule, input.data.catalog, [&](const LeafTruths& leaves) {
                    always = always && is_met(*criteria.rule, leaves);
                    return always;
                });
            if (!tried || !always) continue;
            issues.push_back(
                issue_of_set(IssueCode::RuleAlwaysMet, option, set,
                             "everybody meets the rule of source \"" + criteria.source + "\"",
                             "leave the rule out if the source gives none"));
        }
    }
}

}  // namespace myelobrief
