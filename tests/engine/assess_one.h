// One option, one set of facts, one finding.
#pragma once

#include "engine/assessor.h"
#include "tests/support/small_criteria.h"

namespace myelobrief::test {

inline Date engine_test_day() {
    return make_date(2026, 11, 22);
}

/// The finding of the first option.
inline Finding assess_first(const SmallCriteria& criteria, const std::vector<Fact>& facts) {
    const Assessor assessor(criteria.data, engine_test_day());
    return assessor.assess(facts, engine_test_day()).front();
}

inline Fact fact_of(Truth truth) {
    return Fact::truth(truth, UnknownReason::NotGiven);
}

}  // namespace myelobrief::test
