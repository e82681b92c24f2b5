#include <algorithm>

#include "report/sections/sections.h"

namespace myelobrief {

namespace {

constexpr std::size_t top_questions = 3;
/// The first of a longer list; the rest has a chapter.
constexpr std::size_t front_page_facts = 3;

/// What is placed so, for the main message: options with a block of their own by name, medicines by
/// their number. Ways to change medicines, and trials, are there for nearly everyone: their
/// chapters are enough.
std::vector<std::string> named_briefly(const BriefBuilder& brief, Outcome outcome) {
    std::vector<std::string> names;
    std::size_t medicines = 0;
    for (const auto& entry : brief.options()) {
        if (entry.placed != outcome) continue;
        const auto topic = entry.option->topic;
        if (topic == Topic::Combination || topic == Topic::Product)
            ++medicines;
        else if (topic != Topic::DrugTherapy && topic != Topic::Trial)
            names.push_back(brief.text("topic-in-message." + std::string(name_of_value(topic))));
    }
    if (medicines > 0) names.push_back(brief.plural("brief.front.medicines", medicines));
    return names;
}

/// What there is to ask about, and what would help most.
std::string main_message(const BriefBuilder& brief) {
    const auto& phrases = brief.phrases();
    const auto worth_asking = named_briefly(brief, Outcome::Met);
    const auto open = named_briefly(brief, Outcome::Unknown);
    std::string message;
    if (!worth_asking.empty())
        message = brief.text("brief.front.message-met", {{"met", phrases.join(worth_asking)}});
    if (!open.empty())
        message += (message.empty() ? "" : " ") +
                   brief.text("brief.front.message-open", {{"open", phrases.join(open)}});
    if (message.empty()) message = brief.text("brief.front.message-none");
    message += ' ';
    if (brief.missing().empty())
        message += brief.text("brief.front.nothing-missing");
    else
        message +=
            brief.text("brief.front.helps-most",
                       {{"question", brief.phrases().fact_ask(brief.missing().front().fact)}});
    return message;
}

/// The person's own questions first, then what this brief raises, then questions for any visit.
/// Facts to ask for stand below, in a list of their own.
std::vector<std::string> first_questions(const BriefBuilder& brief) {
    std::vector<std::string> questions = brief.input().profile.preferences.questions;
    if (questions.size() < top_questions && !named_briefly(brief, Outcome::Met).empty())
        questions.push_back(brief.text("brief.front.question-met"));
    for (const auto* key : {"question.q-all-5", "question.q-all-1", "question.q-all-6"})
        if (questions.size() < top_questions) questions.push_back(brief.text(key));
    questions.resize(top_questions);
    return questions;
}

/// The first of what matters to this person; more of it stands in its chapter.
void add_goals(BriefBuilder& brief) {
    const auto& goals = brief.input().profile.preferences.goals;
    if (goals.empty()) return;
    brief.add(Paragraph{titled(brief.text("brief.comfort.goals") + ' ', plain(goals.front()))});
}

}  // namespace

void add_front_page(BriefBuilder& brief) {
    const auto& input = brief.input();
    brief.heading(1, brief.text("brief.title"));
    brief.paragraph(brief.text("brief.front.made", {{"date", brief.phrases().date(input.today)},
                                                    {"version", input.data.version},
                                                    {"reviewed", brief.reviewed_on()}}),
                    ParagraphStyle::Note);
    brief.paragraph(brief.text("must.m-1"), ParagraphStyle::Note);
    if (out_of_scope(input)) {
        brief.paragraph(brief.text("brief.front.out-of-scope"), ParagraphStyle::Lead);
    } else {
        brief.paragraph(main_message(brief), ParagraphStyle::Lead);
    }
    brief.heading(2, brief.text("brief.front.questions"));
    List questions{ListStyle::CheckBoxes, {}};
    for (const auto& question : first_questions(brief)) questions.items.push_back(plain(question));
    brief.add(std::move(questions));
    // A long list of facts needs the room of the second line.
    const bool long_list = brief.missing().size() > short_list_of_facts;
    brief.add(WritingLines{brief.text("brief.front.own-question"), long_list ? 1U : 2U});
    add_goals(brief);
    if (!brief.missing().empty() && !out_of_scope(input)) {
        brief.heading(2, brief.text("brief.front.facts"));
        List facts{ListStyle::CheckBoxes, {}};
        for (const auto& missing : brief.missing()) {
            if (facts.items.size() == front_page_facts) break;
            facts.items.push_back(plain(!long_list ? missing_fact_text(brief, missing)
                                                   : brief.phrases().fact_ask(missing.fact)));
        }
        brief.add(std::move(facts));
    }
    Box hand_over{BoxStyle::HandOver, brief.text("brief.front.hand-over-title"), {}};
    hand_over.blocks.emplace_back(Paragraph{plain(brief.text("brief.front.hand-over"))});
    brief.add(std::move(hand_over));
}

}  // namespace myelobrief
