#include "writers/pdf/font_face.h"

#include <algorithm>
#include <array>
#include <mutex>
#include <new>
#include <utility>

#include "layout/code_points.h"

namespace myelobrief {

namespace {

const std::array<hb_feature_t, 5> features{{
    {HB_TAG('k', 'e', 'r', 'n'), 1, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
    {HB_TAG('l', 'i', 'g', 'a'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
    {HB_TAG('c', 'l', 'i', 'g'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
    {HB_TAG('c', 'a', 'l', 't'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
    {HB_TAG('r', 'l', 'i', 'g'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
}};

/// Takes over the bytes; they live as long as the blob.
HbBlob make_blob(std::string bytes) {
    auto* kept = new std::string(std::move(bytes));
    return HbBlob(hb_blob_create(kept->data(), static_cast<unsigned>(kept->size()),
                                 HB_MEMORY_MODE_READONLY, kept,
                                 [](void* data) { delete static_cast<std::string*>(data); }));
}

bool has_table(hb_face_t* face, hb_tag_t tag) {
    const HbBlob table(hb_face_reference_table(face, tag));
    return hb_blob_get_length(table.get()) > 0;
}

constexpr std::array outline_tables{HB_TAG('h', 'e', 'a', 'd'), HB_TAG('h', 'h', 'e', 'a'),
                                    HB_TAG('h', 'm', 't', 'x'), HB_TAG('m', 'a', 'x', 'p'),
                                    HB_TAG('l', 'o', 'c', 'a'), HB_TAG('g', 'l', 'y', 'f')};

void copy_table(hb_face_t* from, hb_tag_t tag, hb_face_t* to) {
    const HbBlob table(hb_face_reference_table(from, tag));
    hb_face_builder_add_table(to, tag, table.get());
}

HbFace outlines_only(hb_face_t* face) {
    HbFace outlines(hb_face_builder_create());
    for (const auto tag : outline_tables) copy_table(face, tag, outlines.get());
    return outlines;
}

/// "e" and an accent become "é" where one character says both.
std::u32string composed(std::u32string text) {
    while (text.size() > 1) {
        hb_codepoint_t one = 0;
        if (!hb_unicode_compose(hb_unicode_funcs_get_default(), text[0], text[1], &one)) break;
        text.erase(0, 1);
        text[0] = one;
    }
    return text;
}

std::u32string code_points(std::string_view text) {
    std::u32string all;
    while (!text.empty()) all += take_code_point(text);
    return all;
}

}  // namespace

struct FontFace::MadeOnce {
    std::once_flag typing_flag;
    TypingFont typing;
};

FontFace::FontFace() : made_once_(std::make_unique<MadeOnce>()) {}
FontFace::FontFace(FontFace&&) noexcept = default;
FontFace& FontFace::operator=(FontFace&&) noexcept = default;
FontFace::~FontFace() = default;

const TypingFont& FontFace::typing_font() const {
    std::call_once(made_once_->typing_flag,
                   [this] { made_once_->typing = make_typing_font(*this); });
    return made_once_->typing;
}

std::optional<FontFace> FontFace::parse(std::string bytes) {
    if (bytes.size() > 0x7fffffffU) return std::nullopt;
    const HbBlob blob = make_blob(std::move(bytes));
    const HbFace face(hb_face_create(blob.get(), 0));
    // Fonts with PostScript outlines have no glyf table; the PDF writer embeds TrueType only.
    const bool usable = hb_face_get_glyph_count(face.get()) > 1 &&
                        has_table(face.get(), HB_TAG('g', 'l', 'y', 'f')) &&
                        has_table(face.get(), HB_TAG('c', 'm', 'a', 'p')) &&
                        has_table(face.get(), HB_TAG('h', 'm', 't', 'x'));
    if (!usable) return std::nullopt;
    hb_face_make_immutable(face.get());

    FontFace result;
    result.units_per_em_ = hb_face_get_upem(face.get());
    result.font_.reset(hb_font_create(face.get()));
    const int scale = static_cast<int>(result.units_per_em_);
    hb_font_set_scale(result.font_.get(), scale, scale);
    hb_font_make_immutable(result.font_.get());
    result.subset_source_ = outlines_only(face.get());
    hb_face_make_immutable(result.subset_source_.get());
    result.typing_source_ = outlines_only(face.get());
    copy_table(face.get(), HB_TAG('c', 'm', 'a', 'p'), result.typing_source_.get());
    hb_face_make_immutable(result.typing_source_.get());
    result.everyday_ = std::make_unique<EverydayLetters>();
    for (char32_t c = EverydayLetters::first; c < EverydayLetters::end; ++c) {
        if (is_control(c) || is_invisible(c)) continue;
        auto& letter = result.everyday_->letters[c - EverydayLetters::first];
        letter.glyph = result.glyph(c);
        letter.width = result.glyph_width(letter.glyph);
    }
    result.space_width_ = result.glyph_width(result.glyph(U' '));
    result.read_numbers(face.get());
    return result;
}

void FontFace::read_numbers(hb_face_t* face) {
    const double unit = 1000.0 / units_per_em_;
    hb_font_extents_t extents{};
    hb_font_get_h_extents(font_.get(), &extents);
    numbers_.ascent = extents.ascender * unit;
    numbers_.descent = extents.descender * unit;
    hb_position_t cap_height = 0;
    hb_ot_metrics_get_position_with_fallback(font_.get(), HB_OT_METRICS_TAG_CAP_HEIGHT,
                                             &cap_height);
    numbers_.cap_height = cap_height * unit;
    const HbBlob head(hb_face_reference_table(face, HB_TAG('h', 'e', 'a', 'd')));
    unsigned length = 0;
    const char* bytes = hb_blob_get_data(head.get(), &length);
    constexpr unsigned box_offset = 36;
    for (unsigned i = 0; i < 4 && box_offset + 8 <= length; ++i) {
        const auto high = static_cast<unsigned char>(bytes[box_offset + 2 * i]);
        const auto low = static_cast<unsigned char>(bytes[box_offset + 2 * i + 1]);
        numbers_.box[i] = static_cast<std::int16_t>(high << 8 | low) * unit;
    }
    std::array<char, 64> name{};
    unsigned size = name.size();
    hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, hb_language_from_string("en", -1),
                        &size, name.data());
    for (const char c : std::string_view(name.data(), size)) {
        const bool plain =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
        if (plain) postscript_name_ += c;
    }
    if (postscript_name_.empty()) postscript_name_ = "Font";
}

HbBuffer FontFace::shaped_buffer(std::string_view word) const {
    HbBuffer buffer(hb_buffer_create());
    hb_buffer_set_cluster_level(buffer.get(), HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    const auto length = static_cast<int>(word.size());
    hb_buffer_add_utf8(buffer.get(), word.data(), length, 0, length);
    // A fixed language: HarfBuzz would take the one of the machine.
    static const hb_language_t language = hb_language_from_string("en", -1);
    hb_buffer_set_language(buffer.get(), language);
    hb_buffer_guess_segment_properties(buffer.get());
    if (hb_buffer_get_script(buffer.get()) == HB_SCRIPT_INVALID)
        hb_buffer_set_script(buffer.get(), HB_SCRIPT_LATIN);
    hb_shape(font_.get(), buffer.get(), features.data(), features.size());
    if (!hb_buffer_allocation_successful(buffer.get())) throw std::bad_alloc();
    return buffer;
}

bool FontFace::is_everyday(std::string_view word) const {
    while (!word.empty()) {
        const char32_t c = take_code_point(word);
        if (c < EverydayLetters::first || c >= EverydayLetters::end) return false;
        if (letter(c).glyph == 0) return false;
    }
    return true;
}

const EverydayLetters::Letter& FontFace::letter(char32_t c) const {
    return everyday_->letters[c - EverydayLetters::first];
}

int FontFace::kerning(char32_t a, char32_t b) const {
    auto& kept = everyday_->kerning[(a - EverydayLetters::first) * EverydayLetters::count +
                                    (b - EverydayLetters::first)];
    const int known = kept.load(std::memory_order_relaxed);
    if (known != 0) return (known - 1) / 2;
    std::string pair;
    append_utf8(pair, a);
    append_utf8(pair, b);
    int width = 0;
    for (const auto& glyph : shape_any(pair)) width += glyph.advance;
    const int kerning = width - letter(a).width - letter(b).width;
    const int to_keep = 2 * kerning + 1;
    if (to_keep == static_cast<std::int16_t>(to_keep))
        kept.store(static_cast<std::int16_t>(to_keep), std::memory_order_relaxed);
    return kerning;
}

/// Calls `use` with each letter and its advance, kerning with the next letter included.
template <class Use>
void FontFace::for_each_letter(std::string_view word, Use use) const {
    if (word.empty()) return;
    char32_t c = take_code_point(word);
    while (!word.empty()) {
        const char32_t next = take_code_point(word);
        use(c, letter(c).width + kerning(c, next));
        c = next;
    }
    use(c, letter(c).width);
}

std::vector<ShapedGlyph> FontFace::shape(std::string_view word) const {
    if (!is_everyday(word)) return shape_any(word);
    std::vector<ShapedGlyph> glyphs;
    glyphs.reserve(word.size());
    for_each_letter(word, [&](char32_t c, int advance) {
        glyphs.push_back({letter(c).glyph, advance, 0, 0, std::u32string(1, c)});
    });
    return glyphs;
}

std::vector<ShapedGlyph> FontFace::shape_any(std::string_view word) const {
    const HbBuffer buffer = shaped_buffer(word);
    unsigned count = 0;
    const auto* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
    const auto* positions = hb_buffer_get_glyph_positions(buffer.get(), nullptr);
    const bool backward =
        HB_DIRECTION_IS_BACKWARD(hb_buffer_get_direction(buffer.get())) && count > 0;
    std::vector<ShapedGlyph> glyphs(count);
    // The characters of a glyph reach up to those of the next glyph in reading order.
    std::size_t end = word.size();
    for (unsigned step = 0; step < count; ++step) {
        const unsigned i = backward ? step : count - 1 - step;
        glyphs[i].id = infos[i].codepoint;
        glyphs[i].advance = positions[i].x_advance;
        glyphs[i].x_offset = positions[i].x_offset;
        glyphs[i].y_offset = positions[i].y_offset;
        const std::size_t start = infos[i].cluster;
        const unsigned before = backward ? i + 1 : i - 1;
        const bool first_of_cluster = step + 1 == count || infos[before].cluster != start;
        if (!first_of_cluster) continue;
        glyphs[i].characters = composed(code_points(word.substr(start, end - start)));
        end = start;
    }
    return glyphs;
}

int FontFace::word_width(std::string_view word) const {
    int width = 0;
    if (is_everyday(word)) {
        for_each_letter(word, [&](char32_t, int advance) { width += advance; });
    } else {
        for (const auto& glyph : shape_any(word)) width += glyph.advance;
    }
    return width;
}

bool FontFace::has(char32_t code_point) const {
    return glyph(code_point) != 0;
}

std::uint32_t FontFace::glyph(char32_t code_point) const {
    hb_codepoint_t id = 0;
    return hb_font_get_nominal_glyph(font_.get(), code_point, &id) ? id : 0;
}

int FontFace::glyph_width(std::uint32_t id) const {
    return hb_font_get_glyph_h_advance(font_.get(), id);
}

}  // namespace myelobrief
