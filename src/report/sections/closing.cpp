// The chapters that are alike for everyone: trials, comfort, what to bring, when to call, words,
// sources.
#include <algorithm>

#include "report/document_text.h"
#include "report/sections/sections.h"

namespace myelobrief {

namespace {

constexpr std::size_t comfort_questions = 3;

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

std::string joined(const std::vector<std::string>& sentences) {
    std::string all;
    for (const auto& sentence : sentences) all += (all.empty() ? "" : " ") + sentence;
    return all;
}

}  // namespace

void add_clinical_trials(BriefBuilder& brief) {
    brief.heading(2, brief.text("brief.trials.title"));
    brief.paragraph(joined(all_under(brief, "trials")));
    for (const auto& entry : brief.options()) {
        if (entry.option->topic != Topic::Trial) continue;
        for (const auto* finding : entry.findings) brief.add(outcome_line(brief, *finding));
        brief.check_boxes(
            brief.new_questions(entry.option->questions, entry.option->questions.size()));
    }
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
    brief.check_boxes(brief.new_questions(
        {"question.q-all-6", "question.q-sup-1", "question.q-sup-2"}, comfort_questions));
    brief.heading(3, brief.text("brief.comfort.outlook-title"));
    brief.paragraph(joined(all_under(brief, "outlook")));
}

void add_what_to_bring(BriefBuilder& brief) {
    brief.heading(2, brief.text("brief.bring.title"));
    add_bullets(brief, all_under(brief, "bring"));
}

void add_when_to_call(BriefBuilder& brief) {
    brief.heading(2, brief.text("brief.call.title"));
    Box emergency{BoxStyle::Urgent, brief.text("brief.call.emergency-title"), {}};
    emergency.blocks.emplace_back(Paragraph{plain(brief.text("must.m-6"))});
    brief.add(std::move(emergency));
    Box team{BoxStyle::Urgent, brief.text("brief.call.team-title"), {}};
    team.blocks.emplace_back(Paragraph{plain(brief.text("must.m-7"))});
    team.blocks.emplace_back(Paragraph{{Span{brief.text("brief.call.cell-therapy") + ' ', true},
                                        Span{brief.text("must.m-8"), false}}});
    brief.add(std::move(team));
}

void add_words_explained(BriefBuilder& brief) {
    std::vector<Paragraph> entries;
    constexpr std::string_view term = ".term";
    for (const auto key : brief.input().wording.keys_under("glossary")) {
        if (!key.ends_with(term)) continue;
        const std::string meaning =
            std::string(key.substr(0, key.size() - term.size())) + ".meaning";
        const std::string word = brief.text(key);
        if (stands_in(brief.document(), word))
            entries.push_back(
                {{Span{capitalised(word) + ": ", true}, Span{brief.text(meaning), false}},
                 ParagraphStyle::Small});
    }
    if (entries.empty()) return;
    brief.heading(2, brief.text("brief.words.title"));
    for (auto& entry : entries) brief.add(std::move(entry));
}

void add_sources(BriefBuilder& brief) {
    const auto& input = brief.input();
    brief.heading(2, brief.text("brief.sources.title"));
    brief.paragraph(
        joined({brief.text("must.m-5", {{"date", brief.reviewed_on()}}),
                brief.text("brief.sources.version", {{"version", input.data.version}})}));
    Table table;
    table.caption = brief.text("brief.sources.caption");
    table.columns = {{brief.text("brief.sources.column-source"), 3},
                     {brief.text("brief.sources.column-checked"), 2}};
    table.row_headers = true;
    for (const auto& source : input.data.sources) {
        const bool overdue = source.review_due <= input.today;
        std::string due = brief.phrases().date(source.review_due);
        if (overdue) due = brief.text("brief.sources.overdue", {{"date", due}});
        table.rows.push_back(
            {plain(source.title),
             plain(brief.text("brief.sources.checked",
                              {{"date", brief.phrases().date(source.reviewed)}, {"due", due}}))});
    }
    brief.add(std::move(table));
    brief.labelled(
        "brief.sources.limits-title",
        joined({brief.text("must.m-2"), brief.text("must.m-3"), brief.text("must.m-4")}));
}

}  // namespace myelobrief
