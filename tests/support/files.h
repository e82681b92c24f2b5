// Files of the project, for tests.
#pragma once

#include <string>

namespace myelobrief::test {

/// A path below the project's top folder, made absolute.
std::string project_path(const std::string& relative);

/// The whole file; throws when it cannot be read.
std::string read_file(const std::string& path);

/// The same for a path below the top folder.
std::string read_project_file(const std::string& relative);

}  // namespace myelobrief::test
