#include <algorithm>
#include <array>

#include "readers/option_reader.h"
#include "readers/profile_reader.h"
#include "readers/utf8.h"

namespace myelobrief {

namespace {

constexpr std::array<std::string_view, 4> outcomes{"met", "not-met", "unknown", "not-applicable"};

/// The errors of a case's profile, at their place in the cases file. Its warnings may be what the
/// case is about.
void check_profile(const JsonPlace& place, const Catalog& catalog, Date today) {
    FileProblems problems(place.problems().file());
    static_cast<void>(
        read_profile_fragment(JsonPlace(place.node(), place.pointer(), problems), catalog, today));
    for (const auto& issue : problems.issues())
        if (issue.severity() == Severity::Error) place.problems().add({issue});
}

void check_missing(const JsonPlace& place, const Catalog& catalog) {
    std::vector<std::string_view> known;
    for (const auto& fact : catalog.facts) known.emplace_back(fact.id);
    check_members(
        place, IssueCode::UnknownFact, "fact",
        [&catalog](const std::string& id) { return catalog.fact(id).has_value(); }, known);
}

void check_case_source(const JsonPlace& place, const Option& option) {
    if (!place.is(JsonKind::Text)) return;
    std::vector<std::string_view> known;
    for (const auto& set : option.criteria) known.emplace_back(set.source);
    const auto& written = place.node().text;
    if (std::ranges::find(known, written) == known.end())
        place.report(IssueCode::UnknownSource,
                     "the option has no criteria by the source " + in_quotes(written),
                     place.problems().suggest(written, known));
}

Case read_case(const JsonPlace& place, const std::string& text, const Option* option,
               const Catalog& catalog) {
    JsonObject object(place);
    Case result;
    result.name = object.needed_text("name");
    result.source = object.needed_text("source");
    if (const auto source = object.get("source"); source && option != nullptr)
        check_case_source(*source, *option);
    const auto today_place = object.need("today");
    const auto today = today_place ? today_place->day() : std::nullopt;
    result.today = today.value_or(Date{});
    if (const auto profile = object.need("profile")) {
        const auto& node = profile->node();
        result.profile_json = text.substr(node.begin, node.end - node.begin);
        if (today) check_profile(*profile, catalog, *today);
    }
    if (const auto expect = object.need("expect")) {
        result.expected_outcome = expect->text().value_or("");
        if (expect->is(JsonKind::Text) &&
            std::ranges::find(outcomes, result.expected_outcome) == outcomes.end())
            expect->report_unknown_value(outcomes);
    }
    if (const auto missing = object.get("missing")) {
        result.expected_missing = missing->texts();
        check_missing(*missing, catalog);
    }
    object.finish();
    return result;
}

}  // namespace

OptionCases read_cases(DataFile& file, const Option* option, const Catalog& catalog) {
    JsonObject object(file.place());
    OptionCases cases;
    cases.file = file.problems.file();
    need_version(object, "cases_version", 1);
    cases.option = need_id(object, "option", IdStyle::Hyphens);
    if (const auto id = object.get("option"); id && option == nullptr && !cases.option.empty())
        id->report(IssueCode::UnknownValue,
                   "no option with the id " + in_quotes(cases.option) + " stands beside this file");
    UniqueIds names;
    if (const auto list = object.need("cases")) {
        for (const auto& place : list->list()) {
            cases.cases.push_back(read_case(place, file.text, option, catalog));
            names.add(cases.cases.back().name, place);
        }
    }
    object.finish();
    return cases;
}

}  // namespace myelobrief
