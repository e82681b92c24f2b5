// Whole outputs, kept as readable text. Each folder beside this file is named like a profile of
// examples/profiles and holds what comes of it, step by step; the first file that differs tells
// which step changed: findings.json (domain, engine), report.txt (report), pages.txt (layout).
//
// After a wanted change: MYELOBRIEF_ACCEPT=1 build/dev/tests/test_golden, then read the difference.
#include <filesystem>

#include "app/brief_maker.h"
#include "base/disk_file_store.h"
#include "layout/lay_out.h"
#include "report/brief.h"
#include "tests/support/files.h"
#include "tests/support/golden.h"
#include "tests/support/page_dump.h"
#include "tests/support/program.h"
#include "writers/text/text_writer.h"

namespace myelobrief::test {
namespace {

namespace fs = std::filesystem;

}  // namespace

TEST_CASE("examples give the findings, words and pages that a person has read", "[golden]") {
    const auto& program = Program::instance();
    // The version changes with every word of the data; the goldens shall not.
    ProgramData data = program.data();
    data.criteria.version = "0123456789ab";
    const BriefMaker maker(data, {make_date(2026, 11, 22), make_date(2026, 11, 22)});
    std::size_t cases = 0;
    for (const auto& entry : fs::directory_iterator(project_path("tests/golden"))) {
        if (!entry.is_directory()) continue;
        ++cases;
        const auto name = entry.path().filename().string();
        INFO("case " << name);
        const auto file = "examples/profiles/" + name + ".json";
        auto profile = maker.read(read_project_file(file), file);
        REQUIRE(profile.ok());
        const auto assessment = maker.assess(std::move(*profile.value));
        const auto brief = maker.brief(assessment);
        check_golden(entry.path() / "findings.json", maker.findings_json(assessment));
        check_golden(entry.path() / "report.txt", write_text(brief));
        check_golden(entry.path() / "pages.txt",
                     dump_pages(lay_out(brief, data.page_style, program.fonts())));
    }
    CHECK(cases >= 4);
}

}  // namespace myelobrief::test
