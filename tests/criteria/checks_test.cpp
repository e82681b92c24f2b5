// Each static check with data that it accepts and data that it reports.
#include "criteria/checks/check.h"

#include "tests/support/catch.h"

namespace myelobrief::test {
namespace {

Source source_due(Date due) {
    Source source;
    source.id = "article";
    source.file = "sources/article.json";
    source.reviewed = make_date(2026, 1, 1);
    source.review_due = due;
    return source;
}

std::vector<std::string> run(void (*check)(const CheckInput&, Issues&), const CriteriaData& data,
                             Date today) {
    Issues issues;
    check({data, today}, issues);
    std::vector<std::string> texts;
    for (const auto& issue : issues) texts.push_back(to_text(issue));
    return texts;
}

/// Data with a count "lines" (0 to 200), a yes-or-no "had" and one option with these rules.
CriteriaData data_with(std::vector<CriteriaSet> sets) {
    CriteriaData data;
    FactDefinition lines;
    lines.id = "lines";
    lines.type = FactType::Count;
    lines.range = {0, 200};
    FactDefinition had;
    had.id = "had";
    had.type = FactType::YesNo;
    had.range = {0, 1};
    data.catalog.facts = {lines, had};
    Option option;
    option.id = "x";
    option.file = "options/x.json";
    option.criteria = std::move(sets);
    data.options.push_back(std::move(option));
    return data;
}

Node leaf(const std::string& id, FactIndex fact, Operator op, double value) {
    Node node;
    node.leaf.id = id;
    node.leaf.fact = fact;
    node.leaf.op = op;
    node.leaf.values = {value};
    return node;
}

Node group(Node::Kind kind, std::vector<Node> members) {
    Node node;
    node.kind = kind;
    node.members = std::move(members);
    return node;
}

CriteriaSet with_rule(Node tree) {
    CriteriaSet set;
    set.source = "label";
    set.rule = Rule{std::nullopt, std::move(tree)};
    return set;
}

CriteriaSet until(CriteriaSet set, Date last_day) {
    set.valid_to = last_day;
    return set;
}

CriteriaSet from(CriteriaSet set, Date first_day) {
    set.valid_from = first_day;
    return set;
}

const Date any_day = make_date(2026, 6, 1);
const Date change_day = make_date(2024, 4, 5);
constexpr FactIndex lines = 0;
constexpr FactIndex had = 1;

}  // namespace

TEST_CASE("rule_never_met reports conditions that exclude each other", "[checks]") {
    const auto between = [](double least, double most) {
        return data_with(
            {with_rule(group(Node::Kind::All, {leaf("least", lines, Operator::AtLeast, least),
                                               leaf("most", lines, Operator::AtMost, most)}))});
    };
    CHECK(run(check_rule_never_met, between(1, 3), any_day).empty());
    CHECK(run(check_rule_never_met, between(3, 3), any_day).empty());
    CHECK(run(check_rule_never_met, between(4, 3), any_day) ==
          std::vector<std::string>{
              "options/x.json: error[rule-never-met] at /criteria/0: nobody can ever meet the rule "
              "of source "
              "\"label\"; its conditions exclude each other; compare them with the source"});
}

TEST_CASE("rule_always_met reports a rule that tests nothing", "[checks]") {
    const auto either = [](double least, double most) {
        return data_with(
            {with_rule(group(Node::Kind::Any, {leaf("least", lines, Operator::AtLeast, least),
                                               leaf("most", lines, Operator::AtMost, most)}))});
    };
    CHECK(run(check_rule_always_met, either(5, 3), any_day).empty());
    CHECK(run(check_rule_always_met, either(4, 3), any_day) ==
          std::vector<std::string>{"options/x.json: error[rule-always-met] at /criteria/0: "
                                   "everybody meets the rule of source "
                                   "\"label\"; leave the rule out if the source gives none"});
}

TEST_CASE("leaf_without_effect reports a condition that another one already makes", "[checks]") {
    const auto good =
        data_with({with_rule(group(Node::Kind::All, {leaf("had", had, Operator::Is, 1),
                                                     leaf("one", lines, Operator::AtLeast, 1)}))});
    CHECK(run(check_leaf_without_effect, good, any_day).empty());
    const auto bad = data_with({with_rule(group(
        Node::Kind::Any, {leaf("had", had, Operator::Is, 1),
                          group(Node::Kind::All, {leaf("had-again", had, Operator::Is, 1),
                                                  leaf("one", lines, Operator::AtLeast, 1)})}))});
    const auto says_nothing = [](const std::string& id) {
        return "options/x.json: error[leaf-without-effect] at /criteria/0: leaf \"" + id +
               "\" of source \"label\" never changes the outcome; another condition already says "
               "so; take one of them out";
    };
    CHECK(run(check_leaf_without_effect, bad, any_day) ==
          std::vector<std::string>{says_nothing("had-again"), says_nothing("one")});

    const auto two_limits = [](Node::Kind kind) {
        return data_with({with_rule(group(kind, {leaf("from-1", lines, Operator::AtLeast, 1),
                                                 leaf("from-4", lines, Operator::AtLeast, 4)}))});
    };
    CHECK(run(check_leaf_without_effect, two_limits(Node::Kind::Any), any_day) ==
          std::vector<std::string>{says_nothing("from-4")});
    CHECK(run(check_leaf_without_effect, two_limits(Node::Kind::All), any_day) ==
          std::vector<std::string>{says_nothing("from-1")});
}

TEST_CASE("leaf_without_effect knows that not to apply is an outcome too", "[checks]") {
    // Who had four lines had one; but with no line at all the rule does not apply.
    auto set = with_rule(leaf("from-4", lines, Operator::AtLeast, 4));
    set.rule->when = leaf("from-1", lines, Operator::AtLeast, 1);
    CHECK(run(check_leaf_without_effect, data_with({set}), any_day).empty());
}

TEST_CASE("rule_repeated reports a rule that did not change on the day it should have",
          "[checks]") {
    const auto at_least = [](double count) {
        return group(Node::Kind::All, {leaf("had", had, Operator::Is, 1),
                                       leaf("lines", lines, Operator::AtLeast, count)});
    };
    const auto older = until(with_rule(at_least(4)), make_date(2024, 4, 4));
    const auto newer = [](Node tree) { return from(with_rule(std::move(tree)), change_day); };
    const std::vector<std::string> repeated{
        "options/x.json: error[rule-repeated] at /criteria/1: the rule of source \"label\" from "
        "2024-04-05 on is the one that it had before; write what changed on that day, or make one "
        "of both"};

    CHECK(run(check_rule_repeated, data_with({older, newer(at_least(1))}), any_day).empty());
    CHECK(run(check_rule_repeated, data_with({older, newer(at_least(4))}), any_day) == repeated);

    // Another order and other ids say the same; another age of a value does not.
    auto reordered = at_least(4);
    std::swap(reordered.members[0], reordered.members[1]);
    reordered.members[0].leaf.id = "four";
    CHECK(run(check_rule_repeated, data_with({older, newer(reordered)}), any_day) == repeated);
    reordered.members[0].leaf.max_age_days = 30;
    CHECK(run(check_rule_repeated, data_with({older, newer(reordered)}), any_day).empty());

    // The approval may have changed instead of the rule.
    auto confirmed = newer(at_least(4));
    confirmed.approval = Approval::Regular;
    CHECK(run(check_rule_repeated, data_with({older, confirmed}), any_day).empty());

    // Two sources that say the same agree, and a rule may come back after another one.
    auto agreeing = newer(at_least(4));
    agreeing.source = "guideline";
    CHECK(run(check_rule_repeated, data_with({older, agreeing}), any_day).empty());
    CHECK(run(check_rule_repeated,
              data_with({older, until(newer(at_least(1)), make_date(2025, 1, 1)),
                         from(with_rule(at_least(4)), make_date(2025, 1, 2))}),
              any_day)
              .empty());

    // That a source names the option and gives no rule can be repeated too.
    auto named = older;
    named.rule.reset();
    auto named_again = newer(at_least(4));
    named_again.rule.reset();
    CHECK(run(check_rule_repeated, data_with({named, named_again}), any_day) == repeated);
    CHECK(run(check_rule_repeated, data_with({named, newer(at_least(4))}), any_day).empty());
}

TEST_CASE("option_repeated reports one thing in two files", "[checks]") {
    const auto run_on = [](const Option& other) {
        Option option;
        option.id = "a-b";
        option.topic = Topic::Combination;
        option.jurisdiction = "US";
        option.medicines = {"a", "b"};
        CriteriaData data;
        data.options = {option, other};
        return run(check_option_repeated, data, any_day);
    };
    Option other;
    other.id = "b-a";
    other.file = "options/b-a.json";
    other.topic = Topic::Combination;
    other.jurisdiction = "US";
    other.medicines = {"b", "a"};
    CHECK(run_on(other) ==
          std::vector<std::string>{
              "options/b-a.json: error[option-repeated] at /medicines: option \"a-b\" is about the "
              "same medicines; one option holds the rules of all sources: put them together"});

    const auto differs = [&](auto change) {
        auto changed = other;
        change(changed);
        return run_on(changed).empty();
    };
    CHECK(differs([](Option& o) { o.medicines = {"a", "c"}; }));
    CHECK(differs([](Option& o) { o.medicines = {"a"}; }));
    CHECK(differs([](Option& o) { o.topic = Topic::Product; }));
    CHECK(differs([](Option& o) { o.jurisdiction = "DE"; }));
    CHECK(differs([](Option& o) { o.status = OptionStatus::Withdrawn; }));
}

TEST_CASE("option_repeated lets two trials try the same medicine", "[checks]") {
    CriteriaData data;
    Option option;
    option.topic = Topic::Trial;
    option.medicines = {"a"};
    data.options = {option, option};
    CHECK(run(check_option_repeated, data, any_day).empty());
    for (auto& product : data.options) product.topic = Topic::Product;
    CHECK(run(check_option_repeated, data, any_day).size() == 1);
}

TEST_CASE("option_never_met reports an active option of which no source speaks any more",
          "[checks]") {
    const auto rule = with_rule(leaf("one", lines, Operator::AtLeast, 1));
    const auto ended =
        "options/x.json: error[option-never-met] at /criteria: every rule of this "
        "active option has ended; add the rule that stands now, or another status";
    const auto last_day = data_with({until(rule, any_day)});
    CHECK(run(check_option_never_met, last_day, any_day).empty());
    CHECK(run(check_option_never_met, last_day, any_day + std::chrono::days{1}) ==
          std::vector<std::string>{ended});

    CHECK(run(check_option_never_met, data_with({from(rule, make_date(2030, 1, 1))}), any_day)
              .empty());
    auto named = rule;
    named.rule.reset();
    CHECK(run(check_option_never_met, data_with({named}), any_day).empty());

    auto nothing = data_with({});
    CHECK(run(check_option_never_met, nothing, any_day) ==
          std::vector<std::string>{
              "options/x.json: error[option-never-met] at /criteria: no source speaks of this "
              "active option; add the rule that stands now, or another status"});
    nothing.options[0].status = OptionStatus::Withdrawn;
    CHECK(run(check_option_never_met, nothing, any_day).empty());
}

TEST_CASE("validity_gap reports days on which a source has no rule", "[checks]") {
    const auto older_until = [](Date last_day) {
        return until(with_rule(leaf("four", lines, Operator::AtLeast, 4)), last_day);
    };
    const auto newer = from(with_rule(leaf("one", lines, Operator::AtLeast, 1)), change_day);
    auto other_source = newer;
    other_source.source = "guideline";

    const auto adjacent = older_until(make_date(2024, 4, 4));
    CHECK(run(check_validity_gap, data_with({adjacent, newer}), any_day).empty());
    CHECK(run(check_validity_gap, data_with({newer, adjacent}), any_day).empty());
    CHECK(
        run(check_validity_gap, data_with({older_until(make_date(2024, 4, 2)), newer}), any_day) ==
        std::vector<std::string>{
            "options/x.json: warning[validity-gap] at /criteria/0: source \"label\" has no rule "
            "from 2024-04-03 to 2024-04-04; let one rule begin on the day after the other ends"});

    // Another source does not fill the gap.
    CHECK(run(check_validity_gap, data_with({adjacent, other_source}), any_day) ==
          std::vector<std::string>{
              "options/x.json: warning[validity-gap] at /criteria/0: source \"label\" has no rule "
              "since 2024-04-05; add the rule that stands now"});
    // An end that lies ahead, or of all sources, is no gap.
    CHECK(
        run(check_validity_gap, data_with({older_until(any_day), other_source}), any_day).empty());
    CHECK(run(check_validity_gap, data_with({adjacent}), any_day).empty());
}

TEST_CASE("review_overdue reports a source from the day its review is due", "[checks]") {
    CriteriaData data;
    data.sources = {source_due(make_date(2026, 6, 1))};
    CHECK(run(check_review_overdue, data, make_date(2026, 5, 31)).empty());
    CHECK(run(check_review_overdue, data, make_date(2026, 6, 1)) ==
          std::vector<std::string>{
              "sources/article.json: warning[review-overdue] at /review_due: the review of source "
              "\"article\" was due on 2026-06-01; look at the source again, then set reviewed and "
              "review_due"});
}

TEST_CASE("statement_not_traced reports a statement that leads nowhere", "[checks]") {
    CriteriaData data;
    data.sources = {source_due(make_date(2027, 1, 1))};
    data.sources[0].statements = {{"S-1", "used", "", ""},
                                  {"S-2", "forgotten", "", ""},
                                  {"S-3", "not about medicine", "an advertisement", ""}};
    data.traces = {{"S-1", "options/x.json", "/criteria/0", "criterion"}};
    CHECK(run(check_statement_not_traced, data, make_date(2026, 6, 1)) ==
          std::vector<std::string>{
              "sources/article.json: error[statement-not-traced]: nothing in the data follows from "
              "statement S-2; name it in a reference or in traces, or say why under not_encoded"});
}

TEST_CASE("the shipped list of checks has each check once", "[checks]") {
    std::vector<std::string_view> names;
    for (const auto& check : all_checks()) names.push_back(check.name);
    CHECK(names == std::vector<std::string_view>{
                       "leaf_without_effect", "option_never_met", "option_repeated",
                       "review_overdue", "rule_always_met", "rule_never_met", "rule_repeated",
                       "statement_not_traced", "validity_gap"});
}

}  // namespace myelobrief::test
