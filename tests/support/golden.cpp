#include "tests/support/golden.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "tests/support/catch.h"
#include "tests/support/files.h"

namespace myelobrief::test {

bool accepts_goldens() {
    return std::getenv("MYELOBRIEF_ACCEPT") != nullptr;
}

void check_golden(const std::string& file, const std::string& actual) {
    if (accepts_goldens()) {
        std::ofstream(file, std::ios::binary) << actual;
        return;
    }
    INFO("golden file " << file);
    REQUIRE(std::filesystem::exists(file));
    const auto expected = read_file(file);
    if (expected == actual) return;
    // The whole text is long: show where it first differs.
    const auto mismatch = std::ranges::mismatch(expected, actual);
    const auto place = static_cast<std::size_t>(mismatch.in1 - expected.begin());
    const auto line_start = expected.rfind('\n', place == 0 ? 0 : place - 1);
    const auto from = line_start == std::string::npos ? 0 : line_start + 1;
    FAIL("expected: " << expected.substr(from, 300)
                      << "\nfound:    " << actual.substr(std::min(from, actual.size()), 300));
}

}  // namespace myelobrief::test
