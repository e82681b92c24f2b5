#include "readers/font_list_reader.h"

#include "readers/json_place.h"

namespace myelobrief {

namespace {

std::vector<std::string> needed_files(JsonObject& object, std::string_view key) {
    const auto place = object.need(key);
    if (!place) return {};
    auto files = place->texts();
    if (files.empty())
        place->report(IssueCode::EmptyGroup, "the list is empty", "name at least one file");
    return files;
}

}  // namespace

Loaded<FontList> read_font_list(const std::string& text, const std::string& file) {
    auto parsed = parse_json(text, file);
    if (!parsed.root) return {std::nullopt, std::move(parsed.issues)};
    FileProblems problems(file);
    problems.add(parsed.issues);
    JsonObject object(JsonPlace(*parsed.root, "", problems));
    need_version(object, "fonts_version", 1);
    FontList list;
    list.regular = needed_files(object, "regular");
    list.bold = needed_files(object, "bold");
    list.fallback_regular = needed_files(object, "fallback_regular");
    list.fallback_bold = needed_files(object, "fallback_bold");
    list.color_profile = needed_files(object, "color_profile");
    object.finish();
    return Loaded<FontList>::finish(std::move(list), problems.take());
}

}  // namespace myelobrief
