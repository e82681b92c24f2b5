#include "domain/risk/at_diagnosis.h"

#include <algorithm>

#include "domain/risk/first_treatment_start.h"

namespace myelobrief {

namespace {

/// Reading R-21.
constexpr std::chrono::days near_diagnosis{90};

/// The last day that is surely before every treatment of the list.
Date last_day_before_listed(const ResolvedHistory& history) {
    Date last = last_possible_date;
    for (const auto& treatment : history.treatments) {
        const auto& start = treatment.given->start;
        if (start && !treated_for_another_disease(*treatment.given))
            last = std::min(last, start->earliest - std::chrono::days{1});
    }
    return last;
}

/// No treatment can have begun before those that are listed with a start.
bool first_start_is_listed(const ResolvedHistory& history) {
    if (history.complete_as_stated) {
        const bool all_dated = std::ranges::all_of(history.treatments, [](const auto& treatment) {
            return treatment.given->start.given() || treated_for_another_disease(*treatment.given);
        });
        if (all_dated) return true;
    }
    const auto* first = surely_first_treatment(history);
    return first != nullptr && first->given->start;
}

bool any_treated_before(const ResolvedHistory& history, Date diagnosis) {
    return std::ranges::any_of(history.treatments, [diagnosis](const auto& treatment) {
        const auto& start = treatment.given->start;
        return start && start->latest < diagnosis && !treated_for_another_disease(*treatment.given);
    });
}

/// What one report says of its own limit.
OpenTruth above_own_limit(const LabValue& value) {
    if (value.unit_unclear) return OpenTruth::open(UnknownReason::UnitUnclear);
    if (!value.value) return OpenTruth::open(value.value.reason());
    if (!value.upper_normal) return OpenTruth::open(value.upper_normal.reason());
    if (value.value->lo > value.upper_normal->hi) return OpenTruth::settled(true);
    if (value.value->hi <= value.upper_normal->lo) return OpenTruth::settled(false);
    return OpenTruth::open(UnknownReason::OnlyApproximate);
}

}  // namespace

AtDiagnosis::AtDiagnosis(const Profile& profile, const ResolvedHistory& history)
    : profile_(profile), days_(days_that_count(profile.disease, history)) {}

AtDiagnosis::Days AtDiagnosis::days_that_count(const Disease& disease,
                                               const ResolvedHistory& history) {
    if (!disease.diagnosed) return {};
    const Date diagnosis = disease.diagnosed->earliest;
    Days days{disease.diagnosed->latest - near_diagnosis, diagnosis + near_diagnosis};
    days.last = std::min(days.last, last_day_before_listed(history));
    if (!first_start_is_listed(history)) days.last = std::min(days.last, diagnosis);
    // What came no later than the diagnosis came before its treatment, however roughly that is
    // dated; unless some treatment surely began earlier.
    if (!any_treated_before(history, diagnosis)) days.last = std::max(days.last, diagnosis);
    return days;
}

bool AtDiagnosis::counts(const Answer<PartialDate>& date) const {
    return date && days_.first <= date->earliest && date->latest <= days_.last;
}

Fact AtDiagnosis::lab(std::string_view test) const {
    std::optional<Fact> all;
    for (const auto& value : profile_.labs) {
        if (value.test != test || !counts(value.date)) continue;
        if (value.unit_unclear || !value.value)
            return {{-Interval::infinity, Interval::infinity},
                    value.unit_unclear ? UnknownReason::UnitUnclear : value.value.reason()};
        const Fact one = Fact::between(*value.value, UnknownReason::OnlyApproximate);
        if (!all) {
            all = one;
        } else if (all->range != one.range) {
            all = Fact{hull(all->range, one.range), UnknownReason::Conflicting};
        }
    }
    return all.value_or(Fact{{-Interval::infinity, Interval::infinity}, UnknownReason::NotGiven});
}

OpenTruth AtDiagnosis::above_normal(std::string_view test) const {
    std::optional<OpenTruth> all;
    for (const auto& value : profile_.labs) {
        if (value.test != test || !counts(value.date)) continue;
        const OpenTruth one = above_own_limit(value);
        if (one.truth == Truth::Unknown) return one;
        if (all && all->truth != one.truth) return OpenTruth::open(UnknownReason::Conflicting);
        all = one;
    }
    return all.value_or(OpenTruth::open(UnknownReason::NotGiven));
}

}  // namespace myelobrief
