#include "layout/blocks/timeline_signs.h"

#include <utility>

#include "layout/shapes.h"

namespace myelobrief {

namespace {

PlacedLine line(double x1, double y1, double x2, double y2, double width, Color color,
                bool dashed) {
    return {x1, y1, x2, y2, width, color, dashed};
}

}  // namespace

void TimelineSigns::bar(double left, double right, double middle,
                        std::vector<Placed>& items) const {
    const double half = bar_height / 2;
    items.emplace_back(
        filled_rectangle(left, middle - half, right, middle + half, style.timeline_bar));
}

void TimelineSigns::soft(double left, double right, double middle,
                         std::vector<Placed>& items) const {
    const double half = bar_height / 2;
    const double width = style.timeline_line_width;
    items.emplace_back(
        filled_rectangle(left, middle - half, right, middle + half, style.timeline_soft));
    for (const double y : {middle - half + width / 2, middle + half - width / 2})
        items.emplace_back(line(left, y, right, y, width, style.timeline_bar, true));
}

void TimelineSigns::arrow(double left, double middle, std::vector<Placed>& items) const {
    const double half = bar_height / 2;
    auto arrow = filled_rectangle(0, 0, 0, 0, style.timeline_bar);
    // A little of it lies below the bar, so that no seam shows.
    const double base = left - 0.5;
    arrow.points = {{base, middle - half}, {left + arrow_length(), middle}, {base, middle + half}};
    items.emplace_back(std::move(arrow));
}

void TimelineSigns::event(TimelineItem::Kind kind, bool exact, double at, double middle,
                          std::vector<Placed>& items) const {
    const double r = mark_radius;
    PlacedPolygon shape;
    shape.fill = shape.line =
        kind == TimelineItem::Kind::Relapse ? style.timeline_relapse : style.timeline_mark;
    switch (kind) {
        case TimelineItem::Kind::Transplant:
            shape.points = {{at, middle - r * 1.15},
                            {at + r * 1.15, middle},
                            {at, middle + r * 1.15},
                            {at - r * 1.15, middle}};
            break;
        case TimelineItem::Kind::CellTherapy:
            shape.points = {{at - r * 0.9, middle - r * 0.9},
                            {at + r * 0.9, middle - r * 0.9},
                            {at + r * 0.9, middle + r * 0.9},
                            {at - r * 0.9, middle + r * 0.9}};
            break;
        case TimelineItem::Kind::Relapse:
            shape.points = {
                {at - r, middle - r * 0.8}, {at + r, middle - r * 0.8}, {at, middle + r}};
            break;
        case TimelineItem::Kind::Medicines:
        case TimelineItem::Kind::Gap:
            return;
    }
    shape.filled = true;
    if (!exact) {
        shape.fill = style.timeline_soft;
        shape.line_width = style.timeline_line_width;
    }
    items.emplace_back(std::move(shape));
}

void TimelineSigns::spread(double left, double right, double middle,
                           std::vector<Placed>& items) const {
    items.emplace_back(
        line(left, middle, right, middle, style.timeline_line_width, style.timeline_mark, true));
}

void TimelineSigns::gap(double left, double right, double middle,
                        std::vector<Placed>& items) const {
    const double half = bar_height / 3;
    const double width = style.timeline_line_width;
    items.emplace_back(line(left, middle, right, middle, width, style.quiet, false));
    for (const double x : {left, right})
        items.emplace_back(line(x, middle - half, x, middle + half, width, style.quiet, false));
}

void TimelineSigns::sample(TimelineSign sign, double left, double width, double middle,
                           std::vector<Placed>& items) const {
    const double right = left + width;
    const double center = left + width / 2;
    switch (sign) {
        case TimelineSign::Medicines:
            bar(left, right, middle, items);
            break;
        case TimelineSign::Transplant:
            event(TimelineItem::Kind::Transplant, true, center, middle, items);
            break;
        case TimelineSign::CellTherapy:
            event(TimelineItem::Kind::CellTherapy, true, center, middle, items);
            break;
        case TimelineSign::Ongoing:
            bar(left, right - arrow_length(), middle, items);
            arrow(right - arrow_length(), middle, items);
            break;
        case TimelineSign::Rough:
            soft(left, right, middle, items);
            break;
        case TimelineSign::Gap:
            gap(left, right, middle, items);
            break;
        case TimelineSign::Relapse:
            event(TimelineItem::Kind::Relapse, true, center, middle, items);
            break;
    }
}

}  // namespace myelobrief
