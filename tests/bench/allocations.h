// Counts what the program takes from the heap.
#pragma once

#include <cstddef>

namespace myelobrief::bench {

/// Allocations since the program began.
std::size_t allocations();

}  // namespace myelobrief::bench
