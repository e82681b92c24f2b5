#include "report/outcome_words.h"

#include <algorithm>

#include "report/rule_words.h"

namespace myelobrief {

namespace {

/// How long the day is named on which a rule began: who read older pages knows another rule.
constexpr std::chrono::days new_for{3 * 365};

/// The statements of a rule that nobody could confirm in a primary text.
bool is_to_verify(const BriefBuilder& brief, const Finding& finding) {
    return std::ranges::any_of(finding.criteria->references, [&](const Reference& reference) {
        const auto* source = brief.input().data.source(reference.source);
        if (source == nullptr) return false;
        const auto statement =
            std::ranges::find(source->statements, reference.where, &Statement::id);
        return statement != source->statements.end() && !statement->to_verify.empty();
    });
}

}  // namespace

std::string plain_source_name(const BriefBuilder& brief, const Finding& finding) {
    return brief.text("source." + finding.criteria->source + ".short");
}

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

std::string outcome_word(const BriefBuilder& brief, Outcome outcome) {
    return brief.text("outcome." + std::string(name_of_value(outcome)));
}

std::string source_note(const BriefBuilder& brief, const Finding& finding) {
    const auto& criteria = *finding.criteria;
    std::vector<std::string> notes;
    const auto& since = criteria.valid_from;
    if (since && brief.input().today < *since + new_for)
        notes.push_back(
            brief.text("brief.option.since", {{"date", brief.phrases().month(*since)}}));
    if (criteria.approval == Approval::Accelerated)
        notes.push_back(brief.text("brief.option.accelerated"));
    if (is_to_verify(brief, finding)) notes.push_back(brief.text("brief.option.to-verify"));
    std::string text;
    for (const auto& note : notes) text += (text.empty() ? "" : ", ") + note;
    return text;
}

std::string source_with_note(const BriefBuilder& brief, const Finding& finding) {
    const auto name = plain_source_name(brief, finding);
    const auto note = source_note(brief, finding);
    return note.empty() ? name : name + ' ' + note;
}

std::string source_name(const BriefBuilder& brief, const Finding& finding) {
    const auto name = plain_source_name(brief, finding);
    const auto note = source_note(brief, finding);
    return note.empty() ? name : name + " (" + note + ")";
}

std::string reasons(const BriefBuilder& brief, const Finding& finding) {
    if (finding.evidence.empty()) return "";
    return words_of_rule(brief, finding);
}

std::string first_reason(const BriefBuilder& brief, const Finding& finding) {
    const auto& rule = finding.criteria->rule;
    const bool one_is_enough =
        finding.outcome == Outcome::NotMet && rule && rule->then.kind == Node::Kind::All;
    if (!one_is_enough) return reasons(brief, finding);
    // Members before the first group lie where their evidence lies, behind that of the guard.
    auto place = rule->when ? leaves_of(*rule->when).size() : 0;
    for (const auto& member : rule->then.members) {
        if (member.kind != Node::Kind::Leaf || place == finding.evidence.size()) break;
        const auto& evidence = finding.evidence[place++];
        if (evidence.truth == Truth::False)
            return brief.phrases().evidence(*finding.option, evidence);
    }
    return reasons(brief, finding);
}

OutcomeLine outcome_line(const BriefBuilder& brief, const Finding& finding, LineParts parts) {
    OutcomeLine line;
    line.mark = mark_of(finding.outcome);
    const bool no_rule = finding.not_applicable == NotApplicableReason::NoRuleInSource;
    line.word = no_rule ? brief.text("outcome.no-rule") : outcome_word(brief, finding.outcome);
    std::string words;
    if (parts.source)
        words = capitalised(
            brief.text("brief.option.by-source", {{"source", source_name(brief, finding)}}));
    const auto why = parts.reasons ? reasons(brief, finding) : std::string();
    const auto add = [&words](const std::string& more) {
        words += (words.empty() ? "" : " ") + more;
    };
    if (finding.outcome == Outcome::NotApplicable && !no_rule &&
        finding.not_applicable != NotApplicableReason::GuardNotMet)
        add(brief.text("not-applicable." + std::string(name_of_value(finding.not_applicable))));
    else if (!why.empty())
        add(capitalised(why) + '.');
    line.text = plain(words);
    return line;
}

std::string disagreement(const BriefBuilder& brief, const OptionFindings& entry) {
    std::vector<const Finding*> judged;
    std::ranges::copy_if(entry.findings, std::back_inserter(judged), [](const Finding* finding) {
        // What only a doctor can judge is open for everyone: no source disagrees by that.
        const bool judgement = finding->outcome == Outcome::Unknown &&
                               std::ranges::all_of(finding->missing, &MissingFact::judgement);
        return finding->outcome != Outcome::NotApplicable && !judgement;
    });
    const bool agree = std::ranges::all_of(judged, [&](const Finding* finding) {
        return finding->outcome == judged.front()->outcome;
    });
    if (agree) return "";
    return brief.text("brief.differ");
}

}  // namespace myelobrief
