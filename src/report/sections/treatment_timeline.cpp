// The drawing of the treatment history, and what it shows in words.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <tuple>
#include <utility>

#include "base/text.h"
#include "report/sections/sections.h"
#include "report/sections/time_axis.h"

namespace myelobrief {

namespace {

using Kind = TimelineItem::Kind;

/// Shorter pauses are parts of most treatments: after a transplant, too, the next one begins sooner.
constexpr double least_gap_months = 4;
/// More dates than this are counted.
constexpr std::size_t most_in_words = 4;

double middle(Interval range) {
    return (range.lo + range.hi) / 2;
}

Kind kind_of(const ResolvedTreatment& treatment) {
    if (treatment.given->is_transplant) return Kind::Transplant;
    if (treatment.has_class("car-t")) return Kind::CellTherapy;
    return Kind::Medicines;
}

bool is_ongoing(const Treatment& given) {
    return given.ongoing && *given.ongoing;
}

/// All times at which it may have been given, in months before today.
Interval widest_time(const Treatment& given, Kind kind, Date today) {
    Interval widest{-Interval::infinity, Interval::infinity};
    if (given.start) widest.lo = months_before(*given.start, today).lo;
    if (is_ongoing(given)) {
        widest.hi = 0;
    } else if (given.stop) {
        widest.hi = std::max(months_before(*given.stop, today).hi, widest.lo);
    } else if (kind != Kind::Medicines && given.start) {
        widest.hi = months_before(*given.start, today).hi;
    }
    return widest;
}

/// When it surely was given; where that is no time at all, or an end is not known, a point.
Interval sure_time(const Treatment& given, Kind kind, Date today) {
    const auto at = [&](const Answer<PartialDate>& date) { return months_before(*date, today); };
    // An event is drawn where it most likely was.
    if (kind != Kind::Medicines || !given.start || (!given.stop && !is_ongoing(given)))
        return point(middle(at(given.start ? given.start : given.stop)));
    const Interval sure{at(given.start).hi, is_ongoing(given) ? 0 : at(given.stop).lo};
    if (sure.lo <= sure.hi) return sure;
    return point(middle(widest_time(given, kind, today)));
}

/// "2", "2–3", "–" for what is no line.
std::string line_label(const LineStep& step) {
    if (step.role == LineStep::Role::NotALine) return "–";
    const auto number = [](double value) { return std::to_string(static_cast<int>(value)); };
    if (step.line.is_point()) return number(step.line.lo);
    return number(step.line.lo) + "–" + number(step.line.hi);
}

/// The medicines apart by commas: a drawing may leave out the last ones.
std::string short_name(const BriefBuilder& brief, const ResolvedTreatment& treatment) {
    if (treatment.medicines.empty() || !treatment.unrecognised.empty())
        return treatment_name(brief, treatment);
    std::string names;
    for (const auto* medicine : treatment.medicines)
        names += (names.empty() ? "" : ", ") + brief.phrases().generic_name(*medicine);
    return capitalised(names);
}

TimelineItem treatment_item(const BriefBuilder& brief, const ResolvedTreatment& treatment,
                            const LineStep& step) {
    const auto& given = *treatment.given;
    const Date today = brief.input().today;
    TimelineItem item;
    item.kind = kind_of(treatment);
    item.label = short_name(brief, treatment);
    item.line = line_label(step);
    item.ongoing = is_ongoing(given);
    item.when = sure_time(given, item.kind, today);
    item.when_widest = widest_time(given, item.kind, today);
    return item;
}

/// The times between the first treatment and today in which no listed treatment can have been
/// given, those for other illnesses too.
std::vector<Interval> gaps_of(const BriefBuilder& brief) {
    std::vector<Interval> taken;
    for (std::size_t i = 0; i < brief.history().entries(); ++i) {
        const auto& treatment = brief.history().entry(i);
        const auto& given = *treatment.given;
        // One without a date may have been given at any time.
        if (!given.start && !given.stop) return {};
        taken.push_back(widest_time(given, kind_of(treatment), brief.input().today));
    }
    std::ranges::sort(taken, {}, &Interval::lo);
    std::vector<Interval> gaps;
    for (std::size_t i = 0; i < taken.size(); ++i) {
        double end = -Interval::infinity;
        for (std::size_t k = 0; k <= i; ++k) end = std::max(end, taken[k].hi);
        const double next = i + 1 < taken.size() ? taken[i + 1].lo : 0;
        if (next - end >= least_gap_months) gaps.push_back({end, next});
    }
    return gaps;
}

void add_gaps(const BriefBuilder& brief, Timeline& timeline) {
    for (const auto& gap : gaps_of(brief))
        timeline.items.push_back(
            {Kind::Gap, brief.text("brief.history.no-treatment"), gap, gap, false});
}

void add_relapses(const BriefBuilder& brief, Timeline& timeline) {
    for (const auto& relapse : brief.relapses().listed) {
        if (!relapse.date) continue;
        TimelineItem item;
        item.kind = Kind::Relapse;
        item.label = brief.text("brief.history.relapse");
        item.when_widest = months_before(*relapse.date, brief.input().today);
        item.when = point(middle(item.when_widest));
        timeline.items.push_back(std::move(item));
    }
}

/// The signs that occur, in one order.
void add_legend(const BriefBuilder& brief, Timeline& timeline) {
    const auto any = [&](auto test) { return std::ranges::any_of(timeline.items, test); };
    const auto any_of_kind = [&](Kind kind) {
        return any([kind](const TimelineItem& item) { return item.kind == kind; });
    };
    const std::array occurring{
        std::tuple{TimelineSign::Medicines, "medicines", any_of_kind(Kind::Medicines)},
        std::tuple{TimelineSign::Ongoing, "ongoing", any(&TimelineItem::ongoing)},
        std::tuple{TimelineSign::Transplant, "transplant", any_of_kind(Kind::Transplant)},
        std::tuple{TimelineSign::CellTherapy, "cell-therapy", any_of_kind(Kind::CellTherapy)},
        std::tuple{TimelineSign::Relapse, "relapse", any_of_kind(Kind::Relapse)},
        std::tuple{TimelineSign::Gap, "gap", any_of_kind(Kind::Gap)},
        std::tuple{TimelineSign::Rough, "rough",
                   any([](const TimelineItem& item) { return !item.exact(); })}};
    for (const auto& [sign, name, occurs] : occurring)
        if (occurs)
            timeline.legend.emplace_back(sign,
                                         brief.text("brief.history.sign." + std::string(name)));
}

/// A day so many months before today, as the month it lies in.
std::string month_text(const BriefBuilder& brief, double months) {
    const Date today = brief.input().today;
    const double back = std::floor(-months);
    Date day = add_months(today, -static_cast<int>(back));
    day -= std::chrono::days(std::lround((-months - back) * 30.4));
    return brief.phrases().month(day);
}

std::string in_words(const BriefBuilder& brief, const Timeline& timeline) {
    std::string words = brief.text("brief.history.timeline-alternative");
    std::vector<std::string> ongoing;
    std::vector<std::string> gaps;
    for (const auto& item : timeline.items) {
        if (item.ongoing) ongoing.push_back(item.label);
        if (item.kind == Kind::Gap)
            gaps.push_back(
                brief.text("brief.history.from-to", {{"start", month_text(brief, item.when.lo)},
                                                     {"stop", month_text(brief, item.when.hi)}}));
        if (item.line.empty()) continue;
        words += ' ' + (item.line == "–"
                            ? brief.text("brief.history.timeline-no-line", {{"items", item.label}})
                            : brief.text("brief.history.timeline-line",
                                         {{"line", item.line}, {"items", item.label}}));
    }
    std::vector<std::string> relapses;
    for (const auto& relapse : brief.relapses().listed)
        if (relapse.date) relapses.push_back(brief.phrases().date(*relapse.date));
    const auto say = [&](const std::string& name, const std::vector<std::string>& items) {
        const std::string key = "brief.history.timeline-" + name;
        if (items.empty()) return;
        if (items.size() <= most_in_words)
            words += ' ' + brief.text(key, {{"items", brief.phrases().join(items)}});
        else
            words += ' ' + brief.text(key + "-many", {{"count", std::to_string(items.size())},
                                                      {"first", items.front()},
                                                      {"latest", items.back()}});
    };
    if (!ongoing.empty())
        words += ' ' + brief.text("brief.history.timeline-ongoing",
                                  {{"items", brief.phrases().join(ongoing)}});
    say("gaps", gaps);
    say("relapses", relapses);
    return words + ' ' +
           brief.text("brief.history.timeline-table",
                      {{"chapter", brief.text("brief.facts-used.title")}});
}

/// Months before today of the earliest thing drawn.
double earliest_of(const Timeline& timeline) {
    double earliest = 0;
    for (const auto& item : timeline.items)
        earliest = std::min(earliest,
                            std::isinf(item.when_widest.lo) ? item.when.lo : item.when_widest.lo);
    return earliest;
}

}  // namespace

void add_timeline(BriefBuilder& brief) {
    Timeline timeline;
    std::vector<std::string> undated;
    const auto& history = brief.history();
    for (std::size_t i = 0; i < history.entries(); ++i) {
        if (history.order[i].besides) continue;
        const auto& treatment = history.entry(i);
        if (treatment.given->start || treatment.given->stop)
            timeline.items.push_back(treatment_item(brief, treatment, brief.lines().steps[i]));
        else
            undated.push_back(short_name(brief, treatment));
    }
    add_gaps(brief, timeline);
    add_relapses(brief, timeline);
    if (timeline.items.empty()) return;
    timeline.caption = brief.text("brief.history.timeline-caption");
    timeline.line_header = brief.text("brief.history.timeline-line-header");
    timeline.alternative_text = in_words(brief, timeline);
    timeline.ticks = time_marks(brief.phrases(), earliest_of(timeline), brief.input().today);
    add_legend(brief, timeline);
    brief.add(std::move(timeline));
    if (!undated.empty())
        brief.paragraph(
            brief.text("brief.history.timeline-undated", {{"items", join(undated, "; ")}}),
            ParagraphStyle::Note);
}

}  // namespace myelobrief
