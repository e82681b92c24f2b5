#include "writers/pdf/embed_font.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace myelobrief {

namespace {

std::string hex4(std::size_t number) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string hex;
    for (int shift = 12; shift >= 0; shift -= 4)
        hex += digits[(number >> static_cast<unsigned>(shift)) & 0xfU];
    return hex;
}

/// Which characters a glyph id stands for, so that text can be copied, searched and read aloud.
std::string to_unicode_map(const FontSubset& subset) {
    std::vector<std::pair<std::size_t, std::string>> rows;
    for (std::size_t id = 0; id < subset.characters.size(); ++id)
        if (!subset.characters[id].empty()) rows.emplace_back(id, utf16_hex(subset.characters[id]));
    std::string map =
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    constexpr std::size_t rows_per_section = 100;
    for (std::size_t start = 0; start < rows.size(); start += rows_per_section) {
        const std::size_t end = std::min(rows.size(), start + rows_per_section);
        map += std::to_string(end - start) + " beginbfchar\n";
        for (std::size_t i = start; i < end; ++i) {
            map += '<';
            map += hex4(rows[i].first);
            map += "> <";
            map += rows[i].second;
            map += ">\n";
        }
        map += "endbfchar\n";
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

HPDF_Dict add_descriptor(HPDF_Doc document, const FontFace& face, const FontSubset& subset,
                         bool bold) {
    HPDF_Dict file = add_stream(document, subset.file);
    set_number(file, "Length1", static_cast<double>(subset.file.size()));

    HPDF_Dict descriptor = add_dictionary(document);
    set_name(descriptor, "Type", "FontDescriptor");
    set_name(descriptor, "FontName", subset.name);
    constexpr int symbolic = 4;
    set_number(descriptor, "Flags", symbolic);
    HPDF_Array box = make_array(document);
    set_object(descriptor, "FontBBox", box);
    for (const double edge : face.numbers().box) add_number(box, std::round(edge));
    set_number(descriptor, "ItalicAngle", 0);
    set_number(descriptor, "Ascent", face.numbers().ascent);
    set_number(descriptor, "Descent", face.numbers().descent);
    set_number(descriptor, "CapHeight", face.numbers().cap_height);
    // TrueType files do not state their stem width; readers use it only to imitate a missing font.
    set_number(descriptor, "StemV", bold ? 140 : 80);
    set_object(descriptor, "FontFile2", file);
    return descriptor;
}

HPDF_Dict add_cid_font(HPDF_Doc document, const FontSubset& subset, HPDF_Dict descriptor) {
    HPDF_Dict font = add_dictionary(document);
    set_name(font, "Type", "Font");
    set_name(font, "Subtype", "CIDFontType2");
    set_name(font, "BaseFont", subset.name);
    HPDF_Dict system = made(HPDF_Dict_New(document->mmgr));
    set_object(font, "CIDSystemInfo", system);
    set_text(document, system, "Registry", "Adobe");
    set_text(document, system, "Ordering", "Identity");
    set_number(system, "Supplement", 0);
    set_object(font, "FontDescriptor", descriptor);
    set_name(font, "CIDToGIDMap", "Identity");
    HPDF_Array all_widths = make_array(document);
    set_object(font, "W", all_widths);
    add_number(all_widths, 0);
    HPDF_Array widths = make_array(document);
    check(HPDF_Array_Add(all_widths, widths));
    for (const double width : subset.widths) add_number(widths, width);
    return font;
}

}  // namespace

HPDF_Dict embed_font(HPDF_Doc document, const FontFace& face, const FontSubset& subset, bool bold) {
    HPDF_Dict descriptor = add_descriptor(document, face, subset, bold);
    HPDF_Dict cid_font = add_cid_font(document, subset, descriptor);
    HPDF_Dict font = add_dictionary(document);
    set_name(font, "Type", "Font");
    set_name(font, "Subtype", "Type0");
    set_name(font, "BaseFont", subset.name);
    set_name(font, "Encoding", "Identity-H");
    HPDF_Array descendants = make_array(document);
    set_object(font, "DescendantFonts", descendants);
    check(HPDF_Array_Add(descendants, cid_font));
    set_object(font, "ToUnicode", add_stream(document, to_unicode_map(subset)));
    return font;
}

}  // namespace myelobrief
