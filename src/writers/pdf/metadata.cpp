#include "writers/pdf/metadata.h"

#include <string>

#include "writers/pdf/pdf_syntax.h"

namespace myelobrief {

namespace {

constexpr const char* creator = "MyeloBrief";

std::string xml(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        switch (c) {
            case '&':
                escaped += "&amp;";
                break;
            case '<':
                escaped += "&lt;";
                break;
            case '>':
                escaped += "&gt;";
                break;
            default:
                escaped += c;
        }
    }
    return escaped;
}

std::string element(std::string_view name, std::string_view value) {
    std::string text = "<";
    text += name;
    text += '>';
    text += value;
    text += "</";
    text += name;
    return text + ">\n";
}

/// PDF/A wants every schema described that its own list lacks; that of PDF/UA is one.
constexpr std::string_view description_of_pdfuaid =
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\n"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaProperty:name>part</pdfaProperty:name>\n"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
    "<pdfaProperty:description>The part of ISO 14289 that the file keeps "
    "to</pdfaProperty:description>\n"
    "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n";

std::string xmp_packet(const Pages& pages, std::string_view producer) {
    std::string text =
        "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        "<rdf:Description rdf:about=\"\""
        " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
        " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
        " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
        " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\""
        " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
        " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
        " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n";
    text += element("pdfaid:part", "3") + element("pdfaid:conformance", "A") +
            element("pdfuaid:part", "1");
    text += "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" + xml(short_enough(pages.title)) +
            "</rdf:li></rdf:Alt></dc:title>\n";
    if (!pages.language.empty())
        text += "<dc:language><rdf:Bag><rdf:li>" + xml(pages.language) +
                "</rdf:li></rdf:Bag></dc:language>\n";
    text += element("dc:format", "application/pdf") + element("xmp:CreatorTool", creator) +
            element("pdf:Producer", xml(producer));
    if (!pdf_date(pages.date).empty())
        for (const auto* const name : {"xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"})
            text += element(name, pages.date + "T00:00:00Z");
    text += description_of_pdfuaid;
    return text + "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";
}

}  // namespace

void add_metadata(HPDF_Doc document, OwnObjects& objects, const Pages& pages) {
    const std::string producer = std::string("libharu ") + HPDF_GetVersion();
    set_text(document, document->info, "Producer", producer);
    set_text(document, document->info, "Creator", creator);
    set_text(document, document->info, "Title", pages.title);
    if (const auto date = pdf_date(pages.date); !date.empty()) {
        set_text(document, document->info, "CreationDate", date);
        set_text(document, document->info, "ModDate", date);
    }
    HPDF_Dict catalog = document->catalog;
    // Readers find it without knowing PDF, so it is not compressed.
    objects.refer(catalog, "Metadata",
                  objects.add_stream("/Type/Metadata/Subtype/XML", xmp_packet(pages, producer),
                                     OwnObject::Packing::Plain));
    set_text(document, catalog, "Lang", pages.language);
    objects.refer(catalog, "ViewerPreferences", objects.add("<</DisplayDocTitle true>>"));
    objects.refer(catalog, "MarkInfo", objects.add("<</Marked true>>"));
}

void add_output_intent(HPDF_Doc document, OwnObjects& objects, std::string_view deflated_profile) {
    const auto profile = objects.add_stream("/N 3", std::string(deflated_profile),
                                            OwnObject::Packing::AlreadyDeflated);
    objects.refer(document->catalog, "OutputIntents",
                  objects.add("[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)"
                              "/Info(sRGB)/DestOutputProfile " +
                              pdf_reference(profile) + ">>]"));
}

}  // namespace myelobrief
