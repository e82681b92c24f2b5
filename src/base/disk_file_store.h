// The files of this machine.
#pragma once

#include "base/file_store.h"

namespace myelobrief {

class DiskFileStore : public FileStore {
  public:
    Loaded<std::string> read(const std::string& path, std::size_t max_bytes) override;
    std::optional<Issue> write(const std::string& path, const std::string& bytes,
                               IfExists if_exists) override;
    Loaded<std::vector<std::string>> list(const std::string& folder,
                                          const std::string& ending) override;
    [[nodiscard]] bool exists(const std::string& path) const override;
    std::optional<Issue> make_folder(const std::string& path) override;
};

}  // namespace myelobrief
