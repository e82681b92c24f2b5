// What each kind of block puts on a page, as dumps of placed items.
#include <limits>

#include "tests/layout/fixture.h"
#include "tests/support/catch.h"
#include "tests/support/page_dump.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

/// The dump of a page without the footer's rule.
std::string dump(std::vector<Block> blocks) {
    auto pages = lay_out_small(std::move(blocks));
    for (auto& page : pages.pages) page.items.pop_back();
    return dump_pages(pages);
}

}  // namespace

TEST_CASE("check boxes are squares of five millimetres before the text") {
    CHECK(dump({List{ListStyle::CheckBoxes, {plain("one")}}}) ==
          "page 1\n"
          "polygon of 4 in 10.6,17.9 to 24.8,32.1\n"
          "text 37,28.6 10 regular \"one\"\n");
}

TEST_CASE("list items hang to the right of their bullets and numbers") {
    CHECK(dump({List{ListStyle::Bullets, {plain("twelve words and ten")}}}) ==
          "page 1\n"
          "circle 20,25.8 radius 2.2\n"
          "text 30,28.6 10 regular \"twelve words and \"\n"
          "text 30,38.6 10 regular \"ten\"\n");
    CHECK(dump({List{ListStyle::Numbers, {plain("one"), plain("two")}}}) ==
          "page 1\n"
          "text 10,28.6 10 bold \"1.\"\n"
          "text 30,28.6 10 regular \"one\"\n"
          "text 10,38.6 10 bold \"2.\"\n"
          "text 30,38.6 10 regular \"two\"\n");
}

TEST_CASE("a label stands before the first writing line, a long one above it") {
    CHECK(dump({WritingLines{"Name", 2}}) ==
          "page 1\n"
          "text 10,48 10 regular \"Name\"\n"
          "line 35,51 to 110,51\n"
          "line 10,82 to 110,82\n");
    CHECK(dump({WritingLines{"What I want to ask", 1}}) ==
          "page 1\n"
          "text 10,28.6 10 regular \"What I want to ask\"\n"
          "line 10,61 to 110,61\n");
}

TEST_CASE("each outcome has a shape of its own and its word in bold") {
    const auto shapes = [](OutcomeMark mark) {
        const auto pages = lay_out_small({OutcomeLine{mark, "Word", plain("text")}});
        std::string kinds;
        for (const auto& item : pages.pages.front().items) {
            if (const auto* polygon = std::get_if<PlacedPolygon>(&item))
                kinds += "polygon-" + std::to_string(polygon->points.size()) + " ";
            if (const auto* circle = std::get_if<PlacedCircle>(&item))
                kinds += circle->line_width > 0 ? "ring " : "disc ";
            if (const auto* text = std::get_if<PlacedText>(&item))
                kinds += (text->face == Face::Bold ? "bold:" : "plain:") + text->text;
        }
        return kinds;
    };
    CHECK(shapes(OutcomeMark::Met) == "disc polygon-6 bold:Word: plain:text");
    CHECK(shapes(OutcomeMark::NotMet) == "ring polygon-4 polygon-4 bold:Word: plain:text");
    CHECK(shapes(OutcomeMark::Unknown) == "polygon-4 polygon-34 disc bold:Word: plain:text");
    CHECK(shapes(OutcomeMark::NotApplicable) == "ring polygon-4 bold:Word: plain:text");
}

TEST_CASE("the first cell of a row is bold when it names the row") {
    const Table table{"", {{"x", 1}, {"y", 1}}, {{plain("a"), plain("b")}}, true};
    const auto text = dump({table});
    CHECK(text.find("bold \"a\"") != std::string::npos);
    CHECK(text.find("regular \"b\"") != std::string::npos);
}

TEST_CASE("the border of a box lies below its text") {
    CHECK(dump({Box{BoxStyle::Notice, "T", {Paragraph{plain("text")}}}}) ==
          "page 1\n"
          "polygon of 4 in 10,20 to 110,50\n"
          "polygon of 4 in 10,20 to 15,50\n"
          "text 20,33.6 10 bold \"T\"\n"
          "text 20,43.6 10 regular \"text\"\n");
}

namespace {

using Kind = TimelineItem::Kind;

TimelineItem item(Kind kind, double from, double to) {
    return {kind, "label", {from, to}, {from, to}, false};
}

/// Long, thin pages: the drawing's right edge is at 800, its left edge at 400.
Pages lay_out_timeline(Timeline timeline) {
    PageStyle style;
    style.paper.width = 900;
    style.margin_left = style.margin_right = 100;
    style.timeline_label_share = 0.4286;
    Document document;
    document.blocks = {std::move(timeline)};
    return lay_out(document, style, FixedWidthMetrics{});
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

}  // namespace

TEST_CASE("the timeline draws a bar for medicines, and a shape for each kind of event") {
    Timeline timeline;
    timeline.caption = "Since 2020";
    timeline.items = {item(Kind::Medicines, -48, -24), item(Kind::Transplant, -20, -20),
                      item(Kind::CellTherapy, -10, -10), item(Kind::Relapse, -5, -5)};
    timeline.ticks = {{-36, "2023"}, {-24, "2024"}};
    const auto text = dump_pages(lay_out_timeline(timeline));
    INFO(text);
    CHECK(count(text, "\"label\"") == 4);
    CHECK(count(text, "polygon of 3") == 1);
    CHECK(count(text, "dashed") == 4);
    CHECK(count(text, "\"2023\"") == 1);
}

TEST_CASE("the timeline's rows stand in the order of time") {
    Timeline timeline;
    timeline.items = {item(Kind::Medicines, -20, -10), item(Kind::Transplant, -30, -30)};
    timeline.items[0].label = "later";
    timeline.items[1].label = "earlier";
    const auto text = dump_pages(lay_out_timeline(timeline));
    CHECK(text.find("earlier") < text.find("later"));
}

TEST_CASE("all relapses share the last row") {
    Timeline timeline;
    timeline.items = {item(Kind::Relapse, -30, -30), item(Kind::Medicines, -28, -10),
                      item(Kind::Relapse, -9, -9)};
    timeline.items[0].label = timeline.items[2].label = "relapse";
    timeline.items[1].label = "medicines";
    const auto text = dump_pages(lay_out_timeline(timeline));
    CHECK(count(text, "\"relapse\"") == 1);
    CHECK(count(text, "polygon of 3") == 2);
    CHECK(text.find("medicines") < text.find("relapse"));
}

TEST_CASE("an approximate end of a treatment is drawn with dashes") {
    Timeline timeline;
    timeline.items = {item(Kind::Medicines, -48, -24)};
    CHECK(count(dump_pages(lay_out_timeline(timeline)), "dashed") == 0);
    timeline.items.front().when_widest.hi = -20;
    CHECK(count(dump_pages(lay_out_timeline(timeline)), "dashed") == 2);
    SECTION("an unknown start is soft too, and stays inside the page") {
        timeline.items.front().when.lo = timeline.items.front().when_widest.lo =
            -std::numeric_limits<double>::infinity();
        const auto text = dump_pages(lay_out_timeline(timeline));
        CHECK(count(text, "dashed") == 4);
        CHECK(text.find("inf") == std::string::npos);
        CHECK(text.find("nan") == std::string::npos);
    }
}

TEST_CASE("a treatment that goes on ends in an arrow") {
    Timeline timeline;
    timeline.items = {item(Kind::Medicines, -12, 0)};
    CHECK(count(dump_pages(lay_out_timeline(timeline)), "polygon of 3") == 0);
    timeline.items.front().ongoing = true;
    CHECK(count(dump_pages(lay_out_timeline(timeline)), "polygon of 3") == 1);
}

TEST_CASE("a timeline too long for a page has the years above each part") {
    Timeline timeline;
    for (int i = 0; i < 60; ++i) timeline.items.push_back(item(Kind::Medicines, -60 + i, -59 + i));
    timeline.ticks = {{-24, "2024"}};
    const auto pages = lay_out_timeline(timeline);
    CHECK(pages.pages.size() == 2);
    const auto text = dump_pages(pages);
    CHECK(count(text, "\"label\"") == 60);
    CHECK(count(text, "\"2024\"") == 3);
}

TEST_CASE("years that would touch are left out, their marks stay") {
    Timeline timeline;
    timeline.items = {item(Kind::Medicines, -600, 0)};
    for (int i = 0; i < 50; ++i)
        timeline.ticks.emplace_back(-600 + 12 * i, std::to_string(1970 + i));
    const auto text = dump_pages(lay_out_timeline(timeline));
    CHECK(count(text, "\"1970\"") == 1);
    CHECK(count(text, "\"1971\"") == 0);
    // Every so many years has its text: 1970, 1975, 1980 …
    CHECK(count(text, "\"1975\"") == 1);
    CHECK(count(text, "text ") < 20);
}

TEST_CASE("blocks without content take no room") {
    const auto lines =
        lines_of(lay_out_small({Heading{2, ""}, Paragraph{}, List{}, WritingLines{"", 0}, Table{},
                                Box{BoxStyle::Notice, "", {}}, Timeline{}, paragraph_of("a", 10)}));
    CHECK(lines.size() == 1);
}
