// The standard page style: what the data names, and that it can be read by tired eyes.
#include "layout/page_style.h"

#include <cmath>
#include <set>
#include <string>

#include "tests/support/catch.h"

using namespace myelobrief;

namespace {

double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(Color color) {
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

/// As WCAG 2 defines it.
double contrast(Color a, Color b) {
    const double la = luminance(a) + 0.05;
    const double lb = luminance(b) + 0.05;
    return la > lb ? la / lb : lb / la;
}

}  // namespace

TEST_CASE("every number and colour of a page style has one name") {
    // A member without a name could not be set from data: the sizes must add up.
    CHECK(page_style_numbers().size() * sizeof(double) +
              page_style_colors().size() * sizeof(Color) + sizeof(Paper) ==
          sizeof(PageStyle));
    std::set<std::string_view> names;
    for (const auto& number : page_style_numbers()) names.insert(number.key);
    for (const auto& color : page_style_colors()) names.insert(color.key);
    CHECK(names.size() == page_style_numbers().size() + page_style_colors().size());
}

TEST_CASE("text has a contrast of at least 7 to 1 on everything that it stands on") {
    const PageStyle style;
    const Color white = rgb(0xffffff);
    for (const Color text : {style.ink, style.accent, style.quiet}) {
        CHECK(contrast(text, white) >= 7);
        CHECK(contrast(text, style.notice_fill) >= 7);
        CHECK(contrast(text, style.table_header_fill) >= 7);
        CHECK(contrast(text, style.timeline_band) >= 7);
        CHECK(contrast(text, style.urgent_fill) >= 7);
    }
    CHECK(contrast(style.urgent_line, style.urgent_fill) >= 7);
}

TEST_CASE("marks and lines that carry meaning have a contrast of at least 3 to 1") {
    const PageStyle style;
    for (const Color mark :
         {style.met, style.not_met, style.unknown, style.not_applicable, style.timeline_bar,
          style.timeline_mark, style.timeline_relapse, style.writing_line, style.table_rule}) {
        CHECK(contrast(mark, rgb(0xffffff)) >= 3);
    }
}

TEST_CASE("no text is smaller than 12 points and body text has 14") {
    const PageStyle style;
    CHECK(style.body_size >= 14);
    CHECK(style.leading >= 1.4);
    for (const double size : {style.note_size, style.table_size, style.table_caption_size,
                              style.timeline_label_size, style.footer_size})
        CHECK(size >= 12);
    CHECK(style.check_box_size >= 14.17);
    CHECK(style.margin_left >= 56.69);
}
