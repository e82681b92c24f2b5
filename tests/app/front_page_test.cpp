// Page 1 works alone: it is one sheet for every example, and the options start on the next one.
#include <algorithm>
#include <filesystem>

#include "app/brief_maker.h"
#include "layout/lay_out.h"
#include "tests/support/files.h"
#include "tests/support/program.h"

namespace myelobrief::test {

TEST_CASE("page 1 is one sheet", "[layout]") {
    const auto& program = Program::instance();
    const BriefMaker maker(program.data(), {make_date(2026, 11, 22), make_date(2026, 11, 22)});
    for (const auto& entry :
         std::filesystem::directory_iterator(project_path("examples/profiles"))) {
        INFO(entry.path().string());
        auto profile = maker.read(read_file(entry.path().string()), "profile.json");
        REQUIRE(profile.ok());
        const auto pages = lay_out(maker.brief(maker.assess(std::move(*profile.value))),
                                   program.data().page_style, program.fonts());
        const auto next =
            std::ranges::find(pages.bookmarks, "Options worth asking about", &Bookmark::title);
        REQUIRE(next != pages.bookmarks.end());
        CHECK(next->page == 1);
        CHECK(std::ranges::count(pages.bookmarks, std::size_t{0}, &Bookmark::page) >= 2);
    }
}

TEST_CASE("the standard example is a brief of 4 to 10 pages", "[layout]") {
    const auto& program = Program::instance();
    const BriefMaker maker(program.data(), {make_date(2026, 11, 22), make_date(2026, 11, 22)});
    auto profile = maker.read(read_project_file("examples/profiles/second-relapse.json"), "");
    const auto pages = lay_out(maker.brief(maker.assess(std::move(*profile.value))),
                               program.data().page_style, program.fonts());
    CHECK(pages.pages.size() >= 4);
    CHECK(pages.pages.size() <= 10);
}

}  // namespace myelobrief::test
