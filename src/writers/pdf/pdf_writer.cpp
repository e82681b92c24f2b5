#include "writers/pdf/pdf_writer.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "writers/pdf/annotations.h"
#include "writers/pdf/embed_files.h"
#include "writers/pdf/embed_font.h"
#include "writers/pdf/haru.h"
#include "writers/pdf/metadata.h"
#include "writers/pdf/page_ink.h"
#include "writers/pdf/save.h"
#include "writers/pdf/shaped_text.h"
#include "writers/pdf/structure_tree.h"

namespace myelobrief {

namespace {

constexpr std::array all_faces{Face::Regular, Face::Bold, Face::FallbackRegular,
                               Face::FallbackBold};

void shape_all(const Pages& pages, ShapedTexts& texts) {
    for (const auto& page : pages.pages)
        for (const auto& item : page.items)
            if (const auto* text = std::get_if<PlacedText>(&item))
                static_cast<void>(texts.shape(text->face, text->text));
}

EmbeddedFonts embed_fonts(HPDF_Doc document, const FontSet& fonts, const ShapedTexts& texts) {
    EmbeddedFonts embedded;
    for (const Face which : all_faces) {
        if (texts.used(which).all().empty()) continue;
        const FontFace& face = fonts.face(which);
        EmbeddedFont font;
        font.subset = make_subset(face, texts.used(which));
        font.units_per_em = face.units_per_em();
        const bool bold = which == Face::Bold || which == Face::FallbackBold;
        font.resource = embed_font(document, face, font.subset, bold);
        embedded[static_cast<std::size_t>(which)] = std::move(font);
    }
    return embedded;
}

std::vector<HPDF_Page> draw_pages(HPDF_Doc document, const Pages& pages, const EmbeddedFonts& fonts,
                                  ShapedTexts& texts) {
    std::vector<HPDF_Page> drawn;
    for (const auto& page : pages.pages) {
        HPDF_Page sheet = made(HPDF_AddPage(document));
        check(HPDF_Page_SetWidth(sheet, static_cast<HPDF_REAL>(pages.width)));
        check(HPDF_Page_SetHeight(sheet, static_cast<HPDF_REAL>(pages.height)));
        PageInk(sheet, pages, fonts, texts).draw(page);
        // Its place in the parent tree; and annotations are visited in the order of the structure.
        set_number(sheet, "StructParents", static_cast<double>(drawn.size()));
        set_name(sheet, "Tabs", "S");
        drawn.push_back(sheet);
    }
    return drawn;
}

/// Opens the page at the heading's height; zoom and sideways position stay as the reader has them.
HPDF_Array destination(HPDF_Doc document, HPDF_Page page, double y) {
    HPDF_Array target = make_array(document);
    check(HPDF_Array_Add(target, page));
    check(HPDF_Array_AddName(target, "XYZ"));
    check(HPDF_Array_Add(target, made(HPDF_Null_New(document->mmgr))));
    add_number(target, y);
    check(HPDF_Array_Add(target, made(HPDF_Null_New(document->mmgr))));
    return target;
}

void add_bookmarks(HPDF_Doc document, const Pages& pages, const std::vector<HPDF_Page>& drawn) {
    std::vector<std::pair<int, HPDF_Outline>> above;
    for (const auto& bookmark : pages.bookmarks) {
        while (!above.empty() && above.back().first >= bookmark.level) above.pop_back();
        HPDF_Outline parent = above.empty() ? nullptr : above.back().second;
        // The title is set below: libharu knows no UTF-16 titles without its own encoders.
        HPDF_Outline entry = made(HPDF_CreateOutline(document, parent, "-", nullptr));
        set_text(document, entry, "Title", bookmark.title);
        set_object(entry, "Dest",
                   destination(document, drawn.at(bookmark.page), pages.height - bookmark.y));
        above.emplace_back(bookmark.level, entry);
    }
}

void add_structure(HPDF_Doc document, OwnObjects& objects, const Pages& pages,
                   const std::vector<HPDF_Page>& drawn, const FontSet& fonts) {
    std::vector<std::uint32_t> sheets;
    for (const auto* sheet : drawn) sheets.push_back(number_of(sheet));
    StructureTree tree(objects, pages, std::move(sheets));
    add_annotations(document, objects, pages, drawn, tree, fonts);
    objects.refer(document->catalog, "StructTreeRoot", tree.finish());
}

}  // namespace

std::string write_pdf(const Pages& pages, const FontSet& fonts,
                      const std::vector<Attachment>& attachments) {
    const HaruDocument owner = make_haru_document();
    HPDF_Doc document = owner.get();
    document->pdf_version = HPDF_VER_17;

    ShapedTexts texts(fonts);
    shape_all(pages, texts);
    const EmbeddedFonts embedded = embed_fonts(document, fonts, texts);
    const auto drawn = draw_pages(document, pages, embedded, texts);
    add_bookmarks(document, pages, drawn);
    OwnObjects objects(document);
    add_structure(document, objects, pages, drawn, fonts);
    add_metadata(document, objects, pages);
    add_output_intent(document, objects, fonts.deflated_color_profile());
    embed_files(document, objects, attachments, pages.date);
    return save(document, objects);
}

}  // namespace myelobrief
