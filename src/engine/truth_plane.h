// Truth for a whole block of profiles at once: two bits a profile, "can be true" and "can be
// false".
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "domain/truth.h"

namespace myelobrief {

/// Profiles in a block.
constexpr std::size_t block_rows = 1024;

/// One bit for each profile of a block.
class BitPlane {
  public:
    static constexpr std::size_t words = block_rows / 64;

    void set(std::size_t row) { bits_[row / 64] |= std::uint64_t{1} << (row % 64); }
    [[nodiscard]] bool get(std::size_t row) const {
        return (bits_[row / 64] >> (row % 64) & 1) != 0;
    }
    void fill(bool value) { bits_.fill(value ? ~std::uint64_t{0} : 0); }
    std::uint64_t& word(std::size_t i) { return bits_[i]; }
    [[nodiscard]] std::uint64_t word(std::size_t i) const { return bits_[i]; }

    BitPlane& operator&=(const BitPlane& other) {
        for (std::size_t i = 0; i < words; ++i) bits_[i] &= other.bits_[i];
        return *this;
    }
    BitPlane& operator|=(const BitPlane& other) {
        for (std::size_t i = 0; i < words; ++i) bits_[i] |= other.bits_[i];
        return *this;
    }
    void invert() {
        for (auto& word : bits_) word = ~word;
    }

  private:
    std::array<std::uint64_t, words> bits_{};
};

/// True: only `can_be_true`. False: only `can_be_false`. Unknown: both. Never neither.
struct TruthPlane {
    BitPlane can_be_true;
    BitPlane can_be_false;

    [[nodiscard]] Truth at(std::size_t row) const {
        if (!can_be_false.get(row)) return Truth::True;
        return can_be_true.get(row) ? Truth::Unknown : Truth::False;
    }
};

}  // namespace myelobrief
