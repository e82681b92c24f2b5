#include "domain/facts/lab_of.h"

#include <algorithm>

namespace myelobrief {

Fact lab_of(const Derivation& derivation, std::string_view id) {
    const auto index = derivation.catalog.fact(id);
    if (!index) return {anything, UnknownReason::NotGiven};
    Wanted wanted;
    wanted.definition = &derivation.catalog.facts[*index];
    const auto rules = lab_facts();
    const auto rule = std::ranges::find(rules, wanted.definition->family, &FactRule::family);
    return rule == rules.end() ? Fact{anything, UnknownReason::NotGiven}
                               : rule->derive(derivation, wanted);
}

}  // namespace myelobrief
