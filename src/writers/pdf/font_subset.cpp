#include "writers/pdf/font_subset.h"

#include <new>
#include <stdexcept>

#include "writers/pdf/content_hash.h"

namespace myelobrief {

namespace {

std::string subset_tag(const UsedGlyphs& used) {
    ContentHash hash;
    for (const auto& [id, characters] : used.all()) hash.add(id);
    std::uint64_t rest = hash.first();
    std::string tag;
    for (int i = 0; i < 6; ++i, rest /= 26) tag += static_cast<char>('A' + rest % 26);
    return tag;
}

}  // namespace

void UsedGlyphs::add(const ShapedGlyph& glyph) {
    auto& kept = characters_[glyph.id];
    const auto& seen = glyph.characters;
    // One glyph may show several characters, such as a space and a no-break space: the simplest of
    // them is what a copied text gets.
    const bool simpler = seen.size() < kept.size() || (seen.size() == kept.size() && seen < kept);
    if (!seen.empty() && (kept.empty() || simpler)) kept = seen;
}

FontSubset make_subset(const FontFace& face, const UsedGlyphs& used) {
    const HbSubsetInput input(hb_subset_input_create_or_fail());
    if (!input) throw std::bad_alloc();
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);
    for (const auto& [id, characters] : used.all())
        hb_set_add(hb_subset_input_glyph_set(input.get()), id);
    const HbSubsetPlan plan(hb_subset_plan_create_or_fail(face.subset_source(), input.get()));
    if (!plan) throw std::runtime_error("a font could not be subset");
    const HbFace small(hb_subset_plan_execute_or_fail(plan.get()));
    if (!small) throw std::runtime_error("a font could not be subset");

    FontSubset subset;
    subset.name = subset_tag(used) + "+" + face.postscript_name();
    const HbBlob blob(hb_face_reference_blob(small.get()));
    unsigned length = 0;
    const char* bytes = hb_blob_get_data(blob.get(), &length);
    subset.file.assign(bytes, length);

    const unsigned count = hb_face_get_glyph_count(small.get());
    const hb_map_t* old_ids = hb_subset_plan_new_to_old_glyph_mapping(plan.get());
    subset.widths.resize(count);
    subset.characters.resize(count);
    for (unsigned id = 0; id < count; ++id) {
        const std::uint32_t old_id = hb_map_get(old_ids, id);
        subset.new_id.emplace(old_id, static_cast<std::uint16_t>(id));
        subset.widths[id] = face.glyph_width(old_id) * 1000.0 / face.units_per_em();
        // Parts of composed glyphs come along without being used as letters themselves.
        if (const auto it = used.all().find(old_id); it != used.all().end())
            subset.characters[id] = it->second;
    }
    return subset;
}

}  // namespace myelobrief
