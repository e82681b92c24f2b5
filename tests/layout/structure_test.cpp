// What readers get who do not see the pages: the tree of nodes, and what belongs to none.
#include "layout/reading_order.h"

#include <algorithm>

#include "tests/layout/fixture.h"
#include "tests/support/catch.h"
#include "tests/support/page_dump.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

std::string structure(std::vector<Block> blocks) {
    return dump_structure(lay_out_small(std::move(blocks)));
}

Span in_language(std::string text, std::string language) {
    return {std::move(text), false, std::move(language), {}};
}
Span link_to(std::string text, std::string address) {
    return {std::move(text), false, {}, std::move(address)};
}

/// All texts that stand outside of the tree.
std::vector<std::string> texts_without_node(const Pages& pages, NodeId kind) {
    std::vector<std::string> texts;
    for (const auto& page : pages.pages)
        for (const auto& item : page.items)
            if (const auto* text = std::get_if<PlacedText>(&item); text && text->node == kind)
                texts.push_back(text->text);
    return texts;
}

}  // namespace

TEST_CASE("a paragraph over lines and pages is one node, its words apart") {
    CHECK(structure({Heading{1, "Top"}, paragraph_of("a", 10, 5)}) ==
          "document\n"
          "  heading 1 1:\"Top\"\n"
          "  paragraph 1:\"a1... a2... a3... a4... a5... a6... a7... a8... a9... a10..\"\n");
    CHECK(structure({paragraph_of("b", 11, 15)}) ==
          "document\n"
          "  paragraph 1:\"b1............. b2............. b3............. b4............. "
          "b5............. b6............. b7............. b8............. b9............. \" "
          "2:\"b10............ b11............\"\n");
}

TEST_CASE("headings never skip a level") {
    CHECK(structure({Heading{2, "A"}, Heading{4, "B"}, Heading{4, "C"}, Heading{1, "D"},
                     Heading{3, "E"}}) ==
          "document\n"
          "  heading 1 1:\"A\"\n"
          "  heading 2 1:\"B\"\n"
          "  heading 3 1:\"C\"\n"
          "  heading 1 1:\"D\"\n"
          "  heading 2 1:\"E\"\n");
}

TEST_CASE("list items have a label where there is something to read or to tick") {
    CHECK(structure({List{ListStyle::Bullets, {plain("one")}},
                     List{ListStyle::Numbers, {plain("two")}},
                     List{ListStyle::CheckBoxes, {plain("three")}}}) ==
          "document\n"
          "  list\n"
          "    item\n"
          "      body 1:\"one\"\n"
          "  list\n"
          "    item\n"
          "      label 1:\"1.\"\n"
          "      body 1:\"two\"\n"
          "  list\n"
          "    item\n"
          "      label\n"
          "        field (three) 1:check-box\n"
          "      body 1:\"three\"\n");
}

TEST_CASE("a table has a caption, headers and cells, even where a cell is empty") {
    const Table table{"C", {{"x", 1}, {"y", 1}}, {{plain("a"), plain("b")}, {plain("c")}}, true};
    CHECK(structure({table}) ==
          "document\n"
          "  table\n"
          "    caption 1:\"C\"\n"
          "    row\n"
          "      column-header 1:\"x\"\n"
          "      column-header 1:\"y\"\n"
          "    row\n"
          "      row-header 1:\"a\"\n"
          "      cell 1:\"b\"\n"
          "    row\n"
          "      row-header 1:\"c\"\n"
          "      cell\n");
}

TEST_CASE("the header of a table is read once, however often it is drawn") {
    Table table{"", {{"x", 1}}, {}, false};
    for (int i = 0; i < 12; ++i) table.rows.push_back({plain("r")});
    const auto pages = lay_out_small({table});
    CHECK(pages.pages.size() == 2);
    CHECK(texts_without_node(pages, repetition) == std::vector<std::string>{"x"});
    const auto dump = dump_structure(pages);
    CHECK(dump.find("1:\"x\"") != std::string::npos);
    CHECK(dump.find("2:\"x\"") == std::string::npos);
}

TEST_CASE("cells of a row that is split over pages stay cells of one row") {
    Table table{"", {{"x", 1}, {"y", 1}}, {}, false};
    table.rows.push_back({paragraph_of("a", 11, 9).text, paragraph_of("b", 2, 9).text});
    const auto dump = structure({table});
    INFO(dump);
    CHECK(dump.find("    row\n      cell 1:\"a1") != std::string::npos);
    CHECK(dump.find("2:\"a10") != std::string::npos);
    CHECK(dump.find("\n      cell 1:\"b1....... \" 1:\"b2.......\"\n") != std::string::npos);
}

TEST_CASE("a box holds its title and its blocks, an empty one is not there") {
    CHECK(structure({Box{BoxStyle::Notice, "T", {Paragraph{plain("text")}}}}) ==
          "document\n"
          "  box (T)\n"
          "    paragraph 1:\"T\"\n"
          "    paragraph 1:\"text\"\n");
    CHECK(structure({Box{BoxStyle::Notice, "", {}}}) == "document\n");
}

TEST_CASE("words in another language and links are nodes within their text") {
    CHECK(structure({Paragraph{
              {{"see ", false}, in_language("Guía del", "es"), {" or ", true}, {"ask", false}}}}) ==
          "document\n"
          "  paragraph 1:\"see \" 1:\" or ask\"\n"
          "    phrase in es 1:\"Guía del\"\n");
    SECTION("a link over two lines is one link with an area on each") {
        const auto pages = lay_out_small(
            {Paragraph{{{"Read ", false}, link_to("the label of 2026", "https://a.example/x")}}});
        CHECK(dump_structure(pages) ==
              "document\n"
              "  paragraph 1:\"Read \"\n"
              "    link (the label of 2026) to https://a.example/x 1:\"the label of 2026\" "
              "1:link 1:link\n");
        const auto& areas = pages.pages.front().areas;
        REQUIRE(areas.size() == 2);
        CHECK(areas[0].place.left == Approx(10 + 5 * 5));
        CHECK(areas[0].place.right == Approx(10 + 17 * 5));
        CHECK(areas[0].place.top == Approx(20));
        CHECK(areas[1].place.bottom == Approx(40));
    }
    SECTION("a link in list items and cells is one too") {
        const auto dump =
            structure({List{ListStyle::Bullets, {{link_to("a", "https://a.example")}}},
                       Table{"", {{"x", 1}}, {{{link_to("b", "https://b.example")}}}}});
        CHECK(dump.find("body\n        link (a)") != std::string::npos);
        CHECK(dump.find("cell\n        link (b)") != std::string::npos);
    }
}

TEST_CASE("lines to write on are fields that say what they are for") {
    CHECK(structure({WritingLines{"Name", 1}}) ==
          "document\n"
          "  paragraph 1:\"Name\"\n"
          "  field (Name) 1:text-field\n");
    SECTION("without a label the text before says it") {
        CHECK(structure({Paragraph{plain("My notes")}, WritingLines{"", 2}}) ==
              "document\n"
              "  paragraph 1:\"My notes\"\n"
              "  field (My notes) 1:text-field\n");
    }
    SECTION("several lines are one field, the rest of the label's line one of its own") {
        const auto pages = lay_out_small({WritingLines{"Name", 3}});
        const auto& areas = pages.pages.front().areas;
        REQUIRE(areas.size() == 2);
        CHECK(areas[0].lines == 1);
        CHECK(areas[0].place.left == Approx(35));
        CHECK(areas[1].lines == 2);
        CHECK(areas[1].place.left == Approx(10));
        CHECK(areas[1].place.bottom - areas[1].place.top == Approx(62));
    }
    SECTION("a field on two pages is two fields") {
        const auto pages = lay_out_small({Paragraph{plain("n")}, WritingLines{"", 9}});
        REQUIRE(pages.pages.size() >= 3);
        const auto dump = dump_structure(pages);
        CHECK(dump.find("  field (n) 1:text-field\n  field (n) 2:text-field\n") !=
              std::string::npos);
    }
}

TEST_CASE("a drawing is one figure on each page, with its words and its place") {
    Timeline timeline;
    timeline.caption = "C";
    timeline.alternative_text = "One bar.";
    timeline.ticks = {{-24, "2024"}};
    const auto add_item = [&timeline](int i) {
        timeline.items.push_back({TimelineItem::Kind::Medicines,
                                  "m" + std::to_string(i),
                                  {-60.0 + i, -59.0 + i},
                                  {-60.0 + i, -59.0 + i},
                                  false});
    };
    add_item(0);
    const auto lay_out_it = [&timeline] {
        Document document;
        document.blocks = {timeline};
        return lay_out(document, PageStyle{}, FixedWidthMetrics{});
    };
    const auto one = lay_out_it();
    CHECK(dump_structure(one) ==
          "document\n"
          "  paragraph 1:\"C\"\n"
          "  figure (One bar.) 1:\"m02024\"\n");
    REQUIRE(one.pages.front().figures.size() == 1);
    CHECK(one.pages.front().figures.front().place.left == Approx(56.7));
    CHECK(one.pages.front().figures.front().place.bottom > 60);

    for (int i = 1; i < 60; ++i) add_item(i);
    const auto two = lay_out_it();
    const auto dump = dump_structure(two);
    INFO(dump);
    CHECK(two.pages.size() == 2);
    CHECK(dump.find("  figure (One bar.) 1:\"2024m0") != std::string::npos);
    CHECK(dump.find("  figure (One bar.) 2:\"2024m") != std::string::npos);
    CHECK(two.pages[1].figures.size() == 1);
    CHECK(two.pages[1].figures.front().node != two.pages[0].figures.front().node);
}

TEST_CASE("footers are read on no page, and no other text is left out") {
    Document document;
    document.footer = "Brief";
    document.page_label = "{page} of {pages}";
    document.blocks = {
        Heading{1, "H"}, paragraph_of("a", 12), List{ListStyle::CheckBoxes, {plain("b")}},
        Table{"C", {{"x", 1}}, {{plain("r")}}}, Box{BoxStyle::Urgent, "T", {WritingLines{"w", 1}}}};
    const auto pages = lay_out(document, small_pages(), FixedWidthMetrics{});
    CHECK(texts_without_node(pages, repetition) ==
          std::vector<std::string>{"Brief", "1 of 3", "Brief", "2 of 3", "Brief", "3 of 3"});
    CHECK(texts_without_node(pages, decoration).empty());
}

TEST_CASE("every node stands once in the reading order, after those before it") {
    Table table{"C", {{"x", 1}, {"y", 1}}, {}, true};
    for (int i = 0; i < 14; ++i) table.rows.push_back({plain("r"), plain(i % 3 == 0 ? "" : "s")});
    const auto pages = lay_out_small({Heading{1, "H"}, table, WritingLines{"", 9}});
    const auto order = reading_order(pages);
    std::vector<int> seen(pages.structure.nodes.size(), 0);
    for (NodeId node = 0; node < order.size(); ++node) {
        std::vector<NodeId> children;
        for (const auto& part : order[node]) {
            if (part.kind != NodePart::Kind::Child) continue;
            ++seen[part.number];
            children.push_back(static_cast<NodeId>(part.number));
        }
        CHECK(children == pages.structure.nodes[node].children);
    }
    CHECK(seen.front() == 0);
    CHECK(std::count(seen.begin() + 1, seen.end(), 1) == static_cast<int>(seen.size()) - 1);
}
