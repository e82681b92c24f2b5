// The shapes of the treatment timeline, at places in points: in its rows, and in its legend. Told
// apart without colour. Knows nothing of times and rows.
#pragma once

#include <vector>

#include "layout/page.h"
#include "layout/page_style.h"
#include "report/document.h"

namespace myelobrief {

struct TimelineSigns {
    const PageStyle& style;
    double bar_height = 0;
    double mark_radius = 0;

    void bar(double left, double right, double middle, std::vector<Placed>& items) const;
    /// A dashed outline: here the treatment may have run.
    void soft(double left, double right, double middle, std::vector<Placed>& items) const;
    /// To the right of a bar that goes on.
    void arrow(double left, double middle, std::vector<Placed>& items) const;
    /// Hollow where the date is not exact.
    void event(TimelineItem::Kind kind, bool exact, double at, double middle,
               std::vector<Placed>& items) const;
    /// How far the date of an event may lie.
    void spread(double left, double right, double middle, std::vector<Placed>& items) const;
    void gap(double left, double right, double middle, std::vector<Placed>& items) const;

    [[nodiscard]] double arrow_length() const { return bar_height * 0.85; }

    /// The sign in a legend.
    void sample(TimelineSign sign, double left, double width, double middle,
                std::vector<Placed>& items) const;
};

}  // namespace myelobrief
