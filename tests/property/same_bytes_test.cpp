// Same input, same bytes: in every format, from data that was read anew.
#include "app/brief_maker.h"
#include "base/disk_file_store.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/shipped_data.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

struct Outputs {
    std::string text;
    std::string json;
    std::string pdf;
    std::string findings;
};

Outputs make_outputs(const BriefMaker& maker, const FontSet& fonts, const std::string& name) {
    auto profile = maker.read(example_profile(name), name);
    REQUIRE(profile.ok());
    const auto assessment = maker.assess(std::move(*profile.value));
    Issues issues;
    return {maker.render(assessment, Format::Text, nullptr, name, issues),
            maker.render(assessment, Format::Json, nullptr, name, issues),
            maker.render(assessment, Format::Pdf, &fonts, name, issues),
            maker.findings_json(assessment)};
}

}  // namespace

TEST_CASE("same input, same bytes: text, JSON, PDF and findings of every example profile") {
    DiskFileStore files;
    const DataFolders folders{project_path("criteria"), project_path("templates")};
    const auto read_again = load_program_data(files, folders);
    REQUIRE(read_again.ok());
    const auto fonts_again = load_fonts(files, folders);
    REQUIRE(fonts_again.ok());

    const BriefDates dates{shipped_test_day(), shipped_test_day()};
    const BriefMaker first(shipped_data(), dates);
    const BriefMaker second(*read_again.value, dates);
    const auto names = example_profiles();
    REQUIRE(names.size() >= 12);
    for (const auto& name : names) {
        INFO(name);
        const auto a = make_outputs(first, shipped_fonts(), name);
        const auto b = make_outputs(second, **fonts_again.value, name);
        CHECK(a.text.size() > 1000);
        CHECK(a.text == b.text);
        CHECK(a.json == b.json);
        CHECK(a.findings == b.findings);
        CHECK(a.pdf.starts_with("%PDF-"));
        CHECK((a.pdf == b.pdf));  // in brackets: a failure does not print the file
    }
}
