// How single facts are derived: the table rows that fact_deriver.cpp puts together. Each file of
// this folder holds the rows of one area; the rules themselves stand in history/, health/, risk/
// and labs/.
#pragma once

#include <algorithm>
#include <span>
#include <string_view>

#include "domain/catalog.h"
#include "domain/history/exposure.h"
#include "domain/history/line_count.h"
#include "domain/history/relapse.h"
#include "domain/history/resolved_history.h"
#include "domain/history/therapy_count.h"
#include "domain/profile.h"

namespace myelobrief {

/// What all rules share: worked out once for a profile.
struct Derivation {
    const Profile& profile;
    const Catalog& catalog;
    Date today;
    ResolvedHistory history;
    RelapseRecord relapses;
    LineCount lines;
    Fact therapies;
};

/// The definition of the fact that is asked for, and its member where it belongs to a family.
struct Wanted {
    const FactDefinition* definition = nullptr;
    MedicineOrClass member;
};

using Derive = Fact (*)(const Derivation&, const Wanted&);

/// How one fact, or each member of a family of facts, is derived.
struct FactRule {
    std::string_view family;
    Derive derive;
};

std::span<const FactRule> history_facts();
std::span<const FactRule> health_facts();
std::span<const FactRule> risk_facts();
std::span<const FactRule> lab_facts();

/// A value that nothing bounds; the fact's own range does.
inline constexpr Interval anything{-Interval::infinity, Interval::infinity};

Fact from_answer(const Answer<Interval>& answer);

/// An enumerator is its place in the category's list of values.
template <class E>
Fact category(const Answer<E>& answer, const Wanted& wanted) {
    if (!answer) return {anything, answer.reason()};
    const auto& values = wanted.definition->values;
    const auto found = std::find(values.begin(), values.end(), name_of_value(*answer));
    if (found == values.end()) return {anything, UnknownReason::NotGiven};
    return Fact::known(static_cast<double>(found - values.begin()));
}

}  // namespace myelobrief
