// Where pages break. A page has 10 lines.
#include "tests/layout/fixture.h"
#include "tests/support/catch.h"
#include "tests/support/page_dump.h"

using namespace myelobrief;
using namespace myelobrief::test;

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

TEST_CASE("a heading does not end a page with only a mark or an introduction below it") {
    SECTION("an outcome") {
        const OutcomeLine outcome{OutcomeMark::Met, "Met", {}};
        CHECK(outline_of(lay_out_small(
                  {paragraph_of("a", 7), Heading{3, "H"}, outcome, paragraph_of("b", 2)})) ==
              "a1 a2 a3 a4 a5 a6 a7 | H Met b1 b2");
    }
    SECTION("an introduction to smaller headings") {
        CHECK(outline_of(lay_out_small({paragraph_of("a", 6), Heading{2, "H"}, paragraph_of("i", 1),
                                        Heading{3, "I"}, paragraph_of("b", 2)})) ==
              "a1 a2 a3 a4 a5 a6 | H i1 I b1 b2");
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

TEST_CASE("a table repeats its header on every page and never splits a row") {
    Table table{"C", {{"x", 1}}, {}, false};
    for (const auto* name : {"r", "s", "t", "u", "v", "w"})
        table.rows.push_back({paragraph_of(name, 2).text});
    CHECK(outline_of(lay_out_small({table})) == "C x r1 r2 s1 s2 t1 t2 u1 u2 | x v1 v2 w1 w2");
    SECTION("a row that does not fit goes whole") {
        CHECK(outline_of(lay_out_small({paragraph_of("a", 1), table})) ==
              "a1 C x r1 r2 s1 s2 t1 t2 | x u1 u2 v1 v2 w1 w2");
    }
    SECTION("a row taller than a page is split between lines") {
        table.rows = {{paragraph_of("t", 12).text}};
        CHECK(outline_of(lay_out_small({table})) ==
              "C x t1 t2 t3 t4 t5 t6 t7 t8 | x t9 t10 t11 t12");
    }
}

TEST_CASE("a column that would break its words takes room from the others") {
    // Equal shares would give ten letters to each column.
    const Table table{
        "", {{"x", 1}, {"y", 1}}, {{plain("thalidomid"), plain("a b c d e f")}}, false};
    auto style = small_pages();
    Document document;
    document.blocks = {table};
    const auto narrow = [&](double padding) {
        style.table_padding_x = padding;
        return dump_pages(lay_out(document, style, FixedWidthMetrics{}));
    };
    CHECK(narrow(0).find("\"a b c d e \"") != std::string::npos);
    // With padding the first column needs 60 of the 100 points, but half of them is its limit.
    CHECK(narrow(5).find("\"thalidom\"") != std::string::npos);
    style.paper.width += 20;
    CHECK(narrow(5).find("\"thalidomid\"") != std::string::npos);
}

TEST_CASE("a box stays together where it fits on a page") {
    const Box box{BoxStyle::HandOver, "T", {paragraph_of("b", 3, 18), paragraph_of("c", 3, 18)}};
    CHECK(outline_of(lay_out_small({paragraph_of("a", 3), box, paragraph_of("d", 1)})) ==
          "a1 a2 a3 | T b1 b2 b3 c1 c2 c3 d1");
    SECTION("a box taller than a page is split, with a border round each part") {
        const Box tall{BoxStyle::HandOver, "T", {paragraph_of("b", 15, 18)}};
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

TEST_CASE("a page break starts a page, once") {
    CHECK(outline_of(lay_out_small({paragraph_of("a", 3), PageBreak{}, PageBreak{},
                                    paragraph_of("b", 1)})) == "a1 a2 a3 | b1");
    CHECK(outline_of(lay_out_small({PageBreak{}, paragraph_of("a", 1)})) == "a1");
}

TEST_CASE("a page break leaves no page nearly empty") {
    CHECK(outline_of(lay_out_small({paragraph_of("a", 1), PageBreak{}, paragraph_of("b", 1)})) ==
          "a1 b1");
}
