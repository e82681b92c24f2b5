#include "report/rule_words.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace myelobrief {

namespace {

/// Nearly every rule asks for it.
constexpr std::string_view asked_for_everywhere = "relapsed_or_refractory";

/// What is said once, in front of all conditions.
struct InFront {
    std::optional<UnknownReason> reason = {};
    bool not_so = false;
};

/// A leaf that got words.
struct SaidLeaf {
    const LeafEvidence* evidence = nullptr;
    bool negated = false;
};

/// Where in the rule a node stands.
struct Place {
    /// 0 is the whole of a rule, 1 what its conditions are made of; more is within an alternative.
    int depth = 0;
    /// Among conditions that all have to hold.
    bool in_row = true;
    bool negated = false;
    /// In who the rule is for, where it is met: its outcome rests on the rest.
    bool in_guard = false;
    /// Every condition that does not hold gets words, whether the outcome rests on it or not.
    bool name_all_left = false;

    [[nodiscard]] Place within(const Node& node, const Node& member) const {
        Place place = *this;
        const bool same_row = node.kind == Node::Kind::All && member.kind == Node::Kind::All;
        if (!same_row) ++place.depth;
        place.in_row = in_row && node.kind == Node::Kind::All;
        place.negated = negated != (node.kind == Node::Kind::Not);
        return place;
    }
};

struct Part {
    /// Empty when nothing in it bears on the outcome.
    std::string words;
    Truth truth = Truth::Unknown;
    /// Of several parts: it stands behind the others, so that its end is the end.
    bool group = false;
    /// What has to hold together, to be said in one row with what else has to hold.
    std::vector<Part> all_of = {};
};

Truth truth_of_group(const Node& node, const std::vector<Truth>& truths) {
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

/// One walk over the rule.
class RuleWords {
  public:
    RuleWords(const BriefBuilder& brief, const Finding& finding, InFront in_front, bool hide_usual)
        : brief_(brief), finding_(finding), in_front_(in_front), hide_usual_(hide_usual) {}

    std::string words() {
        const auto& rule = *finding_.criteria->rule;
        const bool for_others = finding_.outcome == Outcome::NotApplicable;
        std::vector<Part> parts;
        if (rule.when) {
            Place place{for_others ? 0 : 1};
            place.in_guard = finding_.outcome == Outcome::Met;
            take_apart(of(*rule.when, place), parts);
        }
        auto then = of(rule.then, {parts.empty() ? 0 : 1});
        // Where the rule is for others, only that is worth a word.
        if (!for_others || parts.empty()) take_apart(std::move(then), parts);
        return join_all(parts, 0);
    }

    [[nodiscard]] const std::vector<SaidLeaf>& said() const { return said_; }

  private:
    Part of(const Node& node, const Place& place) {
        if (node.kind == Node::Kind::Leaf) return of_leaf(place);
        const auto start = std::tuple(next_leaf_, lists_, said_.size());
        std::vector<Truth> truths;
        std::vector<Part> parts;
        for (const auto& member : node.members) {
            auto part = of(member, place.within(node, member));
            truths.push_back(part.truth);
            const bool holds = part.truth == Truth::True;
            // Left are those that do not hold; whom a rule is for, it says by those that do.
            if (part.words.empty() || (place.name_all_left && holds) || (place.in_guard && !holds))
                continue;
            if (node.kind == Node::Kind::All)
                take_apart(std::move(part), parts);
            else
                parts.push_back(std::move(part));
        }
        const auto truth = truth_of_group(node, truths);
        // What is settled as a whole leaves nothing open.
        const bool settled = finding_.outcome == Outcome::Unknown && truth != Truth::Unknown;
        if (parts.empty() || settled) return {"", truth};

        const bool some = node.kind == Node::Kind::AtLeast && truth != Truth::True;
        if (some && !place.name_all_left && finding_.outcome != Outcome::Unknown) {
            // That too few are left is to be seen only if all that are left are named.
            std::size_t said = 0;
            std::tie(next_leaf_, lists_, said) = start;
            said_.resize(said);
            Place all_left = place;
            all_left.name_all_left = true;
            return of(node, all_left);
        }
        if (node.kind == Node::Kind::Not)
            return {brief_.text("brief.reasons.not", {{"rule", parts.front().words}}), truth,
                    parts.front().group};
        if (parts.size() == 1) {
            parts.front().truth = truth;
            return std::move(parts.front());
        }
        if (node.kind == Node::Kind::All) {
            auto words = join_all(parts, place.depth);
            return {std::move(words), truth, true, std::move(parts)};
        }
        const auto met = static_cast<std::size_t>(std::ranges::count(truths, Truth::True));
        return {words_of_choice(node, parts, place.depth, some ? met : 0), truth, true};
    }

    Part of_leaf(const Place& place) {
        const auto& evidence = finding_.evidence[next_leaf_++];
        if (!is_said(evidence, place)) return {"", evidence.truth};
        said_.push_back({&evidence, place.negated});
        const auto& option = *finding_.option;
        const auto& phrases = brief_.phrases();
        if (in_front_.not_so) return {phrases.leaf_with_value(option, evidence), evidence.truth};
        if (in_front_.reason && evidence.reason == *in_front_.reason)
            return {phrases.evidence_without_reason(option, evidence), evidence.truth};
        return {phrases.evidence(option, evidence), evidence.truth};
    }

    /// Whether a leaf bears on the outcome and is worth a word.
    [[nodiscard]] bool is_said(const LeafEvidence& evidence, const Place& place) const {
        const bool holds = evidence.truth == Truth::True;
        const auto& fact = brief_.input().data.catalog.facts[evidence.leaf->fact].id;
        if (hide_usual_ && holds && place.in_row && fact == asked_for_everywhere) return false;
        const bool open = finding_.outcome == Outcome::Unknown && evidence.truth == Truth::Unknown;
        return evidence.deciding || open || (place.in_guard && holds) ||
               (place.name_all_left && !holds);
    }

    static void take_apart(Part part, std::vector<Part>& parts) {
        if (part.words.empty()) return;
        if (part.all_of.empty())
            parts.push_back(std::move(part));
        else
            std::ranges::move(part.all_of, std::back_inserter(parts));
    }

    /// In their order, but for groups, which come last.
    static std::vector<std::string> words_of(std::vector<Part>& parts) {
        std::ranges::stable_partition(parts, [](const Part& part) { return !part.group; });
        std::vector<std::string> words;
        for (const auto& part : parts) words.push_back(part.words);
        return words;
    }

    /// "a; b; and c"; within an alternative "a, b and c" where that is short and plain.
    std::string join_all(std::vector<Part>& parts, int depth) const {
        const auto words = words_of(parts);
        const auto& phrases = brief_.phrases();
        const auto in_a_row = phrases.join(words);
        return depth > 1 && phrases.are_plain(words) && is_short(in_a_row)
                   ? in_a_row
                   : phrases.join_long(words);
    }

    std::string words_of_choice(const Node& node, std::vector<Part>& parts, int depth,
                                std::size_t met) {
        const bool nested = std::ranges::any_of(parts, &Part::group);
        const auto words = words_of(parts);
        const auto& phrases = brief_.phrases();
        if (node.kind == Node::Kind::AtLeast) return some_of(node.needed - met, met > 0, words);
        // "a; b; and c; or d" would leave open what the "or" belongs to.
        if (nested || (depth == 1 && !phrases.short_enough_for_and(words)))
            return some_of(1, false, words);
        return depth > 1 && phrases.are_plain(words) ? phrases.join_or(words)
                                                     : phrases.join_long_or(words);
    }

    /// "at least 2 of these: (1) a; (2) b; (3) c"; "more" where others hold already.
    std::string some_of(std::size_t needed, bool more, const std::vector<std::string>& words) {
        std::string list;
        for (std::size_t i = 0; i < words.size(); ++i) {
            const bool last_choice = needed == 1 && i > 0 && i + 1 == words.size();
            if (i > 0) list += last_choice ? "; " + brief_.text("list.or") + ' ' : "; ";
            list += '(' + sign_of(i) + ") " + words[i];
        }
        ++lists_;
        return brief_.text(more ? "brief.reasons.at-least-more" : "brief.reasons.at-least",
                           {{"count", std::to_string(needed)}, {"rules", list}});
    }

    /// Numbers, and letters in a second list, so that none of its items is taken for one of the
    /// first; what goes beyond is numbered "3.1".
    [[nodiscard]] std::string sign_of(std::size_t item) const {
        constexpr std::size_t letters = 26;
        if (lists_ == 0) return std::to_string(item + 1);
        if (lists_ == 1 && item < letters)
            return std::string(1, static_cast<char>('a' + static_cast<char>(item)));
        return std::to_string(lists_ + 1) + '.' + std::to_string(item + 1);
    }

    const BriefBuilder& brief_;
    const Finding& finding_;
    InFront in_front_;
    bool hide_usual_ = true;
    std::size_t next_leaf_ = 0;
    /// How many numbered lists stand in the words so far.
    std::size_t lists_ = 0;
    std::vector<SaidLeaf> said_;
};

/// A reason may stand in front of values that were given only if it explains them.
bool explains(const LeafEvidence& evidence, const Catalog& catalog) {
    const bool something_known = evidence.fact.range != catalog.facts[evidence.leaf->fact].range;
    return evidence.reason != UnknownReason::NotGiven || !something_known;
}

/// What all conditions share: not to be so, or the reason for which they are open. What a doctor
/// must judge is open as well, and says so itself.
InFront shared_by(const std::vector<SaidLeaf>& said, const Catalog& catalog) {
    InFront shared;
    std::size_t with_reason = 0;
    const bool all_false = std::ranges::all_of(said, [](const SaidLeaf& leaf) {
        return leaf.evidence->truth == Truth::False && !leaf.negated;
    });
    if (all_false) return {{}, said.size() > 1};
    for (const auto& [evidence, negated] : said) {
        if (evidence->truth != Truth::Unknown || negated) return {};
        if (evidence->reason == UnknownReason::NeedsJudgement) continue;
        if (!explains(*evidence, catalog)) return {};
        if (with_reason > 0 && evidence->reason != *shared.reason) return {};
        shared.reason = evidence->reason;
        ++with_reason;
    }
    return with_reason > 1 ? shared : InFront{};
}

}  // namespace

std::string words_of_rule(const BriefBuilder& brief, const Finding& finding) {
    const auto& catalog = brief.input().data.catalog;
    RuleWords alone(brief, finding, {}, true);
    const auto words = alone.words();
    if (words.empty()) return RuleWords(brief, finding, {}, false).words();
    const auto in_front = shared_by(alone.said(), catalog);
    if (!in_front.not_so && !in_front.reason) return words;
    const auto rules = RuleWords(brief, finding, in_front, true).words();
    if (in_front.not_so) return brief.text("brief.reasons.not-so", {{"rules", rules}});
    return brief.text("brief.reasons.shared",
                      {{"reason", brief.phrases().reason(*in_front.reason)}, {"rules", rules}});
}

}  // namespace myelobrief
