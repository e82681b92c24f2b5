// A program that makes documents all day must not grow. How much one document needs at most is seen
// by tests/pdf/structure_test.py.
#include <malloc.h>

#include <cstdlib>

#include "app/brief_maker.h"
#include "layout/lay_out.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/program.h"
#include "writers/pdf/pdf_writer.h"

namespace myelobrief::test {
namespace {

#if defined(__SANITIZE_ADDRESS__)
// The sanitizer keeps freed memory back and looks for leaks by itself.
constexpr bool bytes_are_counted = false;
constexpr int documents = 20;
#else
constexpr bool bytes_are_counted = true;
constexpr int documents = 1000;
#endif

/// ctest switches the allocator's caches off (tests/CMakeLists.txt). Run by hand, they fill for
/// some hundred documents, and count as used.
std::size_t bytes_in_caches() {
    const char* tunables = std::getenv("GLIBC_TUNABLES");
    return tunables != nullptr ? 0 : 200'000;
}

/// Bytes that were asked for and not given back, by C++ and by the libraries in C.
std::size_t bytes_in_use() {
    const auto info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

/// How much more is in use after many documents than after one: the first one measures pairs of
/// letters and makes the font of the fields, once for all.
template <class Make>
std::size_t grows_by(int count, Make make) {
    const std::size_t size = make();
    const std::size_t before = bytes_in_use();
    int same = 0;
    for (int i = 0; i < count; ++i) same += make() == size ? 1 : 0;
    const std::size_t after = bytes_in_use();
    CHECK(same == count);
    if (!bytes_are_counted) return 0;
    REQUIRE(before > 0);
    return after > before ? after - before : 0;
}

}  // namespace

TEST_CASE("a thousand documents in one process leave nothing behind", "[pdf]") {
    const auto& program = Program::instance();
    Document document;
    document.title = "T";
    document.blocks = {
        Heading{1, "H"},
        Paragraph{{{"bold ", true}, {"link", false, "es", "https://a.example"}, {" Ж 中"}}},
        List{ListStyle::CheckBoxes, {plain("one"), plain("two")}},
        WritingLines{"Name", 3},
        Table{"C", {{"x", 1}, {"y", 1}}, {{plain("a"), plain("b")}}, true},
        Box{BoxStyle::Urgent, "B", {Paragraph{plain("text")}}}};
    const std::vector<Attachment> files{{"a.json", "A", "application/json", "{}"}};
    const auto make = [&] {
        const auto pages = lay_out(document, program.data().page_style, program.fonts());
        return write_pdf(pages, program.fonts(), files).size();
    };
    CHECK(grows_by(documents, make) <= bytes_in_caches());
}

TEST_CASE("a hundred whole briefs in one process leave nothing behind", "[pdf]") {
    const auto& program = Program::instance();
    const BriefMaker maker(program.data(), {make_date(2026, 11, 22), make_date(2026, 11, 22)});
    const std::string file = "examples/profiles/long-history.json";
    const auto text = read_project_file(file);
    const auto make = [&] {
        const auto assessment = maker.assess(*maker.read(text, file).value);
        Issues issues;
        return maker.render(assessment, Format::Pdf, &program.fonts(), file, issues).size();
    };
    CHECK(grows_by(documents / 10, make) <= bytes_in_caches());
}

TEST_CASE("a document that fails half-way leaves nothing behind", "[pdf]") {
    const auto& program = Program::instance();
    Pages pages;
    pages.title = "T";
    pages.width = pages.height = 500;
    Page page;
    for (int i = 0; i < 50; ++i)
        page.items.emplace_back(PlacedText{10, 10, 10, Face::Regular, {}, "text", 0});
    pages.pages.assign(20, page);
    // No bookmark can lead to a page that is not there.
    pages.bookmarks.push_back({1, "B", 20, 0});
    const auto fail = [&] { CHECK_THROWS(write_pdf(pages, program.fonts())); };
    const auto failed = [&]() -> std::size_t {
        fail();
        return 0;
    };
    CHECK(grows_by(50, failed) <= bytes_in_caches());
}

}  // namespace myelobrief::test
