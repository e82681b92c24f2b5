// Rules in words, by small trees: what holds is never said not to, what is open is never hidden,
// and counts are right.
#include "report/rule_words.h"

#include "engine/assessor.h"
#include "tests/support/catch.h"
#include "tests/support/small_criteria.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

Wording::Entry one(const std::string& text) {
    return {"", text, false};
}

/// Facts a to f, each of which is a condition called by its name.
struct World : SmallCriteria {
    std::vector<FactIndex> facts;
    std::map<std::string, Wording::Entry, std::less<>> texts{
        {"brief.title", one("T")},
        {"brief.footer", one("{date}")},
        {"brief.page-label", one("P")},
        {"page.contents", one("C")},
        {"date.day", one("{day}")},
        {"month.1", one("January")},
        {"list.and", one("and")},
        {"list.or", one("or")},
        {"reason.not-given", one("not told")},
        {"reason.conflicting", one("answers differ")},
        {"evidence.false", one("{phrase} (no)")},
        {"evidence.unknown", one("{phrase} ({reason})")},
        {"brief.reasons.at-least", one("at least {count} of: {rules}")},
        {"brief.reasons.at-least-more", one("at least {count} more of: {rules}")},
        {"brief.reasons.shared", one("not clear ({reason}): {rules}")},
        {"brief.reasons.not-so", one("not so: {rules}")},
        {"brief.reasons.not", one("not: {rule}")}};

    World() {
        for (const char* name : {"relapsed_or_refractory", "a", "b", "c", "d", "e", "f"}) {
            facts.push_back(yes_no(name));
            texts.emplace("leaf.option.leaf-" + std::to_string(facts.back()), one(name));
            texts.emplace("fact." + std::string(name) + ".ask", one(name));
        }
    }

    /// `known`: by fact, '+', '-', '.' for not told, '!' for answers that differ.
    std::string words(const std::string& known) {
        std::vector<Fact> values;
        for (const char sign : known)
            values.push_back(sign == '+'   ? Fact::yes_no(true)
                             : sign == '-' ? Fact::yes_no(false)
                             : sign == '.' ? Fact::between({0, 1}, UnknownReason::NotGiven)
                                           : Fact::between({0, 1}, UnknownReason::Conflicting));
        const Date today = make_date(2026, 1, 1);
        const auto findings = Assessor(data, today).assess(values, today);
        const Profile profile;
        const Wording wording("en", texts);
        const BriefInput input{profile, data, wording, values, findings, today};
        return words_of_rule(BriefBuilder(input), findings.front());
    }
};

}  // namespace

TEST_CASE("rules in words") {
    struct Row {
        const char* what;
        /// Of relapsed_or_refractory, a, b, c, d, e, f.
        const char* known;
        Node (*when)(const std::vector<FactIndex>&);
        Node (*then)(const std::vector<FactIndex>&);
        const char* text;
    };
    using Facts = std::vector<FactIndex>;
    const auto none = nullptr;
    const std::vector<Row> rows{
        {"the first that is usual is left out beside others", "++-----", none,
         [](const Facts& f) {
             return all({yes(f[0]), yes(f[1])});
         },
         "a"},
        {"and said where nothing else would be", "+-.----", none,
         [](const Facts& f) {
             return any({yes(f[0]), yes(f[1])});
         },
         "relapsed_or_refractory"},
        {"it counts among some of several", "+++----", none,
         [](const Facts& f) {
             return at_least(3, {yes(f[0]), yes(f[1]), yes(f[2])});
         },
         "at least 3 of: (1) relapsed_or_refractory; (2) a; (3) b"},
        {"what a guard says holds is not said to be not so", "-+--+++",
         [](const Facts& f) { return yes(f[1]); },
         [](const Facts& f) {
             return all({negated(yes(f[2])), negated(yes(f[3]))});
         },
         "a; not: b (no); and not: c (no)"},
        {"of a guard, what does not hold as a whole is left out", "-++.+--",
         [](const Facts& f) {
             return any({yes(f[1]), all({yes(f[2]), yes(f[3])})});
         },
         [](const Facts& f) { return yes(f[4]); }, "a and d"},
        {"all that does not hold is so said once", "---++++", none,
         [](const Facts& f) {
             return any({yes(f[1]), yes(f[2])});
         },
         "not so: a or b"},
        {"unless something is open", "---!+++", none,
         [](const Facts& f) {
             return at_least(2, {yes(f[1]), yes(f[2]), yes(f[3])});
         },
         "at least 2 of: (1) a (no); (2) b (no); (3) c (answers differ)"},
        {"what holds already is not asked for again", "-+--.--", none,
         [](const Facts& f) {
             return at_least(3, {any({yes(f[1]), yes(f[2])}), yes(f[3]), yes(f[4]), yes(f[5])});
         },
         "at least 2 more of: (1) c (no); (2) d (not told); (3) e (no)"},
        {"a reason that all share stands in front", "-..-+--", none,
         [](const Facts& f) {
             return all({yes(f[1]), yes(f[2]), yes(f[4])});
         },
         "not clear (not told): a and b"},
        {"reasons that differ do not", "-.!-+--", none,
         [](const Facts& f) {
             return all({yes(f[1]), yes(f[2])});
         },
         "a (not told) and b (answers differ)"},
        {"nor does one in front of what must not be", "-..----", none,
         [](const Facts& f) {
             return all({yes(f[1]), negated(yes(f[2]))});
         },
         "a (not told) and not: b (not told)"},
        {"a second list has letters, a third numbers of its own", "-......", none,
         [](const Facts& f) {
             return all({at_least(1, {yes(f[1]), yes(f[2])}), at_least(1, {yes(f[3]), yes(f[4])}),
                         at_least(1, {yes(f[5]), yes(f[6])})});
         },
         "not clear (not told): at least 1 of: (1) a; or (2) b; at least 1 of: (a) c; or (b) d; "
         "and at least 1 of: (3.1) e; or (3.2) f"},
    };
    for (const auto& row : rows) {
        INFO(row.what);
        World world;
        if (row.when == nullptr)
            world.option("option", row.then(world.facts));
        else
            world.option("option", row.when(world.facts), row.then(world.facts));
        CHECK(world.words(row.known) == row.text);
    }
}
