#include <set>

#include "criteria/checks/check.h"
#include "criteria/checks/rule_worlds.h"

namespace myelobrief {

namespace {

/// Which leaves the rule needs: where it would be another one if they always held, and also if they
/// never did. "From 12 months" needs no "from 24 months" beside it, though each of them decides.
std::vector<bool> needed_leaves(const Rule& rule, const Catalog& catalog, bool& tried) {
    struct Change {
        bool if_always = false;
        bool if_never = false;
    };
    std::vector<Change> changes(leaves_of(rule).size());
    std::set<bool> met;
    const auto outcome = [&rule](const LeafTruths& leaves) {
        return std::pair(applies(rule, leaves), is_met(rule, leaves));
    };
    tried = for_each_world(rule, catalog, [&](const LeafTruths& leaves) {
        const auto found = outcome(leaves);
        met.insert(found.second);
        for (std::size_t i = 0; i < leaves.size(); ++i) {
            LeafTruths other = leaves;
            other[i] = !other[i];
            bool& change = other[i] ? changes[i].if_always : changes[i].if_never;
            change = change || outcome(other) != found;
        }
        return true;
    });
    // Of a rule that everybody or nobody meets, no leaf is to blame more than another.
    std::vector<bool> needed;
    for (const auto& change : changes)
        needed.push_back(met.size() == 1 || (change.if_always && change.if_never));
    return needed;
}

}  // namespace

/// A condition that never decides anything is a slip: its fact is asked for in vain.
void check_leaf_without_effect(const CheckInput& input, Issues& issues) {
    for (const auto& option : input.data.options) {
        for (std::size_t set = 0; set < option.criteria.size(); ++set) {
            const auto& criteria = option.criteria[set];
            if (!criteria.rule) continue;
            bool tried = false;
            const auto needed = needed_leaves(*criteria.rule, input.data.catalog, tried);
            const auto leaves = leaves_of(*criteria.rule);
            for (std::size_t i = 0; tried && i < leaves.size(); ++i) {
                if (needed[i]) continue;
                issues.push_back(
                    issue_of_set(IssueCode::LeafWithoutEffect, option, set,
                                 "leaf \"" + leaves[i]->id + "\" of source \"" + criteria.source +
                                     "\" never changes the outcome",
                                 "another condition already says so; take one of them out"));
            }
        }
    }
}

}  // namespace myelobrief
