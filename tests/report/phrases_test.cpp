// Facts, dates and evidence in words. The words are made up here, so that a change of the shipped
// texts does not touch these tests.
#include "report/phrases.h"

#include "tests/support/catch.h"
#include "tests/support/small_criteria.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

Wording::Entry plain(const char* text) {
    return {"", text, false};
}

Wording made_up_words() {
    return {"en",
            {{"value.yes", plain("yes")},
             {"value.no", plain("no")},
             {"value.unknown", plain("not known")},
             {"value.or-more", plain("{value} or more")},
             {"value.at-most", plain("at most {value}")},
             {"value.between", plain("{low} to {high}")},
             {"value.slow", plain("slow-moving")},
             {"value.fast", plain("fast-moving")},
             {"unit.months", {"month", "months", true}},
             {"evidence.of", plain("{value} of {limit}")},
             {"evidence.false", plain("{phrase} (not so)")},
             {"evidence.value", plain("{phrase} (yours: {value})")},
             {"evidence.unknown", plain("{phrase} (cannot tell: {reason})")},
             {"evidence.unknown-value", plain("{phrase} (yours: {value}; cannot tell: {reason})")},
             {"reason.not-given", plain("not stated")},
             {"reason.only-approximate", plain("not exact enough")},
             {"reason.needs-judgement", plain("a doctor has to judge")},
             {"fact.therapies.name", plain("the number of therapies")},
             {"fact.therapies.ask", plain("How many therapies?")},
             {"fact.exposed_to.name", plain("whether you had {member}")},
             {"fact.exposed_to.ask", plain("Did you have {member}?")},
             {"fact.lab.name", plain("your latest {member}")},
             {"lab.hemoglobin", plain("hemoglobin")},
             {"class.car-t.name", plain("CAR-T cells")},
             {"leaf.option.leaf", plain("the condition")},
             {"option.option.title", plain("An option")},
             {"list.and", plain("and")},
             {"month.1", plain("January")},
             {"month.2", plain("February")},
             {"month.5", plain("May")},
             {"date.day", plain("{day} {month} {year}")},
             {"date.month", plain("{month} {year}")},
             {"date.about", plain("about {date}")},
             {"date.about-day", plain("on about {date}")},
             {"number.decimal-sign", plain(".")}}};
}

struct World : SmallCriteria {
    FactIndex answer = yes_no("answer");
    FactIndex pace = category("pace", {"slow", "fast"});
    FactIndex therapies = count("therapies", {0, 200});
    FactIndex months = number("months", {0, 600});
    FactIndex hemoglobin = number("hemoglobin", {0, 100});

    World() {
        data.catalog.facts[months].unit = "months";
        data.catalog.facts[hemoglobin].unit = "g/dL";
    }
};

Fact range(double lo, double hi) {
    return Fact::between({lo, hi}, UnknownReason::OnlyApproximate);
}

PartialDate date(const char* text, bool about = false) {
    return parse_partial_date(text, about).value();
}

}  // namespace

TEST_CASE("a fact's value in words") {
    const World world;
    const Wording words = made_up_words();
    const Phrases phrases(words, world.data);
    struct Row {
        FactIndex fact;
        Fact value;
        const char* text;
    };
    const std::vector<Row> rows{
        {world.answer, Fact::yes_no(true), "yes"},
        {world.answer, Fact::yes_no(false), "no"},
        {world.answer, range(0, 1), "not known"},
        {world.pace, Fact::known(0), "slow-moving"},
        {world.pace, Fact::known(1), "fast-moving"},
        {world.pace, range(0, 1), "not known"},
        {world.therapies, Fact::known(0), "0"},
        {world.therapies, Fact::known(4), "4"},
        {world.therapies, range(3, 5), "3 to 5"},
        {world.therapies, range(3, 200), "3 or more"},
        {world.therapies, range(0, 5), "at most 5"},
        {world.therapies, range(0, 200), "not known"},
        {world.months, Fact::known(1), "1 month"},
        {world.months, Fact::known(30), "30 months"},
        {world.months, range(21, 27), "21 to 27 months"},
        {world.months, range(24, 600), "24 months or more"},
        {world.months, range(0, 12), "at most 12 months"},
        {world.hemoglobin, Fact::known(10.8), "10.8 g/dL"},
        {world.hemoglobin, Fact::known(10.12345), "10.123 g/dL"},
        // A duration is cut, never rounded up to a limit that it does not reach.
        {world.months, Fact::known(23.97), "23.9 months"},
        {world.months, Fact::known(23.9999), "23.9 months"},
        {world.months, Fact::known(24), "24 months"},
        {world.months, Fact::known(24.03), "24 months"},
        {world.months, Fact::known(0.96), "0.9 months"},
        {world.months, Fact::known(1.05), "1 month"},
        // 0.1 has no exact binary form: three tenths are three tenths
        {world.months, Fact::known(0.1 + 0.2), "0.3 months"},
        {world.months, Fact::known(23.9), "23.9 months"},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        CHECK(phrases.fact_value(row.fact, row.value) == row.text);
    }
}

TEST_CASE("evidence: the phrase of the leaf with the value that it was tested on") {
    const World world;
    const Wording words = made_up_words();
    const Phrases phrases(words, world.data);
    Option option;
    option.id = "option";
    struct Row {
        Node leaf;
        Fact fact;
        Truth truth;
        UnknownReason reason;
        const char* text;
    };
    const Node four = leaf("leaf", world.therapies, Operator::AtLeast, {4});
    const Node few = leaf("leaf", world.therapies, Operator::AtMost, {4});
    const Node two_years = leaf("leaf", world.months, Operator::AtLeast, {24});
    const Node answer = leaf("leaf", world.answer, Operator::Is, {1});
    constexpr auto none = UnknownReason::None;
    const std::vector<Row> rows{
        {four, Fact::known(4), Truth::True, none, "the condition (yours: 4)"},
        {four, Fact::known(3), Truth::False, none, "the condition (yours: 3 of 4)"},
        {four, range(1, 3), Truth::False, none, "the condition (yours: 1 to 3)"},
        {four, range(3, 5), Truth::Unknown, UnknownReason::OnlyApproximate,
         "the condition (yours: 3 to 5)"},
        {four, range(3, 5), Truth::Unknown, UnknownReason::NotGiven,
         "the condition (yours: 3 to 5; cannot tell: not stated)"},
        {four, range(0, 200), Truth::Unknown, UnknownReason::NotGiven,
         "the condition (cannot tell: not stated)"},
        {few, Fact::known(5), Truth::False, none, "the condition (yours: 5)"},
        {two_years, Fact::known(23), Truth::False, none, "the condition (yours: 23 months)"},
        {two_years, Fact::known(24), Truth::True, none, "the condition (yours: 24 months)"},
        {answer, Fact::yes_no(true), Truth::True, none, "the condition"},
        {answer, Fact::yes_no(false), Truth::False, none, "the condition (not so)"},
        {answer, range(0, 1), Truth::Unknown, UnknownReason::NotGiven,
         "the condition (cannot tell: not stated)"},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        LeafEvidence evidence;
        evidence.leaf = &row.leaf.leaf;
        evidence.fact = row.fact;
        evidence.truth = row.truth;
        evidence.reason = row.reason;
        CHECK(phrases.evidence(option, evidence) == row.text);
    }
}

TEST_CASE("dates in words are as exact as they were given") {
    const World world;
    const Wording words = made_up_words();
    const Phrases phrases(words, world.data);
    CHECK(phrases.date(date("2021-05-17")) == "17 May 2021");
    CHECK(phrases.date(date("2024-02-09")) == "9 February 2024");
    CHECK(phrases.date(date("2021-05")) == "May 2021");
    CHECK(phrases.date(date("2021")) == "2021");
    CHECK(phrases.date(date("2021-05", true)) == "about May 2021");
    CHECK(phrases.date(date("2021-05-17", true)) == "on about 17 May 2021");
    CHECK(phrases.date(date("2021", true)) == "about 2021");
    CHECK(phrases.date(make_date(2021, 5, 17)) == "17 May 2021");
    // A month that is still running ends today; it is still called by its name.
    CHECK(phrases.date(not_after(date("2021-05"), make_date(2021, 5, 3))) == "May 2021");
}

TEST_CASE("facts of a family are named by their member") {
    World world;
    auto& catalog = world.data.catalog;
    Medicine medicine;
    medicine.id = "lenalidomide";
    medicine.generic = "lenalidomide";
    medicine.brands = {"Revlimid", "Lenalidomide Teva"};
    catalog.medicines.push_back(medicine);
    const auto add = [&catalog](const std::string& family, const std::string& member) {
        FactDefinition definition;
        definition.id = family + ':' + member;
        definition.family = family;
        definition.member = member;
        catalog.facts.push_back(definition);
        return catalog.facts.size() - 1;
    };
    const auto had_medicine = add("exposed_to", "lenalidomide");
    const auto had_class = add("exposed_to", "car-t");
    const auto lab = add("lab", "hemoglobin");
    catalog.index();
    const Wording words = made_up_words();
    const Phrases phrases(words, world.data);
    CHECK(phrases.fact_name(world.therapies) == "the number of therapies");
    CHECK(phrases.fact_ask(world.therapies) == "How many therapies?");
    CHECK(phrases.fact_name(had_medicine) == "whether you had lenalidomide (Revlimid)");
    CHECK(phrases.fact_ask(had_class) == "Did you have CAR-T cells?");
    CHECK(phrases.fact_name(lab) == "your latest hemoglobin");
}

TEST_CASE("medicines: the generic name, and the first brand where there is one") {
    const World world;
    const Wording words = made_up_words();
    const Phrases phrases(words, world.data);
    Medicine medicine;
    medicine.generic = "melphalan";
    CHECK(phrases.medicine(medicine) == "melphalan");
    medicine.brands = {"Alkeran", "Evomela"};
    CHECK(phrases.medicine(medicine) == "melphalan (Alkeran)");
}

TEST_CASE("medicines: a language may have a name of its own, of the generic only") {
    const World world;
    const Wording words("es", {{"medicine.melphalan", plain("melfalán")}});
    const Phrases phrases(words, world.data);
    Medicine melphalan;
    melphalan.id = "melphalan";
    melphalan.generic = "melphalan";
    melphalan.brands = {"Alkeran"};
    Medicine bortezomib;
    bortezomib.id = "bortezomib";
    bortezomib.generic = "bortezomib";
    CHECK(phrases.generic_name(melphalan) == "melfalán");
    CHECK(phrases.medicine(melphalan) == "melfalán (Alkeran)");
    CHECK(phrases.generic_name(bortezomib) == "bortezomib");
    CHECK(phrases.medicine(bortezomib) == "bortezomib");
}

TEST_CASE("numbers: the decimal sign is the language's") {
    const World world;
    const Wording words("de", {{"number.decimal-sign", plain(",")},
                               {"unit.months", {"Monat", "Monate", true}},
                               {"value.between", plain("{low} bis {high}")}});
    const Phrases phrases(words, world.data);
    CHECK(phrases.fact_value(world.hemoglobin, Fact::known(10.8)) == "10,8 g/dL");
    CHECK(phrases.fact_value(world.hemoglobin, Fact::known(11)) == "11 g/dL");
    CHECK(phrases.fact_value(world.months, range(1.5, 2.5)) == "1,5 bis 2,5 Monate");
}

TEST_CASE("lists: the joining word may change before some beginnings, the longest counts") {
    const World world;
    const Wording words("es", {{"list.and", plain("y")},
                               {"list.and-before.i", plain("e")},
                               {"list.and-before.hi", plain("e")},
                               {"list.and-before.hie", plain("y")},
                               {"list.or", plain("o")},
                               {"list.or-before.o", plain("u")},
                               {"list.or-before.8", plain("u")}});
    const Phrases phrases(words, world.data);
    struct Row {
        std::vector<std::string> parts;
        const char* all;
        const char* any;
    };
    const std::vector<Row> rows{
        {{"ixazomib"}, "ixazomib", "ixazomib"},
        {{"melfalán", "ixazomib"}, "melfalán e ixazomib", "melfalán o ixazomib"},
        {{"melfalán", "Imnovid"}, "melfalán e Imnovid", "melfalán o Imnovid"},
        {{"padres", "hijos"}, "padres e hijos", "padres o hijos"},
        // a beginning that is a sound of its own
        {{"agua", "hierro"}, "agua y hierro", "agua o hierro"},
        {{"sangre", "orina"}, "sangre y orina", "sangre u orina"},
        {{"7", "8"}, "7 y 8", "7 u 8"},
        {{"9", "10"}, "9 y 10", "9 o 10"},
        // only what the word stands before matters
        {{"ixazomib", "melfalán"}, "ixazomib y melfalán", "ixazomib o melfalán"},
        {{"a", "ixazomib", "orina"}, "a, ixazomib y orina", "a, ixazomib u orina"},
    };
    for (const auto& row : rows) {
        INFO(row.all);
        CHECK(phrases.join(row.parts) == row.all);
        CHECK(phrases.join_or(row.parts) == row.any);
    }
}

TEST_CASE("titles, reasons and lists") {
    const World world;
    const Wording words = made_up_words();
    const Phrases phrases(words, world.data);
    Option option;
    option.id = "option";
    CHECK(phrases.option_title(option) == "An option");
    CHECK(phrases.reason(UnknownReason::NeedsJudgement) == "a doctor has to judge");
    CHECK(phrases.join({}).empty());
    CHECK(phrases.join({"a"}) == "a");
    CHECK(phrases.join({"a", "b"}) == "a and b");
    CHECK(phrases.join({"a", "b", "c"}) == "a, b and c");
}

TEST_CASE("capitalised: the first letter, with or without an accent, and nothing else") {
    struct Row {
        const char* text;
        const char* capital;
    };
    const std::vector<Row> rows{
        {"", ""},
        {"a", "A"},
        {"abc def", "Abc def"},
        {"ABC", "ABC"},
        {"4 weeks", "4 weeks"},
        {"él pide", "Él pide"},
        {"ñandú", "Ñandú"},
        {"über", "Über"},
        {"Él", "Él"},
        // a division sign and a y with dots have no capital there
        {"÷ 2", "÷ 2"},
        {"ÿ", "ÿ"},
        {"¿cuándo?", "¿cuándo?"},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        CHECK(capitalised(row.text) == row.capital);
    }
}

TEST_CASE("uncapitalised: the first letter alone, and no word in capitals") {
    struct Row {
        const char* text;
        const char* small;
    };
    const std::vector<Row> rows{
        {"", ""},
        {"A", "A"},
        {"Adding medicines (since April 2024)", "adding medicines (since April 2024)"},
        {"CAR-T cells", "CAR-T cells"},
        {"Él pide", "él pide"},
        {"Ñandú", "ñandú"},
        {"abc", "abc"},
        {"4 weeks", "4 weeks"},
        {"× 2", "× 2"},
        {"ßa", "ßa"},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        CHECK(uncapitalised(row.text) == row.small);
    }
}
