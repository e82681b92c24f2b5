// The brief as plain text.
#include "writers/text/text_writer.h"

#include "tests/support/catch.h"

using namespace myelobrief;

namespace {

std::string written(std::vector<Block> blocks) {
    Document document;
    document.blocks = std::move(blocks);
    return write_text(document);
}

}  // namespace

TEST_CASE("headings are underlined by level, chapters stand apart") {
    CHECK(written({Heading{1, "Your visit"}, Paragraph{plain("Hello.")}, Heading{2, "Señas"},
                   Heading{3, "CAR-T"}, Paragraph{plain("Text.")}}) ==
          R"(Your visit
==========

Hello.


Señas
-----

CAR-T
~~~~~

Text.
)");
}

TEST_CASE("paragraphs wrap at 80 columns") {
    CHECK(written({Paragraph{{{"Refractory.", true},
                              {" The myeloma grew during a treatment or within 60 days after the "
                               "last dose of it, as a test showed.",
                               false}}}}) ==
          R"(Refractory. The myeloma grew during a treatment or within 60 days after the last
dose of it, as a test showed.
)");
}

TEST_CASE("lists hang, boxes to tick are empty") {
    CHECK(written({List{ListStyle::Bullets, {plain("one"), plain("two")}},
                   List{ListStyle::Numbers, {plain("first")}},
                   List{ListStyle::CheckBoxes,
                        {plain("Ask for the report of the bone marrow test, with its date, and for "
                               "the creatinine value.")}}}) ==
          R"(- one
- two

1. first

[ ] Ask for the report of the bone marrow test, with its date, and for the
    creatinine value.
)");
}

TEST_CASE("outcomes have a mark and a word") {
    CHECK(written(
              {OutcomeLine{OutcomeMark::Met, "Met", plain("the article")},
               OutcomeLine{OutcomeMark::NotMet, "Not met", plain("the label")},
               OutcomeLine{OutcomeMark::Unknown, "Cannot tell", {}},
               OutcomeLine{OutcomeMark::NotApplicable, "Does not apply", plain("a guideline")}}) ==
          R"([+] Met: the article
[-] Not met: the label
[?] Cannot tell
[n/a] Does not apply: a guideline
)");
}

TEST_CASE("writing lines follow their label") {
    CHECK(written({WritingLines{"Name:", 2}}) ==
          R"(Name: __________________________________________________________________________

________________________________________________________________________________
)");
}

TEST_CASE("tables are aligned columns, with blank lines between rows that wrap") {
    Table table{"Your treatments", {{"No.", 1}, {"Treatment", 6}, {"Result", 3}}, {}, true};
    table.rows = {
        {plain("1"), plain("Lenalidomide"), plain("Partial response")},
        {plain("2"), plain("Daratumumab, pomalidomide and low-dose dexamethasone every week"),
         plain("Stopped early")}};
    CHECK(written({table}) ==
          R"(Your treatments

No.      Treatment                                      Result
-------  ---------------------------------------------  ------------------------
1        Lenalidomide                                   Partial response

2        Daratumumab, pomalidomide and low-dose         Stopped early
         dexamethasone every week
)");
}

TEST_CASE("boxes have a frame") {
    CHECK(
        written({Box{BoxStyle::Urgent,
                     "When to call",
                     {Paragraph{plain("Call for:")},
                      List{ListStyle::Bullets, {plain("fever of 38 °C"), plain("bleeding")}}}}}) ==
        R"(+------------------------------------------------------------------------------+
| When to call                                                                 |
|                                                                              |
| Call for:                                                                    |
|                                                                              |
| - fever of 38 °C                                                             |
| - bleeding                                                                   |
+------------------------------------------------------------------------------+
)");
}

TEST_CASE("a timeline is told in words") {
    Timeline timeline;
    timeline.caption = "Since 2020";
    timeline.alternative_text = "Three treatments, one transplant.";
    timeline.items.emplace_back().label = "Lenalidomide";
    CHECK(written({timeline}) == "Since 2020\n\nThree treatments, one transplant.\n");
}

TEST_CASE("a plot is its caption and what it shows in words") {
    Plot plot;
    plot.caption = "Hemoglobin (g/dL)";
    plot.alternative_text = "First: 10. Latest: 9.";
    plot.limits = {{10, "10", "10 g/dL: a meaning"}};
    CHECK(written({Plots{{plot, plot}}}) ==
          "Hemoglobin (g/dL)\n  First: 10. Latest: 9.\n  - - 10 g/dL: a meaning\n\n"
          "Hemoglobin (g/dL)\n  First: 10. Latest: 9.\n  - - 10 g/dL: a meaning\n");
}

TEST_CASE("the footer ends the text") {
    Document document;
    document.footer = "MyeloBrief, 5 March 2026";
    document.page_label = "page {page} of {pages}";
    document.blocks = {Paragraph{plain("Text.")}, PageBreak{}, Paragraph{plain("More.")}};
    CHECK(write_text(document) == "Text.\n\nMore.\n\n\nMyeloBrief, 5 March 2026\n");
}

TEST_CASE("no text can steer a terminal or hide its direction") {
    CHECK(written({Paragraph{plain("a\x1b[31mb \u202ec")}}) == "a[U+001B][31mb c\n");
}

TEST_CASE("no line is longer than 80 columns, however long a word is") {
    const std::string word(200, 'x');
    const auto text =
        written({Paragraph{plain(word)}, List{ListStyle::Bullets, {plain(word)}},
                 Box{BoxStyle::Notice, word, {Paragraph{plain(word)}}},
                 Table{word, {{word, 1}, {"y", 1}}, {{plain(word), plain(word)}}, false},
                 Heading{1, word}, WritingLines{word, 1}});
    std::size_t start = 0;
    while (start < text.size()) {
        const auto end = text.find('\n', start);
        CHECK(end - start <= 80);
        start = end + 1;
    }
}
