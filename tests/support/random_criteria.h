// Random trees over random facts, for properties that have to hold for any criteria.
#pragma once

#include <vector>

#include "tests/support/random_numbers.h"
#include "tests/support/small_criteria.h"

namespace myelobrief::test {

/// A few facts of every type, and `options` rules over them: some guarded, some with leaves that
/// age or are judged, with groups up to four levels deep.
SmallCriteria random_criteria(Random& random, std::size_t options);

/// A value that the definition allows, exactly known, without a date.
Fact random_exact_fact(Random& random, const FactDefinition& definition);

/// One value for each fact of the catalog: exact, partly known or unknown; some with a date.
std::vector<Fact> random_facts(Random& random, const Catalog& catalog, Date today);

/// The same facts, some of them known more exactly: a smaller interval, a date that was missing, a
/// day instead of a month.
std::vector<Fact> more_exactly(Random& random, const Catalog& catalog, std::vector<Fact> facts,
                               Date today);

}  // namespace myelobrief::test
