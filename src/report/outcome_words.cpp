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
        none_holds_ = none_holds();
        std::vector<Part> parts;
        const bool for_others = finding_.outcome == Outcome::NotApplicable;
        // For whom the rule is, it says itself: the outcome rests on the rest.
        in_condition_ = finding_.outcome == Outcome::Met;
        if (rule.when) take_apart(of(*rule.when, for_others ? 0 : 1), parts);
        in_condition_ = false;
        auto then = of(rule.then, parts.empty() ? 0 : 1);
        // Where the rule is for others, only that is worth a word.
        if (!for_others || parts.empty()) take_apart(std::move(then), parts);
        const auto words = join_all(parts);
        if (words.empty()) return words;
        if (none_holds_) return brief_.text("brief.reasons.not-so", {{"rules", words}});
        if (!shared_reason_) return words;
        return brief_.text(
            "brief.reasons.shared",
            {{"reason", brief_.phrases().reason(*shared_reason_)}, {"rules", words}});
    }

  private:
    struct Part {
        /// Empty when nothing in it bears on the outcome.
        std::string words;
        Truth truth = Truth::Unknown;
        /// Of several parts: it stands behind the others, so that its end is the end.
        bool group = false;
        /// What has to hold together, to be said in one row with what else has to hold.
        std::vector<Part> all_of = {};
    };

    /// `depth` is 0 for the whole of a rule, 1 for what its conditions are made of, and more within
    /// an alternative.
    Part of(const Node& node, int depth, bool even_if_open = false) {
        if (node.kind == Node::Kind::Leaf) return of_leaf(even_if_open);
        const bool all = node.kind == Node::Kind::All;
        const auto first_leaf = next_;
        std::vector<Truth> truths;
        std::vector<Part> parts;
        for (const auto& member : node.members) {
            const bool same_row = all && member.kind == Node::Kind::All;
            auto part = of(member, depth + (same_row ? 0 : 1), even_if_open);
            truths.push_back(part.truth);
            if (part.words.empty()) continue;
            if (all)
                take_apart(std::move(part), parts);
            else
                parts.push_back(std::move(part));
        }
        const auto truth = truth_of_group(node, truths);
        // What is settled as a whole leaves nothing open.
        const bool settled = finding_.outcome == Outcome::Unknown && truth != Truth::Unknown;
        if (parts.empty() || settled) return {"", truth};
        const bool some = node.kind == Node::Kind::AtLeast && truth != Truth::True;
        if (some && !even_if_open && finding_.outcome != Outcome::Unknown) {
            // That too few are left is to be seen only if all that are left are named.
            next_ = first_leaf;
            return of(node, depth, true);
        }
        if (parts.size() == 1) {
            parts.front().truth = truth;
            return std::move(parts.front());
        }
        if (all) {
            auto words = join_all(parts, depth);
            return {std::move(words), truth, true, std::move(parts)};
        }
        const auto met = static_cast<std::size_t>(std::ranges::count(truths, Truth::True));
        return {words_of_choice(node, parts, depth, some ? met : 0), truth, true};
    }

    static void take_apart(Part part, std::vector<Part>& parts) {
        if (part.words.empty()) return;
        if (part.all_of.empty())
            parts.push_back(std::move(part));
        else
            std::ranges::move(part.all_of, std::back_inserter(parts));
    }

    static std::vector<std::string> words_of(const std::vector<Part>& parts) {
        std::vector<std::string> words;
        for (const auto& part : parts) words.push_back(part.words);
        return words;
    }

    /// "a; b; and c"; within an alternative "a, b and c" where that is short.
    std::string join_all(std::vector<Part>& parts, int depth = 0) const {
        const bool groups = std::ranges::any_of(parts, &Part::group);
        std::ranges::stable_partition(parts, [](const Part& part) { return !part.group; });
        const auto words = words_of(parts);
        const auto in_a_row = brief_.phrases().join(words);
        return depth > 1 && !groups && is_short(in_a_row) ? in_a_row
                                                          : brief_.phrases().join_long(words);
    }

    std::string words_of_choice(const Node& node, std::vector<Part>& parts, int depth,
                                std::size_t met) {
        const bool nested = std::ranges::any_of(parts, &Part::group);
        std::ranges::stable_partition(parts, [](const Part& part) { return !part.group; });
        const auto words = words_of(parts);
        const auto& phrases = brief_.phrases();
        if (node.kind == Node::Kind::AtLeast) return some_of(node.needed - met, met > 0, words);
        // "a; b; and c; or d" would leave open what the "or" belongs to.
        if (nested || (depth == 1 && !phrases.short_enough_for_and(words)))
            return some_of(1, false, words);
        return depth == 0 ? phrases.join_long_or(words) : phrases.join_or(words);
    }

    /// "at least 2 of these: (1) a; (2) b; (3) c"; "more" where others hold already. A second list
    /// has letters, so that none of its items is taken for one of the first.
    std::string some_of(std::size_t needed, bool more, const std::vector<std::string>& words) {
        const bool letters = lists_++ > 0;
        std::string list;
        for (std::size_t i = 0; i < words.size(); ++i) {
            const bool last_choice = needed == 1 && i > 0 && i + 1 == words.size();
            if (i > 0) list += last_choice ? "; " + brief_.text("list.or") + ' ' : "; ";
            const auto sign =
                letters ? std::string(1, static_cast<char>('a' + i)) : std::to_string(i + 1);
            list += '(' + sign + ") " + words[i];
        }
        return brief_.text(more ? "brief.reasons.at-least-more" : "brief.reasons.at-least",
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
        const bool condition = in_condition_ && evidence.truth == Truth::True;
        return (evidence.deciding || open || condition) && !said_everywhere;
    }

    /// The reason for which all that is said is not known: it is said once, in front. What a doctor
    /// must judge says so itself.
    [[nodiscard]] std::optional<UnknownReason> shared_reason() const {
        std::vector<UnknownReason> reasons;
        for (const auto& evidence : finding_.evidence) {
            if (!is_said(evidence)) continue;
            if (evidence.truth != Truth::Unknown) return std::nullopt;
            if (evidence.reason != UnknownReason::NeedsJudgement)
                reasons.push_back(evidence.reason);
        }
        const bool shared = reasons.size() > 1 && std::ranges::count(reasons, reasons.front()) ==
                                                      static_cast<std::ptrdiff_t>(reasons.size());
        return shared ? std::optional(reasons.front()) : std::nullopt;
    }

    /// Whether all that is said is not so: that, too, is said once.
    [[nodiscard]] bool none_holds() const {
        std::size_t said = 0;
        for (const auto& evidence : finding_.evidence) {
            if (!is_said(evidence)) continue;
            if (evidence.truth != Truth::False) return false;
            ++said;
        }
        return said > 1;
    }

    Part of_leaf(bool even_if_open) {
        const auto& evidence = finding_.evidence[next_++];
        const bool asked = even_if_open && evidence.truth != Truth::True;
        if (!is_said(evidence) && !asked) return {"", evidence.truth};
        const auto& option = *finding_.option;
        const auto& phrases = brief_.phrases();
        const bool not_so_in_front = none_holds_ && evidence.truth == Truth::False;
        if (not_so_in_front) return {phrases.leaf_with_value(option, evidence), evidence.truth};
        const bool said_in_front = shared_reason_ && evidence.reason == *shared_reason_;
        std::string words = said_in_front ? phrases.evidence_without_reason(option, evidence)
                                          : phrases.evidence(option, evidence);
        return {std::move(words), evidence.truth};
    }

    const BriefBuilder& brief_;
    const Finding& finding_;
    std::optional<UnknownReason> shared_reason_;
    bool none_holds_ = false;
    /// While the words are those of who the rule is for, and it is met.
    bool in_condition_ = false;
    std::size_t next_ = 0;
    /// How many numbered lists stand in the words so far.
    int lists_ = 0;
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
