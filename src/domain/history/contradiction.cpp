#include "domain/history/contradiction.h"

#include <optional>

#include "domain/history/course.h"
#include "domain/history/order.h"

namespace myelobrief {

namespace {

using Kind = Contradiction::Kind;

bool is_other_plan(const Treatment& treatment, const Treatment& of_plan) {
    return treatment.plan && *treatment.plan != *of_plan.plan;
}

/// A part of a plan that began after a treatment of another plan, which began after the plan did.
std::optional<Contradiction> interruption_before(const ResolvedHistory& history,
                                                 std::size_t later) {
    const auto& treatments = history.treatments;
    const auto& part = *treatments[later].given;
    if (!part.plan) return std::nullopt;
    for (std::size_t earlier = 0; earlier < treatments.size(); ++earlier) {
        const auto& begun = *treatments[earlier].given;
        if (!same_plan(begun, part)) continue;
        for (std::size_t between = 0; between < treatments.size(); ++between) {
            const auto& other = *treatments[between].given;
            if (is_other_plan(other, part) && surely_before(begun, other) &&
                surely_before(other, part))
                return Contradiction{Kind::PlanInterrupted, {earlier, between, later}};
        }
    }
    return std::nullopt;
}

}  // namespace

std::string_view name_of(Contradiction::Kind kind) {
    switch (kind) {
        case Kind::ProgressionBeforeStart:
            return "progression-before-start";
        case Kind::OngoingAndStopped:
            return "ongoing-and-stopped";
        case Kind::PlanInterrupted:
            return "plan-interrupted";
        case Kind::LinesStated:
            return "lines-stated";
    }
    return "";
}

std::vector<Contradiction> find_contradictions(const ResolvedHistory& history,
                                               const LineCount& lines) {
    std::vector<Contradiction> found;
    for (std::size_t i = 0; i < history.treatments.size(); ++i) {
        const auto& given = *history.treatments[i].given;
        if (progression_before_start(given)) found.push_back({Kind::ProgressionBeforeStart, {i}});
        if (is_ongoing(given) && (given.stop || given.reason_stopped))
            found.push_back({Kind::OngoingAndStopped, {i}});
        if (auto interruption = interruption_before(history, i))
            found.push_back(std::move(*interruption));
    }
    if (lines.conflicts_with_stated) found.push_back({Kind::LinesStated, {}});
    return found;
}

}  // namespace myelobrief
