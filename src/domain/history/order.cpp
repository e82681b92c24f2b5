#include "domain/history/order.h"

#include <algorithm>
#include <optional>

#include "domain/history/course.h"

namespace myelobrief {

namespace {

/// The place of a treatment within its plan, where its kind tells.
std::optional<int> rank_in_plan(const Treatment& treatment) {
    if (treatment.purpose) {
        switch (*treatment.purpose) {
            case Purpose::Induction:
                return treatment.is_transplant ? std::nullopt : std::optional<int>(0);
            case Purpose::Consolidation:
                return 1;
            case Purpose::Maintenance:
                return 2;
            case Purpose::Relapse:
            case Purpose::Bridging:
            case Purpose::Preparation:
            case Purpose::Symptoms:
                return std::nullopt;
        }
    }
    return treatment.is_transplant ? std::optional<int>(1) : std::nullopt;
}

bool has_purpose(const Treatment& treatment, Purpose purpose) {
    return treatment.purpose && *treatment.purpose == purpose;
}

bool before_by_purpose(const Treatment& a, const Treatment& b) {
    if (has_purpose(a, Purpose::Induction) && has_purpose(b, Purpose::Relapse)) return true;
    const auto rank_a = rank_in_plan(a);
    const auto rank_b = rank_in_plan(b);
    return same_plan(a, b) && rank_a && rank_b && *rank_a < *rank_b;
}

}  // namespace

bool surely_before_by_dates(const Treatment& a, const Treatment& b) {
    if (!b.start) return false;
    if (a.start) return a.start->latest < b.start->earliest;
    return a.stop && a.stop->latest <= b.start->earliest;
}

bool surely_before(const Treatment& a, const Treatment& b) {
    if (surely_before_by_dates(a, b)) return true;
    return before_by_purpose(a, b) && !surely_before_by_dates(b, a);
}

const ResolvedTreatment* surely_earliest(const ResolvedHistory& history) {
    for (const auto& candidate : history.treatments) {
        if (candidate.perhaps_besides) continue;
        const bool first = std::ranges::all_of(history.treatments, [&](const auto& other) {
            return &other == &candidate || surely_before(*candidate.given, *other.given);
        });
        if (first) return &candidate;
    }
    return nullptr;
}

const ResolvedTreatment* surely_latest(const ResolvedHistory& history) {
    for (const auto& candidate : history.treatments) {
        if (candidate.perhaps_besides) continue;
        const bool last = std::ranges::all_of(history.treatments, [&](const auto& other) {
            return &other == &candidate ||
                   (surely_before(*other.given, *candidate.given) && !is_ongoing(*other.given));
        });
        if (last) return &candidate;
    }
    return nullptr;
}

}  // namespace myelobrief
