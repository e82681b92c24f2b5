// Where two pictures of a page differ to the eye. A look may be drawn by other programs, with other
// edges of the letters; what stands where, how large and how dark, has to be the same.
#pragma once

#include "tests/support/picture.h"

namespace myelobrief::test {

/// In pixels, from the upper left corner.
struct Area {
    std::size_t left = 0;
    std::size_t top = 0;
    std::size_t width = 0;
    std::size_t height = 0;
};

/// Empty where the pictures look the same. The whole picture where the sizes differ. Made for
/// pictures with 50 pixels to an inch.
std::vector<Area> differing_areas(const Picture& expected, const Picture& found);

}  // namespace myelobrief::test
