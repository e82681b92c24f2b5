// Where pages break. A page has 10 lines.
#include "tests/layout/fixture.h"
#include "tests/support/catch.h"
#include "tests/support/page_dump.h"

using namespace myelobrief;

TEST_CASE("an empty document is one page") {
    const auto pages = lay_out_small({});
    CHECK(pages.pages.size() == 1);
    CHECK(lay_out_small({PageBreak{}}).pages.size() == 1);
}

TEST_CASE("text that fills a page exactly does not start another") {
    CHECK(lay_out_small({paragraph_of("a", 10)}).pages.size() == 1);
    CHECK(lay_out_small({paragraph_of("a", 11)}).pages.size() == 2);
}

TEST_CASE("at least two lines of a paragraph stay together at the end and at the start of a page") {
    SECTION("an orphan goes to the next page") {
        CHECK(outline_of(lay_out_small({paragraph_of("a", 9), paragraph_of("b", 4)})) ==
              "a1 a2 a3 a4 a5 a6 a7 a8 a9 | b1 b2 b3 b4");
    }
    SECTION("a widow takes a line along") {
        CHECK(outline_of(lay_out_small({paragraph_of("a", 7), paragraph_of("b", 4)})) ==
              "a1 a2 a3 a4 a5 a6 a7 b1 b2 | b3 b4");
    }
    SECTION("a paragraph of three lines does not part") {
        CHECK(outline_of(lay_out_small({paragraph_of("a", 8), paragraph_of("b", 3)})) ==
              "a1 a2 a3 a4 a5 a6 a7 a8 | b1 b2 b3");
    }
}

TEST_CASE("a heading stays with the text that follows") {
    SECTION("one line of room for it is not enough") {
        CHECK(outline_of(
                  lay_out_small({paragraph_of("a", 9), Heading{2, "H"}, paragraph_of("b", 2)})) ==
              "a1 a2 a3 a4 a5 a6 a7 a8 a9 | H b1 b2");
    }
    SECTION("two headings and the text stay together") {
        CHECK(outline_of(lay_out_small({paragraph_of("a", 7), Heading{2, "H"}, Heading{3, "I"},
                                        paragraph_of("b", 2)})) ==
              "a1 a2 a3 a4 a5 a6 a7 | H I b1 b2");
    }
    SECTION("with a table: caption, header and first row") {
        const Table table{"C", {{"x", 1}}, {{plain("r1")}, {plain("r2")}}, false};
        CHECK(outline_of(lay_out_small({paragraph_of("a", 7), Heading{2, "H"}, table})) ==
              "a1 a2 a3 a4 a5 a6 a7 | H C x r1 r2");
    }
}

TEST_CASE("text that announces what follows stays with it") {
    const List list{ListStyle::Bullets, {plain("one"), plain("two")}};
    SECTION("by a colon") {
        CHECK(outline_of(lay_out_small({paragraph_of("a", 9), Paragraph{plain("Ask:")}, list})) ==
              "a1 a2 a3 a4 a5 a6 a7 a8 a9 | Ask: one two");
    }
    SECTION("by bold letters") {
        CHECK(outline_of(lay_out_small({paragraph_of("a", 9), Paragraph{bold("Ask")}, list})) ==
              "a1 a2 a3 a4 a5 a6 a7 a8 a9 | Ask one two");
    }
}

TEST_CASE("a page break starts a page, once") {
    CHECK(outline_of(lay_out_small({paragraph_of("a", 1), PageBreak{}, PageBreak{},
                                    paragraph_of("b", 1)})) == "a1 | b1");
    CHECK(outline_of(lay_out_small({PageBreak{}, paragraph_of("a", 1)})) == "a1");
}

TEST_CASE("a table repeats its header on every page and never splits a row") {
    Table table{"C", {{"x", 1}, {"y", 1}}, {}, false};
    for (int i = 1; i <= 6; ++i)
        table.rows.push_back({plain("r" + std::to_string(i) + " bbbbbbbb"), plain("-")});
    // Each row takes two lines: caption, header and four rows fill the first page.
    CHECK(outline_of(lay_out_small({table})) ==
          "C xy r1 bbbbbbbb r2 bbbbbbbb r3 bbbbbbbb r4 bbbbbbbb | xy r5 bbbbbbbb r6 bbbbbbbb");
    SECTION("a row that does not fit goes whole") {
        CHECK(outline_of(lay_out_small({paragraph_of("a", 1), table})) ==
              "a1 C xy r1 bbbbbbbb r2 bbbbbbbb r3 bbbbbbbb | "
              "xy r4 bbbbbbbb r5 bbbbbbbb r6 bbbbbbbb");
    }
    SECTION("a row taller than a page is split between lines") {
        std::string tall;
        for (int i = 1; i <= 12; ++i) tall += "t" + std::to_string(i) + "..... ";
        table.rows = {{plain(tall), plain("-")}};
        CHECK(outline_of(lay_out_small({table})) ==
              "C xy t1 t2 t3 t4 t5 t6 t7 t8 | xy t9 t10 t11 t12");
    }
}

TEST_CASE("a column that would break its words takes room from the others") {
    const Table table{"", {{"x", 1}, {"y", 1}}, {{plain("lenalidomide"), plain("a b c d")}}, false};
    // Shares would give ten letters to each column.
    const auto dump = dump_pages(lay_out_small({table}));
    INFO(dump);
    CHECK(dump.find("\"lenalidomide\"") == std::string::npos);
    CHECK(dump.find("lenalidom") != std::string::npos);
    PageStyle wide = small_pages();
    wide.page_width = 20 + 150;
    Document document;
    document.blocks = {
        Table{"", {{"x", 1}, {"y", 2}}, {{plain("lenalidomide"), plain("a b")}}, false}};
    CHECK(dump_pages(lay_out(document, wide, FixedWidthMetrics{})).find("\"lenalidomide\"") !=
          std::string::npos);
}

TEST_CASE("a box stays together where it fits on a page") {
    const Box box{BoxStyle::HandOver, "T", {paragraph_of("b", 3), paragraph_of("c", 3)}};
    CHECK(outline_of(lay_out_small({paragraph_of("a", 3), box, paragraph_of("d", 1)})) ==
          "a1 a2 a3 | T b1 b2 b3 c1 c2 c3 d1");
    SECTION("a box taller than a page is split, with a border round each part") {
        const Box tall{BoxStyle::HandOver, "T", {paragraph_of("b", 15)}};
        const auto pages = lay_out_small({tall});
        CHECK(outline_of(pages) == "T b1 b2 b3 b4 b5 b6 b7 b8 | b9 b10 b11 b12 b13 b14 b15");
        for (const auto& page : pages.pages) {
            const auto* border = std::get_if<PlacedPolygon>(&page.items.front());
            REQUIRE(border != nullptr);
            CHECK(border->line_width > 0);
        }
    }
}

TEST_CASE("headings are bookmarks with their page and height") {
    const auto pages = lay_out_small(
        {Heading{1, "Top"}, paragraph_of("a", 8), Heading{2, "Next"}, paragraph_of("b", 1)});
    REQUIRE(pages.bookmarks.size() == 2);
    CHECK(pages.bookmarks[0].title == "Top");
    CHECK(pages.bookmarks[0].page == 0);
    CHECK(pages.bookmarks[0].y == Approx(20));
    CHECK(pages.bookmarks[1].level == 2);
    CHECK(pages.bookmarks[1].page == 1);
}

TEST_CASE("every page has the footer and its number") {
    Document document;
    document.footer = "Brief";
    document.page_label = "{page} of {pages}";
    document.blocks = {paragraph_of("a", 12)};
    const auto pages = lines_of(lay_out(document, small_pages(), FixedWidthMetrics{}));
    REQUIRE(pages.size() == 2);
    CHECK(pages[0].back() == "Brief1 of 2");
    CHECK(pages[1].back() == "Brief2 of 2");
}
