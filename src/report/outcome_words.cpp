#include "report/outcome_words.h"

#include <algorithm>
#include <optional>

namespace myelobrief {

namespace {

/// How long the day is named on which a rule began: who read older pages knows another rule.
constexpr std::chrono::days new_for{3 * 365};

/// Nearly every rule asks for it.
constexpr std::string_view asked_for_everywhere = "relapsed_or_refractory";

/// Walks the tree of a rule beside the evidence, which stands in the order of the leaves, so that
/// "or" and "at least 2 of these" are said.
class ReasonsOfRule {
  public:
    ReasonsOfRule(const BriefBuilder& brief, const Finding& finding)
        : brief_(brief), finding_(finding) {}

    std::string words() {
        const auto& rule = *finding_.criteria->rule;
        shared_reason_ = shared_reason();
        const auto when = rule.when ? of(*rule.when).words : std::string();
        const auto then = of(rule.then).words;
        const auto words = finding_.outcome == Outcome::NotApplicable || then.empty() ? when : then;
        if (!shared_reason_ || words.empty()) return words;
        return brief_.phrases().reason(*shared_reason_) + ": " + words;
    }

  private:
    /// Without words when nothing in it bears on the outcome.
    struct Part {
        std::string words;
        Truth truth = Truth::Unknown;
        /// Of several parts: it stands behind the others, so that its end is the end.
        bool group = false;
    };

    Part of(const Node& node, int depth = 0) {
        if (node.kind == Node::Kind::Leaf) return of_leaf();
        std::vector<Truth> truths;
        std::vector<Part> parts;
        for (const auto& member : node.members) {
            auto part = of(member, depth + 1);
            truths.push_back(part.truth);
            if (!part.words.empty()) parts.push_back(std::move(part));
        }
        const auto truth = truth_of_group(node, truths);
        // What is settled as a whole leaves nothing open.
        const bool settled = finding_.outcome == Outcome::Unknown && truth != Truth::Unknown;
        if (parts.empty() || settled) return {"", truth, false};
        if (parts.size() == 1) return {parts.front().words, truth, parts.front().group};
        const bool nested = std::ranges::any_of(parts, &Part::group);
        std::ranges::stable_partition(parts, [](const Part& part) { return !part.group; });
        return {words_of_group(node, parts, depth, nested), truth, true};
    }

    std::string words_of_group(const Node& node, const std::vector<Part>& parts, int depth,
                               bool nested) const {
        std::vector<std::string> words;
        for (const auto& part : parts) words.push_back(part.words);
        const auto& phrases = brief_.phrases();
        if (node.kind == Node::Kind::AtLeast) return some_of(node.needed, words);
        if (node.kind == Node::Kind::All) return phrases.join_long(words);
        // "a; b; and c; or d" would leave open what the "or" belongs to.
        if (nested || (depth == 1 && !phrases.short_enough_for_and(words)))
            return some_of(1, words);
        return depth == 0 ? phrases.join_long_or(words) : phrases.join_or(words);
    }

    /// "at least 2 of these: (1) a; (2) b; (3) c"
    std::string some_of(std::size_t needed, const std::vector<std::string>& words) const {
        std::string list;
        for (std::size_t i = 0; i < words.size(); ++i)
            list += (i == 0 ? "(" : "; (") + std::to_string(i + 1) + ") " + words[i];
        return brief_.text("brief.reasons.at-least",
                           {{"count", std::to_string(needed)}, {"rules", list}});
    }

    static Truth truth_of_group(const Node& node, const std::vector<Truth>& truths) {
        const auto count = [&truths](Truth truth) {
            return static_cast<std::size_t>(std::ranges::count(truths, truth));
        };
        if (node.kind == Node::Kind::Not) return truth_not(truths.front());
        std::size_t needed = node.needed;
        if (node.kind == Node::Kind::All) needed = truths.size();
        if (node.kind == Node::Kind::Any) needed = 1;
        if (count(Truth::True) >= needed) return Truth::True;
        return truths.size() - count(Truth::False) < needed ? Truth::False : Truth::Unknown;
    }

    /// Whether a leaf bears on the outcome and is worth a word.
    [[nodiscard]] bool is_said(const LeafEvidence& evidence) const {
        const bool open = finding_.outcome == Outcome::Unknown && evidence.truth == Truth::Unknown;
        const auto& fact = brief_.input().data.catalog.facts[evidence.leaf->fact].id;
        const bool said_everywhere = fact == asked_for_everywhere &&
                                     evidence.truth == Truth::True && finding_.evidence.size() > 1;
        return (evidence.deciding || open) && !said_everywhere;
    }

    /// The reason for which all that is said is not known: it is said once, in front.
    [[nodiscard]] std::optional<UnknownReason> shared_reason() const {
        std::vector<const LeafEvidence*> said;
        for (const auto& evidence : finding_.evidence)
            if (is_said(evidence)) said.push_back(&evidence);
        const bool shared = said.size() > 1 && std::ranges::all_of(said, [&](const auto* evidence) {
                                return evidence->truth == Truth::Unknown &&
                                       evidence->reason == said.front()->reason;
                            });
        return shared ? std::optional(said.front()->reason) : std::nullopt;
    }

    Part of_leaf() {
        const auto& evidence = finding_.evidence[next_++];
        if (!is_said(evidence)) return {"", evidence.truth, false};
        const auto& option = *finding_.option;
        const auto& phrases = brief_.phrases();
        std::string words = shared_reason_ ? phrases.evidence_without_reason(option, evidence)
                                           : phrases.evidence(option, evidence);
        return {std::move(words), evidence.truth, false};
    }

    const BriefBuilder& brief_;
    const Finding& finding_;
    std::optional<UnknownReason> shared_reason_;
    std::size_t next_ = 0;
};

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

std::string plain_source_name(const BriefBuilder& brief, const Finding& finding) {
    return brief.text("source." + finding.criteria->source + ".short");
}

}  // namespace

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
    return ReasonsOfRule(brief, finding).words();
}

std::string first_reason(const BriefBuilder& brief, const Finding& finding) {
    const auto& rule = finding.criteria->rule;
    const bool one_is_enough =
        finding.outcome == Outcome::NotMet && rule && rule->then.kind == Node::Kind::All;
    if (one_is_enough)
        for (std::size_t i = 0; i < rule->then.members.size() && i < finding.evidence.size(); ++i) {
            // Members before the first group lie where their evidence lies.
            if (rule->then.members[i].kind != Node::Kind::Leaf) break;
            if (finding.evidence[i].truth == Truth::False)
                return brief.phrases().evidence(*finding.option, finding.evidence[i]);
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
