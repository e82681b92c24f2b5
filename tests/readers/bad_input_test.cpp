// Every file below tests/bad_input, read; its problems have to be exactly those in the .txt beside
// it. The folder of a file names the code of its first problem. Profiles stand at the top; the
// other kinds of files have a folder each. MYELOBRIEF_ACCEPT=1 writes the .txt files anew: read
// each of them before keeping it. Below tests/good_input lies what is just not bad, in folders of
// the same names.

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>

#include "criteria/checks/check.h"
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

/// Words for data that has one decision factor and one source.
Issues problems_of_wording(const std::string& text, const std::string& name) {
    CriteriaData data;
    data.decision_factors = {{"age-and-health", {}, {}}};
    Source& source = data.sources.emplace_back();
    source.statements.emplace_back().id = "S-1";
    return read_wording(text, name, data).issues;
}

/// As "criteria lint" finds them in a folder of files that are laid over the good ones.
Issues problems_of_criteria(const fs::path& folder) {
    MemoryFileStore store;
    copy_to_memory("tests/bad_input/criteria_base", {""}, "criteria", store);
    copy_to_memory(fs::relative(folder, project_path("")).string(), {""}, "criteria", store);
    const auto data = read_criteria(store, "criteria");
    if (!data.ok()) return data.issues;
    auto issues = run_checks({*data.value, test_day()});
    issues.insert(issues.begin(), data.issues.begin(), data.issues.end());
    return issues;
}

/// Calls `visit` with each folder <code>/<case> of criteria.
template <class Visit>
std::size_t for_each_case(const fs::path& criteria, Visit visit) {
    std::size_t count = 0;
    for (const auto& code : sorted_entries(criteria)) {
        for (const auto& folder : sorted_entries(code)) {
            if (!fs::is_directory(folder)) continue;
            visit(code.filename().string(), folder);
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
    CHECK(check_files(bad_input() / "wording", problems_of_wording) > 2);
}

TEST_CASE("bad criteria have exactly the problems that are written beside them") {
    const auto count = for_each_case(
        bad_input() / "criteria", [](const std::string& code, const fs::path& folder) {
            compare(folder.string() + ".txt", code, problems_of_criteria(folder));
        });
    CHECK(count > 20);
}

TEST_CASE("what is just not bad has no problem") {
    const fs::path good_input = project_path("tests/good_input");
    const auto count =
        for_each_case(good_input / "criteria", [](const std::string&, const fs::path& folder) {
            INFO(folder.string());
            CHECK(all_texts(problems_of_criteria(folder)).empty());
        });
    CHECK(count > 10);
    for (const auto& code : sorted_entries(good_input / "wording"))
        for (const auto& file : sorted_entries(code))
            CHECK(all_texts(problems_of_wording(content(file), file.filename().string())).empty());
}

TEST_CASE("the good criteria that the bad ones are laid over have no problem") {
    CHECK(all_texts(problems_of_criteria(project_path("tests/bad_input/criteria_base"))).empty());
}
