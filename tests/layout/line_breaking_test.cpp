// How text is broken into lines and into faces. A line has 20 letters.
#include "tests/layout/fixture.h"
#include "tests/support/catch.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

std::vector<std::string> lines_of_text(const std::string& text) {
    return lines_of(lay_out_small({Paragraph{plain(text), ParagraphStyle::Body}})).front();
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("lines break at spaces, and a wrapped line keeps a space at its end") {
    CHECK(lines_of_text("one two") == Lines{"one two"});
    CHECK(lines_of_text("twelve words or ten platelets") ==
          Lines{"twelve words or ten ", "platelets"});
    SECTION("a word that ends exactly at the margin stays") {
        CHECK(lines_of_text("12345678901234567890 next") == Lines{"12345678901234567890 ", "next"});
    }
    SECTION("spaces, tabs and line ends count as one space") {
        CHECK(lines_of_text("  one \t two\nthree ") == Lines{"one two three"});
    }
    SECTION("a no-break space does not break") {
        CHECK(lines_of_text("about one dose of 10\u00a0mg") ==
              Lines{"about one dose of ", "10\u00a0mg"});
    }
}

TEST_CASE("a word wider than a line is broken inside") {
    CHECK(lines_of_text("abcdefghijklmnopqrstuvwxyz end") ==
          Lines{"abcdefghijklmnopqrst", "uvwxyz end"});
    SECTION("after a hyphen or slash where that leaves a good line") {
        CHECK(lines_of_text("lenalidomide-and-dexamethasone") ==
              Lines{"lenalidomide-and-", "dexamethasone"});
    }
    SECTION("not after a hyphen close to its start") {
        CHECK(lines_of_text("a-bcdefghijklmnopqrstuvwxyz") ==
              Lines{"a-bcdefghijklmnopqrs", "tuvwxyz"});
    }
    SECTION("an accent stays on its letter") {
        CHECK(lines_of_text("1234567890123456789e\u0301xe\u0301") ==
              Lines{"1234567890123456789e\u0301", "xe\u0301"});
    }
}

TEST_CASE("bold and plain letters may share a word") {
    const auto pages = lay_out_small({Paragraph{{{"Met", true}, {": one two three four", false}}}});
    CHECK(lines_of(pages).front() == Lines{"Met: one two three ", "four"});
}

TEST_CASE("a character that the main face lacks is set in the fallback") {
    const auto pages = lay_out_small({Paragraph{plain("a \u0416 b")}});
    std::vector<std::pair<Face, std::string>> runs;
    for (const auto& item : pages.pages.front().items)
        if (const auto* text = std::get_if<PlacedText>(&item))
            runs.emplace_back(text->face, text->text);
    CHECK(runs == std::vector<std::pair<Face, std::string>>{{Face::Regular, "a "},
                                                            {Face::FallbackRegular, "\u0416"},
                                                            {Face::Regular, " b"}});
    CHECK(pages.not_printable.empty());
}

TEST_CASE("a character that no face has is printed as its code and reported once") {
    const auto pages = lay_out_small({Paragraph{plain("\u4e2d x \u4e2d \U0001f600 \x07")}});
    CHECK(lines_of(pages).front() == Lines{"[U+4E2D] x [U+4E2D] ", "[U+1F600] [U+0007]"});
    CHECK(pages.not_printable == std::vector<char32_t>{0x07, 0x4e2d, 0x1f600});
}

TEST_CASE("characters that show nothing are left out") {
    CHECK(lines_of_text("lena\u00adlido\u200bmide \u202eabc\u202c") == Lines{"lenalidomide abc"});
    CHECK(lay_out_small({Paragraph{plain("\u200b\u202e")}}).not_printable.empty());
}

TEST_CASE("bytes that are no UTF-8 are printed as U+FFFD") {
    const auto pages = lay_out_small({Paragraph{plain("a\xff\xc3")}});
    CHECK(lines_of(pages).front() == Lines{"a[U+FFFD][U+FFFD]"});
}
