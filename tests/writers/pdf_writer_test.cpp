// Real PDF files, read back by independent programs: qpdf and poppler.
#include "writers/pdf/pdf_writer.h"

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>

#include "layout/lay_out.h"
#include "tests/support/catch.h"
#include "writers/pdf/pdf_syntax.h"

using namespace myelobrief;

namespace {

const std::string font_folder = "/usr/share/fonts/truetype/";

std::string bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

FontFiles font_files() {
    const auto file = [](const std::string& name) {
        return FontFile{name, bytes_of(font_folder + name)};
    };
    return {file("lato/Lato-Regular.ttf"), file("lato/Lato-Bold.ttf"),
            file("dejavu/DejaVuSans.ttf"), file("dejavu/DejaVuSans-Bold.ttf"),
            FontFile{"sRGB.icc", bytes_of("/usr/share/color/icc/sRGB.icc")}};
}

const FontSet& fonts() {
    static const auto loaded = FontSet::load(font_files());
    REQUIRE(loaded.ok());
    return **loaded.value;
}

std::string output_of(const std::string& command) {
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen((command + " 2>&1").c_str(), "r"),
                                                     pclose);
    REQUIRE(pipe != nullptr);
    std::string output;
    for (int c = fgetc(pipe.get()); c != EOF; c = fgetc(pipe.get())) output += static_cast<char>(c);
    return output;
}

/// A PDF file that is gone at the end of the test.
class PdfFile {
  public:
    explicit PdfFile(const std::string& bytes)
        : path_(std::filesystem::temp_directory_path() /
                ("myelobrief_pdf_test_" + std::to_string(counter_++) + "_" +
                 std::to_string(reinterpret_cast<std::uintptr_t>(this)) + ".pdf")) {
        std::ofstream(path_, std::ios::binary) << bytes;
    }
    PdfFile(const PdfFile&) = delete;
    PdfFile& operator=(const PdfFile&) = delete;
    ~PdfFile() { std::filesystem::remove(path_); }
    [[nodiscard]] std::string path() const { return path_.string(); }

  private:
    static inline int counter_ = 0;
    std::filesystem::path path_;
};

/// Words in order, one space between two.
std::string words(const std::string& text) {
    std::istringstream stream(text);
    std::string all;
    for (std::string word; stream >> word;) all += (all.empty() ? "" : " ") + word;
    return all;
}

std::string text_of(const Pages& pages) {
    std::string text;
    for (const auto& page : pages.pages) {
        double y = -1;
        for (const auto& item : page.items) {
            const auto* placed = std::get_if<PlacedText>(&item);
            if (placed == nullptr) continue;
            if (placed->y != y) text += '\n';
            text += placed->text;
            y = placed->y;
        }
    }
    return words(text);
}

Document one_column_document() {
    Document document;
    document.language = "en";
    document.title = "Points for “Señora Núñez” & co";
    document.date = "2026-03-05";
    document.blocks = {Heading{1, "Discussion points"},
                       Paragraph{{{"AV To Wa: ", true},
                                  {"kerned; office, fluffy, affinity have no ligatures.", false}}},
                       Heading{2, "Español: año"},
                       List{ListStyle::CheckBoxes,
                            {plain("creatinine ≤ 2 mg/dL ± 0.1"), plain("β2 ≥ 5.5 µg, m²")}},
                       OutcomeLine{OutcomeMark::Met, "Met",
                                   plain("at least four earlier treatments, as the "
                                         "article of 2024 asks for them")},
                       Heading{2, "More"},
                       Heading{3, "Deeper"},
                       Paragraph{plain("Fallback: ✓ Ж and an unknown 中.")},
                       PageBreak{},
                       Paragraph{plain("Last page.")}};
    return document;
}

}  // namespace

TEST_CASE("a PDF file passes qpdf's check") {
    const PdfFile file(write_pdf(lay_out(one_column_document(), {}, fonts()), fonts()));
    const auto report = output_of("qpdf --check " + file.path());
    INFO(report);
    CHECK(report.find("No syntax or stream encoding errors found") != std::string::npos);
    CHECK(report.find("WARNING") == std::string::npos);
}

TEST_CASE("all fonts are embedded as subsets and map back to characters") {
    const PdfFile file(write_pdf(lay_out(one_column_document(), {}, fonts()), fonts()));
    std::istringstream rows(output_of("pdffonts " + file.path()));
    std::string row;
    std::getline(rows, row);
    std::getline(rows, row);
    int count = 0;
    while (std::getline(rows, row)) {
        INFO(row);
        CHECK(row.find("Identity-H       yes yes yes") != std::string::npos);
        ++count;
    }
    CHECK(count == 3);  // regular, bold, fallback; no fallback for bold letters was needed
}

TEST_CASE("the text that is copied out is the text that was laid out") {
    const auto pages = lay_out(one_column_document(), {}, fonts());
    const PdfFile file(write_pdf(pages, fonts()));
    CHECK(words(output_of("pdftotext " + file.path() + " -")) == text_of(pages));
    CHECK(pages.not_printable == std::vector<char32_t>{U'中'});
}

TEST_CASE("letters with a separate accent are copied out as one character") {
    Document document;
    document.blocks = {Paragraph{plain("an\u0303o, cafe\u0301, x\u0301")}};
    const PdfFile file(write_pdf(lay_out(document, {}, fonts()), fonts()));
    CHECK(words(output_of("pdftotext " + file.path() + " -")) == "año, café, x\u0301");
}

TEST_CASE("the width that the layout measures is the width that is drawn") {
    Document document;
    document.blocks = {Paragraph{plain("AVATAR To Wa Ty. 1.1.1 long enough to be measured")}};
    const auto pages = lay_out(document, {}, fonts());
    const PdfFile file(write_pdf(pages, fonts()));
    const auto boxes = output_of("pdftotext -bbox " + file.path() + " -");
    // The right edge of the last word, as poppler adds it up from the file.
    const auto last = boxes.rfind("xMax=\"");
    const double drawn = std::stod(boxes.substr(last + 6));
    const auto& text = std::get<PlacedText>(pages.pages.front().items.front());
    CHECK(drawn == Approx(text.x + fonts().width(text.face, text.size, text.text)).margin(0.2));
}

TEST_CASE("letters are kerned within words, and widths add up over words") {
    const auto width = [](std::string_view text) {
        return fonts().width(Face::Regular, 1000, text);
    };
    CHECK(width("AV") < width("A") + width("V") - 10);
    CHECK(width("AVATAR To") == Approx(width("AVATAR") + width(" ") + width("To")));
    CHECK(fonts().width(Face::Regular, 7, "AV") == Approx(width("AV") * 0.007));
    SECTION("a letter with a separate accent is as wide as the one character") {
        CHECK(width("caf") + width("e\u0301") == Approx(width("caf") + width("é")));
    }
}

TEST_CASE("title, dates and language come from the pages") {
    const PdfFile file(write_pdf(lay_out(one_column_document(), {}, fonts()), fonts()));
    const auto info = output_of("TZ=UTC pdfinfo -isodates " + file.path());
    INFO(info);
    CHECK(info.find("Title:           Points for “Señora Núñez” & co\n") != std::string::npos);
    CHECK(info.find("CreationDate:    2026-03-05T00:00:00Z") != std::string::npos);
    CHECK(info.find("ModDate:         2026-03-05T00:00:00Z") != std::string::npos);
    CHECK(info.find("Pages:           2\n") != std::string::npos);
    CHECK(info.find("612 x 792 pts (letter)") != std::string::npos);
    const auto objects = output_of("qpdf --qdf --object-streams=disable " + file.path() + " -");
    CHECK(objects.find("/Lang (en)") != std::string::npos);
    CHECK(objects.find("/DisplayDocTitle true") != std::string::npos);
}

TEST_CASE("the metadata says the same as the information, and names the standards") {
    auto document = one_column_document();
    document.title = "A < B & “C”";
    const PdfFile file(write_pdf(lay_out(document, {}, fonts()), fonts()));
    const auto packet = output_of("pdfinfo -meta " + file.path());
    INFO(packet);
    for (const auto* const part :
         {"<pdfaid:part>3<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<",
          "<rdf:li xml:lang=\"x-default\">A &lt; B &amp; “C”</rdf:li>",
          "<xmp:CreatorTool>MyeloBrief<", "<xmp:CreateDate>2026-03-05T00:00:00Z<"}) {
        INFO(part);
        CHECK(packet.find(part) != std::string::npos);
    }
    const auto info = output_of("pdfinfo " + file.path());
    CHECK(info.find("Title:           A < B & “C”\n") != std::string::npos);
    CHECK(info.find("Tagged:          yes\n") != std::string::npos);
}

TEST_CASE("a link can be followed and says where it leads") {
    Document document;
    document.blocks = {
        Heading{1, "H"},
        Paragraph{{{"See ", false},
                   {"the label (2026)", false, {}, "https://label.example/a b?c=(d)&e=ñ"}}}};
    const PdfFile file(write_pdf(lay_out(document, {}, fonts()), fonts()));
    const auto objects = output_of("qpdf --qdf --object-streams=disable " + file.path() + " -");
    CHECK(objects.find("/URI (https://label.example/a%20b?c=\\(d\\)&e=%C3%B1)") !=
          std::string::npos);
    CHECK(objects.find("/Contents (the label \\(2026\\))") != std::string::npos);
    const auto structure = output_of("pdfinfo -struct-text " + file.path());
    INFO(structure);
    CHECK(structure.find("Link") != std::string::npos);
    CHECK(structure.find("\"the label (2026)\"") != std::string::npos);
}

TEST_CASE("words in another language are marked with it") {
    Document document;
    document.language = "es";
    document.blocks = {Heading{1, "H"},
                       Paragraph{{{"Según ", false}, {"the label", false, "en", {}}}}};
    const PdfFile file(write_pdf(lay_out(document, {}, fonts()), fonts()));
    const auto objects = output_of("qpdf --qdf --object-streams=disable " + file.path() + " -");
    CHECK(objects.find("/Lang (es)") != std::string::npos);
    CHECK(objects.find("/Lang (en)") != std::string::npos);
}

TEST_CASE("boxes can be ticked and lines filled in, and both print as they are") {
    Document document;
    document.blocks = {Heading{1, "H"}, List{ListStyle::CheckBoxes, {plain("one"), plain("two")}},
                       WritingLines{"Name", 3}};
    const PdfFile file(write_pdf(lay_out(document, {}, fonts()), fonts()));
    const auto objects = output_of("qpdf --qdf --object-streams=disable " + file.path() + " -");
    const auto count = [&objects](const std::string& part) {
        std::size_t found = 0;
        for (auto at = objects.find(part); at != std::string::npos; at = objects.find(part, at + 1))
            ++found;
        return found;
    };
    CHECK(count("/FT /Btn") == 2);
    CHECK(count("/FT /Tx") == 2);
    CHECK(count("/TU (Name)") == 2);
    CHECK(count("/TU (two)") == 1);
    CHECK(count("/AS /Off") == 2);
    CHECK(count("/NeedAppearances") == 0);
    // The font of what is typed knows letters that this document has not.
    CHECK(count("/Encoding /WinAnsiEncoding") == 1);
}

TEST_CASE("a document without lines to fill in has no font for them") {
    Document document;
    document.blocks = {Heading{1, "H"}, List{ListStyle::CheckBoxes, {plain("one")}}};
    const PdfFile file(write_pdf(lay_out(document, {}, fonts()), fonts()));
    const auto objects = output_of("qpdf --qdf --object-streams=disable " + file.path() + " -");
    CHECK(objects.find("/AcroForm") != std::string::npos);
    CHECK(objects.find("/WinAnsiEncoding") == std::string::npos);
}

TEST_CASE("attached files come out as they went in") {
    const auto pages = lay_out(one_column_document(), {}, fonts());
    const std::string bytes = "{\"año\": [1, 2]}\n";
    const std::vector<Attachment> files{
        {"b.json", "Über (b)", "application/json", bytes, Attachment::Relation::Data},
        {"a.json", "a", "application/json", "{}", Attachment::Relation::Source}};
    const auto pdf = write_pdf(pages, fonts(), files);
    const PdfFile file(pdf);
    CHECK(output_of("qpdf --show-attachment=b.json " + file.path()) == bytes);
    CHECK(output_of("qpdf --show-attachment=a.json " + file.path()) == "{}");
    const auto list = output_of("qpdf --list-attachments --verbose " + file.path());
    INFO(list);
    CHECK(list.find("a.json") < list.find("b.json"));
    CHECK(list.find("Über (b)") != std::string::npos);
    CHECK(list.find("2026") != std::string::npos);
    const auto objects = output_of("qpdf --qdf --object-streams=disable " + file.path() + " -");
    CHECK(objects.find("/AFRelationship /Data") != std::string::npos);
    CHECK(objects.find("/AFRelationship /Source") != std::string::npos);
    CHECK(objects.find("/Subtype /application#2fjson") != std::string::npos);
    CHECK(write_pdf(pages, fonts(), files) == pdf);
    CHECK(write_pdf(pages, fonts()) != pdf);
}

TEST_CASE("a text is written so that PDF reads it back") {
    CHECK(pdf_string("plain") == "(plain)");
    CHECK(pdf_string("") == "()");
    CHECK(pdf_string("a (b) \\ c") == "(a \\(b\\) \\\\ c)");
    CHECK(pdf_string("é") == "<FEFF00E9>");
    CHECK(pdf_string("a\nb") == "<FEFF0061000A0062>");
    CHECK(pdf_string("\U0001F600") == "<FEFFD83DDE00>");
}

TEST_CASE("what is longer than PDF/A allows ends in dots") {
    const std::string fits(8000, 'x');
    CHECK(short_enough(fits) == fits);
    CHECK(short_enough(fits + "x") == std::string(7999, 'x') + "…");
    std::string wide;
    for (int i = 0; i < 8000; ++i) wide += "😀";
    CHECK(short_enough(wide) == wide);
    CHECK(pdf_string(wide + "!").size() < 2 * 32767);
}

TEST_CASE("a date is a day of the calendar at midnight in Greenwich") {
    CHECK(pdf_date("2026-03-05") == "D:20260305000000Z");
    CHECK(pdf_date("").empty());
    CHECK(pdf_date("2026-03").empty());
}

TEST_CASE("headings are nested bookmarks") {
    const PdfFile file(write_pdf(lay_out(one_column_document(), {}, fonts()), fonts()));
    const auto outline = output_of("mutool show " + file.path() + " outline");
    INFO(outline);
    const auto discussion = outline.find("Discussion points");
    const auto spanish = outline.find("\t\"Español: año\"");
    const auto deeper = outline.find("\t\t\"Deeper\"");
    CHECK(discussion != std::string::npos);
    CHECK(spanish != std::string::npos);
    CHECK(deeper != std::string::npos);
    CHECK(discussion < spanish);
    CHECK(spanish < deeper);
}

TEST_CASE("the same pages give the same bytes, other pages another file ID") {
    const auto pages = lay_out(one_column_document(), {}, fonts());
    const auto first = write_pdf(pages, fonts());
    CHECK(write_pdf(pages, fonts()) == first);
    auto changed = one_column_document();
    changed.blocks.emplace_back(Paragraph{plain("points")});
    const auto second = write_pdf(lay_out(changed, {}, fonts()), fonts());
    const auto id = [](const std::string& pdf) {
        REQUIRE(pdf.rfind("/ID[<") != std::string::npos);
        return pdf.substr(pdf.rfind("/ID[<"), 70);
    };
    CHECK(id(first) != id(second));
}

TEST_CASE("a document of nothing is one empty page") {
    const PdfFile file(write_pdf(lay_out({}, {}, fonts()), fonts()));
    const auto info = output_of("pdfinfo " + file.path());
    CHECK(info.find("Pages:           1\n") != std::string::npos);
}

TEST_CASE("a font file that cannot be used is named") {
    auto files = font_files();
    files.bold = {"broken.ttf", "not a font"};
    files.fallback_bold = {"cut.ttf", files.regular.bytes.substr(0, 2000)};
    const auto loaded = FontSet::load(files);
    CHECK_FALSE(loaded.ok());
    REQUIRE(loaded.issues.size() == 2);
    CHECK(loaded.issues[0].file == "broken.ttf");
    CHECK(loaded.issues[0].code == IssueCode::FileUnreadable);
    CHECK(loaded.issues[1].file == "cut.ttf");
}

TEST_CASE("a colour profile that is not for red, green and blue is named") {
    auto files = font_files();
    SECTION("no profile at all") {
        files.color_profile = {"none.icc", "not a profile"};
    }
    SECTION("a profile for printing inks") {
        files.color_profile.name = "none.icc";
        files.color_profile.bytes.replace(16, 4, "CMYK");
    }
    const auto loaded = FontSet::load(files);
    CHECK_FALSE(loaded.ok());
    REQUIRE(loaded.issues.size() == 1);
    CHECK(loaded.issues[0].file == "none.icc");
    CHECK(loaded.issues[0].code == IssueCode::FileUnreadable);
}
