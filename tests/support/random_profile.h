// Random profiles as JSON: valid by docs/profile-format.md, with every way to answer.
#pragma once

#include <string>

#include "base/date.h"
#include "tests/support/random_numbers.h"

namespace myelobrief::test {

/// Any key may be absent, unknown, exact or approximate. Dates stand in an order that the reader
/// accepts; apart from that nothing has to fit together, so that contradictions occur.
std::string random_profile(Random& random, Date today);

/// The same with the history of a person: treatments that follow each other, complete or not.
std::string random_consistent_profile(Random& random, Date today);

}  // namespace myelobrief::test
