// Which laboratory values are drawn over time, and what is said of those that are not.
#include <algorithm>

#include "app/brief_maker.h"
#include "tests/support/files.h"
#include "tests/support/program.h"
#include "writers/text/text_writer.h"

namespace myelobrief::test {
namespace {

Document brief(const std::string& labs, const std::string& more = "") {
    static const BriefMaker maker(Program::instance().data(),
                                  {make_date(2026, 11, 22), make_date(2026, 11, 22)});
    auto loaded = maker.read(R"({"profile_version": 1, )" + more + "\"labs\": [" + labs + "]}",
                             "profile.json");
    REQUIRE(loaded.ok());
    return maker.brief(maker.assess(std::move(*loaded.value)));
}

std::vector<Plot> plots(const Document& document) {
    for (const auto& block : document.blocks)
        if (const auto* found = std::get_if<Plots>(&block)) return found->plots;
    return {};
}

std::string lab(const std::string& test, const std::string& value, const std::string& unit,
                const std::string& date, const std::string& more = "") {
    return R"({"test": ")" + test + R"(", "value": )" + value + R"(, "unit": ")" + unit + '"' +
           (date.empty() ? "" : R"(, "date": )" + date) + more + "}";
}

std::string hemoglobin(const std::string& value, const std::string& date) {
    return lab("hemoglobin", value, "g/dL", date);
}

/// The points of the only plot: "9.4 12.9".
std::string labels(const Document& document) {
    const auto found = plots(document);
    if (found.empty()) return "no plot";
    REQUIRE(found.size() == 1);
    std::string all;
    for (const auto& point : found.front().points) all += (all.empty() ? "" : " ") + point.label;
    return all;
}

/// The table or words that follow the drawings: rows apart by " | ", cells by ", ".
std::string table(const Document& document) {
    const auto at = std::ranges::find_if(
        document.blocks, [](const Block& block) { return std::holds_alternative<Plots>(block); });
    REQUIRE(at != document.blocks.end());
    if (const auto* paragraph = std::get_if<Paragraph>(&*std::next(at)))
        return characters(paragraph->text);
    const auto& rows = std::get<Table>(*std::next(at)).rows;
    std::string all;
    for (const auto& row : rows) {
        if (!all.empty()) all += " | ";
        for (std::size_t i = 0; i < row.size(); ++i)
            all += (i > 0 ? ", " : "") + characters(row[i]);
    }
    return all;
}

/// The words as one line.
std::string words(const Document& document) {
    std::string all;
    for (const char c : write_text(document)) {
        const bool space = c == ' ' || c == '\n';
        if (!space || (!all.empty() && all.back() != ' ')) all += space ? ' ' : c;
    }
    return all;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

const std::string march = R"("2026-03-10")";
const std::string june = R"("2026-06-10")";
const std::string october = R"("2026-10-10")";

}  // namespace

TEST_CASE("a test is drawn from two values with a date on", "[labs]") {
    CHECK(labels(brief(hemoglobin("9.4", march))) == "no plot");
    CHECK(labels(brief(hemoglobin("9.4", march) + "," + hemoglobin("10.2", ""))) == "no plot");
    CHECK(labels(brief(hemoglobin("10.2", june) + "," + hemoglobin("9.4", march))) == "9.4 10.2");
}

TEST_CASE("only the tests that follow a myeloma are drawn", "[labs]") {
    CHECK(labels(brief(lab("platelets", "150", "10^9/L", march) + "," +
                       lab("platelets", "120", "10^9/L", june))) == "no plot");
    const auto all = plots(brief(
        lab("creatinine", "1", "mg/dL", march) + "," + lab("creatinine", "1.1", "mg/dL", june) +
        "," + hemoglobin("9", march) + "," + hemoglobin("8", june) + "," +
        lab("m-protein", "1", "g/dL", march) + "," + lab("m-protein", "2", "g/dL", june)));
    REQUIRE(all.size() == 3);
    CHECK(all[0].caption == "M-protein in the blood (g/dL)");
    CHECK(all[1].caption == "Hemoglobin (g/dL)");
    CHECK(all[2].caption == "Creatinine (mg/dL)");
    // All span the same time.
    CHECK(all[0].from == all[2].from);
}

TEST_CASE("the chain that the myeloma makes is drawn, both where that is not sure", "[labs]") {
    const auto chains = [](const std::string& kappa) {
        return lab("kappa-free-light-chain", kappa, "mg/L", march) + "," +
               lab("kappa-free-light-chain", kappa, "mg/L", june) + "," +
               lab("lambda-free-light-chain", "10", "mg/L", march) + "," +
               lab("lambda-free-light-chain", "11", "mg/L", june);
    };
    const auto captions = [](const Document& document) {
        std::string all;
        for (const auto& plot : plots(document)) all += plot.caption.substr(0, 5);
        return all;
    };
    CHECK(captions(brief(chains("12"))) == "KappaLambd");
    CHECK(captions(brief(chains("300"))) == "Kappa");
    CHECK(captions(brief(chains("12"), R"("disease": {"light_chain": "lambda"}, )")) == "Lambd");
    // The named chain and the ratio contradict each other.
    CHECK(captions(brief(chains("300"), R"("disease": {"light_chain": "lambda"}, )")) ==
          "KappaLambd");
}

TEST_CASE("values keep the unit that all of them have", "[labs]") {
    const auto in_g_per_l =
        brief(lab("hemoglobin", "102", "g/L", march) + "," + lab("hemoglobin", "94", "g/L", june));
    CHECK(labels(in_g_per_l) == "102 94");
    CHECK(plots(in_g_per_l).front().unit == "g/L");
    REQUIRE(plots(in_g_per_l).front().limits.size() == 1);
    CHECK(plots(in_g_per_l).front().limits.front().meaning ==
          "100 g/L: below this, doctors ask if the myeloma is the cause.");
    // Of two units, the catalog's own.
    CHECK(labels(brief(lab("creatinine", "115", "µmol/L", march) + "," +
                       lab("creatinine", "1.2", "mg/dL", june))) == "1.3 1.2");
}

TEST_CASE("what is known only roughly is drawn as such", "[labs]") {
    const auto document =
        brief(hemoglobin(R"({"from": 9, "to": 10})", march) + "," +
              hemoglobin("11", R"({"about": "2026-06"})") + "," + hemoglobin("12", october));
    const auto plot = plots(document).front();
    CHECK(labels(document) == "9 to 10 11 12");
    CHECK_FALSE(plot.points[0].exact());
    CHECK_FALSE(plot.points[1].exact());
    CHECK(plot.points[2].exact());
    CHECK_FALSE(plot.rough_meaning.empty());
    CHECK(table(document) ==
          "The same values in g/dL: 10 March 2026: 9 to 10. About June 2026: 11. 10 October 2026: "
          "12.");
    CHECK(plots(brief(hemoglobin("11", march) + "," + hemoglobin("12", june)))
              .front()
              .rough_meaning.empty());
    // A value below what the test can see.
    CHECK(labels(brief(lab("m-protein", R"({"from": 0, "to": 0.1})", "g/dL", march) + "," +
                       lab("m-protein", "0.3", "g/dL", june))) == "0.1 at most 0.3");
}

TEST_CASE("the words of a drawing name its first, lowest, highest and latest value", "[labs]") {
    const auto text =
        plots(brief(hemoglobin("10", march) + "," + hemoglobin("9", june) + "," +
                    hemoglobin("11.5", october) + "," + hemoglobin("11", R"("2026-11-02")")))
            .front()
            .alternative_text;
    CHECK(text ==
          "A drawing of 4 values of hemoglobin in g/dL. First: 10 (10 March 2026). Lowest: 9 (10 "
          "June 2026). Highest: 11.5 (10 October 2026). Latest: 11 (2 November 2026). Dashed line "
          "at 10 g/dL: below this, doctors ask if the myeloma is the cause. The same values follow "
          "below.");
    // Nothing is called the latest where another one may be.
    const auto open = plots(brief(hemoglobin("10", march) + "," + hemoglobin("9", R"("2026")")))
                          .front()
                          .alternative_text;
    CHECK_FALSE(contains(open, "Latest"));
    CHECK_FALSE(contains(open, "First"));
}

TEST_CASE("a limit comes from a source or from the report, else there is none", "[labs]") {
    const auto meanings = [](const std::string& labs) {
        std::string all;
        const auto plot = plots(brief(labs)).front();
        for (const auto& limit : plot.limits) all += limit.meaning + ' ';
        return all;
    };
    const auto creatinine = [](const std::string& date, const std::string& upper) {
        return lab("creatinine", "1", "mg/dL", date,
                   upper.empty() ? "" : R"(, "upper_normal": )" + upper);
    };
    CHECK(meanings(creatinine(march, "") + "," + creatinine(june, "")).empty());
    CHECK(meanings(creatinine(march, "1.2") + "," + creatinine(june, "")) ==
          "1.2 mg/dL: upper limit of normal on your report. ");
    // Two reports with different limits: neither holds for the other.
    CHECK(meanings(creatinine(march, "1.2") + "," + creatinine(june, "1.3")).empty());
}

TEST_CASE("values that cannot be used are told of and not drawn", "[labs]") {
    const auto two = hemoglobin("10", march) + "," + hemoglobin("9", june) + ",";
    const auto has = [](const std::string& labs, const std::string& sentence) {
        const auto document = brief(labs);
        INFO(words(document));
        CHECK(labels(document) == "10 9");
        CHECK(contains(words(document), sentence));
    };
    has(two + hemoglobin("8", ""), "Hemoglobin: 1 value is not shown, because it has no date.");
    has(two + hemoglobin("102", october),
        "Hemoglobin: 1 value is not shown, because its number or unit is not clear.");
    has(two + hemoglobin("\"unknown\"", october),
        "Hemoglobin: 1 test is not shown, because its value is not given.");
    has(two + hemoglobin("11", october) + "," + hemoglobin("12", october),
        "Hemoglobin: 2 values are not shown, because values of one day do not fit.");
    // The same value twice is one value.
    const auto same = brief(two + hemoglobin("11", october) + "," + hemoglobin("11", october));
    CHECK(labels(same) == "10 9 11");
    CHECK_FALSE(contains(words(same), "not shown"));
}

TEST_CASE("the table has every drawn value, and words where there is none", "[labs]") {
    CHECK(table(brief(hemoglobin("10", march) + "," + hemoglobin("9", june) + "," +
                      lab("m-protein", "1", "g/dL", june) + "," +
                      lab("m-protein", "2", "g/dL", october))) ==
          "10 March 2026, not given, 10 | 10 June 2026, 1, 9 | 10 October 2026, 2, not given");
    // Two values of one month stay two values.
    CHECK(table(brief(hemoglobin("10", R"("2026-03")") + "," + hemoglobin("9", R"("2026-03")") +
                      "," + lab("m-protein", "1", "g/dL", june) + "," +
                      lab("m-protein", "2", "g/dL", october))) ==
          "March 2026, not given, 10; 9 | 10 June 2026, 1, not given | 10 October 2026, 2, not "
          "given");
    // One test with more values than a line of words holds.
    std::string labs;
    for (int month = 1; month <= 7; ++month)
        labs += (labs.empty() ? "" : ",") +
                hemoglobin("10", "\"2026-0" + std::to_string(month) + "-15\"");
    CHECK(table(brief(labs)).starts_with("15 January 2026, 10 | 15 February 2026, 10 | "));
}

TEST_CASE("of many days the newest are shown, and that is said", "[labs]") {
    std::string labs;
    for (int year = 2000; year < 2026; ++year)
        labs += (labs.empty() ? "" : ",") +
                hemoglobin(std::to_string(5 + year % 10), '"' + std::to_string(year) + "-05-05\"");
    const auto document = brief(labs);
    const auto plot = plots(document).front();
    CHECK(plot.points.size() == 24);
    CHECK(plot.points.front().label == "7");
    CHECK(contains(words(document), "Only the latest 24 days with values are shown here."));
}

}  // namespace myelobrief::test
