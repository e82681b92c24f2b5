// How many lines of treatment, and how they were counted.
#include "report/sections/sections.h"

namespace myelobrief {

namespace {

/// The count, and why it may be more than one number.
std::string count_text(const BriefBuilder& brief, std::string_view fact_id,
                       std::string_view why_key) {
    const auto index = brief.input().data.catalog.fact(fact_id);
    if (!index) return "";
    const auto& fact = brief.input().facts[*index];
    std::string words = brief.phrases().fact_value(*index, fact) + '.';
    if (!fact.exact())
        words += ' ' + brief.text(why_key, {{"reason", brief.phrases().reason(fact.reason)}});
    return words;
}

/// "Line 2", "Line 2 or 3", "Line 2 to 4", "No line".
std::string line_text(const BriefBuilder& brief, const LineStep& step) {
    if (step.role == LineStep::Role::NotALine) return brief.text("brief.history.no-line");
    const auto number = [](double value) { return std::to_string(static_cast<int>(value)); };
    const auto& line = step.line;
    if (line.hi - line.lo > 1)
        return brief.text("brief.history.line-to",
                          {{"from", number(line.lo)}, {"to", number(line.hi)}});
    std::vector<std::string> lines{number(line.lo)};
    if (!line.is_point()) lines.push_back(number(line.hi));
    return brief.text("brief.history.line", {{"line", brief.phrases().join_or(lines)}});
}

}  // namespace

Text line_and_why(const BriefBuilder& brief, const LineStep& step) {
    Text text = bold(line_text(brief, step) + ". ");
    text.push_back({brief.text("count-step." + std::string(name_of(step.reason))), false});
    return text;
}

void add_line_count(BriefBuilder& brief) {
    brief.paragraph(
        brief.text("brief.history.lines-what") + ' ' +
        brief.text("brief.history.rule." + std::string(name_of_value(brief.input().line_rule))));
    brief.labelled("brief.history.lines",
                   count_text(brief, "prior_lines", "brief.history.lines-why"));
    if (brief.lines().latest_may_be_running)
        brief.paragraph(brief.text("brief.history.lines-running"));
    // Where both are the same sure number, one of them is enough.
    const auto& stated = brief.input().profile.history.lines_stated_by_doctor;
    const auto& listed = brief.lines().listed;
    if (stated && !(listed.is_point() && *stated == listed))
        brief.paragraph(brief.text("brief.history.stated",
                                   {{"count", brief.phrases().count_or_range(*stated)}}));
    brief.labelled("brief.history.count",
                   count_text(brief, "prior_therapies", "brief.history.count-why"));
}

}  // namespace myelobrief
