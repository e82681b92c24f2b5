// Facts about age, fitness and other illnesses.
#include <array>

#include "domain/facts/fact_rule.h"

namespace myelobrief {

namespace {

Fact other_conditions(const Derivation& d, const Wanted& /*wanted*/) {
    const auto& conditions = d.profile.overall_health.conditions;
    if (!conditions) return {anything, conditions.reason()};
    return Fact::known(static_cast<double>(conditions->size()));
}

constexpr std::array rules{
    FactRule{"age",
             [](const Derivation& d, const Wanted&) { return from_answer(d.profile.age_years); }},
    FactRule{"ecog", [](const Derivation& d,
                        const Wanted&) { return from_answer(d.profile.overall_health.ecog); }},
    FactRule{"other_conditions", other_conditions},
};

}  // namespace

std::span<const FactRule> health_facts() {
    return rules;
}

}  // namespace myelobrief
