#include "writers/pdf/form_font.h"

#include <cmath>
#include <string>

#include "writers/pdf/font_face.h"
#include "writers/pdf/pdf_syntax.h"
#include "writers/pdf/typing_font.h"

namespace myelobrief {

std::uint32_t add_form_font(OwnObjects& objects, const FontSet& fonts) {
    const FontFace& face = fonts.face(Face::Regular);
    const TypingFont& font = face.typing_font();
    const auto file = objects.add_stream("/Length1 " + std::to_string(font.file_size), font.file,
                                         OwnObject::Packing::AlreadyDeflated);
    const std::string name = "/FORMLT+" + face.postscript_name();
    const auto& numbers = face.numbers();
    std::string descriptor = "<</Type/FontDescriptor/FontName" + name +
                             "/Flags 32/ItalicAngle 0/StemV 80/FontBBox" +
                             pdf_box(std::round(numbers.box[0]), std::round(numbers.box[1]),
                                     std::round(numbers.box[2]), std::round(numbers.box[3]));
    const auto add_entry = [&descriptor](const char* key, double value) {
        descriptor += key;
        append_number(descriptor, value);
    };
    add_entry("/Ascent ", numbers.ascent);
    add_entry("/Descent ", numbers.descent);
    add_entry("/CapHeight ", numbers.cap_height);
    descriptor += "/FontFile2 " + pdf_reference(file) + ">>";

    std::string widths = "[";
    for (const double width : font.widths) {
        append_number(widths, width);
        widths += ' ';
    }
    return objects.add(
        "<</Type/Font/Subtype/TrueType/BaseFont" + name + "/Encoding/WinAnsiEncoding/FirstChar " +
        std::to_string(TypingFont::first_code) + "/LastChar 255/Widths" + widths +
        "]/FontDescriptor " + pdf_reference(objects.add(std::move(descriptor))) + ">>");
}

}  // namespace myelobrief
