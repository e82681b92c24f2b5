// Page 1 works alone: it is one sheet for every example, and the options at a glance start on the
// next one.
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
            std::ranges::find(pages.bookmarks, "Your options at a glance", &Bookmark::title);
        REQUIRE(next != pages.bookmarks.end());
        CHECK(next->page == 1);
        CHECK(std::ranges::count(pages.bookmarks, std::size_t{0}, &Bookmark::page) >= 2);
    }
}

TEST_CASE("the standard example: two pages of summary, six pages, then what to look up",
          "[layout]") {
    const auto& program = Program::instance();
    const BriefMaker maker(program.data(), {make_date(2026, 11, 22), make_date(2026, 11, 22)});
    auto profile = maker.read(read_project_file("examples/profiles/second-relapse.json"), "");
    const auto pages = lay_out(maker.brief(maker.assess(std::move(*profile.value))),
                               program.data().page_style, program.fonts());
    const auto page_of = [&pages](const std::string& title) {
        const auto found = std::ranges::find(pages.bookmarks, title, &Bookmark::title);
        REQUIRE(found != pages.bookmarks.end());
        return found->page + 1;
    };
    CHECK(page_of("Your options at a glance") == 2);
    CHECK(page_of("When to call") == 2);
    CHECK(page_of("Options worth asking about") == 3);
    CHECK(page_of("Your treatment history") <= 6);
    CHECK(page_of("What doctors weigh") == 7);
    CHECK(pages.pages.size() <= 8);
}

}  // namespace myelobrief::test
