// The shipped catalog and sources, for tests whose input names real medicines.
#pragma once

#include <stdexcept>
#include <string>

#include "base/disk_file_store.h"
#include "readers/criteria_reader.h"
#include "readers/limits.h"
#include "tests/support/files.h"
#include "tests/support/memory_file_store.h"

namespace myelobrief::test {

/// The day on which all tests of this folder take place.
inline Date test_day() {
    return make_date(2026, 11, 22);
}

/// A copy in memory of the files below a folder of the project whose path starts with one of
/// `parts`, as "<name>/<path>".
inline void copy_to_memory(const std::string& folder, const std::vector<std::string>& parts,
                           const std::string& name, MemoryFileStore& store) {
    DiskFileStore disk;
    const auto top = project_path(folder);
    const auto paths = disk.list(top, ".json").value.value();
    for (const auto& path : paths)
        for (const auto& part : parts)
            if (path.starts_with(part))
                store.files[name + '/' + path] = *disk.read(top + '/' + path, max_file_bytes).value;
}

inline const CriteriaData& real_data_without_options() {
    static const CriteriaData data = [] {
        MemoryFileStore store;
        copy_to_memory("criteria", {"catalog/", "sources/"}, "criteria", store);
        auto loaded = read_criteria(store, "criteria");
        if (!loaded.ok()) throw std::runtime_error(to_text(loaded.issues.front()));
        return std::move(*loaded.value);
    }();
    return data;
}

inline const Catalog& real_catalog() {
    return real_data_without_options().catalog;
}

inline std::string all_texts(const Issues& issues) {
    std::string text;
    for (const auto& issue : issues) text += to_text(issue) + '\n';
    return text;
}

}  // namespace myelobrief::test
