// How two rules differ, in words, for those who keep the criteria. Compares what is asked for, not
// how it is written: the order of members and the ids of leaves do not count.
#pragma once

#include <string>
#include <vector>

#include "criteria/criteria_data.h"
#include "report/wording.h"

namespace myelobrief {

/// A rule with all that its words need.
struct RuleInContext {
    const CriteriaData& data;
    const Wording& wording;
    const Option& option;
    const Rule& rule;
};

/// "at least 1 earlier line and an earlier proteasome inhibitor"
std::string rule_in_words(const RuleInContext& rule);

/// One sentence a change, without a full stop: "now asks for “at least 1 earlier line” instead of
/// “at least 4 earlier lines”"; empty when both ask for the same. Rules that are not alike enough
/// for that are told whole, before and after.
std::vector<std::string> rule_changes(const RuleInContext& before, const RuleInContext& after);

}  // namespace myelobrief
