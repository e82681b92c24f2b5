// What the drawing of the treatment history holds, and what is said in words instead.
#include <algorithm>
#include <cmath>

#include "app/brief_maker.h"
#include "base/text.h"
#include "tests/support/program.h"
#include "writers/text/text_writer.h"

namespace myelobrief::test {
namespace {

using Kind = TimelineItem::Kind;

Document brief(const std::string& treatments, const std::string& disease = "") {
    static const BriefMaker maker(Program::instance().data(),
                                  {make_date(2026, 11, 22), make_date(2026, 11, 22)});
    auto loaded =
        maker.read(R"({"profile_version": 1, "disease": {)" + disease +
                       R"(}, "history": {"complete": true, "treatments": [)" + treatments + "]}}",
                   "profile.json");
    REQUIRE(loaded.ok());
    return maker.brief(maker.assess(std::move(*loaded.value)));
}

Timeline timeline(const Document& document) {
    for (const auto& block : document.blocks)
        if (const auto* found = std::get_if<Timeline>(&block)) return *found;
    return {};
}

std::string times(Interval interval) {
    const auto text = [](double months) {
        return std::isinf(months) ? std::string("?") : format_number(months, 1);
    };
    return text(interval.lo) + ".." + text(interval.hi);
}

/// One line for each item: "1 Lenalidomide -12..-2 (-13..-1)".
std::string items(const Timeline& drawing) {
    std::string all;
    for (const auto& item : drawing.items) {
        all += (item.line.empty() ? "" : item.line + ' ') + item.label + ' ' + times(item.when);
        if (!item.exact()) all += " (" + times(item.when_widest) + ')';
        all += item.ongoing ? " goes on\n" : "\n";
    }
    return all;
}

std::string legend(const Timeline& drawing) {
    std::string all;
    for (const auto& [sign, word] : drawing.legend) all += (all.empty() ? "" : ", ") + word;
    return all;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the drawing has each treatment with its line and what is sure of its time",
          "[timeline]") {
    const auto drawing = timeline(brief(
        R"({"medicines": ["VRd"], "plan": "a", "start": "2022-11-22", "stop": "2023-05-22"},)"
        R"({"transplant": "autologous", "plan": "a", "start": "2023-07-22"},)"
        R"({"medicines": ["lenalidomide"], "plan": "a", "start": "2023-09-22", "stop": "2025-11",)"
        R"( "reason_stopped": "progression"},)"
        R"({"medicines": ["carfilzomib", "dex"], "start": "2026-01-22", "ongoing": true})",
        R"("relapses": [{"date": "2025-12-22"}])"));
    CHECK(items(drawing) ==
          "1 Bortezomib, lenalidomide, dexamethasone -48..-42\n"
          "1 Stem-cell transplant (own cells) -40..-40\n"
          "1 Lenalidomide -38..-12.7 (-38..-11.7)\n"
          "2 Carfilzomib, dexamethasone -10..0 goes on\n"
          "Relapse -11..-11\n");
    CHECK(legend(drawing) ==
          "medicines, still given, stem-cell transplant, relapse, date not exactly known");
    CHECK(drawing.alternative_text ==
          "A drawing of your treatments over time, the first one on top. Line 1: Bortezomib, "
          "lenalidomide, dexamethasone. Line 1: Stem-cell transplant (own cells). Line 1: "
          "Lenalidomide. Line 2: Carfilzomib, dexamethasone. Still given: Carfilzomib, "
          "dexamethasone. Relapse: 22 December 2025. A table under “Your facts, to check” holds "
          "the same facts.");
}

TEST_CASE("of an end that nobody knows the drawing claims nothing", "[timeline]") {
    CHECK(items(timeline(brief(R"({"medicines": ["lenalidomide"], "start": "2023-11-22"})"))) ==
          "1 Lenalidomide -36..-36 (-36..?)\n");
    CHECK(items(timeline(brief(R"({"medicines": ["lenalidomide"], "stop": "2023-11-22"})"))) ==
          "1 Lenalidomide -36..-36 (?..-36)\n"
          "No treatment listed -36..0\n");
    // A year for both ends: nothing of it is sure.
    CHECK(items(timeline(brief(R"({"medicines": ["lenalidomide"], "start": "2024",)"
                               R"( "stop": "2024"})"))) ==
          "1 Lenalidomide -28.7..-28.7 (-34.7..-22.7)\n"
          "No treatment listed -22.7..0\n");
}

TEST_CASE("a gap is a time of four months in which nothing listed was given", "[timeline]") {
    const auto gaps = [](const std::string& treatments) {
        std::string all;
        for (const auto& item : timeline(brief(treatments)).items)
            if (item.kind == Kind::Gap) all += times(item.when) + ' ';
        return all;
    };
    const auto until = [](const std::string& stop) {
        return R"({"medicines": ["bortezomib"], "start": "2022-11-22", "stop": ")" + stop + "\"},";
    };
    const std::string later =
        R"({"medicines": ["carfilzomib"], "start": "2025-11-22", "ongoing": true})";
    CHECK(gaps(until("2025-07-22") + later) == "-16..-12 ");
    CHECK(gaps(until("2025-07-23") + later).empty());
    // Only what is sure: the month may have ended four months before, or three.
    CHECK(gaps(until("2025-07") + later).empty());
    // What was given for something else fills a gap, too, and so may what has no date.
    CHECK(gaps(until("2025-01-22") +
               R"({"medicines": ["dexamethasone"], "purpose": "symptoms", )"
               R"("start": "2025-02-22", "stop": "2025-10-22"},)" +
               later)
              .empty());
    CHECK(gaps(until("2025-01-22") + R"({"medicines": ["thalidomide"]},)" + later).empty());
    // Nor is there one while a treatment may still have been given.
    CHECK(gaps(R"({"medicines": ["bortezomib"], "start": "2022-11-22"},)" + later).empty());
}

TEST_CASE("what has no date is told of below the drawing", "[timeline]") {
    const std::string dated = R"({"medicines": ["lenalidomide"], "start": "2023-11-22"})";
    const std::string undated = R"({"medicines": ["thalidomide", "dexamethasone"]})";
    const std::string sentence = "Not in the drawing, because no date is known";
    CHECK(contains(write_text(brief(dated + "," + undated)),
                   sentence + ": Thalidomide, dexamethasone."));
    CHECK_FALSE(contains(write_text(brief(dated)), sentence));
    // Without any date there is no drawing, and the table says so.
    CHECK(timeline(brief(undated)).items.empty());
    CHECK_FALSE(contains(write_text(brief(undated)), sentence));
}

TEST_CASE("a line that is not sure is a range", "[timeline]") {
    const auto drawing = timeline(
        brief(R"({"medicines": ["bortezomib"], "start": "2022-11-22", "stop": "2023-05-22"},)"
              R"({"medicines": ["lenalidomide"], "start": "2023-11-22", "ongoing": true})"));
    REQUIRE(drawing.items.size() == 3);
    CHECK(drawing.items[0].line == "1");
    CHECK(drawing.items[1].line == "1–2");
}

}  // namespace myelobrief::test
