// A folder for one test; it is gone at the end of it.
#pragma once

#include <string>
#include <vector>

namespace myelobrief::test {

class TemporaryFolder {
  public:
    TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder();

    [[nodiscard]] const std::string& path() const { return path_; }
    [[nodiscard]] std::string path(const std::string& name) const { return path_ + '/' + name; }

    /// Writes a file and returns its path; folders in its name are made.
    [[nodiscard]] std::string add(const std::string& name, const std::string& content) const;

    /// The names of all files at any depth, sorted.
    [[nodiscard]] std::vector<std::string> files() const;

  private:
    std::string path_;
};

}  // namespace myelobrief::test
