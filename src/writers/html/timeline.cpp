#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <vector>

#include "writers/html/html_drawings.h"
#include "writers/html/html_text.h"

namespace myelobrief {

namespace {

/// Axis of a history without any usable date.
constexpr double default_months = 12;

/// Per cent of the width that the time takes; the rest is for the arrow of what goes on.
constexpr double time_share = 96;

/// Per cent: the least that a bar and its unsure end show.
constexpr double least_bar = 0.6;
constexpr double least_soft = 2;
/// The outline of an end of which nothing is known.
constexpr double unknown_end = 8;

/// The lines of more relapses would hide what they cross.
constexpr std::ptrdiff_t most_relapse_lines = 10;

/// With more years than this, a narrow window shows every third.
constexpr std::size_t years_of_narrow_window = 5;

using Items = std::vector<const TimelineItem*>;

class TimelineHtml {
  public:
    explicit TimelineHtml(const Timeline& timeline)
        : timeline_(timeline),
          oldest_(oldest()),
          few_relapses_(std::ranges::count(timeline.items, TimelineItem::Kind::Relapse,
                                           &TimelineItem::kind) <= most_relapse_lines) {}

    [[nodiscard]] std::string html() const {
        std::string html = "<figure>\n<figcaption>" + escaped(timeline_.caption) +
                           "</figcaption>\n" + legend() + "<div class=\"timeline\" role=\"img\"" +
                           attribute("aria-label", timeline_.alternative_text) + ">\n";
        Items gaps;
        Items relapses;
        for (const auto* item : in_time_order()) {
            if (item->kind == TimelineItem::Kind::Relapse)
                relapses.push_back(item);
            else if (item->kind == TimelineItem::Kind::Gap)
                gaps.push_back(item);
            else
                html += row({item});
        }
        // One row for all gaps, and a last one for all relapses: their lines run through the
        // others.
        if (!gaps.empty()) html += row(gaps);
        if (!relapses.empty()) html += row(relapses);
        return html + axis() + "</div>\n</figure>\n";
    }

  private:
    /// What each sign means.
    [[nodiscard]] std::string legend() const {
        std::string items;
        for (const auto& [sign, words] : timeline_.legend)
            items += "<li><svg class=\"sign\" aria-hidden=\"true\">" + drawn_sign(sign) +
                     "</svg> " + escaped(words) + "</li>";
        return items.empty() ? "" : "<ul class=\"legend\">" + items + "</ul>\n";
    }

    static std::string drawn_sign(TimelineSign sign) {
        switch (sign) {
            case TimelineSign::Medicines:
                return bar("sure", 10, 90);
            case TimelineSign::Ongoing:
                return bar("sure", 10, 60) + shape("sure", 60, "0,-6 10,0 0,6");
            case TimelineSign::Rough:
                return bar("soft", 10, 90);
            case TimelineSign::Transplant:
                return shape("point", 50, "0,-9 9,0 0,9 -9,0");
            case TimelineSign::CellTherapy:
                return shape("point", 50, "-7,-7 7,-7 7,7 -7,7");
            case TimelineSign::Relapse:
                return shape("point relapse", 50, "-8,-6 8,-6 0,8");
            case TimelineSign::Gap:
                return line("base", 10, 90, "50%", "50%") + line("base", 10, 10, "30%", "70%") +
                       line("base", 90, 90, "30%", "70%");
        }
        return "";
    }

    [[nodiscard]] double oldest() const {
        double months = 0;
        const auto see = [&months](double time) {
            if (std::isfinite(time)) months = std::min(months, time);
        };
        for (const auto& item : timeline_.items) {
            see(item.when.lo);
            see(item.when.hi);
            see(item.when_widest.lo);
        }
        for (const auto& [time, text] : timeline_.ticks) see(time);
        return months < 0 ? months : -default_months;
    }

    /// Per cent of the width. Times outside the drawing, endless ones too, stand at its edge.
    [[nodiscard]] double x(double months) const {
        const double share = std::isnan(months) ? 0 : std::clamp(1 - months / oldest_, 0.0, 1.0);
        return share * time_share;
    }

    /// What has no known start comes first.
    [[nodiscard]] Items in_time_order() const {
        Items items;
        for (const auto& item : timeline_.items) items.push_back(&item);
        std::ranges::stable_sort(items, {}, [](const TimelineItem* item) {
            return std::isnan(item->when.lo) ? -Interval::infinity : item->when.lo;
        });
        return items;
    }

    static std::string line(const char* name, double from, double to, const char* y1,
                            const char* y2) {
        return "<line class=\"" + std::string(name) + "\" x1=\"" + decimal(from) + "%\" x2=\"" +
               decimal(to) + "%\" y1=\"" + y1 + "\" y2=\"" + y2 + "\"/>";
    }

    static std::string bar(const char* name, double from, double to) {
        return "<rect class=\"" + std::string(name) + "\" x=\"" + decimal(from) + "%\" width=\"" +
               decimal(to - from) + R"svg(%" y="50%" height="12" transform="translate(0 -6)"/>)svg";
    }

    /// A shape of fixed size at a place that moves with the width.
    static std::string shape(const std::string& name, double at, const char* points) {
        return "<svg class=\"" + name + "\" x=\"" + decimal(at) +
               R"(%" y="50%"><polygon points=")" + points + "\"/></svg>";
    }

    [[nodiscard]] std::string row(const Items& items) const {
        const auto& first = *items.front();
        const auto label = first.line.empty()
                               ? first.label
                               : timeline_.line_header + ' ' + first.line + ": " + first.label;
        std::string html = "<div class=\"row\"><span class=\"label\">" + escaped(label) +
                           "</span><svg class=\"chart\">";
        for (const auto& [time, text] : timeline_.ticks)
            html += line("grid", x(time), x(time), "0", "100%");
        for (const auto& other : timeline_.items)
            if (other.kind == TimelineItem::Kind::Relapse && few_relapses_)
                html += line("relapse", x(other.when.lo), x(other.when.lo), "0", "100%");
        for (const auto* item : items) html += drawn(*item);
        return html + "</svg></div>\n";
    }

    [[nodiscard]] std::string drawn(const TimelineItem& item) const {
        if (item.kind == TimelineItem::Kind::Medicines) return bars(item);
        // How far an approximate date may really lie.
        const double from = x(item.when_widest.lo);
        const double to = x(item.when_widest.hi);
        std::string html = to - from > least_soft ? line("unsure", from, to, "50%", "50%") : "";
        const double at = x(item.when.lo);
        const std::string name = item.exact() ? "point" : "point hollow";
        switch (item.kind) {
            case TimelineItem::Kind::Transplant:
                return html + shape(name, at, "0,-9 9,0 0,9 -9,0");
            case TimelineItem::Kind::CellTherapy:
                return html + shape(name, at, "-7,-7 7,-7 7,7 -7,7");
            case TimelineItem::Kind::Relapse:
                return html + shape(name + " relapse", at, "-8,-6 8,-6 0,8");
            case TimelineItem::Kind::Gap:
                return line("base", x(item.when.lo), x(item.when.hi), "50%", "50%") +
                       line("base", x(item.when.lo), x(item.when.lo), "35%", "65%") +
                       line("base", x(item.when.hi), x(item.when.hi), "35%", "65%");
            case TimelineItem::Kind::Medicines:
                break;
        }
        return html;
    }

    /// Solid where the treatment surely ran, a dashed outline where it may have.
    [[nodiscard]] std::string bars(const TimelineItem& item) const {
        const double left = x(item.when.lo);
        const double right = std::max(x(item.ongoing ? 0 : item.when.hi), left + least_bar);
        std::string html;
        if (item.when_widest.lo < item.when.lo || !std::isfinite(item.when.lo)) {
            const double from =
                std::isinf(item.when_widest.lo) ? left - unknown_end : x(item.when_widest.lo);
            html += bar("soft", std::max(std::min(from, left - least_soft), 0.0), left);
        }
        if (!item.ongoing && (item.when_widest.hi > item.when.hi || !std::isfinite(item.when.hi))) {
            const double to =
                std::isinf(item.when_widest.hi) ? right + unknown_end : x(item.when_widest.hi);
            html += bar("soft", right, std::min(std::max(to, right + least_soft), 100.0));
        }
        html += bar("sure", left, right);
        if (item.ongoing) html += shape("sure", right, "0,-6 10,0 0,6");
        return html;
    }

    [[nodiscard]] std::string axis() const {
        std::string html =
            "<div class=\"row axis\"><svg class=\"chart\">" + line("base", 0, time_share, "1", "1");
        const auto& ticks = timeline_.ticks;
        for (std::size_t i = 0; i < ticks.size(); ++i) {
            const bool only_where_wide =
                ticks.size() > years_of_narrow_window && (ticks.size() - 1 - i) % 3 != 0;
            const auto& [time, text] = ticks[i];
            html += line("base", x(time), x(time), "0", "6") + "<text x=\"" + decimal(x(time)) +
                    "%\" y=\"24\"" + (only_where_wide ? " class=\"wide\"" : "") + '>' +
                    escaped(text) + "</text>";
        }
        return html + "</svg></div>\n";
    }

    const Timeline& timeline_;
    /// Months at the left edge of the drawing; below 0.
    double oldest_;
    bool few_relapses_;
};

}  // namespace

std::string timeline_html(const Timeline& timeline) {
    return timeline.items.empty() ? "" : TimelineHtml(timeline).html();
}

}  // namespace myelobrief
