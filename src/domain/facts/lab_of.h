// The latest value of a laboratory test, for rules that work with it.
#pragma once

#include <string_view>

#include "domain/facts/fact_rule.h"

namespace myelobrief {

/// As the fact of that test says; `id` is the fact's, such as "lab:creatinine". Not given where the
/// catalog has no such test.
Fact lab_of(const Derivation& derivation, std::string_view id);

}  // namespace myelobrief
