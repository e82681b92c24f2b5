// The real disk, in a folder of its own that goes away afterwards.
#include "base/disk_file_store.h"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "tests/support/catch.h"

using namespace myelobrief;
namespace fs = std::filesystem;

namespace {

class TemporaryFolder {
  public:
    TemporaryFolder() {
        std::string pattern = (fs::temp_directory_path() / "myelobrief-test-XXXXXX").string();
        REQUIRE(::mkdtemp(pattern.data()) != nullptr);
        folder_ = pattern;
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() {
        std::error_code ignored;
        for (const auto& entry : fs::recursive_directory_iterator(folder_, ignored))
            fs::permissions(entry.path(), fs::perms::owner_all, ignored);
        fs::remove_all(folder_, ignored);
    }

    [[nodiscard]] std::string path(const std::string& name) const { return folder_ + '/' + name; }
    [[nodiscard]] const std::string& top() const { return folder_; }

    void put(const std::string& name, const std::string& bytes) const {
        fs::create_directories(fs::path(path(name)).parent_path());
        std::ofstream(path(name), std::ios::binary) << bytes;
    }
    [[nodiscard]] std::string get(const std::string& name) const {
        std::ifstream file(path(name), std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    [[nodiscard]] std::size_t entries() const {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
    }

  private:
    std::string folder_;
};

bool is_root() {
    return ::geteuid() == 0;
}

constexpr std::size_t plenty = 1'000'000;

}  // namespace

TEST_CASE("disk: what was written is read back, byte for byte") {
    const TemporaryFolder folder;
    DiskFileStore files;
    std::string bytes = "text\n\r\n\xC3\xA9";
    bytes += '\0';
    bytes += "after a zero byte";
    for (const std::string& content : {std::string(), bytes, std::string(200'000, 'x')}) {
        REQUIRE_FALSE(files.write(folder.path("a"), content, IfExists::Replace).has_value());
        const auto read = files.read(folder.path("a"), plenty);
        REQUIRE(read.ok());
        CHECK(*read.value == content);
    }
    CHECK(folder.entries() == 1);
}

TEST_CASE("disk: an existing file is left alone, unless it may be replaced") {
    const TemporaryFolder folder;
    DiskFileStore files;
    folder.put("out.pdf", "old");
    const auto refused = files.write(folder.path("out.pdf"), "new", IfExists::Refuse);
    REQUIRE(refused.has_value());
    CHECK(refused->code == IssueCode::OutputExists);
    CHECK(refused->file == folder.path("out.pdf"));
    CHECK(refused->advice.find("--force") != std::string::npos);
    CHECK(folder.get("out.pdf") == "old");
    CHECK_FALSE(files.write(folder.path("out.pdf"), "new", IfExists::Replace).has_value());
    CHECK(folder.get("out.pdf") == "new");
    CHECK_FALSE(files.write(folder.path("other.pdf"), "new", IfExists::Refuse).has_value());
    CHECK(folder.entries() == 2);
}

TEST_CASE("disk: health data can be read by its owner alone") {
    const TemporaryFolder folder;
    DiskFileStore files;
    for (const auto if_exists : {IfExists::Refuse, IfExists::Replace}) {
        REQUIRE_FALSE(files
                          .write(folder.path("out-" + std::to_string(static_cast<int>(if_exists))),
                                 "x", if_exists)
                          .has_value());
        struct stat info {};
        REQUIRE(::stat(folder.path("out-" + std::to_string(static_cast<int>(if_exists))).c_str(),
                       &info) == 0);
        CHECK((info.st_mode & 0777) == 0600);
    }
}

TEST_CASE("disk: whole or not at all; nothing is left behind where writing fails") {
    const TemporaryFolder folder;
    DiskFileStore files;
    SECTION("the folder does not exist") {
        const auto issue = files.write(folder.path("none/out.pdf"), "x", IfExists::Replace);
        REQUIRE(issue.has_value());
        CHECK(issue->code == IssueCode::OutputNotWritten);
        CHECK(folder.entries() == 0);
    }
    SECTION("a folder stands in its place") {
        fs::create_directory(folder.path("out.pdf"));
        folder.put("out.pdf/inside", "x");
        const auto replace = files.write(folder.path("out.pdf"), "x", IfExists::Replace);
        REQUIRE(replace.has_value());
        CHECK(replace->code == IssueCode::OutputNotWritten);
        const auto refuse = files.write(folder.path("out.pdf"), "x", IfExists::Refuse);
        REQUIRE(refuse.has_value());
        CHECK(refuse->code == IssueCode::OutputExists);
        CHECK(folder.entries() == 1);
    }
    SECTION("a part of the path is a file") {
        folder.put("file", "x");
        const auto issue = files.write(folder.path("file/out.pdf"), "x", IfExists::Replace);
        REQUIRE(issue.has_value());
        CHECK(issue->code == IssueCode::OutputNotWritten);
    }
    SECTION("the folder cannot be written") {
        if (is_root()) return;  // root may write everywhere
        fs::permissions(folder.top(), fs::perms::owner_read | fs::perms::owner_exec);
        const auto issue = files.write(folder.path("out.pdf"), "x", IfExists::Replace);
        fs::permissions(folder.top(), fs::perms::owner_all);
        REQUIRE(issue.has_value());
        CHECK(issue->code == IssueCode::OutputNotWritten);
        CHECK(folder.entries() == 0);
    }
    SECTION("the disk is full") {
        // /dev/full takes no byte; a link to it stands for the full disk.
        if (!fs::exists("/dev/full")) return;
        DiskFileStore store;
        const auto issue = store.write("/dev/full/out", "x", IfExists::Replace);
        REQUIRE(issue.has_value());
        CHECK(issue->code == IssueCode::OutputNotWritten);
    }
}

TEST_CASE("disk: problems with reading say what was found") {
    const TemporaryFolder folder;
    DiskFileStore files;
    folder.put("ten", "0123456789");
    struct Row {
        std::string path;
        std::size_t most;
        IssueCode code;
    };
    const std::vector<Row> rows{
        {folder.path("none"), plenty, IssueCode::FileNotFound},
        {folder.top(), plenty, IssueCode::FileUnreadable},
        {folder.path("ten"), 9, IssueCode::FileTooLarge},
        {"/dev/zero", 100'000, IssueCode::FileTooLarge},
        {"", plenty, IssueCode::FileNotFound},
    };
    for (const auto& row : rows) {
        INFO(row.path);
        const auto read = files.read(row.path, row.most);
        CHECK_FALSE(read.ok());
        REQUIRE(read.issues.size() == 1);
        CHECK(read.issues[0].code == row.code);
        CHECK(read.issues[0].file == row.path);
    }
    CHECK(files.read(folder.path("ten"), 10).ok());
}

TEST_CASE("disk: a file without permission to read is unreadable, not missing") {
    if (is_root()) return;  // root may read everything
    const TemporaryFolder folder;
    DiskFileStore files;
    folder.put("secret", "x");
    fs::permissions(folder.path("secret"), fs::perms::none);
    const auto read = files.read(folder.path("secret"), plenty);
    REQUIRE(read.issues.size() == 1);
    CHECK(read.issues[0].code == IssueCode::FileUnreadable);
}

TEST_CASE("disk: a list has the files at any depth, sorted, relative to the folder") {
    const TemporaryFolder folder;
    DiskFileStore files;
    for (const char* name : {"b.json", "a.json", "deep/er/c.json", "deep/a.json", "notes.txt",
                             "deep/json", "folder.json/x.txt"})
        folder.put(name, "x");
    const auto all = files.list(folder.top(), ".json");
    REQUIRE(all.ok());
    CHECK(*all.value ==
          std::vector<std::string>{"a.json", "b.json", "deep/a.json", "deep/er/c.json"});
    const auto with_slash = files.list(folder.top() + "/", ".json");
    REQUIRE(with_slash.ok());
    CHECK(*with_slash.value == *all.value);
    const auto none = files.list(folder.top(), ".pdf");
    REQUIRE(none.ok());
    CHECK(none.value->empty());

    const auto missing = files.list(folder.path("none"), ".json");
    CHECK_FALSE(missing.ok());
    REQUIRE(missing.issues.size() == 1);
    CHECK(missing.issues[0].code == IssueCode::FileNotFound);
}

TEST_CASE("disk: a folder that cannot be entered makes the list unreadable, not short") {
    if (is_root()) return;  // root may enter everything
    const TemporaryFolder folder;
    DiskFileStore files;
    folder.put("a.json", "x");
    folder.put("closed/b.json", "x");
    fs::permissions(folder.path("closed"), fs::perms::none);
    const auto found = files.list(folder.top(), ".json");
    fs::permissions(folder.path("closed"), fs::perms::owner_all);
    CHECK_FALSE(found.ok());
    REQUIRE(found.issues.size() == 1);
    CHECK(found.issues[0].code == IssueCode::FileUnreadable);
}

TEST_CASE("disk: exists and make_folder") {
    const TemporaryFolder folder;
    DiskFileStore files;
    CHECK_FALSE(files.exists(folder.path("a/b/c")));
    CHECK_FALSE(files.make_folder(folder.path("a/b/c")).has_value());
    CHECK(files.exists(folder.path("a/b/c")));
    CHECK_FALSE(files.make_folder(folder.path("a/b/c")).has_value());
    folder.put("file", "x");
    const auto issue = files.make_folder(folder.path("file/below"));
    REQUIRE(issue.has_value());
    CHECK(issue->code == IssueCode::OutputNotWritten);
}
