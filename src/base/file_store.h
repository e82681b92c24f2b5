// Files, behind an interface: tests keep them in memory.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/loaded.h"

namespace myelobrief {

enum class IfExists { Refuse, Replace };

class FileStore {
  public:
    FileStore() = default;
    FileStore(const FileStore&) = delete;
    FileStore& operator=(const FileStore&) = delete;
    virtual ~FileStore() = default;

    /// The whole file; file-too-large, unread, when it is over `max_bytes`. "-" is standard input.
    virtual Loaded<std::string> read(const std::string& path, std::size_t max_bytes) = 0;

    /// Writes the file whole or not at all: a temporary file beside it, then a rename.
    /// "-" is standard output. Returns the problem, if there was one.
    virtual std::optional<Issue> write(const std::string& path, const std::string& bytes,
                                       IfExists if_exists) = 0;

    /// The files below `folder`, at any depth, whose name ends with `ending`; sorted by path, with
    /// '/' between the parts, relative to `folder`.
    virtual Loaded<std::vector<std::string>> list(const std::string& folder,
                                                  const std::string& ending) = 0;

    [[nodiscard]] virtual bool exists(const std::string& path) const = 0;

    /// Makes the folder and those above it where they are missing.
    virtual std::optional<Issue> make_folder(const std::string& path) = 0;
};

}  // namespace myelobrief
