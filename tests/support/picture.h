// Pictures of pages in grey, and where two of them differ to the eye.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace myelobrief::test {

struct Picture {
    std::size_t width = 0;
    std::size_t height = 0;
    /// Row by row from the top; 0 is black, 255 is white.
    std::vector<std::uint8_t> greys = {};

    [[nodiscard]] int grey(std::size_t x, std::size_t y) const { return greys[y * width + x]; }
};

/// Throws when it is no PGM (raw, 8 bits), as pdftoppm and mutool write them.
Picture from_pgm(const std::string& bytes);

/// Every pixel is the mean of factor x factor pixels; what is left over at the edges is cut off.
Picture scaled_down(const Picture& picture, std::size_t factor);

/// Throws when the file cannot be read, or written.
Picture read_png(const std::string& file);
void write_png(const std::string& file, const Picture& picture);

}  // namespace myelobrief::test
