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

TherapyCount count_therapies(const History& given, const ResolvedHistory& history,
                             const LineCount& lines) {
    TherapyCount count;
    const double running = lines.latest_may_be_running ? 1 : 0;
    count.listed = {std::max(lines.listed.lo - running, 0.0), most_therapies(lines)};

    Interval possible = count.listed;
    auto reason = UnknownReason::OnlyApproximate;
    if (!history.complete_as_stated) {
        possible.hi = Interval::infinity;
        reason = history.reason_incomplete();
    } else if (std::ranges::any_of(history.treatments, &ResolvedTreatment::nothing_known)) {
        possible.hi = Interval::infinity;
        reason = UnknownReason::MedicineUnrecognised;
    }
    if (!given.lines_stated_by_doctor) {
        count.number = Fact::between(possible, reason);
        return count;
    }
    const auto& stated = *given.lines_stated_by_doctor;
    if (stated.lo <= possible.hi && stated.hi >= possible.lo) {
        count.number =
            Fact::between(*intersection(possible, at_least_stated(stated, history)), reason);
    } else {
        count.conflicts_with_stated = true;
        count.number = {hull(possible, stated), UnknownReason::Conflicting};
    }
    return count;
}

}  // namespace myelobrief
