#include "report/sections/experience.h"
#include "report/sections/sections.h"

namespace myelobrief {

void add_side_effects(BriefBuilder& brief) {
    std::vector<Paragraph> kinds;
    for (const auto& entry : brief.options()) {
        const auto& option = *entry.option;
        if (option.side_effects.empty() || entry.placed == Outcome::NotMet) continue;
        std::vector<std::string> effects;
        for (const auto& key : option.side_effects) effects.push_back(brief.text(key));
        std::string words =
            brief.text("brief.side-effects.effects", {{"effects", brief.phrases().join(effects)}});
        // What is new to the person is explained; an option with a block of its own already was.
        if (option.topic == Topic::DrugClass && !is_known_to_person(brief, option.id))
            words = brief.text("option." + option.id + ".what") + ' ' + words;
        const bool is_class = brief.input().data.catalog.medicine_class(option.id) != nullptr;
        std::string title = brief.phrases().option_title(option);
        if (is_class) title += " (" + experience_text(brief, option.id) + ")";
        kinds.push_back({{Span{title + ". ", true}, Span{words, false}}, ParagraphStyle::Small});
    }
    if (kinds.empty()) return;
    brief.heading(2, brief.text("brief.side-effects.title"));
    brief.paragraph(brief.text("brief.side-effects.intro"));
    for (auto& kind : kinds) brief.add(std::move(kind));
}

}  // namespace myelobrief
