#include "writers/pdf/embed_files.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "writers/pdf/pdf_syntax.h"

namespace myelobrief {

namespace {

/// "application/json" as a PDF name.
std::string name_object(std::string_view text) {
    std::string name = "/";
    for (const char c : text) {
        if (c == '/')
            name += "#2F";
        else
            name += c;
    }
    return name;
}

std::uint32_t embed(OwnObjects& objects, const Attachment& file, const std::string& date) {
    std::string entries = "/Type/EmbeddedFile/Subtype" + name_object(file.mime_type) +
                          "/Params<</Size " + std::to_string(file.bytes.size());
    if (!date.empty()) entries += "/CreationDate(" + date + ")/ModDate(" + date + ")";
    const auto stream = pdf_reference(objects.add_stream(entries + ">>", file.bytes));
    const char* const relation =
        file.relation == Attachment::Relation::Source ? "/Source" : "/Data";
    const std::string name = pdf_string(file.name);
    return objects.add("<</Type/Filespec/F" + name + "/UF" + name + "/AFRelationship" + relation +
                       "/Desc" + pdf_string(file.description) + "/EF<</F " + stream + "/UF " +
                       stream + ">>>>");
}

}  // namespace

void embed_files(HPDF_Doc document, OwnObjects& objects, const std::vector<Attachment>& files,
                 const std::string& date) {
    if (files.empty()) return;
    std::vector<std::pair<std::string, std::string>> named;
    std::string associated = "[";
    for (const auto& file : files) {
        named.emplace_back(file.name, pdf_reference(embed(objects, file, pdf_date(date))));
        associated += named.back().second + ' ';
    }
    objects.refer(document->catalog, "AF", objects.add(associated + ']'));
    // A name tree is sorted.
    std::ranges::sort(named);
    std::string tree = "<</EmbeddedFiles<</Names[";
    for (const auto& [name, reference] : named) tree += pdf_string(name) + reference + ' ';
    objects.refer(document->catalog, "Names", objects.add(tree + "]>>>>"));
}

}  // namespace myelobrief
