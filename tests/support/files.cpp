#include "tests/support/files.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace myelobrief::test {

std::string project_path(const std::string& relative) {
    return std::string(MYELOBRIEF_SOURCE_DIR) + "/" + relative;
}

std::string read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string read_project_file(const std::string& relative) {
    return read_file(project_path(relative));
}

}  // namespace myelobrief::test
