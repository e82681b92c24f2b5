// How the pages of every example are filled: page 1 works alone on one sheet, the options at a
// glance start on the next one, and no page is left nearly empty.
#include <algorithm>
#include <filesystem>

#include "app/brief_maker.h"
#include "layout/lay_out.h"
#include "readers/page_style_reader.h"
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
    CHECK(page_of("Your facts, to check") == 7);
    CHECK(pages.pages.size() <= 9);
}

namespace {

/// How far down the page the lowest text or line stands that is not the footer's, as a share.
double used_share(const Page& page, const PageStyle& style) {
    const double footer = style.paper.height - style.margin_bottom;
    double lowest = 0;
    for (const auto& item : page.items)
        if (const auto* text = std::get_if<PlacedText>(&item))
            if (text->y <= footer) lowest = std::max(lowest, text->y);
    return (lowest - style.margin_top) / (footer - style.margin_top);
}

}  // namespace

TEST_CASE("no page but the last is less than a quarter full", "[layout]") {
    const auto& program = Program::instance();
    const BriefMaker maker(program.data(), {make_date(2026, 11, 22), make_date(2026, 11, 22)});
    for (const auto* name : {"standard", "large-print"}) {
        const auto style = read_page_style(
            read_project_file("templates/pages/" + std::string(name) + ".json"), name);
        const auto papers = read_papers(read_project_file("templates/pages/papers.json"), "papers");
        REQUIRE(style.ok());
        REQUIRE(papers.ok());
        for (const auto& [paper_name, paper] : *papers.value) {
            PageStyle look = *style.value;
            look.paper = paper;
            for (const auto& entry :
                 std::filesystem::directory_iterator(project_path("examples/profiles"))) {
                auto profile = maker.read(read_file(entry.path().string()), "profile.json");
                REQUIRE(profile.ok());
                const auto pages = lay_out(maker.brief(maker.assess(std::move(*profile.value))),
                                           look, program.fonts());
                for (std::size_t i = 0; i + 1 < pages.pages.size(); ++i) {
                    INFO(name << ", " << paper_name << ", " << entry.path().string() << ", page "
                              << i + 1);
                    CHECK(used_share(pages.pages[i], look) >= 0.25);
                }
            }
        }
    }
}

}  // namespace myelobrief::test
