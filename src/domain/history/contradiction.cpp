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
    const auto& part = *history.entry(later).given;
    if (!part.plan) return std::nullopt;
    for (std::size_t earlier = 0; earlier < history.entries(); ++earlier) {
        const auto& begun = *history.entry(earlier).given;
        if (!same_plan(begun, part)) continue;
        for (std::size_t between = 0; between < history.entries(); ++between) {
            const auto& other = *history.entry(between).given;
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
        case Kind::RemissionWithoutResponse:
            return "remission-without-response";
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
    for (std::size_t i = 0; i < history.entries(); ++i) {
        const auto& given = *history.entry(i).given;
        if (progression_before_start(given)) found.push_back({Kind::ProgressionBeforeStart, {i}});
        if (ongoing_and_stopped(given)) found.push_back({Kind::OngoingAndStopped, {i}});
        if (remission_after_progression(given))
            found.push_back({Kind::RemissionWithoutResponse, {i}});
        if (auto interruption = interruption_before(history, i))
            found.push_back(std::move(*interruption));
    }
    if (lines.conflicts_with_stated) found.push_back({Kind::LinesStated, {}});
    return found;
}

}  // namespace myelobrief
