#include <algorithm>

#include "report/sections/sections.h"

namespace myelobrief {

namespace {

constexpr std::size_t top_questions = 3;
/// The first of a longer list; the rest has a chapter.
constexpr std::size_t front_page_facts = 3;

std::vector<std::string> titles_placed(const BriefBuilder& brief, Outcome outcome) {
    std::vector<std::string> titles;
    for (const auto& entry : brief.options())
        if (entry.placed == outcome) titles.push_back(brief.phrases().option_title(*entry.option));
    return titles;
}

/// Two sentences: how many options there are to ask about, and what would help most.
std::string main_message(const BriefBuilder& brief) {
    const auto worth_asking = titles_placed(brief, Outcome::Met).size();
    const auto open = titles_placed(brief, Outcome::Unknown).size();
    std::string message;
    if (worth_asking > 0 && open > 0)
        message = brief.text("brief.front.message-both",
                             {{"met", brief.plural("brief.front.options", worth_asking)},
                              {"open", brief.plural("brief.front.options", open)}});
    else if (worth_asking > 0)
        message = brief.text("brief.front.message-met",
                             {{"met", brief.plural("brief.front.options", worth_asking)}});
    else if (open > 0)
        message = brief.text("brief.front.message-open",
                             {{"open", brief.plural("brief.front.options", open)}});
    else
        message = brief.text("brief.front.message-none");
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
    if (questions.size() < top_questions && !titles_placed(brief, Outcome::Met).empty())
        questions.push_back(brief.text("brief.front.question-met"));
    for (const auto* key : {"question.q-all-5", "question.q-all-1", "question.q-all-6"})
        if (questions.size() < top_questions) questions.push_back(brief.text(key));
    questions.resize(top_questions);
    return questions;
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
