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

const Date any_day = make_date(2026, 6, 1);
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
              "options/x.json: error[rule-never-met]: nobody can ever meet the rule of source "
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
          std::vector<std::string>{
              "options/x.json: error[rule-always-met]: everybody meets the rule of source "
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
    const auto found = run(check_leaf_without_effect, bad, any_day);
    REQUIRE(found.size() == 1);
    CHECK(found[0] ==
          "options/x.json: error[leaf-without-effect]: leaf \"one\" of source \"label\" never "
          "changes the outcome; another condition already says so; take one of them out");
}

TEST_CASE("rule_validity reports two rules of one source on one day", "[checks]") {
    const auto history = [](Date until) {
        auto older = with_rule(leaf("four", lines, Operator::AtLeast, 4));
        older.valid_to = until;
        auto newer = with_rule(leaf("one", lines, Operator::AtLeast, 1));
        newer.valid_from = make_date(2024, 4, 5);
        return data_with({older, newer});
    };
    CHECK(run(check_rule_validity, history(make_date(2024, 4, 4)), any_day).empty());
    CHECK(run(check_rule_validity, history(make_date(2024, 4, 5)), any_day) ==
          std::vector<std::string>{
              "options/x.json: error[validity-overlap]: source \"label\" has two rules that stand "
              "on 2024-04-05; end the older one with valid_to"});
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
    data.sources[0].statements = {{"S-1", "used", "", false},
                                  {"S-2", "forgotten", "", false},
                                  {"S-3", "not about medicine", "an advertisement", false}};
    data.traces = {{"S-1", "options/x.json", "/criteria/0", "criterion"}};
    CHECK(run(check_statement_not_traced, data, make_date(2026, 6, 1)) ==
          std::vector<std::string>{
              "sources/article.json: error[statement-not-traced]: nothing in the data follows from "
              "statement S-2; name it in a reference or in traces, or say why under not_encoded"});
}

TEST_CASE("the shipped list of checks has each check once", "[checks]") {
    std::vector<std::string_view> names;
    for (const auto& check : all_checks()) names.push_back(check.name);
    CHECK(names == std::vector<std::string_view>{"leaf_without_effect", "review_overdue",
                                                 "rule_always_met", "rule_never_met",
                                                 "rule_validity", "statement_not_traced"});
}

}  // namespace myelobrief::test
