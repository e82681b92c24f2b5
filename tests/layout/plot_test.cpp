// Small drawings of series of values: what is drawn, and that it can be read.
#include <cmath>

#include "tests/layout/drawing_checks.h"
#include "tests/support/catch.h"
#include "tests/support/page_dump.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

PlotPoint exact(double month, double value, const std::string& label) {
    return {point(month), point(value), label};
}

Plot plot_of(std::vector<PlotPoint> points) {
    Plot plot;
    plot.caption = "Hemoglobin (g/dL)";
    plot.unit = "g/dL";
    plot.from = -30;
    plot.ticks = {{-23, "2025"}, {-11, "2026"}};
    plot.points = std::move(points);
    return plot;
}

Pages lay_out_plots(std::vector<Plot> plots, const PageStyle& style = PageStyle()) {
    Document document;
    document.blocks = {Plots{std::move(plots)}};
    return lay_out(document, style, FixedWidthMetrics{});
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

template <class Item>
std::vector<Item> items_of(const Pages& pages) {
    std::vector<Item> found;
    for (const auto& page : pages.pages)
        for (const auto& item : page.items)
            if (const auto* one = std::get_if<Item>(&item)) found.push_back(*one);
    return found;
}

}  // namespace

TEST_CASE("a plot has a point and a number for each value, and its marks of time") {
    const auto pages = lay_out_plots(
        {plot_of({exact(-28, 9.4, "9.4"), exact(-14, 12.9, "12.9"), exact(-1, 10.2, "10.2")})});
    const auto text = dump_pages(pages);
    INFO(text);
    for (const auto* label :
         {"\"9.4\"", "\"12.9\"", "\"10.2\"", "\"2025\"", "\"2026\"", "\"Hemoglobin (g/dL)\""})
        CHECK(count(text, label) == 1);
    const auto circles = items_of<PlacedCircle>(pages);
    REQUIRE(circles.size() == 3);
    // Later is further right, more is higher.
    CHECK(circles[0].x < circles[1].x);
    CHECK(circles[1].x < circles[2].x);
    CHECK(circles[1].y < circles[2].y);
    CHECK(circles[2].y < circles[0].y);
    CHECK(count(text, "dashed") == 0);
}

TEST_CASE("a value known only roughly is a ring with lines, and its sign is explained") {
    auto plot = plot_of({exact(-28, 9, "9"), {point(-14), {10, 12}, "10 to 12"}});
    plot.rough_meaning = "known only roughly";
    const auto rings = [](const Pages& pages) {
        std::size_t found = 0;
        for (const auto& circle : items_of<PlacedCircle>(pages))
            if (circle.line_width > 0 && circle.fill == PageStyle().timeline_soft) ++found;
        return found;
    };
    const auto pages = lay_out_plots({plot});
    CHECK(rings(pages) == 2);  // the point, and the sign before its meaning
    CHECK(count(dump_pages(pages), "\"known only roughly\"") == 1);
    // The line to it is dashed, too.
    CHECK(count(dump_pages(pages), "dashed") == 1);

    SECTION("so is a value of a day that is not known") {
        plot.points[1] = {{-15, -13}, point(11), "11"};
        CHECK(rings(lay_out_plots({plot})) == 2);
    }
    SECTION("an exact value is none") {
        plot.points[1] = exact(-14, 11, "11");
        plot.rough_meaning.clear();
        CHECK(rings(lay_out_plots({plot})) == 0);
    }
}

TEST_CASE("no line joins two values of which either may be the first") {
    const auto lines = [](PlotPoint a, PlotPoint b) {
        std::size_t found = 0;
        for (const auto& line : items_of<PlacedLine>(lay_out_plots({plot_of({a, b})})))
            if (line.y1 != line.y2 && line.x1 != line.x2) ++found;
        return found;
    };
    CHECK(lines(exact(-20, 9, "9"), exact(-10, 12, "12")) == 1);
    CHECK(lines({{-20, -12}, point(9), "9"}, exact(-10, 12, "12")) == 1);
    CHECK(lines({{-20, -9}, point(9), "9"}, exact(-10, 12, "12")) == 0);
}

TEST_CASE("a limit is a dashed line with its number and its meaning") {
    auto plot = plot_of({exact(-28, 9, "9"), exact(-1, 12, "12")});
    plot.limits = {{10, "10", "10 g/dL: a meaning"}};
    const auto text = dump_pages(lay_out_plots({plot}));
    INFO(text);
    CHECK(count(text, "dashed") == 2);  // the line, and the sign before its meaning
    CHECK(count(text, "bold \"10\"") == 1);
    CHECK(count(text, "\"10 g/dL: a meaning\"") == 1);
}

TEST_CASE("two plots stand side by side where their letters have the room") {
    const auto plot = plot_of({exact(-28, 9, "9"), exact(-1, 12, "12")});
    const auto captions = [&](const PageStyle& style) {
        std::vector<PlacedText> found;
        for (const auto& text : items_of<PlacedText>(lay_out_plots({plot, plot}, style)))
            if (text.text == plot.caption) found.push_back(text);
        return found;
    };
    const auto standard = captions(both_styles()[0]);
    REQUIRE(standard.size() == 2);
    CHECK(standard[0].y == standard[1].y);
    CHECK(standard[0].x < standard[1].x);
    const auto large = captions(both_styles()[1]);
    REQUIRE(large.size() == 2);
    CHECK(large[0].x == large[1].x);
    CHECK(large[0].y < large[1].y);
}

TEST_CASE("plots can be read, whatever the values") {
    std::vector<Plot> plots;
    std::vector<PlotPoint> many;
    for (int i = 0; i < 24; ++i)
        many.push_back(exact(-30 + i * 1.25, 5 + 4 * std::sin(i * 1.7), std::to_string(i) + ".5"));
    plots.push_back(plot_of(many));
    // All on one spot, all alike, far apart, nothing found.
    plots.push_back(plot_of({exact(0, 1, "1"), exact(0, 1, "1"), exact(0, 1, "1")}));
    plots.push_back(plot_of({exact(-1, 7, "7"), exact(-0.9, 7, "7"), exact(0, 7, "7")}));
    plots.push_back(plot_of({exact(-30, 0.01, "0.01"), exact(0, 123456, "123456")}));
    plots.push_back(plot_of({exact(-30, 0, "0"), exact(0, 0, "0")}));
    // Ranges, and dates before the left edge.
    plots.push_back(plot_of({{{-60, -1}, {2, 9}, "2 to 9"}, {{-3, 0}, {0, 4}, "4 at most"}}));
    // A limit on a mark, close to another one, and far from all values.
    auto limits = plot_of({exact(-30, 9.9, "9.9"), exact(-2, 10.1, "10.1"), exact(0, 10, "10")});
    limits.limits = {{10, "10", "10 g/dL: one"}, {10.1, "10.1", "10.1 g/dL: two"}};
    plots.push_back(limits);
    limits.limits = {{100, "100", "100 g/dL: far away, with words that take more than one line"}};
    plots.push_back(limits);
    for (auto& plot : plots)
        plot.rough_meaning = "known only roughly; the line shows what it may be";
    for (const auto& style : both_styles()) {
        const auto pages = lay_out_plots(plots, style);
        INFO(dump_pages(pages));
        CHECK(overlapping_texts(pages).empty());
        CHECK(small_texts(pages).empty());
        CHECK(outside_margins(pages, style).empty());
    }
}

TEST_CASE("first, lowest, highest and latest keep their numbers among many") {
    std::vector<PlotPoint> points;
    for (int i = 0; i < 24; ++i) points.push_back(exact(-30 + i * 1.25, 10, "10"));
    points.front() = exact(-30, 11, "11");
    points[7] = exact(points[7].when.lo, 3, "3");
    points[15] = exact(points[15].when.lo, 20, "20");
    points.back() = exact(0, 12, "12");
    const auto text = dump_pages(lay_out_plots({plot_of(points)}));
    INFO(text);
    for (const auto* label : {"\"11\"", "\"3\"", "\"12\""}) CHECK(count(text, label) == 1);
    CHECK(count(text, "\"20\"") == 2);  // beside the scale, too
    CHECK(count(text, "\"10\"") <= 1);
}

TEST_CASE("the checks of drawings find what they look for") {
    Pages pages;
    pages.width = 612;
    pages.height = 792;
    PlacedText text;
    text.x = 100;
    text.y = 100;
    text.size = 12;
    text.text = "one";
    pages.pages.resize(1);
    auto& items = pages.pages.front().items;
    items.emplace_back(text);
    text.x = 118;  // just behind the first: 3 letters of 6 points
    items.emplace_back(text);
    CHECK(overlapping_texts(pages).empty());
    CHECK(small_texts(pages).empty());
    CHECK(outside_margins(pages, PageStyle()).empty());
    text.x = 117;
    text.size = 11;
    items.emplace_back(text);
    CHECK(overlapping_texts(pages) == "one / one\none / one\n");
    CHECK(small_texts(pages) == "one\n");
    items.emplace_back(PlacedLine{50, 100, 60, 100, 1, {}, false});
    CHECK(outside_margins(pages, PageStyle()).starts_with("line 50"));
}
