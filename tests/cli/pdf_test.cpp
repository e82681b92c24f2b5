// The PDF that a person prints, read back by independent programs: qpdf and poppler.
#include <sstream>

#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

namespace myelobrief::test {
namespace {

using Lines = std::vector<std::string>;

Lines lines_of(const std::string& text) {
    Lines lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

std::string words(const std::string& text) {
    std::istringstream stream(text);
    std::string all;
    for (std::string word; stream >> word;) all += (all.empty() ? "" : " ") + word;
    return all;
}

std::string output_of(const std::string& program, const std::vector<std::string>& arguments) {
    const auto run = run_program(program, arguments);
    INFO(program << ": " << run.err);
    REQUIRE(run.exit_code == 0);
    return run.out;
}

/// The brief of an example as PDF, in a folder of its own.
class PdfOfExample {
  public:
    explicit PdfOfExample(const std::string& name)
        : profile_(project_path("examples/profiles/" + name + ".json")) {
        const auto run = run_myelobrief({"report", profile_, "-o", path()});
        INFO(run.err);
        REQUIRE(run.exit_code == 0);
    }
    [[nodiscard]] std::string path() const { return folder_.path("brief.pdf"); }
    [[nodiscard]] std::string profile() const { return profile_; }

  private:
    TemporaryFolder folder_;
    std::string profile_;
};

std::size_t page_count(const std::string& pdf) {
    return std::stoul(output_of("qpdf", {"--show-npages", pdf}));
}

/// The headings of the text form: the lines that are underlined.
Lines headings_of(const std::string& text) {
    Lines headings;
    Lines before;
    for (const auto& line : lines_of(text)) {
        const bool rule = line.size() >= 3 &&
                          line.find_first_not_of(line[0]) == std::string::npos &&
                          (line[0] == '=' || line[0] == '-' || line[0] == '~');
        if (rule && !before.empty()) {
            std::string heading;
            for (const auto& part : before) heading += (heading.empty() ? "" : " ") + part;
            headings.push_back(words(heading));
        }
        if (line.empty() || rule) {
            before.clear();
        } else {
            before.push_back(line);
        }
    }
    return headings;
}

/// Text without spaces and hyphens: where a line breaks does not matter.
std::string squeezed(const std::string& text) {
    std::string all;
    for (const char c : text)
        if (std::string_view(" \n\f\t-").find(c) == std::string_view::npos) all += c;
    return all;
}

}  // namespace

TEST_CASE("the PDF of every kind of profile is sound, and its fonts are embedded", "[pdf]") {
    const auto name =
        GENERATE("second-relapse", "minimal", "long-history", "spanish-text", "contradictory");
    INFO(name);
    const PdfOfExample pdf(name);
    const auto check = output_of("qpdf", {"--check", pdf.path()});
    CHECK(check.find("No syntax or stream encoding errors found") != std::string::npos);

    const auto fonts = lines_of(output_of("pdffonts", {pdf.path()}));
    // Two lines of header, then a line a font: name, type, encoding, emb, sub, uni, object.
    REQUIRE(fonts.size() >= 4);
    for (std::size_t i = 2; i < fonts.size(); ++i) {
        INFO(fonts[i]);
        CHECK(words(fonts[i]).find(" yes yes yes ") != std::string::npos);
    }
}

TEST_CASE("the brief of the second relapse has 4 to 10 pages", "[pdf]") {
    const PdfOfExample pdf("second-relapse");
    const auto pages = page_count(pdf.path());
    CHECK(pages >= 4);
    CHECK(pages <= 10);
}

TEST_CASE("the PDF says what the text says", "[pdf]") {
    const PdfOfExample pdf("second-relapse");
    const auto text = run_myelobrief({"report", pdf.profile(), "-o", "-", "--format", "txt"}).out;
    const auto copied_out = squeezed(output_of("pdftotext", {pdf.path(), "-"}));
    const auto headings = headings_of(text);
    CHECK(headings.size() >= 10);
    for (const auto& heading : headings) {
        INFO(heading);
        CHECK(copied_out.find(squeezed(heading)) != std::string::npos);
    }
}

TEST_CASE("accents of a person's own words are copied out right", "[pdf]") {
    const PdfOfExample pdf("spanish-text");
    const auto copied_out = output_of("pdftotext", {pdf.path(), "-"});
    for (const auto* const word : {"¿Podré", "¿Qué", "Año"}) {
        INFO(word);
        CHECK(copied_out.find(word) != std::string::npos);
    }
}

TEST_CASE("a PDF has a title, a language, bookmarks and a page number on every page", "[pdf]") {
    const PdfOfExample pdf("second-relapse");
    const auto info = words(output_of("pdfinfo", {pdf.path()}));
    CHECK(info.find("Title: Questions for your myeloma visit") != std::string::npos);
    const auto pages = page_count(pdf.path());
    for (std::size_t page = 1; page <= pages; ++page) {
        const auto number = std::to_string(page);
        const auto text =
            words(output_of("pdftotext", {"-f", number, "-l", number, pdf.path(), "-"}));
        INFO(text);
        CHECK(text.find("page " + number + " of " + std::to_string(pages)) != std::string::npos);
    }
    const auto objects = output_of("qpdf", {"--qdf", "--object-streams=disable", pdf.path(), "-"});
    CHECK(objects.find("/Outlines") != std::string::npos);
    CHECK(objects.find("/Lang (en)") != std::string::npos);
}

TEST_CASE("a PDF holds its findings, and the profile only where that was asked for", "[pdf]") {
    const TemporaryFolder folder;
    const auto profile = project_path("examples/profiles/spanish-text.json");
    const auto pdf = folder.path("brief.pdf");
    REQUIRE(run_myelobrief({"report", profile, "-o", pdf}).exit_code == 0);
    CHECK(output_of("qpdf", {"--show-attachment=findings.json", pdf}) ==
          run_myelobrief({"check", profile, "--json"}).out);
    CHECK(run_program("qpdf", {"--show-attachment=profile.json", pdf}).exit_code != 0);
    CHECK(output_of("qpdf", {"--list-attachments", pdf}).find("profile") == std::string::npos);
    SECTION("of one report") {
        REQUIRE(run_myelobrief({"report", profile, "-o", pdf, "--force", "--attach-profile"})
                    .exit_code == 0);
        CHECK(output_of("qpdf", {"--show-attachment=profile.json", pdf}) == read_file(profile));
    }
    SECTION("of a batch") {
        static_cast<void>(folder.add("in/one.json", read_file(profile)));
        REQUIRE(run_myelobrief(
                    {"batch", folder.path("in"), "--out", folder.path("out"), "--attach-profile"})
                    .exit_code == 0);
        CHECK(output_of("qpdf", {"--show-attachment=profile.json", folder.path("out/one.pdf")}) ==
              read_file(profile));
    }
    SECTION("no other format can hold one") {
        const auto run =
            run_myelobrief({"report", profile, "-o", folder.path("brief.txt"), "--attach-profile"});
        CHECK(run.exit_code == 2);
        CHECK(run.err.find("--attach-profile") != std::string::npos);
    }
}

}  // namespace myelobrief::test
