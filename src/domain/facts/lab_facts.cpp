// Facts from laboratory values.
#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "domain/facts/fact_rule.h"

namespace myelobrief {

namespace {

/// Whether `value` was surely measured before `other`.
bool surely_older(const LabValue& value, const LabValue& other) {
    return value.date && other.date && is_before(*value.date, *other.date) == true;
}

/// The latest value; where the dates leave open which one that is, the range of all that may be.
Fact lab(const Derivation& d, const Wanted& wanted) {
    std::vector<const LabValue*> values;
    for (const auto& value : d.profile.labs)
        if (value.test == wanted.definition->member) values.push_back(&value);
    std::optional<Fact> all;
    for (const auto* value : values) {
        const bool replaced = std::ranges::any_of(
            values, [value](const LabValue* other) { return surely_older(*value, *other); });
        if (replaced) continue;
        if (value->unit_unclear) return {anything, UnknownReason::UnitUnclear};
        Fact one = from_answer(value->value);
        if (value->date) one.measured = *value->date;
        if (all) {
            const auto reason = one.exact() ? UnknownReason::OnlyApproximate : one.reason;
            const bool both_dated = all->measured && one.measured;
            auto measured = both_dated ? all->measured : std::nullopt;
            if (both_dated && one.measured->earliest < measured->earliest) measured = one.measured;
            one = Fact::between(hull(all->range, one.range), reason);
            one.measured = measured;
        }
        all = one;
    }
    return all.value_or(Fact{anything, UnknownReason::NotGiven});
}

constexpr std::array rules{
    FactRule{"lab", lab},
};

}  // namespace

std::span<const FactRule> lab_facts() {
    return rules;
}

}  // namespace myelobrief
