// The brief as a web page.
#include "writers/html/html_writer.h"

#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/golden.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

/// What stands inside <main>.
std::string written(std::vector<Block> blocks) {
    Document document;
    document.contents_label = "On this page";
    document.blocks = std::move(blocks);
    const std::string html = write_html(document, "");
    const std::string start = "<main id=\"top\">\n";
    const auto from = html.find(start) + start.size();
    return html.substr(from, html.find("</main>") - from);
}

Paragraph paragraph_of(std::string text) {
    return {plain(std::move(text))};
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

/// Every kind of block, once.
Document small_document() {
    Timeline timeline;
    timeline.caption = "Your treatments over time";
    timeline.alternative_text = "Lenalidomide since 2024, a transplant & a relapse.";
    timeline.items = {{TimelineItem::Kind::Relapse, "Relapse", point(-6), {-6, -6}, false},
                      {TimelineItem::Kind::Medicines, "Lenalidomide", {-24, 0}, {-26, 0}, true},
                      {TimelineItem::Kind::Medicines, "Bortezomib", {-36, -30}, {-36, -28}, false},
                      {TimelineItem::Kind::Transplant, "Transplant", point(-28), {-32, -24}, false},
                      {TimelineItem::Kind::CellTherapy, "CAR-T", point(-3), {-3, -3}, false}};
    timeline.ticks = {{-34, "2024"}, {-22, "2025"}, {-10, "2026"}};
    Document document;
    document.language = "en";
    document.title = "Questions";
    document.footer = "Questions, 22 November 2026";
    document.contents_label = "On this page";
    document.blocks = {
        Heading{1, "Questions"},
        Paragraph{plain("The main message."), ParagraphStyle::Lead},
        Heading{2, "First part"},
        List{ListStyle::CheckBoxes, {plain("Why this one?")}},
        WritingLines{"My own question:", 2},
        OutcomeLine{OutcomeMark::Met, "May meet", plain("by the article")},
        OutcomeLine{OutcomeMark::NotMet, "Not met", plain("by the label")},
        OutcomeLine{OutcomeMark::Unknown, "Cannot tell", {}},
        OutcomeLine{OutcomeMark::NotApplicable, "Does not apply", {}},
        PageBreak{},
        Heading{2, "Second part"},
        timeline,
        Table{"Treatments", {{"Treatment", 1}, {"Result", 2}}, {{plain("A"), plain("good")}}, true},
        Box{BoxStyle::Urgent,
            "Emergency",
            {paragraph_of("Call now for:"), List{ListStyle::Bullets, {plain("chest pain")}},
             WritingLines{"", 1}}},
        Paragraph{{{"Source: ", true},
                   {"Estudio", false, "es", "https://example.org/?a=1&b=2"},
                   {" and ", false},
                   {"artículo", false, "es"}},
                  ParagraphStyle::Small}};
    return document;
}

}  // namespace

TEST_CASE("a page with every kind of block is the one that a person has read") {
    check_golden(project_path("tests/writers/small_document.html"),
                 write_html(small_document(), "body {\n    color: black;\n}\n"));
}

TEST_CASE("no text becomes markup, wherever it stands") {
    const std::string hostile = R"(</style><script>alert("x")</script>{{x}}&amp;'"><img src=x>)";
    const std::string harmless =
        "&lt;/style&gt;&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;{{x}}&amp;amp;"
        "&#39;&quot;&gt;&lt;img src=x&gt;";
    Timeline timeline{hostile, hostile, {}, {{-6, hostile}}};
    timeline.items.push_back({TimelineItem::Kind::Medicines, hostile, {-12, -6}, {-12, -6}, false});
    Document document;
    document.language = hostile;
    document.title = hostile;
    document.footer = hostile;
    document.contents_label = hostile;
    document.blocks = {Heading{1, hostile},
                       Heading{2, hostile},
                       Heading{2, "b"},
                       Paragraph{{{hostile, true, hostile, "https://" + hostile}}},
                       List{ListStyle::Bullets, {plain(hostile)}},
                       List{ListStyle::CheckBoxes, {plain(hostile)}},
                       WritingLines{hostile, 1},
                       OutcomeLine{OutcomeMark::Met, hostile, plain(hostile)},
                       Table{hostile, {{hostile, 1}}, {{plain(hostile)}}, true},
                       Box{BoxStyle::Notice, hostile, {paragraph_of(hostile)}},
                       timeline};
    const auto html = write_html(document, "p{}");
    CHECK(html.find("<script") == std::string::npos);
    CHECK(html.find("<img") == std::string::npos);
    CHECK(count(html, "</style>") == 1);
    // Language, title, footer, 2 labels of the contents, heading 1, heading 2 and its line in the
    // contents, text + language + link, 2 lists, lines, 2 parts of an outcome, 4 of a table,
    // 2 of a box, 4 of a timeline.
    CHECK(count(html, harmless) == 26);
}

TEST_CASE("the stylesheet cannot end its own element") {
    const auto html = write_html({}, "p::before { content: '</style><script>' }");
    CHECK(count(html, "</style>") == 1);
    CHECK_THAT(html, Catch::Contains("content: '<\\/style><script>'"));
}

TEST_CASE("only web addresses become links") {
    const auto link = [](const std::string& address) {
        return written({Paragraph{{{"here", false, "", address}}}});
    };
    CHECK(link("https://example.org") == "<p><a href=\"https://example.org\">here</a></p>\n");
    CHECK(link("http://example.org") == "<p><a href=\"http://example.org\">here</a></p>\n");
    for (const auto* const other : {"javascript:alert(1)", "data:text/html,x", "//example.org",
                                    " https://example.org", "HTTPS:x", "/local"})
        CHECK(link(other) == "<p>here</p>\n");
}

TEST_CASE(
    "what HTML forbids is written as its code, and no text can turn the direction of others") {
    CHECK(written({paragraph_of("a\x1b[31mb \u202ec\ufffed\u200e")}) ==
          "<p>a[U+001B][31mb c[U+FFFE]d</p>\n");
    CHECK(written({paragraph_of("é ñ µ ≥ 👩‍⚕️")}) ==
          "<p>é ñ µ ≥ 👩‍⚕️</p>\n");
    CHECK(written({paragraph_of("cut \xc3")}) == "<p>cut \ufffd</p>\n");
}

TEST_CASE("the parts are listed after the title, where there are two") {
    CHECK_THAT(written({Heading{1, "T"}, Heading{2, "A"}, Heading{3, "a"}, Heading{2, "B"}}),
               Catch::Contains("<ul>\n<li><a href=\"#part-2\">A</a></li>\n"
                               "<li><a href=\"#part-4\">B</a></li>\n</ul>"));
    CHECK(written({Heading{1, "T"}, Heading{2, "A"}}) ==
          "<h1 id=\"part-1\">T</h1>\n<h2 id=\"part-2\">A</h2>\n");
}

TEST_CASE("outcomes in a row are one list, others are lists of their own") {
    const OutcomeLine line{OutcomeMark::Met, "Met", {}};
    CHECK(count(written({line, line}), "<ul class=\"outcomes\">") == 1);
    CHECK(count(written({line, paragraph_of("x"), line}), "<ul class=\"outcomes\">") == 2);
    CHECK(count(written({line, paragraph_of("x"), line}), "</ul>") == 2);
}

TEST_CASE("each outcome has a shape of its own") {
    std::vector<std::string> shapes;
    for (const auto mark : {OutcomeMark::Met, OutcomeMark::NotMet, OutcomeMark::Unknown,
                            OutcomeMark::NotApplicable}) {
        const auto html = written({OutcomeLine{mark, "word", {}}});
        const auto from = html.find("aria-hidden=\"true\">");
        const auto shape = html.substr(from, html.find("</svg>") - from);
        CHECK(std::find(shapes.begin(), shapes.end(), shape) == shapes.end());
        shapes.push_back(shape);
    }
}

TEST_CASE("lines without a label take the name of what stands above them") {
    CHECK_THAT(written({Heading{2, "Goals"}, WritingLines{"", 2}}),
               Catch::Contains("<textarea id=\"lines-1\" rows=\"2\" aria-labelledby=\"part-1\">"));
    CHECK_THAT(written({Box{BoxStyle::HandOver, "Notes", {WritingLines{"", 1}}}}),
               Catch::Contains("rows=\"1\" aria-labelledby=\"box-1\">"));
    CHECK_THAT(written({WritingLines{"Name:", 1}}),
               Catch::Contains("<label for=\"lines-1\">Name:</label><textarea id=\"lines-1\""));
}

TEST_CASE("a timeline without items is left out") {
    CHECK(written({Timeline{"Caption", "Nothing.", {}, {}}}).empty());
}

TEST_CASE("times outside of a timeline, endless ones too, stand at its edge") {
    Timeline timeline{"c", "a", {}, {}};
    timeline.items = {{TimelineItem::Kind::Medicines,
                       "x",
                       {-Interval::infinity, 40},
                       {-Interval::infinity, Interval::infinity},
                       false}};
    const auto html = written({timeline});
    CHECK(html.find("inf") == std::string::npos);
    CHECK(html.find("nan") == std::string::npos);
    CHECK_THAT(html, Catch::Contains("class=\"sure\" x=\"0%\" width=\"96%\""));
}

TEST_CASE("a series is a figure with its alternative text, and its signs are explained") {
    Plot plot{"M-protein (g/dL)", "3 values of M-protein.", "g/dL", {}, {}, {}, -12, ""};
    plot.points = {
        {point(-12), point(3.1), "3.1"}, {point(-1), point(1.2), "1.2"}, {point(0), point(2), "<"}};
    plot.limits = {{0.5, "0.5", "0.5 g/dL: many trials ask for this much <"}};
    const auto exact = written({Plots{{plot}}});
    CHECK(count(exact, "<figure>") == 1);
    CHECK(count(exact, "aria-label=\"3 values of M-protein.\"") == 1);
    CHECK(count(exact, "<circle class=\"disc\"") == 3);
    for (const auto* label : {">3.1</text>", ">1.2</text>", ">&lt;</text>"})
        CHECK(count(exact, label) == 1);
    CHECK(count(exact, "many trials ask for this much &lt;") == 1);
    // The line of the limit, and the sign before its meaning.
    CHECK(count(exact, "class=\"ink dashed\"") == 2);

    plot.points.front().value = {2.5, 3.5};
    plot.rough_meaning = "only roughly known";
    const auto rough = written({Plots{{plot}}});
    CHECK(count(rough, "<circle class=\"ring\"") == 2);  // the point, and the sign
    CHECK(count(rough, "only roughly known") == 1);
    CHECK(written({Plots{}}).empty());
}

TEST_CASE("an event of an approximate day is hollow, and many relapses have no lines") {
    Timeline timeline{"c", "a", {}, {}};
    timeline.items = {{TimelineItem::Kind::Transplant, "t", point(-24), {-24, -24}, false}};
    CHECK(count(written({timeline}), "hollow") == 0);
    timeline.items.front().when_widest = {-25, -23};
    CHECK(count(written({timeline}), "hollow") == 1);
    for (int i = 0; i < 10; ++i)
        timeline.items.push_back(
            {TimelineItem::Kind::Relapse, "r", point(-i), {-1.0 * i, -1.0 * i}, false});
    CHECK(count(written({timeline}), "<line class=\"relapse\"") == 20);  // in both rows
    timeline.items.push_back({TimelineItem::Kind::Relapse, "r", point(-11), {-11, -11}, false});
    CHECK(count(written({timeline}), "<line class=\"relapse\"") == 0);
}

TEST_CASE("the signs of a timeline are explained, and rows name their line") {
    Timeline timeline{"c", "a", {}, {}};
    timeline.items = {
        {TimelineItem::Kind::Medicines, "Lenalidomide", {-24, -12}, {-24, -12}, false, "2"},
        {TimelineItem::Kind::Gap, "No treatment", {-12, -6}, {-12, -6}, false}};
    timeline.line_header = "Line";
    timeline.legend = {{TimelineSign::Medicines, "medicines"}, {TimelineSign::Gap, "no treatment"}};
    const auto html = written({timeline});
    CHECK(count(html, ">Line 2: Lenalidomide<") == 1);
    CHECK(count(html, "</svg> medicines</li>") == 1);
}
