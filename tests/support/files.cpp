#include "tests/support/files.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace myelobrief::test {

std::string project_path(const std::string& relative) {
    return std::string(MYELOBRIEF_SOURCE_DIR) + "/" + relative;
}

std::string read_project_file(const std::string& relative) {
    std::ifstream file(project_path(relative), std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + relative);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

}  // namespace myelobrief::test
