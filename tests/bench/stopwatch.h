// How often something can be done in a second, measured so that a busy machine matters little.
#pragma once

#include <functional>
#include <string>

namespace myelobrief::bench {

/// Things done in a second: the median of several runs of about half a second each. `work` does
/// its job once and returns how many things that were.
double per_second(const std::function<std::size_t()>& work);

/// Processor, number of cores, compiler, and a warning when the build is not optimised.
std::string machine_line();

/// "12,100,000", "361,000", "25.3": three digits are all that a median can promise.
std::string rounded(double value);

}  // namespace myelobrief::bench
