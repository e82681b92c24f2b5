#include "base/disk_file_store.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

namespace myelobrief {

namespace fs = std::filesystem;

namespace {

/// A file descriptor that closes itself.
class Descriptor {
  public:
    explicit Descriptor(int fd) : fd_(fd) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (fd_ > STDERR_FILENO) ::close(fd_);
    }
    [[nodiscard]] int get() const { return fd_; }
    [[nodiscard]] bool open() const { return fd_ >= 0; }

  private:
    int fd_;
};

std::string reason() {
    return std::generic_category().message(errno);
}

Issue file_issue(IssueCode code, const std::string& path, std::string message, std::string advice) {
    return {code, path, {}, "", std::move(message), std::move(advice)};
}

bool write_all(int fd, const std::string& bytes) {
    std::size_t done = 0;
    while (done < bytes.size()) {
        const auto count = ::write(fd, bytes.data() + done, bytes.size() - done);
        if (count < 0) {
            if (errno == EINTR) continue;
            return false;
        }
        done += static_cast<std::size_t>(count);
    }
    return true;
}

}  // namespace

Loaded<std::string> DiskFileStore::read(const std::string& path, std::size_t max_bytes) {
    const bool standard_input = path == "-";
    if (!standard_input) {
        std::error_code ignored;
        if (!fs::exists(path, ignored))
            return Loaded<std::string>::failure(
                file_issue(IssueCode::FileNotFound, path, "no such file", "check the path"));
        if (fs::is_directory(path, ignored))
            return Loaded<std::string>::failure(
                file_issue(IssueCode::FileUnreadable, path, "this is a folder",
                           "name a file in it, or use \"batch\" for a whole folder"));
    }
    const Descriptor file(standard_input ? STDIN_FILENO
                                         : ::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file.open())
        return Loaded<std::string>::failure(file_issue(IssueCode::FileUnreadable, path, reason(),
                                                       "check the permissions of the file"));
    std::string bytes;
    // A font would take up to twice its size if the text grew as it is read.
    struct stat about {};
    if (::fstat(file.get(), &about) == 0 && S_ISREG(about.st_mode))
        bytes.reserve(std::min(static_cast<std::size_t>(about.st_size), max_bytes));
    std::array<char, 65536> buffer{};
    while (true) {
        const auto count = ::read(file.get(), buffer.data(), buffer.size());
        if (count < 0) {
            if (errno == EINTR) continue;
            return Loaded<std::string>::failure(
                file_issue(IssueCode::FileUnreadable, path, reason(), ""));
        }
        if (count == 0) break;
        bytes.append(buffer.data(), static_cast<std::size_t>(count));
        if (bytes.size() > max_bytes)
            return Loaded<std::string>::failure(
                file_issue(IssueCode::FileTooLarge, path,
                           "the file is larger than " + std::to_string(max_bytes) + " bytes",
                           "check that it is the right file"));
    }
    return {std::move(bytes), {}};
}

std::optional<Issue> DiskFileStore::write(const std::string& path, const std::string& bytes,
                                          IfExists if_exists) {
    if (path == "-") {
        if (write_all(STDOUT_FILENO, bytes)) return std::nullopt;
        return file_issue(IssueCode::OutputNotWritten, path, reason(), "");
    }
    const auto exists_issue = [&path] {
        return file_issue(IssueCode::OutputExists, path, "the file exists",
                          "choose another name, or add --force to replace it");
    };
    if (if_exists == IfExists::Refuse && exists(path)) return exists_issue();

    std::string temporary = path + ".XXXXXX";
    const Descriptor file(::mkstemp(temporary.data()));
    const auto failed = [&](bool remove) {
        auto issue = file_issue(IssueCode::OutputNotWritten, path, reason(),
                                "check that the folder exists and can be written");
        if (remove) ::unlink(temporary.c_str());
        return issue;
    };
    if (!file.open()) return failed(false);
    // mkstemp makes the file readable by its owner alone, which is right for health data.
    if (!write_all(file.get(), bytes) || ::fsync(file.get()) != 0) return failed(true);
    if (if_exists == IfExists::Refuse) {
        // link() refuses an existing name, so a file made meanwhile is not replaced either.
        if (::link(temporary.c_str(), path.c_str()) != 0) {
            if (errno == EEXIST) {
                ::unlink(temporary.c_str());
                return exists_issue();
            }
            return failed(true);
        }
        ::unlink(temporary.c_str());
        return std::nullopt;
    }
    if (::rename(temporary.c_str(), path.c_str()) != 0) return failed(true);
    return std::nullopt;
}

Loaded<std::vector<std::string>> DiskFileStore::list(const std::string& folder,
                                                     const std::string& ending) {
    std::error_code error;
    fs::recursive_directory_iterator entries(folder, error);
    if (error)
        return Loaded<std::vector<std::string>>::failure(file_issue(
            IssueCode::FileNotFound, folder, error.message(), "check the folder's path"));
    std::vector<std::string> found;
    // Not a range-based loop: that one throws where a folder below cannot be opened.
    while (entries != fs::recursive_directory_iterator()) {
        const auto& entry = *entries;
        if (entry.is_regular_file(error) && entry.path().filename().string().ends_with(ending))
            found.push_back(entry.path().lexically_relative(folder).generic_string());
        entries.increment(error);
        if (error)
            return Loaded<std::vector<std::string>>::failure(
                file_issue(IssueCode::FileUnreadable, folder, error.message(),
                           "check the permissions of the folders in it"));
    }
    std::ranges::sort(found);
    return {std::move(found), {}};
}

bool DiskFileStore::exists(const std::string& path) const {
    std::error_code ignored;
    return fs::exists(path, ignored);
}

std::optional<Issue> DiskFileStore::make_folder(const std::string& path) {
    std::error_code error;
    fs::create_directories(path, error);
    if (error)
        return file_issue(IssueCode::OutputNotWritten, path, error.message(),
                          "check that the folder can be made there");
    return std::nullopt;
}

}  // namespace myelobrief
