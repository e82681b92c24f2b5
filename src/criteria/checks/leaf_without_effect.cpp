#include "criteria/checks/check.h"
#include "criteria/checks/rule_worlds.h"

namespace myelobrief {

namespace {

/// Which leaves change the outcome in some world.
std::vector<bool> leaves_that_matter(const Rule& rule, const Catalog& catalog, bool& tried) {
    std::vector<bool> matter(leaves_of(rule).size(), false);
    tried = for_each_world(rule, catalog, [&](const LeafTruths& leaves) {
        const bool met = is_met(rule, leaves);
        for (std::size_t i = 0; i < leaves.size(); ++i) {
            if (matter[i]) continue;
            LeafTruths other = leaves;
            other[i] = !other[i];
            matter[i] = is_met(rule, other) != met;
        }
        return true;
    });
    return matter;
}

}  // namespace

/// A condition that never decides anything is a slip: its fact is asked for in vain.
void check_leaf_without_effect(const CheckInput& input, Issues& issues) {
    for (const auto& option : input.data.options) {
        for (const auto& criteria : option.criteria) {
            if (!criteria.rule) continue;
            bool tried = false;
            const auto matter = leaves_that_matter(*criteria.rule, input.data.catalog, tried);
            const auto leaves = leaves_of(*criteria.rule);
            for (std::size_t i = 0; tried && i < leaves.size(); ++i) {
                if (matter[i]) continue;
                issues.push_back({IssueCode::LeafWithoutEffect,
                                  option.file,
                                  {},
                                  "",
                                  "leaf \"" + leaves[i]->id + "\" of source \"" + criteria.source +
                                      "\" never changes the outcome",
                                  "another condition already says so; take one of them out"});
            }
        }
    }
}

}  // namespace myelobrief
