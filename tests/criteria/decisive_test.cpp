#include "criteria/decisive.h"

#include "tests/support/catch.h"
#include "tests/support/small_criteria.h"

namespace myelobrief::test {
namespace {

/// "a: yes no, b: no": for each leaf, whether it can decide by being true and by being false.
std::string decisions(const Node& tree, const Catalog& catalog) {
    std::string text;
    for (const auto* leaf : leaves_of(tree)) {
        text += (text.empty() ? "" : ", ") + catalog.facts[leaf->fact].id + ':';
        if (can_decide(tree, *leaf, true)) text += " yes";
        if (can_decide(tree, *leaf, false)) text += " no";
    }
    return text;
}

}  // namespace

TEST_CASE("which leaves a rule can rest on", "[checks]") {
    SmallCriteria criteria;
    const auto a = criteria.yes_no("a");
    const auto b = criteria.yes_no("b");
    const auto c = criteria.yes_no("c");
    struct Row {
        std::string what;
        Node tree;
        std::string decisions;
    };
    const auto row = GENERATE_COPY(
        Row{"one leaf", yes(a), "a: yes no"},
        Row{"all", all({yes(a), yes(b)}), "a: yes no, b: yes no"},
        Row{"any", any({yes(a), yes(b)}), "a: yes no, b: yes no"},
        Row{"not", negated(yes(a)), "a: yes no"},
        Row{"all with a judgement is never true", all({yes(a), judged(b)}), "a: no, b:"},
        Row{"any with a judgement is never false", any({yes(a), judged(b)}), "a: yes, b:"},
        Row{"not turns it round", negated(all({yes(a), judged(b)})), "a: no, b:"},
        Row{"a judgement deep beside it", any({yes(a), all({yes(b), judged(c)})}),
            "a: yes no, b: no, c:"},
        Row{"one of two is enough", at_least(2, {yes(a), yes(b), judged(c)}),
            "a: yes no, b: yes no, c:"},
        Row{"both judgements are needed", at_least(2, {yes(a), judged(b), judged(c)}),
            "a:, b:, c:"});
    INFO(row.what);
    CHECK(decisions(row.tree, criteria.data.catalog) == row.decisions);
}

}  // namespace myelobrief::test
