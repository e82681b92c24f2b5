#include "tests/support/sample_document.h"

#include <limits>

namespace myelobrief::test {

namespace {

using Kind = TimelineItem::Kind;

Paragraph paragraph(ParagraphStyle style, std::string text) {
    return {plain(std::move(text)), style};
}

Paragraph faces() {
    return {{{"Body text, some of it "},
             {"bold", true},
             {", some of it in another language ("},
             {"un texto en español", false, "es"},
             {"), some of it a link ("},
             {"https://example.org", false, {}, "https://example.org"},
             {"), and letters that only the second font has: "},
             {"Привет, "},
             {"мир", true},
             {". It is long enough to be wrapped."}},
            ParagraphStyle::Body};
}

Box box(BoxStyle style, std::string title) {
    return {style, std::move(title), {paragraph(ParagraphStyle::Body, "What a box of it holds.")}};
}

Table short_table() {
    return {"A table whose rows have names",
            {{"Name", 2}, {"First", 1}, {"Second", 1}},
            {{bold("A row"), plain("1"), plain("2")},
             {bold("A row with a longer name"), plain("3"), plain("4")}},
            true};
}

Table long_table() {
    Table table{"A table that goes on to the next page", {{"Column", 1}, {"Text", 3}}, {}};
    for (int row = 1; row <= 9; ++row)
        table.rows.push_back({plain("Row " + std::to_string(row)),
                              plain(row % 3 == 0 ? "A cell with so much text that it has to be "
                                                   "wrapped, and makes its row higher."
                                                 : "A cell.")});
    return table;
}

TimelineItem item(Kind kind, std::string label, double from, double to, std::string line = {}) {
    return {kind, std::move(label), {from, to}, {from, to}, false, std::move(line)};
}

Timeline timeline() {
    Timeline drawing;
    drawing.caption = "A line of time";
    drawing.alternative_text = "A drawing with every sign.";
    drawing.line_header = "Line";
    drawing.legend = {
        {TimelineSign::Medicines, "given"},        {TimelineSign::Ongoing, "still given"},
        {TimelineSign::Transplant, "transplant"},  {TimelineSign::CellTherapy, "cells"},
        {TimelineSign::Relapse, "relapse"},        {TimelineSign::Gap, "nothing given"},
        {TimelineSign::Rough, "not exactly known"}};
    auto rough = item(Kind::Medicines, "Gamma", -30, -18, "2–3");
    rough.when_widest = {-34, -15};
    auto ongoing = item(Kind::Medicines, "Delta, epsilon", -8, 0, "4");
    ongoing.ongoing = true;
    ongoing.when_widest.hi = std::numeric_limits<double>::infinity();
    drawing.items = {item(Kind::Medicines, "Alpha, beta", -60, -48, "1"),
                     item(Kind::Transplant, "Transplant", -46, -46, "1"),
                     rough,
                     item(Kind::CellTherapy, "Cells", -14, -14, "2–3"),
                     ongoing,
                     item(Kind::Relapse, "Relapse", -36, -36),
                     item(Kind::Relapse, "Relapse", -9, -9),
                     item(Kind::Gap, "Nothing given", -46, -36)};
    drawing.ticks = {{-59, "2022"}, {-47, "2023"}, {-35, "2024"}, {-23, "2025"}, {-11, "2026"}};
    return drawing;
}

/// With more items than PageStyle::timeline_dense_from: its rows are lower.
Timeline dense_timeline() {
    Timeline drawing;
    drawing.caption = "A line of time with many entries";
    drawing.alternative_text = "A drawing with low rows.";
    for (int i = 0; i < 13; ++i)
        drawing.items.push_back(
            item(Kind::Medicines, "Entry " + std::to_string(i + 1), -60 + 4 * i, -57 + 4 * i));
    drawing.ticks = {{-59, "2022"}, {-35, "2024"}, {-11, "2026"}};
    return drawing;
}

PlotPoint exact(double month, double value, std::string label) {
    return {point(month), point(value), std::move(label)};
}

Plot plot(std::string caption) {
    Plot drawing;
    drawing.caption = std::move(caption);
    drawing.alternative_text = "A drawing of values.";
    drawing.unit = "g/dL";
    drawing.from = -30;
    drawing.ticks = {{-23, "2025"}, {-11, "2026"}};
    drawing.points = {exact(-28, 9.4, "9.4"), exact(-14, 12.9, "12.9"), exact(-1, 10.2, "10.2")};
    return drawing;
}

Plots plots() {
    auto rough = plot("A value that is not exact");
    rough.points[1] = {{-18, -12}, {11.5, 12.5}, "12"};
    rough.rough_meaning = "not exactly known";
    rough.limits = {{10, "10", "a level, 10 g/dL"}};
    return {{plot("Three values"), rough}};
}

}  // namespace

Document sample_document() {
    Document document;
    document.language = "en";
    document.title = "Sample";
    document.footer = "Foot of the page";
    document.page_label = "page {page} of {pages}";
    document.contents_label = "Contents";
    document.date = "2026-11-22";
    document.blocks = {
        Heading{1, "Heading of the document"},
        paragraph(ParagraphStyle::Lead, "The main message, in letters a little larger."),
        paragraph(ParagraphStyle::Note, "A note: quiet, and smaller."),
        box(BoxStyle::Notice, "A notice"),
        Heading{2, "Heading of a part"},
        faces(),
        OutcomeLine{OutcomeMark::Met, "Met", plain("the mark of a rule that is met")},
        OutcomeLine{OutcomeMark::NotMet, "Not met", plain("of a rule that is not met")},
        OutcomeLine{OutcomeMark::Unknown, "Unknown", plain("of one that needs more facts")},
        OutcomeLine{OutcomeMark::NotApplicable, "Not asked", plain("of one for other people")},
        Heading{3, "Heading of a smaller part"},
        List{ListStyle::Bullets,
             {plain("An item of a list, with so much text that its second line shows how far it is "
                    "indented"),
              plain("An item")}},
        List{ListStyle::Numbers, {plain("An item with a number"), plain("The next one")}},
        List{ListStyle::CheckBoxes, {plain("An item to tick"), plain("Another one")}},
        paragraph(ParagraphStyle::Small, "Reference matter."),
        paragraph(ParagraphStyle::Small, "More of it."),
        WritingLines{"A label:", 2},
        Heading{2, "Drawings"},
        timeline(),
        plots(),
        Heading{2, "Tables"},
        long_table(),
        short_table(),
        box(BoxStyle::HandOver, "For somebody else"),
        Box{BoxStyle::Urgent,
            "Urgent",
            {paragraph(ParagraphStyle::Body, "A box with more than a paragraph."),
             List{ListStyle::Bullets, {plain("An item in a box")}}, WritingLines{"A label:", 1}}},
        PageBreak{},
        Heading{2, "After a page break"},
        paragraph(ParagraphStyle::Body, "There was room for this on the page before."),
        dense_timeline(),
    };
    return document;
}

}  // namespace myelobrief::test
