// The data that ships with the program, read once for all tests of a test program.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/program_data.h"

namespace myelobrief::test {

/// The day on which tests with shipped data take place.
Date shipped_test_day();

/// criteria/ and templates/; fails the test when a file of them has errors.
const ProgramData& shipped_data();
const FontSet& shipped_fonts();

/// The files of examples/profiles, by name, sorted.
std::vector<std::string> example_profiles();
/// The text of one of them.
std::string example_profile(const std::string& name);

}  // namespace myelobrief::test
