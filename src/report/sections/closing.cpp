// The chapters that are alike for everyone: trials, comfort, what to bring, when to call, words,
// sources.
#include <algorithm>

#include "report/sections/sections.h"

namespace myelobrief {

namespace {

std::vector<std::string> all_under(const BriefBuilder& brief, std::string_view prefix) {
    std::vector<std::string> words;
    for (const auto key : brief.input().wording.keys_under(prefix))
        words.push_back(brief.text(key));
    return words;
}

void add_bullets(BriefBuilder& brief, const std::vector<std::string>& items) {
    List list;
    for (const auto& item : items) list.items.push_back(plain(item));
    brief.add(std::move(list));
}

void add_urgent(BriefBuilder& brief, std::string_view title_key, std::string_view text_key) {
    Box box{BoxStyle::Urgent, brief.text(title_key), {}};
    box.blocks.emplace_back(Paragraph{plain(brief.text(text_key))});
    brief.add(std::move(box));
}

}  // namespace

void add_clinical_trials(BriefBuilder& brief) {
    brief.heading(2, brief.text("brief.trials.title"));
    add_bullets(brief, all_under(brief, "trials"));
    for (const auto& entry : brief.options())
        if (entry.option->topic == Topic::Trial) add_option_block(brief, entry);
}

void add_comfort_and_goals(BriefBuilder& brief) {
    const auto& goals = brief.input().profile.preferences.goals;
    brief.heading(2, brief.text("brief.comfort.title"));
    if (goals.empty()) {
        brief.paragraph(brief.text("brief.comfort.no-goals"));
        brief.add(WritingLines{"", 2});
    } else {
        brief.paragraph(brief.text("brief.comfort.goals"));
        add_bullets(brief, goals);
    }
    brief.check_boxes({brief.text("question.q-all-6"), brief.text("question.q-all-7"),
                       brief.text("question.q-sup-1"), brief.text("question.q-sup-2")});
    brief.heading(3, brief.text("brief.comfort.outlook-title"));
    for (const auto& sentence : all_under(brief, "outlook")) brief.paragraph(sentence);
}

void add_what_to_bring(BriefBuilder& brief) {
    brief.heading(2, brief.text("brief.bring.title"));
    brief.check_boxes(all_under(brief, "bring"));
}

void add_when_to_call(BriefBuilder& brief) {
    brief.heading(2, brief.text("brief.call.title"));
    add_urgent(brief, "brief.call.emergency-title", "must.m-6");
    add_urgent(brief, "brief.call.team-title", "must.m-7");
    add_urgent(brief, "brief.call.cell-therapy-title", "must.m-8");
}

void add_words_explained(BriefBuilder& brief) {
    brief.heading(2, brief.text("brief.words.title"));
    List list;
    constexpr std::string_view term = ".term";
    for (const auto key : brief.input().wording.keys_under("glossary")) {
        if (!key.ends_with(term)) continue;
        const std::string meaning =
            std::string(key.substr(0, key.size() - term.size())) + ".meaning";
        list.items.push_back(
            {Span{brief.text(key) + ": ", true}, Span{brief.text(meaning), false}});
    }
    brief.add(std::move(list));
}

void add_sources(BriefBuilder& brief) {
    const auto& input = brief.input();
    brief.heading(2, brief.text("brief.sources.title"));
    brief.paragraph(brief.text("must.m-5", {{"date", brief.phrases().date(input.today)}}));
    Table table;
    table.caption = brief.text("brief.sources.caption");
    table.columns = {{brief.text("brief.sources.column-source"), 5},
                     {brief.text("brief.sources.column-reviewed"), 2},
                     {brief.text("brief.sources.column-due"), 2}};
    table.row_headers = true;
    for (const auto& source : input.data.sources) {
        const bool overdue = source.review_due <= input.today;
        std::string due = brief.phrases().date(source.review_due);
        if (overdue) due = brief.text("brief.sources.overdue", {{"date", due}});
        std::string name = source.title;
        if (!source.published.empty()) name += " (" + source.published + ")";
        table.rows.push_back(
            {plain(name), plain(brief.phrases().date(source.reviewed)), plain(due)});
    }
    brief.add(std::move(table));
    brief.paragraph(brief.text("brief.sources.version", {{"version", input.data.version}}));
    Box limits{BoxStyle::Notice, brief.text("brief.sources.limits-title"), {}};
    for (const auto* key : {"must.m-2", "must.m-3", "must.m-4"})
        limits.blocks.emplace_back(Paragraph{plain(brief.text(key))});
    brief.add(std::move(limits));
}

}  // namespace myelobrief
