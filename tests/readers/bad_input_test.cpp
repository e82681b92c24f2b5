// Every file below tests/bad_input, read; its problems have to be exactly those in the .txt beside
// it. The folder of a file names the code of its first problem. Profiles stand at the top; the
// other kinds of files have a folder each. MYELOBRIEF_ACCEPT=1 writes the .txt files anew: read
// each of them before keeping it.

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>

#include "readers/profile_reader.h"
#include "readers/wording_reader.h"
#include "tests/readers/real_data.h"
#include "tests/support/catch.h"

namespace fs = std::filesystem;
using namespace myelobrief;
using namespace myelobrief::test;

namespace {

const fs::path& bad_input() {
    static const fs::path folder = project_path("tests/bad_input");
    return folder;
}

std::vector<fs::path> sorted_entries(const fs::path& folder) {
    std::vector<fs::path> entries;
    for (const auto& entry : fs::directory_iterator(folder)) entries.push_back(entry.path());
    std::ranges::sort(entries);
    return entries;
}

std::string content(const fs::path& file) {
    DiskFileStore disk;
    auto text = disk.read(file.string(), max_file_bytes);
    REQUIRE(text.ok());
    return *text.value;
}

void compare(const fs::path& expected_file, const std::string& code, const Issues& issues) {
    INFO(expected_file.string());
    REQUIRE_FALSE(issues.empty());
    CHECK(info(issues.front().code).id == code);
    const auto found = all_texts(issues);
    if (std::getenv("MYELOBRIEF_ACCEPT") != nullptr) {
        DiskFileStore disk;
        REQUIRE_FALSE(disk.write(expected_file.string(), found, IfExists::Replace));
    }
    CHECK(found == content(expected_file));
}

constexpr std::array<std::string_view, 3> other_kinds{"criteria", "criteria_base", "wording"};

/// Calls `read` with each .json file of the folders <kind>/<code>.
template <class Read>
std::size_t check_files(const fs::path& kind, Read read) {
    std::size_t count = 0;
    for (const auto& folder : sorted_entries(kind)) {
        if (std::ranges::find(other_kinds, folder.filename().string()) != other_kinds.end())
            continue;
        for (const auto& file : sorted_entries(folder)) {
            if (file.extension() != ".json") continue;
            const Issues issues = read(content(file), file.filename().string());
            compare(fs::path(file).replace_extension(".txt"), folder.filename().string(), issues);
            ++count;
        }
    }
    return count;
}

}  // namespace

TEST_CASE("bad profiles have exactly the problems that are written beside them") {
    const auto count = check_files(bad_input(), [](const auto& text, const auto& name) {
        const auto profile = read_profile(text, name, real_catalog(), test_day());
        CHECK(profile.ok() == !has_errors(profile.issues));
        return profile.issues;
    });
    CHECK(count > 50);
}

TEST_CASE("bad wording files have exactly the problems that are written beside them") {
    const auto count = check_files(bad_input() / "wording", [](const auto& text, const auto& name) {
        CriteriaData data;
        data.decision_factors = {{"age-and-health", {}, {}}};
        data.sources = {{.id = "article",
                         .kind = "",
                         .title = "",
                         .url = "",
                         .published = "",
                         .retrieved = {},
                         .reviewed = {},
                         .review_due = {},
                         .statements = {{"S-1", "", "", false}},
                         .file = ""}};
        return read_wording(text, name, data).issues;
    });
    CHECK(count > 2);
}

// A case of bad criteria is a folder of files that are laid over the good ones in criteria_base.
TEST_CASE("bad criteria have exactly the problems that are written beside them") {
    std::size_t count = 0;
    for (const auto& code : sorted_entries(bad_input() / "criteria")) {
        for (const auto& folder : sorted_entries(code)) {
            if (!fs::is_directory(folder)) continue;
            MemoryFileStore store;
            copy_to_memory("tests/bad_input/criteria_base", {""}, "criteria", store);
            copy_to_memory(fs::relative(folder, project_path("")).string(), {""}, "criteria",
                           store);
            const auto data = read_criteria(store, "criteria");
            compare(folder.string() + ".txt", code.filename().string(), data.issues);
            ++count;
        }
    }
    CHECK(count > 20);
}

TEST_CASE("the good criteria that the bad ones are laid over have no problem") {
    DiskFileStore disk;
    CHECK(all_texts(read_criteria(disk, project_path("tests/bad_input/criteria_base")).issues)
              .empty());
}
