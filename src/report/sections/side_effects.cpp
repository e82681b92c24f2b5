#include <map>
#include <set>

#include "report/sections/experience.h"
#include "report/sections/sections.h"

namespace myelobrief {

namespace {

/// What the labels of medicines warn about that are not ruled out now: each warning with their
/// brands.
void add_warnings(BriefBuilder& brief) {
    const auto& catalog = brief.input().data.catalog;
    const bool full = brief.input().detail == Detail::Full;
    std::map<std::string, std::set<std::string>> names_by_warning;
    for (const auto& entry : brief.options()) {
        if (entry.placed != Outcome::Met && entry.placed != Outcome::Unknown) continue;
        if (!full && holds_one_that_stopped_working(brief, *entry.option)) continue;
        for (const auto& id : entry.option->medicines) {
            const auto* medicine = catalog.medicine(id);
            if (medicine == nullptr) continue;
            const auto name = medicine->brands.empty() ? brief.phrases().generic_name(*medicine)
                                                       : medicine->brands[0];
            for (const auto& warning : medicine->warnings) names_by_warning[warning].insert(name);
        }
    }
    if (names_by_warning.empty()) return;
    Paragraph warnings{titled(brief.text("brief.side-effects.warnings-title") + ' ',
                              plain(brief.text("brief.side-effects.warnings-intro"))),
                       ParagraphStyle::Small};
    for (const auto& [warning, names] : names_by_warning) {
        warnings.text.push_back({' ' + capitalised(brief.text(warning)) + ": ", true});
        warnings.text.push_back({brief.phrases().join({names.begin(), names.end()}) + '.', false});
    }
    brief.add(std::move(warnings));
}

}  // namespace

void add_side_effects(BriefBuilder& brief) {
    std::vector<Paragraph> kinds;
    std::vector<std::string> known;
    for (const auto& entry : brief.options()) {
        const auto& option = *entry.option;
        // An option with a block of its own has them there.
        if (option.topic != Topic::DrugClass) continue;
        if (option.side_effects.empty() || entry.placed == Outcome::NotMet) continue;
        const auto title = brief.phrases().option_title(option);
        const bool is_class = brief.input().data.catalog.medicine_class(option.id) != nullptr;
        if (is_class && is_known_to_person(brief, option.id)) {
            known.push_back(brief.text("class." + option.id + ".name") + " (" +
                            experience_text(brief, option.id) + ")");
            continue;
        }
        std::vector<std::string> effects;
        for (const auto& key : option.side_effects) effects.push_back(brief.text(key));
        std::string words = brief.text("brief.side-effects.effects",
                                       {{"effects", brief.phrases().join_long(effects)}});
        words = brief.text("option." + option.id + ".what") + ' ' + words;
        const auto name = is_class ? title + " (" + experience_text(brief, option.id) + ")" : title;
        kinds.push_back({{Span{name + ". ", true}, Span{words, false}}, ParagraphStyle::Small});
    }
    if (kinds.empty() && known.empty()) return;
    brief.heading(3, brief.text("brief.side-effects.title"));
    brief.paragraph(brief.text("brief.side-effects.intro"), ParagraphStyle::Small);
    for (auto& kind : kinds) brief.add(std::move(kind));
    std::string rest = brief.text("brief.side-effects.newer");
    if (!known.empty() && brief.input().detail == Detail::Full)
        rest =
            brief.text("brief.side-effects.known", {{"kinds", brief.phrases().join_long(known)}}) +
            ' ' + rest;
    brief.paragraph(rest, ParagraphStyle::Small);
    add_warnings(brief);
}

}  // namespace myelobrief
