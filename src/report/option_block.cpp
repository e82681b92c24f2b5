#include "report/option_block.h"

#include <algorithm>

#include "report/outcome_words.h"

namespace myelobrief {

namespace {

/// More than a few questions to one option are not asked in one visit.
constexpr std::size_t most_questions = 3;

/// A leaf belongs to a slot when it bears on the outcome: once a rule is met or not met, only what
/// decided it. The other way of an either-or rule neither speaks for the option nor against it.
bool bears_on_outcome(const Finding& finding, const LeafEvidence& evidence) {
    if (finding.outcome != Outcome::Unknown) return evidence.deciding;
    return evidence.truth != Truth::False;
}

std::vector<std::string> phrases_with(const BriefBuilder& brief, const OptionFindings& option,
                                      Truth truth) {
    std::vector<std::string> phrases;
    for (const auto* finding : option.findings) {
        for (const auto& evidence : finding->evidence) {
            if (evidence.truth != truth || !bears_on_outcome(*finding, evidence)) continue;
            const auto phrase = brief.phrases().evidence(*option.option, evidence);
            if (std::ranges::find(phrases, phrase) == phrases.end()) phrases.push_back(phrase);
        }
    }
    return phrases;
}

/// What the outcome still depends on, and which single answers could settle it.
void add_settling(BriefBuilder& brief, const OptionFindings& option) {
    for (const auto* finding : option.findings) {
        if (finding->outcome != Outcome::Unknown || finding->missing.empty()) continue;
        std::vector<std::string> needed;
        for (const auto& missing : finding->missing)
            needed.push_back(missing.judgement ? brief.text("brief.option.judgement")
                                               : brief.phrases().fact_name(missing.fact));
        brief.labelled("brief.option.settle", capitalised(brief.phrases().join(needed)) + '.');
        const bool some_alone = !finding->could_settle_alone.empty() &&
                                finding->could_settle_alone.size() < finding->missing.size();
        if (!some_alone) continue;
        std::vector<std::string> alone;
        for (const auto place : finding->could_settle_alone)
            if (!finding->missing[place].judgement)
                alone.push_back(brief.phrases().fact_name(finding->missing[place].fact));
        if (!alone.empty())
            brief.paragraph(
                brief.text("brief.option.settle-alone", {{"facts", brief.phrases().join(alone)}}));
    }
}

/// The phrases as one sentence.
std::string sentence(const std::vector<std::string>& phrases) {
    std::string joined;
    for (const auto& phrase : phrases) joined += (joined.empty() ? "" : "; ") + phrase;
    return capitalised(joined) + '.';
}

}  // namespace

void add_option_block(BriefBuilder& brief, const OptionFindings& entry) {
    const auto& option = *entry.option;
    const auto& wording = brief.input().wording;
    brief.heading(3, brief.phrases().option_title(option));
    // The slots below give the reasons of a single source; of several, each line its own.
    const bool several = entry.findings.size() > 1;
    for (const auto* finding : entry.findings) {
        const bool speaks_of_another = finding->not_applicable == NotApplicableReason::GuardNotMet;
        if (several && speaks_of_another) continue;
        brief.add(outcome_line(brief, *finding, {.reasons = several}));
    }
    const auto differ = disagreement(brief, entry);
    if (!differ.empty()) brief.paragraph(differ);
    // One paragraph: on paper, short slots on lines of their own leave half of each line empty.
    Text slots{{brief.text("brief.option.what") + ' ', true},
               {brief.text("option." + option.id + ".what"), false}};
    const auto add_slot = [&](std::string_view label, const std::string& words) {
        slots.push_back({' ' + brief.text(label) + ' ', true});
        slots.push_back({words, false});
    };
    if (!several) {
        const auto add_reasons = [&](std::string_view label, Truth truth) {
            const auto phrases = phrases_with(brief, entry, truth);
            if (!phrases.empty()) add_slot(label, sentence(phrases));
        };
        add_reasons("brief.option.fits", Truth::True);
        add_reasons("brief.option.does-not-fit", Truth::False);
        add_reasons("brief.option.cannot-tell", Truth::Unknown);
    }
    if (const auto know = "option." + option.id + ".know"; wording.has(know))
        add_slot("brief.option.know", brief.text(know));
    brief.add(Paragraph{slots, ParagraphStyle::Body});
    if (entry.placed == Outcome::Unknown) add_settling(brief, entry);
    const auto questions = brief.new_questions(brief.questions_to(option), most_questions);
    if (!questions.empty()) brief.check_boxes(questions);
}

}  // namespace myelobrief
