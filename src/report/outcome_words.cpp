#include "report/outcome_words.h"

#include <algorithm>

namespace myelobrief {

namespace {

/// How long the day is named on which a rule began: who read older pages knows another rule.
constexpr std::chrono::days new_for{3 * 365};

/// Nearly every rule asks for it.
constexpr std::string_view asked_for_everywhere = "relapsed_or_refractory";

/// Whether the person's values stand behind the conditions.
enum class ShowValues { Yes, No };

/// Walks the tree of a rule beside the evidence, which stands in the order of the leaves, so that
/// "or" and "at least 2 of these" are said.
class ReasonsOfRule {
  public:
    ReasonsOfRule(const BriefBuilder& brief, const Finding& finding, ShowValues values)
        : brief_(brief), finding_(finding), values_(values) {}

    std::string words() {
        const auto& rule = *finding_.criteria->rule;
        const auto when = rule.when ? of(*rule.when).words : std::string();
        const auto then = of(rule.then).words;
        return finding_.outcome == Outcome::NotApplicable || then.empty() ? when : then;
    }

  private:
    /// Without words when nothing in it bears on the outcome.
    struct Part {
        std::string words;
        Truth truth = Truth::Unknown;
    };

    Part of(const Node& node) {
        if (node.kind == Node::Kind::Leaf) return of_leaf();
        std::vector<Truth> truths;
        std::vector<std::string> parts;
        for (const auto& member : node.members) {
            auto part = of(member);
            truths.push_back(part.truth);
            if (!part.words.empty()) parts.push_back(std::move(part.words));
        }
        const auto truth = truth_of_group(node, truths);
        // What is settled as a whole leaves nothing open.
        const bool settled = finding_.outcome == Outcome::Unknown && truth != Truth::Unknown;
        if (parts.empty() || settled) return {"", truth};
        if (node.kind == Node::Kind::AtLeast && parts.size() > 1)
            return {brief_.text("brief.reasons.at-least", {{"count", std::to_string(node.needed)},
                                                           {"rules", list_of(parts)}}),
                    truth};
        return {node.kind == Node::Kind::Any ? brief_.phrases().join_or(parts)
                                             : brief_.phrases().join(parts),
                truth};
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

    Part of_leaf() {
        const auto& evidence = finding_.evidence[next_++];
        const bool open = finding_.outcome == Outcome::Unknown && evidence.truth == Truth::Unknown;
        const auto& fact = brief_.input().data.catalog.facts[evidence.leaf->fact].id;
        const bool said_everywhere = fact == asked_for_everywhere &&
                                     evidence.truth == Truth::True && finding_.evidence.size() > 1;
        if ((!evidence.deciding && !open) || said_everywhere) return {"", evidence.truth};
        return {values_ == ShowValues::Yes
                    ? brief_.phrases().evidence(*finding_.option, evidence)
                    : brief_.phrases().leaf_phrase(*finding_.option, *evidence.leaf),
                evidence.truth};
    }

    static std::string list_of(const std::vector<std::string>& parts) {
        std::string list;
        for (const auto& part : parts) list += (list.empty() ? "" : "; ") + part;
        return list;
    }

    const BriefBuilder& brief_;
    const Finding& finding_;
    ShowValues values_;
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
    return ReasonsOfRule(brief, finding, ShowValues::Yes).words();
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
