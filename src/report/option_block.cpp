#include "report/option_block.h"

#include <algorithm>

#include "report/outcome_words.h"

namespace myelobrief {

namespace {

/// More than a few questions to one option are not asked in one visit.
constexpr std::size_t most_questions = 2;

/// What the outcome still depends on, and which single answers could settle it.
void add_settling(BriefBuilder& brief, const OptionFindings& option) {
    for (const auto* finding : option.findings) {
        if (finding->outcome != Outcome::Unknown || finding->missing.empty()) continue;
        std::vector<std::string> needed;
        for (const auto& missing : finding->missing)
            needed.push_back(missing.judgement ? brief.text("brief.option.judgement")
                                               : brief.phrases().fact_name(missing.fact));
        const auto words = capitalised(brief.phrases().join_long(needed)) + '.';
        const auto label =
            option.findings.size() == 1
                ? brief.text("brief.option.settle")
                : brief.text("brief.option.settle-by", {{"source", source_name(brief, *finding)}});
        brief.add(Paragraph{{{label + ' ', true}, {words, false}}});
        const bool some_alone = !finding->could_settle_alone.empty() &&
                                finding->could_settle_alone.size() < finding->missing.size();
        if (!some_alone) continue;
        std::vector<std::string> alone;
        for (const auto place : finding->could_settle_alone)
            if (!finding->missing[place].judgement)
                alone.push_back(brief.phrases().fact_name(finding->missing[place].fact));
        if (!alone.empty())
            brief.paragraph(brief.text(
                alone.size() == 1 ? "brief.option.settle-alone" : "brief.option.settle-any",
                {{"facts", brief.phrases().join_long_or(alone)}}));
    }
}

/// How it goes, step by step, where the data tell it.
void add_steps(BriefBuilder& brief, const Option& option) {
    List steps{ListStyle::Numbers, {}};
    for (const auto key : brief.input().wording.keys_under("steps." + option.id))
        steps.items.push_back(plain(brief.text(key)));
    if (steps.items.empty()) return;
    brief.paragraph(brief.text("brief.option.steps"));
    brief.add(std::move(steps));
}

}  // namespace

void add_option_block(BriefBuilder& brief, const OptionFindings& entry) {
    const auto& option = *entry.option;
    const auto& wording = brief.input().wording;
    brief.heading(3, brief.phrases().option_title(option));
    const bool several = entry.findings.size() > 1;
    for (const auto* finding : entry.findings) {
        const bool speaks_of_another = finding->not_applicable == NotApplicableReason::GuardNotMet;
        if (several && speaks_of_another) continue;
        brief.add(outcome_line(brief, *finding));
    }
    const auto differ = disagreement(brief, entry);
    if (!differ.empty()) brief.paragraph(differ);
    // One paragraph: on paper, short slots on lines of their own leave half of each line empty.
    Text slots;
    const auto add_slot = [&](std::string_view label, const std::string& words) {
        slots.push_back({(slots.empty() ? "" : " ") + brief.text(label) + ' ', true});
        slots.push_back({words, false});
    };
    add_slot("brief.option.what", brief.text("option." + option.id + ".what"));
    if (const auto know = "option." + option.id + ".know"; wording.has(know))
        add_slot("brief.option.know", brief.text(know));
    std::vector<std::string> effects;
    for (const auto& key : option.side_effects) effects.push_back(brief.text(key));
    if (!effects.empty())
        add_slot("brief.option.side-effects",
                 capitalised(brief.phrases().join_long(effects)) + '.');
    brief.add(Paragraph{slots, ParagraphStyle::Small});
    if (brief.input().detail == Detail::Full) add_steps(brief, option);
    if (entry.placed == Outcome::Unknown) add_settling(brief, entry);
    const auto questions = brief.new_questions(brief.questions_to(option), most_questions);
    if (!questions.empty()) brief.check_boxes(questions);
}

}  // namespace myelobrief
