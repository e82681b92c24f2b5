// Our side of tests/bench/pdf: lays out the brief of one example and writes it as a tagged PDF.
//
//   myelobrief_pdf_bench pages FILE   writes what stands on the pages, for the peers to draw
//   myelobrief_pdf_bench one FILE     writes the PDF once, as a program would that makes one
//   myelobrief_pdf_bench measure FILE the same over and over; prints milliseconds a document
#include <fstream>
#include <iostream>
#include <span>

#include "app/brief_maker.h"
#include "layout/lay_out.h"
#include "tests/bench/stopwatch.h"
#include "tests/support/shipped_data.h"
#include "writers/pdf/pdf_writer.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

const auto example = "second-relapse.json";

/// One line of the file: a word that says what it is, then values, parted by tabs.
class PagesFile {
  public:
    explicit PagesFile(const std::string& path) : out_(path, std::ios::binary) {}

    void write(const Pages& pages) {
        for (const auto& page : pages.pages) {
            row("page", pages.width, pages.height);
            for (const auto& item : page.items)
                std::visit([this](const auto& part) { write(part); }, item);
        }
    }

  private:
    void write(const PlacedText& text) {
        row("text", static_cast<int>(text.face), text.size, text.x, text.y, text.color, text.text);
    }
    void write(const PlacedLine& line) {
        row("line", line.x1, line.y1, line.x2, line.y2, line.width, line.color);
    }
    void write(const PlacedPolygon& shape) {
        out_ << "polygon\t" << shape.filled << '\t' << shape.line_width << '\t';
        value(shape.filled ? shape.fill : shape.line);
        for (const auto& [x, y] : shape.points) out_ << '\t' << x << '\t' << y;
        out_ << '\n';
    }
    void write(const PlacedCircle& shape) {
        row("circle", shape.filled, shape.line_width, shape.filled ? shape.fill : shape.line,
            shape.x, shape.y, shape.radius);
    }

    template <class... Values>
    void row(const char* what, const Values&... values) {
        out_ << what;
        ((out_ << '\t', value(values)), ...);
        out_ << '\n';
    }
    void value(const Color& color) {
        out_ << color.red << '\t' << color.green << '\t' << color.blue;
    }
    template <class Value>
    void value(const Value& plain) {
        out_ << plain;
    }

    std::ofstream out_;
};

}  // namespace

int main(int count, char** values) {
    const std::vector<std::string> arguments(values + 1, values + count);
    if (arguments.size() != 2) return 2;
    const auto& [task, file] = std::pair(arguments[0], arguments[1]);

    const auto& data = shipped_data();
    const auto& fonts = shipped_fonts();
    const BriefMaker maker(data, {shipped_test_day(), shipped_test_day()});
    const auto brief = maker.brief(maker.assess(*maker.read(example_profile(example), "").value));
    const auto make = [&] { return write_pdf(lay_out(brief, data.page_style, fonts), fonts); };

    if (task == "pages") {
        PagesFile(file).write(lay_out(brief, data.page_style, fonts));
        return 0;
    }
    std::ofstream(file, std::ios::binary) << make();
    if (task == "measure")
        std::cout << 1000 / bench::per_second([&] { return make().empty() ? 0U : 1U; }) << '\n';
    return 0;
}
