// Random numbers that are the same on every machine: the standard library leaves its distributions
// to the compiler, so that a seed alone would not name a test.
#pragma once

#include <cstdint>
#include <random>
#include <vector>

namespace myelobrief::test {

class Random {
  public:
    explicit Random(std::uint64_t seed) : engine_(seed) {}

    /// From 0 to `count` - 1. The slight preference for small numbers does not matter here.
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(engine_() % count); }
    /// From `low` to `high`, both included.
    int between(int low, int high) {
        return low + static_cast<int>(below(static_cast<std::size_t>(high - low + 1)));
    }
    /// True in `percent` of 100 cases.
    bool chance(int percent) { return below(100) < static_cast<std::size_t>(percent); }

    template <class T>
    const T& one_of(const std::vector<T>& choices) {
        return choices[below(choices.size())];
    }

  private:
    std::mt19937_64 engine_;
};

}  // namespace myelobrief::test
