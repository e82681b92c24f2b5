// A picture of every page of every page style: tests/pdf/pictures/<style>-<page>.png. They show
// a made-up document, so that words can change without them; they are compared with a tolerance for
// how letters are smoothed, see tests/support/picture_difference.cpp.
//
// After a wanted change: MYELOBRIEF_ACCEPT=1 build/dev/tests/test_pdf "pages look*", then look at
// the pictures.
#include <algorithm>
#include <filesystem>
#include <functional>
#include <set>
#include <stdexcept>

#include "app/program_data.h"
#include "base/disk_file_store.h"
#include "layout/lay_out.h"
#include "readers/page_style_reader.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/golden.h"
#include "tests/support/picture_difference.h"
#include "tests/support/run_program.h"
#include "tests/support/sample_document.h"
#include "tests/support/shipped_data.h"
#include "tests/support/temporary_folder.h"
#include "writers/pdf/pdf_writer.h"

namespace myelobrief::test {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t dots_per_inch = 50;

/// The styles of templates/pages.
std::vector<std::string> style_names() {
    DiskFileStore files;
    const auto names =
        list_presentations(files, {project_path("criteria"), project_path("templates")});
    REQUIRE(names.ok());
    return names.value->page_styles;
}

/// On the paper that is a style's own where none is named: Letter.
PageStyle read_style(const std::string& name) {
    const auto style =
        read_page_style(read_project_file("templates/pages/" + name + ".json"), name);
    REQUIRE(style.ok());
    return *style.value;
}

std::string make_pdf(const Document& document, const PageStyle& style) {
    return write_pdf(lay_out(document, style, shipped_fonts()), shipped_fonts());
}

/// A way to draw pages in grey.
struct Drawing {
    std::string program = "pdftoppm";
    std::vector<std::string> options = {"-gray"};
    /// How many times finer than the pictures. Drawn fine and scaled down, thin lines keep their
    /// thickness, whatever pixels they fall on.
    std::size_t factor = 4;
};

std::vector<Picture> draw(const std::string& pdf, const Drawing& drawing = {}) {
    const TemporaryFolder folder;
    const auto file = folder.add("pages.pdf", pdf);
    fs::create_directory(folder.path("drawn"));
    auto arguments = drawing.options;
    arguments.insert(arguments.end(), {"-r", std::to_string(dots_per_inch * drawing.factor)});
    if (drawing.program == "mutool")
        arguments.insert(arguments.end(), {"-o", folder.path("drawn/%02d.pgm"), file});
    else
        arguments.insert(arguments.end(), {file, folder.path("drawn/page")});
    const auto run = run_program(drawing.program, arguments);
    INFO(drawing.program << ": " << run.err);
    REQUIRE(run.exit_code == 0);
    std::vector<Picture> pictures;
    for (const auto& name : folder.files())
        if (name.starts_with("drawn/"))
            pictures.push_back(scaled_down(from_pgm(read_file(folder.path(name))), drawing.factor));
    return pictures;
}

/// "from 20 to 45 mm right of the left edge, from 31 to 36 mm below the upper edge"
std::string place_of(const std::vector<Area>& areas) {
    const auto millimetres = [](std::size_t pixels) {
        return std::to_string((pixels * 254 + 5 * dots_per_inch) / (10 * dots_per_inch));
    };
    Area all = areas.front();
    std::size_t right = 0;
    std::size_t bottom = 0;
    for (const auto& area : areas) {
        all.left = std::min(all.left, area.left);
        all.top = std::min(all.top, area.top);
        right = std::max(right, area.left + area.width);
        bottom = std::max(bottom, area.top + area.height);
    }
    return "from " + millimetres(all.left) + " to " + millimetres(right) +
           " mm right of the left edge, from " + millimetres(all.top) + " to " +
           millimetres(bottom) + " mm below the upper edge";
}

/// The pages on which two drawings of a document differ, and where; empty where they look the same.
std::string differences(const std::vector<Picture>& expected, const std::vector<Picture>& found) {
    if (expected.size() != found.size()) return "another number of pages";
    std::string all;
    for (std::size_t i = 0; i < expected.size(); ++i)
        if (const auto areas = differing_areas(expected[i], found[i]); !areas.empty())
            all += "page " + std::to_string(i + 1) + ": " + place_of(areas) + '\n';
    return all;
}

/// Kept after the test, for a person to look at.
std::string keep(const std::string& name, const Picture& picture) {
    const auto folder = fs::temp_directory_path() / "myelobrief-pictures";
    fs::create_directories(folder);
    const auto file = (folder / name).string();
    write_png(file, picture);
    return file;
}

void check_picture(const std::string& name, const Picture& found) {
    const auto file = project_path("tests/pdf/pictures/" + name);
    const bool exists = fs::exists(file);
    const auto areas = exists ? differing_areas(read_png(file), found) : std::vector<Area>{};
    if (exists && areas.empty()) return;
    if (accepts_goldens()) {
        // Only pictures that look different are written: smoothing alone makes no change.
        write_png(file, found);
        return;
    }
    FAIL_CHECK(
        (exists ? "the page looks different " + place_of(areas) : "there is no picture of the page")
        << "\nexpected: " << file << "\nfound:    " << keep(name, found));
}

Color lighter(Color color) {
    constexpr double share = 0.3;
    return {color.red + (1 - color.red) * share, color.green + (1 - color.green) * share,
            color.blue + (1 - color.blue) * share};
}

template <class Kind>
Kind& first(Document& document) {
    for (auto& block : document.blocks)
        if (auto* found = std::get_if<Kind>(&block)) return *found;
    throw std::logic_error("the sample has no block of this kind");
}

struct Fault {
    std::string name;
    std::function<void(Document&, PageStyle&)> make;
};

const std::vector<Fault>& faults() {
    static const std::vector<Fault> all{
        // Lengths: 2 pt, less than a millimetre.
        {"paragraphs are further apart", [](auto&, auto& style) { style.paragraph_space += 2; }},
        {"boxes are wider", [](auto&, auto& style) { style.box_padding += 2; }},
        {"lists are further indented", [](auto&, auto& style) { style.list_indent += 2; }},
        {"rows are higher", [](auto&, auto& style) { style.table_padding_y += 2; }},
        {"writing lines are closer", [](auto&, auto& style) { style.writing_line_gap -= 2; }},
        {"boxes to tick are smaller", [](auto&, auto& style) { style.check_box_size -= 2; }},
        {"bars are lower", [](auto&, auto& style) { style.timeline_bar_height -= 2; }},
        {"the footer is lower", [](auto&, auto& style) { style.footer_baseline -= 2; }},
        {"headings are larger", [](auto&, auto& style) { style.heading_2_size += 2; }},
        // Colours.
        {"letters are lighter", [](auto&, auto& style) { style.ink = lighter(style.ink); }},
        {"quiet ones are lighter", [](auto&, auto& style) { style.quiet = lighter(style.quiet); }},
        {"bars are lighter",
         [](auto&, auto& style) { style.timeline_bar = lighter(style.timeline_bar); }},
        {"a notice has no fill", [](auto&, auto& style) { style.notice_fill = rgb(0xffffff); }},
        // What is lost, or is another.
        {"tables have no rules", [](auto&, auto& style) { style.table_rule = rgb(0xffffff); }},
        {"the footer has no rule", [](auto&, auto& style) { style.rule = rgb(0xffffff); }},
        {"the mark of a met rule is missing",
         [](auto&, auto& style) { style.met = rgb(0xffffff); }},
        {"an outcome has the mark of another",
         [](auto& document, auto&) { first<OutcomeLine>(document).mark = OutcomeMark::Unknown; }},
        {"nothing is bold in a paragraph",
         [](auto& document, auto&) {
             for (auto& block : document.blocks)
                 if (auto* paragraph = std::get_if<Paragraph>(&block))
                     for (auto& span : paragraph->text) span.bold = false;
         }},
        {"a list has numbers instead of bullets",
         [](auto& document, auto&) { first<List>(document).style = ListStyle::Numbers; }},
        {"a box has the frame of another",
         [](auto& document, auto&) { first<Box>(document).style = BoxStyle::HandOver; }},
        {"a new page is not begun",
         [](auto& document, auto&) {
             std::erase_if(document.blocks, [](const auto& block) {
                 return std::holds_alternative<PageBreak>(block);
             });
         }},
        {"a relapse is missing",
         [](auto& document, auto&) {
             auto& items = first<Timeline>(document).items;
             items.erase(
                 std::ranges::find(items, TimelineItem::Kind::Relapse, &TimelineItem::kind));
         }},
        {"a date seems exact",
         [](auto& document, auto&) {
             for (auto& item : first<Timeline>(document).items)
                 if (!item.ongoing) item.when_widest = item.when;
         }},
        {"a value is another",
         [](auto& document, auto&) {
             first<Plots>(document).plots.front().points[1].value = point(12.5);
         }},
        {"page numbers are missing", [](auto& document, auto&) { document.page_label = " "; }},
    };
    return all;
}

}  // namespace

TEST_CASE("pages look as in the pictures that a person has looked at", "[pictures]") {
    const auto folder = project_path("tests/pdf/pictures");
    if (accepts_goldens()) fs::create_directories(folder);
    std::set<std::string> drawn;
    for (const auto& style : style_names()) {
        const auto pictures = draw(make_pdf(sample_document(), read_style(style)));
        CHECK(pictures.size() > 1);
        for (std::size_t i = 0; i < pictures.size(); ++i) {
            const auto name = style + '-' + std::to_string(i + 1) + ".png";
            INFO("style " << style << ", page " << i + 1);
            check_picture(name, pictures[i]);
            drawn.insert(name);
        }
    }
    REQUIRE(fs::exists(folder));
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (drawn.contains(entry.path().filename().string())) continue;
        if (accepts_goldens())
            fs::remove(entry.path());
        else
            FAIL_CHECK("no style has a page for the picture " << entry.path());
    }
}

TEST_CASE("a page that was drawn in another way looks the same", "[pictures]") {
    const std::vector<Drawing> others{
        {"pdftoppm", {"-gray", "-aa", "no"}, 4},  // no smooth letters
        {"pdftoppm", {"-gray"}, 3},
        {"pdftoppm", {"-gray"}, 6},
        {"mutool", {"draw", "-q", "-c", "gray", "-F", "pgm"}, 4},
    };
    for (const auto& style : style_names()) {
        const auto pdf = make_pdf(sample_document(), read_style(style));
        const auto usual = draw(pdf);
        for (const auto& other : others) {
            INFO(style << ", " << other.program << ", " << other.factor << " times finer");
            const auto pictures = draw(pdf, other);
            CHECK(differences(usual, pictures).empty());
            // Or nothing was shown.
            CHECK(std::ranges::mismatch(usual.front().greys, pictures.front().greys).in1 !=
                  usual.front().greys.end());
        }
    }
}

TEST_CASE("a page with a fault looks different", "[pictures]") {
    const auto style = read_style("standard");
    const auto usual = draw(make_pdf(sample_document(), style));
    REQUIRE(differences(usual, usual).empty());
    for (const auto& fault : faults()) {
        auto document = sample_document();
        auto look = style;
        fault.make(document, look);
        INFO(fault.name);
        CHECK_FALSE(differences(usual, draw(make_pdf(document, look))).empty());
    }
}

TEST_CASE("a difference is named by its page and place", "[pictures]") {
    // An inch is 50 pixels.
    const Picture white{200, 100, std::vector<std::uint8_t>(200 * 100, 255)};
    auto marked = white;
    for (std::size_t x = 50; x < 150; ++x) marked.greys[25 * 200 + x] = 240;  // a pale, thin line
    CHECK(differences({white, white}, {white, marked}) ==
          "page 2: from 25 to 76 mm right of the left edge, from 13 to 13 mm below the "
          "upper edge\n");
    CHECK(differences({white}, {white, white}) == "another number of pages");
    CHECK(differences({white}, {scaled_down(white, 2)}) ==
          "page 1: from 0 to 51 mm right of the left edge, from 0 to 25 mm below the "
          "upper edge\n");
}

TEST_CASE("the sample has every kind of block", "[pictures]") {
    std::set<std::size_t> kinds;
    for (const auto& block : sample_document().blocks) kinds.insert(block.index());
    CHECK(kinds.size() == std::variant_size_v<Block>);
}

}  // namespace myelobrief::test
