#include "tests/support/shipped_data.h"

#include <stdexcept>

#include "base/disk_file_store.h"
#include "tests/support/files.h"

namespace myelobrief::test {

namespace {

DataFolders shipped_folders() {
    return {project_path("criteria"), project_path("templates")};
}

template <class T>
T take(Loaded<T> loaded) {
    if (!loaded.ok()) throw std::runtime_error(to_text(loaded.issues.front()));
    return std::move(*loaded.value);
}

}  // namespace

Date shipped_test_day() {
    return make_date(2026, 11, 22);
}

const ProgramData& shipped_data() {
    static const ProgramData data = [] {
        DiskFileStore files;
        return take(load_program_data(files, shipped_folders()));
    }();
    return data;
}

const FontSet& shipped_fonts() {
    static const std::shared_ptr<const FontSet> fonts = [] {
        DiskFileStore files;
        return take(load_fonts(files, shipped_folders()));
    }();
    return *fonts;
}

std::vector<std::string> example_profiles() {
    DiskFileStore files;
    return take(files.list(project_path("examples/profiles"), ".json"));
}

std::string example_profile(const std::string& name) {
    return read_project_file("examples/profiles/" + name);
}

}  // namespace myelobrief::test
