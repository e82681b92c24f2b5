#include "tests/support/memory_file_store.h"

#include <algorithm>

namespace myelobrief::test {

Loaded<std::string> MemoryFileStore::read(const std::string& path, std::size_t max_bytes) {
    const auto found = files.find(path);
    if (found == files.end())
        return Loaded<std::string>::failure(
            {IssueCode::FileNotFound, path, {}, "", "no such file", "check the path"});
    if (found->second.size() > max_bytes)
        return Loaded<std::string>::failure(
            {IssueCode::FileTooLarge,
             path,
             {},
             "",
             "the file is larger than " + std::to_string(max_bytes) + " bytes",
             ""});
    return {found->second, {}};
}

std::optional<Issue> MemoryFileStore::write(const std::string& path, const std::string& bytes,
                                            IfExists if_exists) {
    if (if_exists == IfExists::Refuse && files.contains(path))
        return Issue{IssueCode::OutputExists, path, {}, "", "the file exists", ""};
    files[path] = bytes;
    return std::nullopt;
}

Loaded<std::vector<std::string>> MemoryFileStore::list(const std::string& folder,
                                                       const std::string& ending) {
    std::vector<std::string> found;
    for (const auto& [path, content] : files)
        if (path.starts_with(folder + '/') && path.ends_with(ending))
            found.push_back(path.substr(folder.size() + 1));
    std::ranges::sort(found);
    return {std::move(found), {}};
}

bool MemoryFileStore::exists(const std::string& path) const {
    return files.contains(path) || std::ranges::any_of(files, [&path](const auto& file) {
               return file.first.starts_with(path + '/');
           });
}

std::optional<Issue> MemoryFileStore::make_folder(const std::string& /*path*/) {
    return std::nullopt;
}

}  // namespace myelobrief::test
