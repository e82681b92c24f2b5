// What "criteria diff 2024-03-01 2026-11-22" says of the shipped data and examples, as a person has
// read it.
#include "app/criteria_diff.h"
#include "base/disk_file_store.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/golden.h"
#include "tests/support/program.h"
#include "writers/text/text_writer.h"

namespace myelobrief::test {

TEST_CASE("the difference between two days reads as a curator would write it", "[golden]") {
    const auto& data = Program::instance().data();
    const Date before = make_date(2024, 3, 1);
    const Date after = make_date(2026, 11, 22);
    DiskFileStore files;
    const auto result =
        diff_criteria({data, before, "1 March 2024"}, {data, after, "22 November 2026"},
                      {after, after}, LineRule::Imwg2015, files, project_path("examples/profiles"));
    CHECK(result.issues.empty());
    check_golden(project_path("tests/golden/criteria-diff.txt"),
                 write_text(describe_diff(result.diff, data.wording)));
}

}  // namespace myelobrief::test
