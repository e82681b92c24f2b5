#include "writers/pdf/annotations.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "layout/shapes.h"
#include "writers/pdf/form_font.h"
#include "writers/pdf/pdf_syntax.h"

namespace myelobrief {

namespace {

/// Flags of fields (ISO 32000-1, tables 226 to 228).
constexpr unsigned multiline = 1U << 12U;
/// What does not fit would not be printed.
constexpr unsigned no_scrolling = 1U << 23U;

/// An address holds ASCII only.
std::string ascii_address(std::string_view address) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string ascii;
    for (const char c : address) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte < 0x7f) {
            ascii += c;
        } else {
            ascii += '%';
            ascii += digits[byte >> 4U];
            ascii += digits[byte & 0xfU];
        }
    }
    return ascii;
}

class Annotator {
  public:
    Annotator(HPDF_Doc document, OwnObjects& objects, const Pages& pages, StructureTree& tree)
        : document_(document), objects_(objects), pages_(pages), tree_(tree) {}

    void add(std::size_t page, HPDF_Page sheet) {
        const auto& areas = pages_.pages[page].areas;
        if (areas.empty()) return;
        std::string list = "[";
        for (const auto& area : areas) {
            const auto number = objects_.reserve();
            const auto found_by = tree_.add_area(page, number, area.node);
            objects_.set(number, annotation(area, number, number_of(sheet), found_by));
            list += pdf_reference(number) + ' ';
        }
        objects_.refer(sheet, "Annots", objects_.add(list + ']'));
    }

    void finish(const FontSet& fonts) {
        if (fields_.empty()) return;
        std::string form = "<</Fields[" + fields_ + "]";
        if (text_fields_ > 0) {
            const auto font = add_form_font(objects_, fonts);
            form +=
                "/DR<</Font<</" + std::string(form_font_name) + ' ' + pdf_reference(font) + ">>>>";
        }
        objects_.refer(document_->catalog, "AcroForm", objects_.add(form + ">>"));
    }

  private:
    std::string annotation(const ActiveArea& area, std::uint32_t number, std::uint32_t sheet,
                           std::size_t found_by) {
        const StructureNode& node = pages_.structure.nodes[area.node];
        const Rectangle& place = area.place;
        constexpr const char* printed = "/F 4";
        std::string text = "<</Type/Annot" + std::string(printed) + "/P " + pdf_reference(sheet) +
                           "/StructParent " + std::to_string(found_by) + "/Rect" +
                           pdf_box(place.left, pages_.height - place.bottom, place.right,
                                   pages_.height - place.top) +
                           "/Contents" + pdf_string(node.description);
        if (area.kind == ActiveArea::Kind::Link)
            return text + "/Subtype/Link/Border[0 0 0]/A<</S/URI/URI" +
                   pdf_string(ascii_address(node.address)) + ">>>>";
        fields_ += pdf_reference(number) + ' ';
        text += "/Subtype/Widget/TU" + pdf_string(node.description);
        return text +
               (area.kind == ActiveArea::Kind::CheckBox ? check_box(area) : text_field(area));
    }

    /// The empty box is drawn on the page; its two appearances are a tick and nothing.
    std::string check_box(const ActiveArea& area) {
        const double width = area.place.right - area.place.left;
        const double height = area.place.bottom - area.place.top;
        return "/FT/Btn/T(box-" + std::to_string(++check_boxes_) + ")/V/Off/AS/Off/AP<</N<</On " +
               pdf_reference(tick(width, height)) + "/Off " +
               pdf_reference(nothing(width, height)) + ">>>>>>";
    }

    std::string text_field(const ActiveArea& area) {
        const unsigned flags = no_scrolling | (area.lines > 1 ? multiline : 0U);
        std::string text = "/FT/Tx/T(lines-" + std::to_string(++text_fields_) + ")/Ff " +
                           std::to_string(flags) + "/DA(/" + form_font_name + ' ';
        append_number(text, area.text_size);
        return text + " Tf 0 g)/AP<</N " +
               pdf_reference(nothing(area.place.right - area.place.left,
                                     area.place.bottom - area.place.top)) +
               ">>>>";
    }

    using Appearances = std::map<std::pair<double, double>, std::uint32_t>;

    std::uint32_t nothing(double width, double height) {
        return appearance(nothing_, width, height, [] { return std::string(); });
    }

    std::uint32_t tick(double width, double height) {
        return appearance(ticks_, width, height, [&] {
            std::string ink = "0 g\n";
            const char* draw = " m\n";
            for (const auto& [x, y] : tick_in({0, 0, width, height}).points) {
                append_number(ink, x);
                ink += ' ';
                append_number(ink, height - y);
                ink += std::exchange(draw, " l\n");
            }
            return ink + "f\n";
        });
    }

    /// Boxes of one size share their appearance.
    template <class Ink>
    std::uint32_t appearance(Appearances& known, double width, double height, Ink ink) {
        const auto [entry, is_new] = known.try_emplace({width, height}, 0);
        if (is_new)
            entry->second = objects_.add_stream(
                "/Type/XObject/Subtype/Form/Resources<<>>/BBox" + pdf_box(0, 0, width, height),
                ink());
        return entry->second;
    }

    HPDF_Doc document_;
    OwnObjects& objects_;
    const Pages& pages_;
    StructureTree& tree_;
    std::string fields_;
    std::size_t check_boxes_ = 0;
    std::size_t text_fields_ = 0;
    Appearances nothing_;
    Appearances ticks_;
};

}  // namespace

void add_annotations(HPDF_Doc document, OwnObjects& objects, const Pages& pages,
                     const std::vector<HPDF_Page>& sheets, StructureTree& tree,
                     const FontSet& fonts) {
    Annotator annotator(document, objects, pages, tree);
    for (std::size_t page = 0; page < sheets.size(); ++page) annotator.add(page, sheets[page]);
    annotator.finish(fonts);
}

}  // namespace myelobrief
