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

}  // namespace

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
    CHECK(names == std::vector<std::string_view>{"review_overdue", "statement_not_traced"});
}

}  // namespace myelobrief::test
