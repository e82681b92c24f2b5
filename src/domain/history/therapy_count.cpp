#include "domain/history/therapy_count.h"

#include <algorithm>

#include "domain/history/course.h"

namespace myelobrief {

namespace {

/// Every treatment by itself, but for those that are none against the myeloma.
double most_therapies(const LineCount& lines) {
    return static_cast<double>(std::ranges::count_if(
        lines.steps, [](const LineStep& step) { return step.role != LineStep::Role::NotALine; }));
}

/// Lines are the least that "therapies" can mean, so the doctor's number bounds it below; a
/// treatment that is still working may be among them.
Interval at_least_stated(const Interval& stated, const ResolvedHistory& history) {
    const bool running = std::ranges::any_of(history.treatments, [](const auto& treatment) {
        return is_ongoing(*treatment.given) && !surely_over(treatment);
    });
    return {std::max(stated.lo - (running ? 1 : 0), 0.0), Interval::infinity};
}

}  // namespace

Fact count_therapies(const History& given, const ResolvedHistory& history, const LineCount& lines) {
    const double running = lines.latest_may_be_running ? 1 : 0;
    const Fact listed = counted_from_list(
        {std::max(lines.listed.lo - running, 0.0), most_therapies(lines)}, history);
    if (!given.lines_stated_by_doctor) return listed;

    const auto& stated = *given.lines_stated_by_doctor;
    if (!intersection(stated, listed.range))
        return {hull(listed.range, stated), UnknownReason::Conflicting};
    return Fact::between(*intersection(listed.range, at_least_stated(stated, history)),
                         listed.reason);
}

}  // namespace myelobrief
