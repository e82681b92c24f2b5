// How two rules differ, in words.
#include "report/rule_change.h"

#include "tests/support/catch.h"
#include "tests/support/small_criteria.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

/// Rules over a few facts; the words of each leaf are "(its test)", but "lines-4-again" has those
/// of "lines-4".
class Rules {
  public:
    Rules() {
        lines_ = criteria_.count("lines", {0, 20});
        transplant_ = criteria_.yes_no("transplant");
        relapsed_ = criteria_.yes_no("relapsed");
        option_.id = "o";
    }

    [[nodiscard]] Node lines(double least) const {
        return leaf("lines-" + std::to_string(static_cast<int>(least)), lines_, Operator::AtLeast,
                    {least});
    }
    [[nodiscard]] Node lines_with_old_words() const {
        return leaf("lines-4", lines_, Operator::AtLeast, {3});
    }
    [[nodiscard]] Node transplant() const {
        return leaf("transplant", transplant_, Operator::Is, {1});
    }
    [[nodiscard]] Node relapsed() const { return leaf("relapsed", relapsed_, Operator::Is, {1}); }

    [[nodiscard]] std::vector<std::string> changes(const Rule& before, const Rule& after) const {
        return rule_changes({criteria_.data, words_, option_, before},
                            {criteria_.data, words_, option_, after});
    }
    [[nodiscard]] std::string words(const Rule& rule) const {
        return rule_in_words({criteria_.data, words_, option_, rule});
    }

  private:
    static Wording::Entry plain(const char* text) { return {"", text, false}; }

    SmallCriteria criteria_;
    Option option_;
    FactIndex lines_ = 0;
    FactIndex transplant_ = 0;
    FactIndex relapsed_ = 0;
    Wording words_{"en",
                   {{"leaf.o.lines-1", plain("at least 1 line")},
                    {"leaf.o.lines-4", plain("at least 4 lines")},
                    {"leaf.o.transplant", plain("a transplant")},
                    {"leaf.o.relapsed", plain("a relapse")},
                    {"list.and", plain("and")}}};
};

using Changes = std::vector<std::string>;

}  // namespace

TEST_CASE("a rule in words") {
    const Rules r;
    CHECK(r.words({{}, r.lines(1)}) == "at least 1 line");
    CHECK(r.words({{}, all({r.relapsed(), r.lines(1), r.transplant()})}) ==
          "a relapse, at least 1 line and a transplant");
    CHECK(r.words({{}, all({r.relapsed(), any({r.lines(4), r.transplant()})})}) ==
          "a relapse and (one of: at least 4 lines; a transplant)");
    CHECK(r.words({{}, negated(r.transplant())}) == "not: a transplant");
    CHECK(r.words({{}, at_least(2, {r.relapsed(), r.lines(1), r.transplant()})}) ==
          "at least 2 of: a relapse; at least 1 line; a transplant");
    CHECK(r.words({r.relapsed(), r.lines(1)}) == "only where a relapse: at least 1 line");
}

TEST_CASE("rules that ask for the same do not differ, however they are written") {
    const Rules r;
    CHECK(r.changes({{}, all({r.relapsed(), r.lines(1)})}, {{}, all({r.lines(1), r.relapsed()})})
              .empty());
    CHECK(r.changes({{}, r.lines(1)}, {{}, all({r.lines(1)})}).empty());
    CHECK(r.changes({r.relapsed(), r.lines(1)}, {r.relapsed(), r.lines(1)}).empty());
}

TEST_CASE("a change is told by the conditions that differ") {
    const Rules r;
    const auto one = [&](const Node& before, const Node& after) {
        return r.changes({{}, before}, {{}, after});
    };
    SECTION("another limit on the same fact") {
        CHECK(one(all({r.relapsed(), r.lines(4)}), all({r.relapsed(), r.lines(1)})) ==
              Changes{"now asks for “at least 1 line” instead of “at least 4 lines”"});
    }
    SECTION("more and fewer conditions") {
        CHECK(one(r.lines(4), all({r.lines(4), r.relapsed(), r.transplant()})) ==
              Changes{"now also asks for “a relapse”, “a transplant”"});
        CHECK(one(all({r.lines(4), r.relapsed()}), r.lines(4)) ==
              Changes{"no longer asks for “a relapse”"});
    }
    SECTION("words that were not changed with the limit") {
        CHECK(one(r.lines(4), r.lines_with_old_words()) ==
              Changes{"now asks for “at least 4 lines” [lines >= 3] instead of “at least 4 lines” "
                      "[lines >= 4]"});
    }
    SECTION("one of several ways") {
        CHECK(one(any({r.transplant(), r.lines(4)}), any({r.transplant(), r.lines(1)})) ==
              Changes{"as one of several ways, now asks for “at least 1 line” instead of “at least "
                      "4 lines”"});
    }
    SECTION("a further way is no further condition") {
        CHECK(one(any({r.transplant(), r.lines(4)}),
                  any({r.transplant(), r.lines(4), r.relapsed()})) ==
              Changes{"now asks for “one of: a transplant; at least 4 lines; a relapse” instead of "
                      "“one of: a transplant; at least 4 lines”"});
    }
    SECTION("any instead of all") {
        CHECK(one(all({r.transplant(), r.lines(4)}), any({r.transplant(), r.lines(4)})) ==
              Changes{"now also asks for “one of: a transplant; at least 4 lines”",
                      "no longer asks for “a transplant”, “at least 4 lines”"});
    }
    SECTION("another situation that the rule speaks of: told whole") {
        CHECK(r.changes({{}, r.lines(4)}, {r.relapsed(), r.lines(4)}) ==
              Changes{"asked for: at least 4 lines",
                      "asks for: only where a relapse: at least 4 lines"});
    }
}
