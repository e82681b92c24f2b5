#include "tests/support/program.h"

#include <stdexcept>

#include "base/disk_file_store.h"
#include "tests/support/files.h"

namespace myelobrief::test {

namespace {

template <class T>
T need(Loaded<T> loaded) {
    if (loaded.ok()) return std::move(*loaded.value);
    std::string problems;
    for (const auto& issue : loaded.issues) problems += to_text(issue) + '\n';
    throw std::runtime_error(problems);
}

}  // namespace

const Program& Program::instance() {
    static const Program program;
    return program;
}

Program::Program() {
    DiskFileStore files;
    const DataFolders folders{project_path("criteria"), project_path("templates")};
    data_ = need(load_program_data(files, folders));
    fonts_ = need(load_fonts(files, folders));
}

}  // namespace myelobrief::test
