// Files that exist only in a test.
#pragma once

#include <map>
#include <string>

#include "base/file_store.h"

namespace myelobrief::test {

class MemoryFileStore : public FileStore {
  public:
    MemoryFileStore() = default;
    explicit MemoryFileStore(std::map<std::string, std::string> contents)
        : files(std::move(contents)) {}

    Loaded<std::string> read(const std::string& path, std::size_t max_bytes) override;
    std::optional<Issue> write(const std::string& path, const std::string& bytes,
                               IfExists if_exists) override;
    Loaded<std::vector<std::string>> list(const std::string& folder,
                                          const std::string& ending) override;
    [[nodiscard]] bool exists(const std::string& path) const override;
    std::optional<Issue> make_folder(const std::string& path) override;

    /// Path to content; folders are only parts of paths.
    std::map<std::string, std::string> files;
};

}  // namespace myelobrief::test
