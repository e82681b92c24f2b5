// The drawing of the treatment history.
#include <algorithm>
#include <cmath>
#include <optional>

#include "report/sections/sections.h"
#include "report/sections/time_axis.h"

namespace myelobrief {

namespace {

constexpr double widest_view_months = 12.0 * 30;

double middle(Interval range) {
    return (range.lo + range.hi) / 2;
}

TimelineItem::Kind kind_of(const ResolvedTreatment& treatment) {
    if (treatment.given->is_transplant) return TimelineItem::Kind::Transplant;
    if (treatment.has_class("car-t")) return TimelineItem::Kind::CellTherapy;
    return TimelineItem::Kind::Medicines;
}

/// Nothing for a treatment without any date.
std::optional<TimelineItem> timeline_item(const BriefBuilder& brief,
                                          const ResolvedTreatment& treatment) {
    const auto& given = *treatment.given;
    const Date today = brief.input().today;
    if (!given.start && !given.stop) return std::nullopt;
    TimelineItem item;
    item.kind = kind_of(treatment);
    item.label = treatment_name(brief, treatment);
    const Interval start = months_before(given.start ? *given.start : *given.stop, today);
    Interval stop = given.stop ? months_before(*given.stop, today) : start;
    item.ongoing = given.ongoing && *given.ongoing;
    if (item.ongoing) stop = point(0);
    item.when = {middle(start), std::max(middle(start), middle(stop))};
    item.when_widest = {start.lo, std::max(start.hi, stop.hi)};
    return item;
}

/// Months before today of the earliest thing drawn.
double earliest_of(const Timeline& timeline) {
    double earliest = 0;
    for (const auto& item : timeline.items) earliest = std::min(earliest, item.when_widest.lo);
    return std::max(earliest, -widest_view_months);
}

}  // namespace

void add_timeline(BriefBuilder& brief) {
    Timeline timeline;
    std::vector<std::string> described;
    for (const auto& treatment : brief.history().treatments) {
        if (auto item = timeline_item(brief, treatment)) {
            described.push_back(item->label);
            timeline.items.push_back(std::move(*item));
        }
    }
    for (const auto& relapse : brief.relapses().listed) {
        if (!relapse.date) continue;
        TimelineItem item;
        item.kind = TimelineItem::Kind::Relapse;
        item.label = brief.text("brief.history.relapse");
        item.when_widest = months_before(*relapse.date, brief.input().today);
        item.when = point(middle(item.when_widest));
        timeline.items.push_back(std::move(item));
    }
    if (timeline.items.empty()) return;
    timeline.caption = brief.text("brief.history.timeline-caption");
    timeline.alternative_text = brief.text("brief.history.timeline-alternative",
                                           {{"items", brief.phrases().join(described)}});
    // One mark before the first treatment, too.
    timeline.ticks = time_marks(brief.phrases(), earliest_of(timeline) - 12, brief.input().today);
    brief.add(std::move(timeline));
}

}  // namespace myelobrief
