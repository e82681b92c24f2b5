#include "writers/pdf/pdf_writer.h"

#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "writers/pdf/content_hash.h"
#include "writers/pdf/embed_font.h"
#include "writers/pdf/haru.h"
#include "writers/pdf/page_ink.h"
#include "writers/pdf/shaped_text.h"

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
        PageInk(sheet, pages.height, fonts, texts).draw(page);
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

/// "2026-03-05" -> "D:20260305000000Z"; nothing when there is no date.
std::string pdf_date(const std::string& iso) {
    std::string digits;
    for (const char c : iso)
        if (c >= '0' && c <= '9') digits += c;
    return digits.size() == 8 ? "D:" + digits + "000000Z" : "";
}

void add_information(HPDF_Doc document, const Pages& pages) {
    check(HPDF_SetInfoAttr(document, HPDF_INFO_CREATOR, "MyeloBrief"));
    set_text(document, document->info, "Title", pages.title);
    if (const auto date = pdf_date(pages.date); !date.empty()) {
        set_text(document, document->info, "CreationDate", date);
        set_text(document, document->info, "ModDate", date);
    }
    set_text(document, document->catalog, "Lang", pages.language);
    HPDF_Dict preferences = made(HPDF_Dict_New(document->mmgr));
    set_object(document->catalog, "ViewerPreferences", preferences);
    check(HPDF_Dict_AddBoolean(preferences, "DisplayDocTitle", HPDF_TRUE));
}

void add_page_streams(ContentHash& hash, const std::vector<HPDF_Page>& drawn) {
    for (HPDF_Page page : drawn) {
        HPDF_Stream stream = static_cast<HPDF_PageAttr>(page->attr)->stream;
        for (HPDF_UINT i = 0; i < HPDF_MemStream_GetBufCount(stream); ++i) {
            HPDF_UINT length = 0;
            const HPDF_BYTE* bytes = HPDF_MemStream_GetBufPtr(stream, i, &length);
            for (HPDF_UINT k = 0; k < length; ++k) hash.add_byte(bytes[k]);
        }
    }
}

void add_file_id(HPDF_Doc document, const Pages& pages, const EmbeddedFonts& fonts,
                 const std::vector<HPDF_Page>& drawn) {
    ContentHash hash;
    for (const auto* text : {&pages.title, &pages.language, &pages.date}) hash.add(*text);
    for (const auto& font : fonts)
        if (font) hash.add(font->subset.file);
    add_page_streams(hash, drawn);
    std::array<HPDF_BYTE, 16> id{};
    for (std::size_t i = 0; i < 8; ++i) {
        id[i] = static_cast<HPDF_BYTE>(hash.first() >> (8 * i));
        id[8 + i] = static_cast<HPDF_BYTE>(hash.second() >> (8 * i));
    }
    HPDF_Array both = make_array(document);
    set_object(document->trailer, "ID", both);
    for (int i = 0; i < 2; ++i)
        check(HPDF_Array_Add(both, made(HPDF_Binary_New(document->mmgr, id.data(), id.size()))));
}

std::string save(HPDF_Doc document) {
    check(HPDF_SaveToStream(document));
    std::vector<HPDF_BYTE> bytes(HPDF_GetStreamSize(document));
    auto size = static_cast<HPDF_UINT32>(bytes.size());
    check(HPDF_ReadFromStream(document, bytes.data(), &size));
    return {bytes.begin(), bytes.begin() + size};
}

}  // namespace

std::string write_pdf(const Pages& pages, const FontSet& fonts) {
    const HaruDocument owner = make_haru_document();
    HPDF_Doc document = owner.get();
    document->pdf_version = HPDF_VER_17;
    check(HPDF_SetCompressionMode(document, HPDF_COMP_ALL));

    ShapedTexts texts(fonts);
    shape_all(pages, texts);
    const EmbeddedFonts embedded = embed_fonts(document, fonts, texts);
    const auto drawn = draw_pages(document, pages, embedded, texts);
    add_bookmarks(document, pages, drawn);
    add_information(document, pages);
    add_file_id(document, pages, embedded, drawn);
    return save(document);
}

}  // namespace myelobrief
