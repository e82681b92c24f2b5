#include "report/rule_change.h"

#include <algorithm>

#include "base/text.h"
#include "report/phrases.h"
#include "report/rule_text.h"

namespace myelobrief {

namespace {

std::string in_quotes(const std::string& text) {
    return "“" + text + "”";
}

/// What a node asks for, the same for each way to write it: two nodes with one text are one.
std::string test_text(const CriteriaData& data, const Node& node) {
    if (node.kind == Node::Kind::Leaf) return leaf_test_text(data, node.leaf);
    std::vector<std::string> members;
    for (const auto& member : node.members) members.push_back(test_text(data, member));
    std::ranges::sort(members);
    const std::string tests = '(' + join(members, "; ") + ')';
    switch (node.kind) {
        case Node::Kind::Not:
            return "not " + tests;
        case Node::Kind::Any:
            return "any of " + tests;
        case Node::Kind::AtLeast:
            return "at least " + std::to_string(node.needed) + " of " + tests;
        case Node::Kind::All:
        case Node::Kind::Leaf:
            break;
    }
    return "all of " + tests;
}

std::string words(const RuleInContext& rule, const Node& node);

std::vector<std::string> words_of_members(const RuleInContext& rule, const Node& node) {
    std::vector<std::string> parts;
    for (const auto& member : node.members) {
        const bool group = member.kind != Node::Kind::Leaf && node.members.size() > 1;
        parts.push_back(group ? '(' + words(rule, member) + ')' : words(rule, member));
    }
    return parts;
}

std::string words(const RuleInContext& rule, const Node& node) {
    switch (node.kind) {
        case Node::Kind::Leaf:
            return rule.wording.text("leaf." + rule.option.id + '.' + node.leaf.id);
        case Node::Kind::All:
            return Phrases(rule.wording, rule.data).join(words_of_members(rule, node));
        case Node::Kind::Any:
            return "one of: " + join(words_of_members(rule, node), "; ");
        case Node::Kind::Not:
            return "not: " + join(words_of_members(rule, node), "");
        case Node::Kind::AtLeast:
            return "at least " + std::to_string(node.needed) +
                   " of: " + join(words_of_members(rule, node), "; ");
    }
    return "";
}

/// A member of a group, or a whole rule.
struct Part {
    const Node* node;
    std::string test;
};

std::vector<Part> members_of(const RuleInContext& rule, const Node& node) {
    std::vector<Part> parts;
    for (const auto& member : node.members)
        parts.push_back({&member, test_text(rule.data, member)});
    return parts;
}

/// The parts of a rule that all have to hold.
std::vector<Part> parts_of(const RuleInContext& rule, const Node& node) {
    if (node.kind == Node::Kind::All) return members_of(rule, node);
    return {{&node, test_text(rule.data, node)}};
}

void remove_shared(std::vector<Part>& before, std::vector<Part>& after) {
    std::erase_if(before, [&after](const Part& part) {
        const auto same = std::ranges::find(after, part.test, &Part::test);
        if (same == after.end()) return false;
        after.erase(same);
        return true;
    });
}

/// Tests of one fact, or groups of one kind: the one took the place of the other.
bool alike(const RuleInContext& before, const Node& a, const RuleInContext& after, const Node& b) {
    if (a.kind != b.kind) return false;
    return a.kind != Node::Kind::Leaf ||
           before.data.catalog.facts[a.leaf.fact].id == after.data.catalog.facts[b.leaf.fact].id;
}

/// "now asks for X instead of Y"; where the words are the same, with the tests behind them. Of two
/// groups that differ in one test, that test alone.
std::string replaced(const RuleInContext& before, const Part& a, const RuleInContext& after,
                     const Part& b) {
    if (a.node->kind == Node::Kind::Any && b.node->kind == Node::Kind::Any) {
        auto gone = members_of(before, *a.node);
        auto added = members_of(after, *b.node);
        remove_shared(gone, added);
        if (gone.size() == 1 && added.size() == 1 &&
            alike(before, *gone[0].node, after, *added[0].node))
            return "as one of several ways, " + replaced(before, gone[0], after, added[0]);
    }
    const auto old_words = words(before, *a.node);
    const auto new_words = words(after, *b.node);
    const bool told_by_words = old_words != new_words;
    const auto with_test = [told_by_words](const std::string& text, const Part& part) {
        return in_quotes(text) + (told_by_words ? "" : " [" + part.test + ']');
    };
    return "now asks for " + with_test(new_words, b) + " instead of " + with_test(old_words, a);
}

std::vector<std::string> changes_of_parts(const RuleInContext& before, const Node& old_node,
                                          const RuleInContext& after, const Node& new_node) {
    auto gone = parts_of(before, old_node);
    auto added = parts_of(after, new_node);
    remove_shared(gone, added);
    std::vector<std::string> changes;
    std::erase_if(gone, [&](const Part& part) {
        const auto place = std::ranges::find_if(added, [&](const Part& other) {
            return alike(before, *part.node, after, *other.node);
        });
        if (place == added.end()) return false;
        changes.push_back(replaced(before, part, after, *place));
        added.erase(place);
        return true;
    });
    const auto list = [&changes](const std::string& start, const RuleInContext& rule,
                                 const std::vector<Part>& parts) {
        std::vector<std::string> texts;
        texts.reserve(parts.size());
        for (const auto& part : parts) texts.push_back(in_quotes(words(rule, *part.node)));
        if (!texts.empty()) changes.push_back(start + join(texts, ", "));
    };
    list("now also asks for ", after, added);
    list("no longer asks for ", before, gone);
    return changes;
}

}  // namespace

std::string rule_in_words(const RuleInContext& rule) {
    auto then = words(rule, rule.rule.then);
    if (!rule.rule.when) return then;
    return "only where " + words(rule, *rule.rule.when) + ": " + then;
}

std::vector<std::string> rule_changes(const RuleInContext& before, const RuleInContext& after) {
    const auto& old_when = before.rule.when;
    const auto& new_when = after.rule.when;
    const bool same_guard =
        old_when.has_value() == new_when.has_value() &&
        (!old_when || test_text(before.data, *old_when) == test_text(after.data, *new_when));
    if (same_guard) return changes_of_parts(before, before.rule.then, after, after.rule.then);
    return {"asked for: " + rule_in_words(before), "asks for: " + rule_in_words(after)};
}

}  // namespace myelobrief
