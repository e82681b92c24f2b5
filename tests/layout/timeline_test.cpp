// The drawing of the treatment history: what it shows, and that it can be read with one treatment
// and with many.
#include <limits>

#include "tests/layout/drawing_checks.h"
#include "tests/support/catch.h"
#include "tests/support/page_dump.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

using Kind = TimelineItem::Kind;

TimelineItem item(Kind kind, double from, double to, const std::string& label = "label",
                  const std::string& line = "") {
    return {kind, label, {from, to}, {from, to}, false, line};
}

Pages lay_out_timeline(Timeline timeline, const PageStyle& style = PageStyle()) {
    Document document;
    document.blocks = {std::move(timeline)};
    return lay_out(document, style, FixedWidthMetrics{});
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

/// The texts of all pages in the order of drawing, apart by "|".
std::string texts_of(const Pages& pages) {
    std::string all;
    for (const auto& page : pages.pages)
        for (const auto& placed : page.items)
            if (const auto* text = std::get_if<PlacedText>(&placed)) all += text->text + '|';
    return all;
}

/// Treatments one after the other, with everything that can occur among them.
Timeline history(std::size_t treatments, double years) {
    Timeline timeline;
    timeline.caption = "Your treatments over time";
    timeline.line_header = "Line";
    timeline.legend = {{TimelineSign::Medicines, "medicines"},
                       {TimelineSign::Ongoing, "still given"},
                       {TimelineSign::Transplant, "stem-cell transplant"},
                       {TimelineSign::CellTherapy, "CAR-T cells"},
                       {TimelineSign::Relapse, "relapse"},
                       {TimelineSign::Gap, "no treatment listed"},
                       {TimelineSign::Rough, "date not exactly known"}};
    const std::vector<std::string> labels{
        "Lenalidomide", "Daratumumab, bortezomib, lenalidomide, dexamethasone",
        "Stem-cell transplant (own cells)",
        "Bortezomib, doxorubicin, cyclophosphamide, melphalan, thalidomide, dexamethasone"};
    const double months = years * 12;
    const double step = months / static_cast<double>(treatments);
    for (std::size_t i = 0; i < treatments; ++i) {
        const double from = -months + static_cast<double>(i) * step;
        const auto kind = i % 4 == 2   ? Kind::Transplant
                          : i % 7 == 6 ? Kind::CellTherapy
                                       : Kind::Medicines;
        const double to = kind == Kind::Medicines ? from + 0.6 * step : from;
        const auto line =
            std::to_string(i / 2 + 1) + (i % 3 == 1 ? "-" + std::to_string(i + 2) : "");
        timeline.items.push_back(item(kind, from, to, labels[i % labels.size()], line));
        auto& last = timeline.items.back();
        if (i % 3 == 1) last.when_widest = {from - 6, to + 6};
        if (i % 5 == 4) last.when_widest.hi = std::numeric_limits<double>::infinity();
        if (i > 0) timeline.items.push_back(item(Kind::Relapse, from - 1, from - 1, "Relapse"));
        if (i % 4 == 0)
            timeline.items.push_back(item(Kind::Gap, to, from + step, "No treatment listed"));
        timeline.ticks.emplace_back(from, std::to_string(2026 - static_cast<int>(-from / 12)));
    }
    timeline.items.front().ongoing = treatments == 1;
    return timeline;
}

}  // namespace

TEST_CASE("a timeline can be read with 1, 2, 12 and 25 treatments, in both sizes") {
    for (const std::size_t treatments : {1U, 2U, 12U, 25U}) {
        for (const auto& style : both_styles()) {
            const auto pages = lay_out_timeline(history(treatments, 40), style);
            INFO(treatments << " treatments\n" << dump_pages(pages));
            CHECK(overlapping_texts(pages).empty());
            CHECK(small_texts(pages).empty());
            CHECK(outside_margins(pages, style).empty());
        }
    }
}

TEST_CASE("25 treatments stand on one page, in the small letters") {
    CHECK(lay_out_timeline(history(25, 40), both_styles()[0]).pages.size() == 1);
    // In the large ones the years are repeated above the second part.
    const auto large = lay_out_timeline(history(25, 40), both_styles()[1]);
    CHECK(large.pages.size() == 2);
    CHECK(count(texts_of(large), "Line|") == 2);
}

TEST_CASE("a line of therapy is named once for all its treatments") {
    Timeline timeline;
    timeline.line_header = "Line";
    timeline.items = {item(Kind::Medicines, -40, -30, "a", "1"),
                      item(Kind::Transplant, -29, -29, "b", "1"),
                      item(Kind::Medicines, -20, -10, "c", "2-3")};
    CHECK(texts_of(lay_out_timeline(timeline)).starts_with("Line|a|1|b|c|2-3|"));
    SECTION("without lines there is no column of them") {
        for (auto& one : timeline.items) one.line.clear();
        CHECK(texts_of(lay_out_timeline(timeline)).starts_with("a|b|c|"));
    }
}

TEST_CASE("a long label takes two lines, and counts the medicines that it leaves out") {
    const auto texts = [](const std::string& label) {
        Timeline timeline;
        timeline.items = {item(Kind::Medicines, -40, -30, label)};
        return texts_of(lay_out_timeline(timeline));
    };
    CHECK(texts("Daratumumab, bortezomib").starts_with("Daratumumab, bortezomib|"));
    // Both lines of a label that just fits.
    CHECK(texts("Daratumumab, bortezomib, lenalidomide, dexamethasone")
              .starts_with("Daratumumab, bortezomib, |lenalidomide, dexamethasone|"));
    CHECK(texts("Daratumumab, bortezomib, lenalidomide, melphalan, cyclophosphamide, "
                "doxorubicin, dexamethasone")
              .starts_with("Daratumumab, bortezomib, lenalidomide, |melphalan, "
                           "cyclophosphamide, +2|"));
    // A name of 300 letters is cut.
    const auto cut = texts(std::string(300, 'x'));
    CHECK(count(cut, "...|") == 1);
    CHECK(count(cut, "|") == 2);
}

TEST_CASE("the legend names the signs that it is given, on as many lines as they need") {
    auto timeline = history(1, 2);
    timeline.legend = {{TimelineSign::Medicines, "medicines"},
                       {TimelineSign::Gap, "nothing given"}};
    auto texts = texts_of(lay_out_timeline(timeline));
    CHECK(texts.starts_with("Your treatments over time|medicines|nothing given|"));
    CHECK(count(texts, "stem-cell transplant") == 0);
}

TEST_CASE("an event of an approximate day is hollow") {
    const auto hollow = [](TimelineItem event) {
        Timeline timeline;
        timeline.items = {item(Kind::Medicines, -40, -30), std::move(event)};
        std::size_t found = 0;
        const auto pages = lay_out_timeline(timeline);
        for (const auto& placed : pages.pages.front().items)
            if (const auto* shape = std::get_if<PlacedPolygon>(&placed))
                if (shape->line_width > 0) ++found;
        return found;
    };
    for (const auto kind : {Kind::Transplant, Kind::CellTherapy, Kind::Relapse}) {
        auto event = item(kind, -20, -20);
        CHECK(hollow(event) == 0);
        event.when_widest = {-21, -19};
        CHECK(hollow(event) == 1);
    }
}

TEST_CASE("gaps share a row above that of the relapses") {
    Timeline timeline;
    timeline.items = {item(Kind::Gap, -30, -20, "gap"), item(Kind::Relapse, -21, -21, "relapse"),
                      item(Kind::Medicines, -40, -30, "first"), item(Kind::Gap, -10, 0, "gap"),
                      item(Kind::Medicines, -20, -10, "second")};
    CHECK(texts_of(lay_out_timeline(timeline)) == "first|second|gap|relapse|");
}

TEST_CASE("the lines of a few relapses run through all rows, those of many do not") {
    const auto dashed = [](int relapses) {
        Timeline timeline;
        timeline.items = {item(Kind::Medicines, -40, -30)};
        for (int i = 0; i < relapses; ++i)
            timeline.items.push_back(item(Kind::Relapse, -25 + i, -25 + i));
        return count(dump_pages(lay_out_timeline(timeline)), "dashed");
    };
    CHECK(dashed(1) == 2);  // the row of the medicines and its own
    CHECK(dashed(10) == 20);
    CHECK(dashed(11) == 0);
}
