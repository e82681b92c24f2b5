#include "readers/limits.h"

#include <filesystem>
#include <fstream>

#include "readers/profile_reader.h"
#include "tests/readers/real_data.h"
#include "tests/support/catch.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

std::string repeated(std::size_t count, const std::string& item) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += (i == 0 ? "" : ",") + item;
    return text;
}

Issues problems(const std::string& text) {
    return read_profile_fragment(text, "p.json", real_catalog(), test_day()).issues;
}

std::string treatments(std::size_t count) {
    return R"({"history": {"treatments": [)" + repeated(count, R"({"medicines": ["VRd"]})") + "]}}";
}

std::string lab_values(std::size_t count) {
    return R"({"labs": [)" +
           repeated(count, R"({"test": "hemoglobin", "value": 10, "unit": "g/dL"})") + "]}";
}

}  // namespace

TEST_CASE("a file of 50 MB is refused unread") {
    const auto path = std::filesystem::temp_directory_path() / "myelobrief_fifty_megabytes.json";
    { std::ofstream file(path); }
    std::filesystem::resize_file(path, 50'000'000);
    DiskFileStore disk;
    const auto text = disk.read(path.string(), max_file_bytes);
    std::filesystem::remove(path);
    REQUIRE_FALSE(text.ok());
    CHECK(text.issues.front().code == IssueCode::FileTooLarge);
}

TEST_CASE("lists are read up to their limit, and refused beyond it") {
    CHECK(problems(treatments(200)).empty());
    CHECK(problems(lab_values(2000)).empty());
    for (const auto& text : {treatments(201), lab_values(2001)}) {
        const auto found = problems(text);
        REQUIRE(found.size() == 1);
        CHECK(found.front().code == IssueCode::TooManyItems);
    }
}

TEST_CASE("a file full of misspellings gets suggestions for the first of them only") {
    const auto found = problems(R"({"history": {"treatments": [)" +
                                repeated(200, R"({"medicines": ["Velcaid", "Velcaid"]})") + "]}}");
    REQUIRE(found.size() == 400);
    CHECK(found[max_suggestions - 1].advice == "did you mean \"Velcade\"?");
    CHECK(found[max_suggestions].advice.empty());
}
