#include <algorithm>

#include "report/brief_builder.h"

namespace myelobrief {

namespace {

/// More than a few questions to one option are not asked in one visit.
constexpr std::size_t most_questions = 3;

OutcomeMark mark_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::Met:
            return OutcomeMark::Met;
        case Outcome::NotMet:
            return OutcomeMark::NotMet;
        case Outcome::Unknown:
            return OutcomeMark::Unknown;
        case Outcome::NotApplicable:
            break;
    }
    return OutcomeMark::NotApplicable;
}

/// The leaves that decided, or those that left it open.
std::vector<std::string> deciding_phrases(const BriefBuilder& brief, const Finding& finding) {
    std::vector<std::string> phrases;
    for (const auto& evidence : finding.evidence) {
        const bool open = finding.outcome == Outcome::Unknown && evidence.truth == Truth::Unknown;
        if (evidence.deciding || open)
            phrases.push_back(brief.phrases().evidence(*finding.option, evidence));
    }
    return phrases;
}

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

std::string by_source(const BriefBuilder& brief, const Finding& finding) {
    return brief.text("brief.option.by-source",
                      {{"source", brief.text("source." + finding.criteria->source + ".short")}});
}

/// The phrases as one sentence, or what stands there when there are none.
std::string sentence(const BriefBuilder& brief, const std::vector<std::string>& phrases,
                     std::string_view none_key) {
    if (phrases.empty()) return brief.text(none_key);
    std::string joined;
    for (const auto& phrase : phrases) joined += (joined.empty() ? "" : "; ") + phrase;
    return capitalised(joined) + '.';
}

}  // namespace

OutcomeLine outcome_line(const BriefBuilder& brief, const Finding& finding) {
    OutcomeLine line;
    line.mark = mark_of(finding.outcome);
    const bool no_rule = finding.not_applicable == NotApplicableReason::NoRuleInSource;
    line.word = no_rule ? brief.text("outcome.no-rule")
                        : brief.text("outcome." + std::string(name_of_value(finding.outcome)));
    std::string by = capitalised(by_source(brief, finding));
    const auto deciding = deciding_phrases(brief, finding);
    if (finding.outcome == Outcome::NotApplicable && !no_rule &&
        finding.not_applicable != NotApplicableReason::GuardNotMet) {
        by += ' ' +
              brief.text("not-applicable." + std::string(name_of_value(finding.not_applicable)));
    } else if (!deciding.empty()) {
        by += ' ' + capitalised(brief.phrases().join(deciding)) + '.';
    }
    line.text = plain(by);
    return line;
}

void add_option_block(BriefBuilder& brief, const OptionFindings& entry) {
    const auto& option = *entry.option;
    brief.heading(3, brief.phrases().option_title(option));
    for (const auto* finding : entry.findings) {
        auto line = outcome_line(brief, *finding);
        // The slots below give the reasons; the line names outcome and source.
        line.text = plain(by_source(brief, *finding));
        brief.add(std::move(line));
    }
    const auto fits = phrases_with(brief, entry, Truth::True);
    const auto does_not_fit = phrases_with(brief, entry, Truth::False);
    const auto open = phrases_with(brief, entry, Truth::Unknown);
    // One paragraph: on paper, short slots on lines of their own leave half of each line empty.
    Text slots{{brief.text("brief.option.what") + ' ', true},
               {brief.text("option." + option.id + ".what"), false}};
    const auto add_slot = [&](std::string_view label, const std::vector<std::string>& phrases,
                              std::string_view none_key) {
        slots.push_back({' ' + brief.text(label) + ' ', true});
        slots.push_back({sentence(brief, phrases, none_key), false});
    };
    add_slot("brief.option.fits", fits, "brief.option.fits-none");
    add_slot("brief.option.does-not-fit", does_not_fit, "brief.option.does-not-fit-none");
    add_slot("brief.option.cannot-tell", open, "brief.option.cannot-tell-none");
    brief.add(Paragraph{slots, ParagraphStyle::Body});
    if (entry.placed == Outcome::Unknown) add_settling(brief, entry);
    const auto questions = brief.new_questions(option.questions, most_questions);
    if (!questions.empty()) brief.check_boxes(questions);
}

}  // namespace myelobrief
