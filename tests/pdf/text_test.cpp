// The text that programs get out of a PDF is the text that was laid out: page by page in the order
// of the page's content, and node by node in the order of the structure. A file can pass every
// validator without any text on its pages.
#include <cmath>
#include <filesystem>
#include <sstream>

#include "app/brief_maker.h"
#include "layout/lay_out.h"
#include "layout/reading_order.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/program.h"
#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"
#include "writers/pdf/pdf_writer.h"

namespace myelobrief::test {
namespace {

namespace fs = std::filesystem;

std::string words(const std::string& text) {
    std::istringstream stream(text);
    std::string all;
    for (std::string word; stream >> word;) all += (all.empty() ? "" : " ") + word;
    return all;
}

/// Which gap between two texts is a space depends on the reader of a file.
std::string letters(const std::string& text) {
    std::string all;
    for (const char c : text)
        if (std::string_view(" \n\r\f\t").find(c) == std::string_view::npos) all += c;
    return all;
}

std::string output_of(const std::string& program, const std::vector<std::string>& arguments) {
    const auto run = run_program(program, arguments);
    INFO(program << ": " << run.err);
    REQUIRE(run.exit_code == 0);
    return run.out;
}

std::string text_of_items(const Page& page, std::size_t first, std::size_t end) {
    std::string text;
    for (std::size_t i = first; i < end; ++i)
        if (const auto* placed = std::get_if<PlacedText>(&page.items[i])) text += placed->text;
    return text;
}

std::string text_of(const Page& page) {
    return text_of_items(page, 0, page.items.size());
}

/// The text below a node in reading order, what belongs to none left out.
class TextOfStructure {
  public:
    explicit TextOfStructure(const Pages& pages) : pages_(pages), order_(reading_order(pages)) {
        for (const auto& page : pages.pages) runs_.push_back(item_runs(page));
    }

    std::string text(NodeId node) const {
        std::string all;
        for (const auto& part : order_[node]) {
            if (part.kind == NodePart::Kind::Child)
                all += text(static_cast<NodeId>(part.number));
            else if (part.kind == NodePart::Kind::Run)
                all += text_of_run(part);
        }
        return all;
    }

  private:
    std::string text_of_run(const NodePart& part) const {
        for (const auto& run : runs_[part.page])
            if (is_node(run.node) && run.number == part.number)
                return text_of_items(pages_.pages[part.page], run.first, run.end);
        return "";
    }

    const Pages& pages_;
    std::vector<std::vector<NodePart>> order_;
    std::vector<std::vector<ItemRun>> runs_;
};

/// What stands in quotes in the outline that poppler makes of a structure.
std::string quoted_text(const std::string& outline) {
    std::string all;
    std::istringstream stream(outline);
    for (std::string line; std::getline(stream, line);) {
        const auto start = line.find_first_not_of(' ');
        if (start == std::string::npos || line[start] != '"' || line.back() != '"') continue;
        all += line.substr(start + 1, line.size() - start - 2);
    }
    return all;
}

std::vector<std::string> example_names() {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(project_path("examples/profiles")))
        names.push_back(entry.path().stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

Document brief_of(const std::string& name) {
    const BriefMaker maker(Program::instance().data(),
                           {make_date(2026, 11, 22), make_date(2026, 11, 22)});
    const auto file = "examples/profiles/" + name + ".json";
    return maker.brief(maker.assess(*maker.read(read_project_file(file), file).value));
}

}  // namespace

TEST_CASE("text that is copied out of a page is the text that was laid out, in its order",
          "[pdf]") {
    const auto& program = Program::instance();
    const auto names = example_names();
    REQUIRE(names.size() > 10);
    const TemporaryFolder folder;
    for (const auto& name : names) {
        const auto pages = lay_out(brief_of(name), program.data().page_style, program.fonts());
        const auto file = folder.add(name + ".pdf", write_pdf(pages, program.fonts()));
        for (std::size_t i = 0; i < pages.pages.size(); ++i) {
            INFO(name << ", page " << i + 1);
            const auto number = std::to_string(i + 1);
            const auto copied =
                output_of("pdftotext", {"-raw", "-f", number, "-l", number, file, "-"});
            const auto wanted = letters(text_of(pages.pages[i]));
            CHECK(letters(copied) == wanted);
            CHECK(wanted.size() > 100);
        }
    }
}

TEST_CASE("text that is read aloud is the text that was laid out, in the order of the structure",
          "[pdf]") {
    const auto& program = Program::instance();
    const TemporaryFolder folder;
    // Few: pdfinfo takes seconds for each.
    for (const auto* const name : {"second-relapse", "minimal"}) {
        INFO(name);
        const auto pages = lay_out(brief_of(name), program.data().page_style, program.fonts());
        const auto file = folder.add(std::string(name) + ".pdf", write_pdf(pages, program.fonts()));
        const auto read = quoted_text(output_of("pdfinfo", {"-struct-text", file}));
        const auto wanted = TextOfStructure(pages).text(0);
        CHECK(letters(read) == letters(wanted));
        CHECK(wanted.size() > 2000);
    }
}

TEST_CASE("words are apart where a line was wrapped", "[pdf]") {
    const auto& program = Program::instance();
    const TemporaryFolder folder;
    Document document;
    document.title = "T";
    std::string text;
    for (int i = 0; i < 200; ++i) text += (i > 0 ? " word" : "word") + std::to_string(i);
    document.blocks = {Heading{1, "H"}, Paragraph{plain(text)}};
    const auto pages = lay_out(document, program.data().page_style, program.fonts());
    const auto file = folder.add("words.pdf", write_pdf(pages, program.fonts()));
    CHECK(words(quoted_text(output_of("pdfinfo", {"-struct-text", file}))) == "H" + text);
    CHECK(words(output_of("pdftotext", {"-raw", file, "-"})).find(text) != std::string::npos);
}

}  // namespace myelobrief::test
