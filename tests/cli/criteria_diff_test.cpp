// myelobrief criteria diff: between two days, between two folders.
#include <filesystem>

#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

namespace myelobrief::test {
namespace {

namespace fs = std::filesystem;

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// Line ends made spaces, and runs of spaces one.
std::string in_one_line(const std::string& text) {
    std::string line;
    for (const char c : text)
        if (c != ' ' && c != '\n') {
            line += c;
        } else if (!line.ends_with(' ')) {
            line += ' ';
        }
    return line;
}

/// The shipped criteria, to be changed.
class OtherCriteria {
  public:
    OtherCriteria() { fs::copy(project_path("criteria"), path(), fs::copy_options::recursive); }
    [[nodiscard]] std::string path() const { return folder_.path("criteria"); }

    void replace(const std::string& name, const std::string& from, const std::string& to) const {
        auto text = read_file(path() + '/' + name);
        const auto place = text.find(from);
        REQUIRE(place != std::string::npos);
        REQUIRE_FALSE(
            folder_.add("criteria/" + name, text.replace(place, from.size(), to)).empty());
    }

  private:
    TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("criteria diff between two days names what began and what changed", "[criteria]") {
    const auto run = run_myelobrief({"criteria", "diff", "2024-03-01", "2026-11-22"});
    CHECK(run.exit_code == 0);
    CHECK(run.err.empty());
    const auto text = in_one_line(run.out);
    CHECK(contains(text,
                   "The Carvykti label, since 5 April 2024: now asks for “at least 1 past line” "
                   "instead of “at least 4 past lines”"));
    CHECK(contains(text, "The Abecma label, since 4 April 2024: now asks for"));
    for (const auto* const began : {"The Tecvayli label, since 5 March 2026: asks for",
                                    "The Blenrep label, since 23 October 2025: asks for",
                                    "The Lynozyfic label, since 2 July 2025: asks for"})
        CHECK(contains(text, began));
    CHECK(contains(text, "CAR-T cell therapy, by the Carvykti label: not met -> met for "));
    CHECK(run_myelobrief({"criteria", "diff", "2024-03-01", "2026-11-22"}).out == run.out);
}

TEST_CASE("criteria diff between a day and itself finds nothing", "[criteria]") {
    const auto run = run_myelobrief({"criteria", "diff", "2026-11-22", "2026-11-22"});
    CHECK(run.exit_code == 0);
    CHECK(contains(run.out, "No rule differs."));
    CHECK(contains(in_one_line(run.out), "Nothing comes out otherwise."));
}

TEST_CASE("criteria diff between two folders finds a changed limit and whom it concerns",
          "[criteria]") {
    const OtherCriteria other;
    other.replace("options/cell-therapy/car-t.json",
                  R"("fact": "prior_therapies", "op": ">=", "value": 4)",
                  R"("fact": "prior_therapies", "op": ">=", "value": 1)");
    SECTION("in words") {
        const auto run =
            run_myelobrief({"criteria", "diff", project_path("criteria"), other.path()});
        CHECK(run.exit_code == 0);
        const auto text = in_one_line(run.out);
        CHECK(contains(text, "[prior_therapies >= 1] instead of"));
        CHECK(contains(text,
                       "CAR-T cell therapy, by a patient article of 2023 or 2024: not met -> "
                       "met for "));
        CHECK_FALSE(contains(text, "Carvykti"));
    }
    SECTION("as JSON, the other way round") {
        const auto run =
            run_myelobrief({"criteria", "diff", other.path(), project_path("criteria"), "--json"});
        CHECK(run.exit_code == 0);
        const auto text = in_one_line(run.out);
        CHECK(contains(text, R"("option": "car-t", "change": "changed")"));
        CHECK(
            contains(text, R"("source": "relapse-article", "before": "met", "after": "not-met")"));
    }
    SECTION("of other profiles, of which one cannot be read") {
        const TemporaryFolder profiles;
        REQUIRE_FALSE(profiles.add("bad.json", "{").empty());
        REQUIRE_FALSE(profiles.add("nothing-known.json", R"({"profile_version": 1})").empty());
        const auto run = run_myelobrief({"criteria", "diff", project_path("criteria"), other.path(),
                                         "--profiles", profiles.path()});
        CHECK(run.exit_code == 1);
        CHECK(contains(run.err, "bad.json:1:2: error[json-syntax]"));
        CHECK(contains(in_one_line(run.out),
                       "1 profile was held against both, dated on the same day. Nothing comes out "
                       "otherwise."));
    }
}

TEST_CASE("criteria diff the other way round names what there was not yet", "[criteria]") {
    const auto run = run_myelobrief({"criteria", "diff", "2026-11-22", "2024-03-01"});
    const auto text = in_one_line(run.out);
    CHECK(contains(text, "Options that are gone"));
    CHECK(contains(text, "The Tecvayli label has no rule any more; it asked for myeloma"));
    CHECK(contains(text, "by the Tecvayli label (no rule now): was met for "));
}

TEST_CASE("criteria diff between two folders names options, sources and words that differ",
          "[criteria]") {
    const OtherCriteria other;
    const auto diff = [&] {
        const auto run =
            run_myelobrief({"criteria", "diff", project_path("criteria"), other.path()});
        CHECK(run.exit_code == 0);
        return in_one_line(run.out);
    };
    SECTION("an option that is gone") {
        fs::remove(other.path() + "/options/drug-therapy/works-quickly.json");
        fs::remove(other.path() + "/options/drug-therapy/works-quickly.cases.json");
        CHECK(contains(diff(), "Options that are gone"));
        CHECK(contains(diff(), "A treatment that works quickly [works-quickly]"));
    }
    SECTION("another status, other medicines") {
        other.replace("options/product/talvey-alone.json", R"("status": "active")",
                      R"("status": "withdrawn")");
        other.replace("options/product/talvey-alone.json", R"("medicines": ["talquetamab"])",
                      R"("medicines": [])");
        CHECK(contains(diff(), "Its status is now withdrawn; before, active."));
        CHECK(contains(diff(), "Its medicines are now none; before, talquetamab."));
        CHECK(contains(diff(), "Talvey alone, by the Talvey label: met -> not applicable for "));
    }
    SECTION("another first day") {
        other.replace("options/product/talvey-alone.json", R"("valid_from": "2023-08-09")",
                      R"("valid_from": "2023-08-10")");
        CHECK(contains(diff(),
                       "The Talvey label, since 10 August 2023: now stands from 10 August "
                       "2023 on; before, from 9 August 2023 on."));
    }
    SECTION("a source that was reviewed again") {
        other.replace("sources/us-label-talvey.json", R"("reviewed": "2026-11-22")",
                      R"("reviewed": "2026-11-21")");
        CHECK(contains(diff(), "was reviewed on 21 November 2026; before, on 22 November 2026."));
    }
    SECTION("notes alone") {
        other.replace("sources/us-label-talvey.json", R"("says": ")", R"("says": "Also: )");
        CHECK(contains(diff(), "No rule differs."));
        CHECK(contains(diff(), "Some files differ all the same"));
    }
}

TEST_CASE("criteria diff tells what is neither day nor folder", "[criteria]") {
    const auto run = run_myelobrief({"criteria", "diff", "2024-3-1", "2026-11-22"});
    CHECK(run.exit_code == 2);
    CHECK(contains(run.err, "\"2024-3-1\" is no date like 2026-11-22"));
}

}  // namespace myelobrief::test
