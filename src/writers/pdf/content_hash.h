// A number that differs when the content does: for the file's ID and for subset names. FNV-1a, 64
// bits, in two independent runs; no protection against forgery and none needed.
#pragma once

#include <cstdint>
#include <string_view>

namespace myelobrief {

class ContentHash {
  public:
    void add_byte(std::uint32_t byte) {
        constexpr std::uint64_t prime = 0x100000001b3;
        first_ = (first_ ^ byte) * prime;
        second_ = (second_ ^ (byte + 0x9eU)) * prime;
    }
    void add(std::string_view bytes) {
        for (const char byte : bytes) add_byte(static_cast<unsigned char>(byte));
    }
    void add(std::uint32_t number) {
        for (unsigned shift = 0; shift < 32; shift += 8) add_byte((number >> shift) & 0xffU);
    }
    [[nodiscard]] std::uint64_t first() const { return first_; }
    [[nodiscard]] std::uint64_t second() const { return second_; }

  private:
    std::uint64_t first_ = 0xcbf29ce484222325;
    std::uint64_t second_ = 0x6c62272e07bb0142;
};

}  // namespace myelobrief
