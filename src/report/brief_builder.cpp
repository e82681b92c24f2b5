#include "report/brief_builder.h"

#include <algorithm>

namespace myelobrief {

namespace {

int placement(Outcome outcome) {
    switch (outcome) {
        case Outcome::Met:
            return 3;
        case Outcome::Unknown:
            return 2;
        case Outcome::NotMet:
            return 1;
        case Outcome::NotApplicable:
            break;
    }
    return 0;
}

std::vector<OptionFindings> by_option(const std::vector<Finding>& findings) {
    std::vector<OptionFindings> options;
    for (const auto& finding : findings) {
        if (options.empty() || options.back().option != finding.option)
            options.push_back({finding.option, {}, finding.outcome});
        auto& entry = options.back();
        entry.findings.push_back(&finding);
        if (placement(finding.outcome) > placement(entry.placed)) entry.placed = finding.outcome;
    }
    return options;
}

}  // namespace

BriefBuilder::BriefBuilder(const BriefInput& input)
    : input_(input),
      phrases_(input.wording, input.data),
      history_(resolve_history(input.profile.history, input.data.catalog)),
      relapses_(find_relapses(input.profile.disease, history_)),
      lines_(count_lines(input.profile.history, history_, relapses_, input.line_rule)),
      options_(by_option(input.findings)),
      missing_(rank_missing_facts(input.findings, input.data.catalog)) {
    ask_once();
    document_.language = input.wording.language();
    document_.title = text("brief.title");
    document_.footer = text("brief.footer", {{"date", phrases_.date(input.today)}});
    document_.page_label = text("brief.page-label");
    document_.contents_label = text("page.contents");
    document_.date = to_iso(input.today);
}

void BriefBuilder::ask_once() {
    // Two facts may be answered by one question: how often the myeloma came back.
    std::map<std::string, std::set<const Option*>> options_by_question;
    for (const auto& finding : input_.findings)
        for (const auto& missing : finding.missing)
            if (!missing.judgement)
                options_by_question[phrases_.fact_ask(missing.fact)].insert(finding.option);
    std::set<std::string> asked;
    std::erase_if(missing_, [&](RankedFact& missing) {
        const auto question = phrases_.fact_ask(missing.fact);
        missing.options = std::max(missing.options, options_by_question[question].size());
        return !asked.insert(question).second;
    });
}

std::string BriefBuilder::reviewed_on() const {
    Date oldest = input_.today;
    for (const auto& source : input_.data.sources) oldest = std::min(oldest, source.reviewed);
    return phrases_.date(oldest);
}

void BriefBuilder::add(Block block) {
    document_.blocks.push_back(std::move(block));
}

void BriefBuilder::labelled(std::string_view label_key, const std::string& words) {
    add(Paragraph{{Span{text(label_key) + ' ', true}, Span{words, false}}, ParagraphStyle::Body});
}

std::vector<std::string> BriefBuilder::questions_to(const Option& option) const {
    std::vector<std::string> keys;
    for (const auto& when : option.questions_when)
        if (input_.facts[when.fact].range.hi >= 1) keys.push_back(when.question);
    keys.insert(keys.end(), option.questions.begin(), option.questions.end());
    return keys;
}

std::vector<std::string> BriefBuilder::new_questions(const std::vector<std::string>& keys,
                                                     std::size_t most) {
    std::vector<std::string> questions;
    for (const auto& key : keys)
        if (questions.size() < most && first_time(key)) questions.push_back(text(key));
    return questions;
}

void BriefBuilder::check_boxes(const std::vector<std::string>& items) {
    List list{ListStyle::CheckBoxes, {}};
    for (const auto& item : items) list.items.push_back(plain(item));
    add(std::move(list));
}

}  // namespace myelobrief
