// What pages look like, for each page style: pictures of a made-up document, held against those
// that a person has looked at (tests/pdf/pictures). Compared are the mean greys of small squares
// and not pixels: other versions of the programs that draw letters soften edges differently, while
// a moved, missing, larger or paler thing shows in the mean.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <set>

#include "app/program_data.h"
#include "base/disk_file_store.h"
#include "layout/lay_out.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/picture.h"
#include "tests/support/program.h"
#include "tests/support/run_program.h"
#include "tests/support/sample_document.h"
#include "tests/support/temporary_folder.h"
#include "writers/pdf/pdf_writer.h"

namespace myelobrief::test {

namespace {

/// 50 dots to the inch: small files, in which one still sees each line of text.
constexpr std::size_t dots_an_inch = 50;
/// About 4 mm; a line of text is 1 to 2 squares high.
constexpr std::size_t square = 8;
/// Of 255. Hard edges, or half of the dots, make up to 24 at a line that falls between two squares;
/// the faults below make 29 (another mark) to 139 (a missing bar). The pale fill of a table's
/// header makes 20, so its loss is not found.
constexpr int most_difference = 25;

const std::string golden_folder = "tests/pdf/pictures";

struct Drawing {
    std::size_t resolution = 4 * dots_an_inch;
    bool smooth = true;
};

std::vector<Picture> draw(const Document& document, const PageStyle& style, Drawing how = {}) {
    const auto& fonts = Program::instance().fonts();
    const TemporaryFolder folder;
    const auto file = folder.add("sample.pdf", write_pdf(lay_out(document, style, fonts), fonts));
    const std::string yes_no = how.smooth ? "yes" : "no";
    const auto run =
        run_program("pdftoppm", {"-gray", "-r", std::to_string(how.resolution), "-aa", yes_no,
                                 "-aaVector", yes_no, file, folder.path("page")});
    INFO(run.err);
    REQUIRE(run.exit_code == 0);
    std::vector<Picture> pages;
    for (const auto& name : folder.files())
        if (name.ends_with(".pgm"))
            pages.push_back(
                scaled_down(from_pgm(read_file(folder.path(name))), how.resolution / dots_an_inch));
    return pages;
}

/// Where they differ, as "3 cm from the left, 12 cm from the top: was 230, is 180"; first the
/// greatest difference. Empty: they look the same.
std::vector<std::string> differences(const Picture& golden, const Picture& now) {
    if (golden.width != now.width || golden.height != now.height) return {"another size"};
    const auto was = scaled_down(golden, square);
    const auto is = scaled_down(now, square);
    std::multimap<int, std::string, std::greater<>> found;
    for (std::size_t y = 0; y < was.height; ++y)
        for (std::size_t x = 0; x < was.width; ++x) {
            const int difference = std::abs(was.grey(x, y) - is.grey(x, y));
            if (difference <= most_difference) continue;
            const auto centimetres = [](std::size_t squares) {
                return std::to_string(squares * square * 254 / dots_an_inch / 100);
            };
            found.emplace(difference, centimetres(x) + " cm from the left, " + centimetres(y) +
                                          " cm from the top: was " +
                                          std::to_string(was.grey(x, y)) + ", is " +
                                          std::to_string(is.grey(x, y)));
        }
    std::vector<std::string> places;
    for (const auto& [difference, place] : found) places.push_back(place);
    return places;
}

std::vector<std::string> differences(const std::vector<Picture>& golden,
                                     const std::vector<Picture>& now) {
    if (golden.size() != now.size())
        return {std::to_string(golden.size()) + " pages before, now " + std::to_string(now.size())};
    std::vector<std::string> all;
    for (std::size_t page = 0; page < golden.size(); ++page)
        for (const auto& place : differences(golden[page], now[page]))
            all.push_back("page " + std::to_string(page + 1) + ", " + place);
    return all;
}

PageStyle page_style(const std::string& name) {
    DiskFileStore files;
    auto data = load_program_data(files, {project_path("criteria"), project_path("templates")},
                                  {"en", name, "letter"});
    REQUIRE(data.ok());
    return data.value->page_style;
}

std::vector<std::string> page_styles() {
    DiskFileStore files;
    const auto names =
        list_presentations(files, {project_path("criteria"), project_path("templates")});
    REQUIRE(names.ok());
    return names.value->page_styles;
}

std::string golden_name(const std::string& style, std::size_t page) {
    return style + '-' + std::to_string(page + 1) + ".png";
}

std::set<std::string> golden_files() {
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(project_path(golden_folder)))
        names.insert(entry.path().filename().string());
    return names;
}

}  // namespace

TEST_CASE("pages look as in the pictures that a person has looked at", "[pictures]") {
    const bool accept = std::getenv("MYELOBRIEF_ACCEPT") != nullptr;
    std::set<std::string> wanted;
    for (const auto& style : page_styles()) {
        const auto pages = draw(sample_document(), page_style(style));
        for (std::size_t page = 0; page < pages.size(); ++page) {
            const auto name = golden_name(style, page);
            wanted.insert(name);
            const auto file = project_path(golden_folder) + '/' + name;
            if (accept) {
                write_png(file, pages[page]);
                continue;
            }
            INFO(golden_folder << '/' << name);
            REQUIRE(std::filesystem::exists(file));
            const auto places = differences(read_png(file), pages[page]);
            if (places.empty()) continue;
            const auto to_look_at =
                (std::filesystem::temp_directory_path() / ("myelobrief-" + name)).string();
            write_png(to_look_at, pages[page]);
            INFO("the page as it is now: " << to_look_at);
            INFO(places.size() << " squares differ, most of all " << places.front());
            CHECK(places.empty());
        }
    }
    if (accept)
        for (const auto& name : golden_files())
            if (!wanted.contains(name))
                std::filesystem::remove(project_path(golden_folder) + '/' + name);
    CHECK(golden_files() == wanted);
}

TEST_CASE("pictures do not depend on how smooth edges are drawn", "[pictures]") {
    for (const auto& name : page_styles()) {
        INFO(name);
        const auto style = page_style(name);
        const auto golden = draw(sample_document(), style);
        CHECK(differences(golden, draw(sample_document(), style, {2 * dots_an_inch, true})) ==
              std::vector<std::string>{});
        CHECK(differences(golden, draw(sample_document(), style, {4 * dots_an_inch, false})) ==
              std::vector<std::string>{});
    }
}

TEST_CASE("pictures show what would be seen on paper", "[pictures]") {
    struct Fault {
        const char* what;
        void (*change)(Document& document, PageStyle& style);
    };
    const std::vector<Fault> faults{
        {"space of paragraphs 2 points wider",
         [](Document&, PageStyle& style) { style.paragraph_space += 2; }},
        {"body text a point smaller", [](Document&, PageStyle& style) { style.body_size -= 1; }},
        {"lines closer together", [](Document&, PageStyle& style) { style.leading -= 0.05; }},
        {"paler text",
         [](Document&, PageStyle& style) {
             style.ink = {0.6, 0.6, 0.6};
         }},
        {"a margin 3 points wider", [](Document&, PageStyle& style) { style.margin_left += 3; }},
        {"another mark",
         [](Document& document, PageStyle&) {
             for (auto& block : document.blocks)
                 if (auto* line = std::get_if<OutcomeLine>(&block);
                     line != nullptr && line->mark == OutcomeMark::NotMet)
                     line->mark = OutcomeMark::NotApplicable;
         }},
        {"a bar that is missing",
         [](Document& document, PageStyle&) {
             for (auto& block : document.blocks)
                 if (auto* drawing = std::get_if<Timeline>(&block)) {
                     drawing->items.front().when = {-48, -48};
                     drawing->items.front().when_widest = {-48, -48};
                 }
         }},
        {"a box in another style",
         [](Document& document, PageStyle&) {
             for (auto& block : document.blocks)
                 if (auto* box = std::get_if<Box>(&block)) box->style = BoxStyle::Notice;
         }},
    };
    const auto style = page_style("standard");
    const auto golden = draw(sample_document(), style);
    for (const auto& fault : faults) {
        INFO(fault.what);
        auto document = sample_document();
        auto changed = style;
        fault.change(document, changed);
        CHECK_FALSE(differences(golden, draw(document, changed)).empty());
    }
}

}  // namespace myelobrief::test
