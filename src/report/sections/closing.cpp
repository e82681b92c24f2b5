// The chapters that are alike for everyone: trials, comfort, what to bring, when to call, words,
// sources.
#include <algorithm>
#include <map>

#include "base/text.h"
#include "report/document_text.h"
#include "report/outcome_words.h"
#include "report/sections/sections.h"

namespace myelobrief {

namespace {

constexpr std::size_t comfort_questions = 2;
constexpr std::size_t trial_questions = 2;

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

/// Medicines that people read about and that are no option: named, so that nobody wonders.
void add_not_offered(BriefBuilder& brief) {
    std::vector<std::string> investigational;
    std::vector<std::string> withdrawn;
    const bool full = brief.input().detail == Detail::Full;
    std::string words;
    for (const auto& entry : brief.options()) {
        const auto& option = *entry.option;
        const auto title = brief.phrases().option_title(option);
        if (option.status == OptionStatus::Investigational) investigational.push_back(title);
        if (option.status == OptionStatus::Withdrawn) withdrawn.push_back(title);
        if (option.status == OptionStatus::NotForMyeloma)
            words += ' ' + (full ? brief.text("option." + option.id + ".what")
                                 : brief.text("brief.trials.not-for-myeloma", {{"name", title}}));
    }
    if (!withdrawn.empty())
        words.insert(0, ' ' + brief.text("brief.trials.withdrawn",
                                         {{"names", brief.phrases().join(withdrawn)}}));
    if (!investigational.empty())
        words.insert(0, ' ' + brief.text("brief.trials.investigational",
                                         {{"names", brief.phrases().join(investigational)}}));
    if (!words.empty()) brief.paragraph(words.substr(1), ParagraphStyle::Small);
}

}  // namespace

void add_clinical_trials(BriefBuilder& brief) {
    brief.heading(2, brief.text("brief.trials.title"));
    brief.paragraph(joined(all_under(brief, "trials")), ParagraphStyle::Small);
    for (const auto& entry : brief.options())
        if (entry.option->topic == Topic::Trial)
            brief.check_boxes(brief.new_questions(entry.option->questions, trial_questions));
    add_not_offered(brief);
}

void add_comfort_and_goals(BriefBuilder& brief) {
    const auto& goals = brief.input().profile.preferences.goals;
    brief.heading(2, brief.text("brief.comfort.title"));
    if (goals.empty()) {
        brief.paragraph(brief.text("brief.comfort.no-goals"));
        brief.add(WritingLines{"", 2});
    } else if (goals.size() > 1) {
        brief.paragraph(brief.text("brief.comfort.goals"));
        add_bullets(brief, goals);
    }
    const bool full = brief.input().detail == Detail::Full;
    const std::vector<std::string> questions{"question.q-out-1", "question.q-sup-1",
                                             "question.q-sup-2", "question.q-all-6"};
    brief.check_boxes(brief.new_questions(questions, full ? questions.size() : comfort_questions));
    if (full)
        brief.add(Paragraph{titled(brief.text("brief.comfort.outlook-title") + ' ',
                                   plain(joined(all_under(brief, "outlook"))))});
}

void add_what_to_bring(BriefBuilder& brief) {
    brief.heading(2, brief.text("brief.bring.title"));
    const auto things = all_under(brief, "bring");
    if (brief.input().detail == Detail::Full) {
        brief.check_boxes(things);
        return;
    }
    std::string list;
    for (const auto& thing : things) list += (list.empty() ? "" : "; ") + thing;
    brief.paragraph(capitalised(list) + '.', ParagraphStyle::Small);
}

void add_when_to_call(BriefBuilder& brief) {
    brief.heading(2, brief.text("brief.call.title"));
    // One box: two would not fit on page 2 beside the options of most people.
    Box box{BoxStyle::Urgent, "", {}};
    const auto add = [&](std::string_view label, std::string_view text) {
        box.blocks.emplace_back(
            Paragraph{{Span{brief.text(label) + ' ', true}, Span{brief.text(text), false}}});
    };
    add("brief.call.emergency", "must.m-6");
    add("brief.call.team", "must.m-7");
    add("brief.call.cell-therapy", "must.m-8");
    brief.add(std::move(box));
}

namespace {

/// The term or, where a language has them, one of its other forms: "líneas de tratamiento".
bool is_used(BriefBuilder& brief, const std::string& entry, const std::string& term) {
    auto words = all_under(brief, entry + ".forms");
    words.push_back(term);
    return std::ranges::any_of(
        words, [&](const std::string& word) { return stands_in(brief.document(), word); });
}

}  // namespace

void add_words_explained(BriefBuilder& brief) {
    std::multimap<std::string, Paragraph> entries;
    constexpr std::string_view term_key = ".term";
    for (const auto key : brief.input().wording.keys_under("glossary")) {
        if (!key.ends_with(term_key)) continue;
        const std::string entry(key.substr(0, key.size() - term_key.size()));
        const std::string term = brief.text(key);
        if (is_used(brief, entry, term))
            entries.emplace(alphabetical_key(term),
                            Paragraph{{Span{capitalised(term) + ": ", true},
                                       Span{brief.text(entry + ".meaning"), false}},
                                      ParagraphStyle::Small});
    }
    if (entries.empty()) return;
    brief.heading(2, brief.text("brief.words.title"));
    for (auto& [place, entry] : entries) brief.add(std::move(entry));
}

namespace {

/// Sources that were checked, and are due again, on the same days.
struct CheckedTogether {
    Date reviewed;
    Date review_due;
    std::vector<std::string> titles;
    /// Drug labels by the names of their medicines.
    std::vector<std::string> labels;
};

std::vector<CheckedTogether> sources_by_days(const BriefBuilder& brief) {
    std::vector<CheckedTogether> groups;
    for (const auto& source : brief.input().data.sources) {
        auto group = std::ranges::find_if(groups, [&source](const CheckedTogether& other) {
            return other.reviewed == source.reviewed && other.review_due == source.review_due;
        });
        if (group == groups.end())
            group = groups.insert(groups.end(), {source.reviewed, source.review_due, {}, {}});
        if (source.kind == "label")
            group->labels.push_back(brief.text("source." + source.id + ".name"));
        else
            group->titles.push_back(source.title);
    }
    std::ranges::sort(groups, {}, &CheckedTogether::review_due);
    return groups;
}

void add_sources_of_days(BriefBuilder& brief, const CheckedTogether& group) {
    std::string due = brief.phrases().date(group.review_due);
    if (group.review_due <= brief.input().today)
        due = brief.text("brief.sources.overdue", {{"date", due}});
    const auto days = brief.text("brief.sources.checked",
                                 {{"date", brief.phrases().date(group.reviewed)}, {"due", due}});
    Text words = bold(days);
    std::string_view before = " ";
    const auto add = [&](const std::string& item, const std::string& language) {
        append(words, {std::string(before)});
        append(words, {.text = item, .language = language});
        before = "; ";
    };
    for (const auto& title : group.titles)
        add(title, brief.input().wording.language() == source_language ? "" : source_language);
    if (!group.labels.empty())
        add(brief.text("brief.sources.labels", {{"names", brief.phrases().join(group.labels)}}),
            "");
    append(words, {"."});
    brief.add(Paragraph{std::move(words), ParagraphStyle::Small});
}

}  // namespace

void add_sources(BriefBuilder& brief) {
    const auto& input = brief.input();
    brief.heading(2, brief.text("brief.sources.title"));
    brief.paragraph(
        joined({brief.text("must.m-5", {{"date", brief.reviewed_on()}}),
                brief.text("brief.sources.version", {{"version", input.data.version}})}));
    if (!input.data.overlay.empty())
        brief.paragraph(brief.text("brief.sources.overlay", {{"folder", input.data.overlay}}));
    for (const auto& group : sources_by_days(brief)) add_sources_of_days(brief, group);
    brief.paragraph(
        joined({brief.text("brief.sources.to-verify"), brief.text("brief.sources.newer-labels")}),
        ParagraphStyle::Small);
    brief.labelled(
        "brief.sources.limits-title",
        joined({brief.text("must.m-2"), brief.text("must.m-3"), brief.text("must.m-4")}));
}

}  // namespace myelobrief
