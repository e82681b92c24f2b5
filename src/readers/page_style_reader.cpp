#include "readers/page_style_reader.h"

#include <charconv>

#include "readers/json_place.h"

namespace myelobrief {

namespace {

/// Far over any paper size, so that a slip cannot make the layout run for ever.
constexpr Interval possible_lengths{0, 5000};

/// "#1a2b3c"
std::optional<Color> parse_color(std::string_view text) {
    constexpr std::size_t length = 7;
    if (text.size() != length || text[0] != '#') return std::nullopt;
    unsigned value = 0;
    const auto* const end = text.data() + text.size();
    const auto [stopped_at, error] = std::from_chars(text.data() + 1, end, value, 16);
    if (error != std::errc{} || stopped_at != end) return std::nullopt;
    return rgb(value);
}

/// From a small card to a large poster.
constexpr Interval possible_papers{200, 5000};

std::optional<double> read_side(JsonObject& sheet, std::string_view key) {
    const auto place = sheet.need(key);
    const auto number = place ? place->number() : std::nullopt;
    if (!number || possible_papers.contains(*number)) return number;
    place->report(IssueCode::NumberOutOfRange, "the number is not between 200 and 5000");
    return std::nullopt;
}

void read_number(JsonObject& object, const PageStyleNumber& entry, PageStyle& style) {
    const auto place = object.need(entry.key);
    const auto number = place ? place->number() : std::nullopt;
    if (!number) return;
    if (possible_lengths.contains(*number)) {
        style.*entry.member = *number;
    } else {
        place->report(IssueCode::NumberOutOfRange, "the number is not between 0 and 5000");
    }
}

void read_color(JsonObject& object, const PageStyleColor& entry, PageStyle& style) {
    const auto place = object.need(entry.key);
    const auto text = place ? place->text() : std::nullopt;
    if (!text) return;
    if (const auto color = parse_color(*text)) {
        style.*entry.member = *color;
    } else {
        place->report(IssueCode::UnknownValue, "the text is not a colour",
                      "write red, green and blue as \"#1a2b3c\"");
    }
}

}  // namespace

Loaded<PageStyle> read_page_style(const std::string& text, const std::string& file) {
    auto parsed = parse_json(text, file);
    if (!parsed.root) return {std::nullopt, std::move(parsed.issues)};
    FileProblems problems(file);
    problems.add(parsed.issues);
    JsonObject object(JsonPlace(*parsed.root, "", problems));
    need_version(object, "page_style_version", 1);
    PageStyle style;
    for (const auto& entry : page_style_numbers()) read_number(object, entry, style);
    for (const auto& entry : page_style_colors()) read_color(object, entry, style);
    object.finish();
    return Loaded<PageStyle>::finish(style, problems.take());
}

Loaded<Papers> read_papers(const std::string& text, const std::string& file) {
    auto parsed = parse_json(text, file);
    if (!parsed.root) return {std::nullopt, std::move(parsed.issues)};
    FileProblems problems(file);
    problems.add(parsed.issues);
    JsonObject object(JsonPlace(*parsed.root, "", problems));
    need_version(object, "papers_version", 1);
    Papers papers;
    if (const auto list = object.need("papers")) {
        for (const auto& entry : list->list()) {
            JsonObject sheet(entry);
            const auto id = sheet.needed_text("id");
            const auto width = read_side(sheet, "width");
            const auto height = read_side(sheet, "height");
            sheet.finish();
            if (width && height && !papers.try_emplace(id, Paper{*width, *height}).second)
                entry.report(IssueCode::DuplicateId, "two papers have the name \"" + id + "\"");
        }
    }
    object.finish();
    return Loaded<Papers>::finish(std::move(papers), problems.take());
}

}  // namespace myelobrief
