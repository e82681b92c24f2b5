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

}  // namespace

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

Text line_and_why(const BriefBuilder& brief, const LineStep& step) {
    Text text = bold(line_text(brief, step) + ". ");
    text.push_back({brief.text("count-step." + std::string(name_of(step.reason))), false});
    return text;
}

void add_line_count(BriefBuilder& brief) {
    const auto& history = brief.input().profile.history;
    Text counts = titled(brief.text("brief.history.lines") + ' ',
                         plain(count_text(brief, "prior_lines", "brief.history.lines-why")));
    const auto add = [&counts](std::string words, bool bold = false) {
        counts.push_back({' ' + std::move(words), bold});
    };
    if (brief.lines().latest_may_be_running) add(brief.text("brief.history.lines-running"));
    // Where both are the same sure number, one of them is enough.
    const auto& stated = history.lines_stated_by_doctor;
    const auto& listed = brief.lines().listed;
    if (stated && !(listed.is_point() && *stated == listed))
        add(brief.text("brief.history.stated",
                       {{"count", brief.phrases().count_or_range(*stated)}}));
    add(brief.text("brief.history.count"), true);
    add(count_text(brief, "prior_therapies", "brief.history.count-why"));
    brief.add(Paragraph{std::move(counts)});

    const char* complete = "brief.history.complete-unknown";
    if (history.complete)
        complete = *history.complete ? "brief.history.complete" : "brief.history.incomplete";
    std::string basis = brief.text(complete) + ' ';
    if (brief.input().detail == Detail::Full) basis += brief.text("brief.history.lines-what") + ' ';
    basis +=
        brief.text("brief.history.rule." + std::string(name_of_value(brief.input().line_rule)));
    brief.paragraph(basis, ParagraphStyle::Small);
}

}  // namespace myelobrief
