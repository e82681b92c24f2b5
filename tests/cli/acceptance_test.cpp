// What the program has to be right about, seen from outside: the article's two rules that count and
// measure, and a profile of which nothing is known.
#include <sstream>

#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/run_program.h"

namespace myelobrief::test {
namespace {

/// Treatments at relapse one after another, none planned together: each is a therapy by every
/// count.
std::string treatments(int count) {
    const std::vector<std::string> all{
        R"({"medicines": ["VRd"], "start": "2018-02-05", "stop": "2019-06-10", "reason_stopped": "progression"})",
        R"({"medicines": ["DPd"], "start": "2019-06-24", "stop": "2021-03-15", "reason_stopped": "progression"})",
        R"({"medicines": ["Kd"], "start": "2021-03-29", "stop": "2023-01-20", "reason_stopped": "progression"})",
        R"({"medicines": ["XVd"], "start": "2023-02-06", "stop": "2026-09-30", "reason_stopped": "progression"})"};
    std::string list;
    for (int i = 0; i < count; ++i)
        list += (i == 0 ? "" : ", ") + all.at(static_cast<std::size_t>(i));
    return list;
}

std::string relapsed_after(const std::string& treatments, bool complete) {
    return R"({"profile_version": 1, "disease": {"state": "relapsed"}, "history": {"complete": )" +
           std::string(complete ? "true" : "false") + R"(, "treatments": [)" + treatments + "]}}";
}

std::string transplanted(const std::string& remission) {
    return R"({"profile_version": 1, "history": {"complete": true, "treatments": [)"
           R"({"transplant": "autologous", "remission": )" +
           remission + "}]}}";
}

/// All words of a text with one space between two: line ends do not matter.
std::string words(const std::string& text) {
    std::istringstream stream(text);
    std::string all;
    for (std::string word; stream >> word;) all += (all.empty() ? "" : " ") + word;
    return all;
}

/// What `check` says of one option: from its mark to the next option or part.
std::string finding(const std::string& profile, const std::string& option) {
    const auto run = run_myelobrief({"check", "-"}, {.input = profile});
    INFO(run.err);
    REQUIRE(run.exit_code == 0);
    const auto id = run.out.find('[' + option + ']');
    INFO(run.out);
    REQUIRE(id != std::string::npos);
    const auto start = run.out.rfind("\n[", id);
    const auto end = std::min(run.out.find("\n[", id), run.out.find("\n\n", id));
    return words(run.out.substr(start, end - start));
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("CAR-T by the article: three earlier therapies do not meet, and it says 3 of 4",
          "[acceptance]") {
    const auto line = finding(relapsed_after(treatments(3), true), "car-t");
    CHECK(line.starts_with("[-]"));
    CHECK(contains(line, "3 of 4"));
}

TEST_CASE("CAR-T by the article: four earlier therapies meet", "[acceptance]") {
    CHECK(finding(relapsed_after(treatments(4), true), "car-t").starts_with("[+]"));
}

TEST_CASE("CAR-T by the article: three therapies of a list that may lack some cannot tell",
          "[acceptance]") {
    const auto profile = relapsed_after(treatments(3), false);
    const auto line = finding(profile, "car-t");
    CHECK(line.starts_with("[?]"));
    CHECK(contains(line, "3 or more"));
    SECTION("and the fact that would settle it is named") {
        const auto run = run_myelobrief({"check", "-", "--json"}, {.input = profile});
        REQUIRE(run.exit_code == 0);
        const auto json = words(run.out);
        const auto car_t = json.substr(json.find(R"("option": "car-t")"));
        CHECK(contains(
            car_t,
            R"("missing": [ { "fact": "prior_therapies", "reason": "history-incomplete" } ])"));
        CHECK(contains(car_t, R"("settled_by": [ [ "prior_therapies" ] ])"));
    }
}

TEST_CASE("transplant by the article: how long the remission after the last one was",
          "[acceptance]") {
    const auto [remission, mark] = GENERATE(table<std::string, std::string>({
        {R"({"months": 24})", "[+]"},
        {R"({"months": 23})", "[-]"},
        {R"({"about": 2, "unit": "years"})", "[?]"},
        {R"({"years": 4})", "[+]"},
    }));
    INFO(remission);
    CHECK(finding(transplanted(remission), "stem-cell-transplant").starts_with(mark));
}

TEST_CASE("a profile of nothing but its version gives a brief of what to ask", "[acceptance]") {
    const std::string nothing = R"({"profile_version": 1})";
    const auto check = run_myelobrief({"check", "-"}, {.input = nothing});
    CHECK(check.exit_code == 0);
    CHECK(check.err.empty());
    CHECK_FALSE(contains(check.out, "[+]"));
    CHECK_FALSE(contains(check.out, "[-]"));
    CHECK(contains(check.out, "Facts to ask for"));

    const auto brief =
        run_myelobrief({"report", "-", "-o", "-", "--format", "txt"}, {.input = nothing});
    CHECK(brief.exit_code == 0);
    CHECK(contains(brief.out, "Facts to ask for"));
    CHECK(contains(brief.out, "not medical advice"));
    const auto pdf =
        run_myelobrief({"report", "-", "-o", "-", "--format", "pdf"}, {.input = nothing});
    CHECK(pdf.exit_code == 0);
    CHECK(pdf.out.starts_with("%PDF-"));
}

TEST_CASE("every example can be checked", "[acceptance]") {
    const auto name = GENERATE(
        "approximate-dates", "contradictory", "diagnosis-only", "first-relapse", "four-therapies",
        "high-risk-genes", "long-history", "many-relapses-incomplete", "minimal", "no-transplant",
        "relapse-during-maintenance", "second-relapse", "spanish-text", "unrecognised-medicine");
    INFO(name);
    const auto run =
        run_myelobrief({"check", project_path("examples/profiles/" + std::string(name) + ".json")});
    CHECK(run.exit_code == 0);
    CHECK_FALSE(contains(run.err, "error["));
}

}  // namespace myelobrief::test
