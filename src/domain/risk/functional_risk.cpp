#include "domain/risk/functional_risk.h"

#include <algorithm>
#include <optional>

#include "domain/history/course.h"
#include "domain/history/order.h"
#include "domain/history/transplant.h"
#include "domain/risk/first_treatment_start.h"

namespace myelobrief {

namespace {

/// The treatment from which the time runs, and the day on which it runs from.
struct Anchor {
    const ResolvedTreatment* treatment = nullptr;
    PartialDate day;
    /// All growth of the myeloma comes after it.
    bool is_first_treatment = false;
};

bool is_of_type(const Treatment& treatment, TransplantType type) {
    return treatment.is_transplant && treatment.transplant_type &&
           *treatment.transplant_type == type;
}

/// Given after the anchor, within the same line.
bool continues(const Anchor& anchor, const Treatment& later) {
    if (anchor.treatment->given->plan && later.plan)
        return same_plan(*anchor.treatment->given, later);
    return !later.is_transplant && continues_a_plan(later);
}

/// `last` and all that may have been given since the anchor stand in one line, and nothing in it
/// failed before `last` did.
bool first_to_fail(const ResolvedHistory& history, const Anchor& anchor,
                   const ResolvedTreatment& last) {
    if (&last == anchor.treatment) return true;
    if (!history.complete_as_stated || !continues(anchor, *last.given)) return false;
    return std::ranges::all_of(history.treatments, [&](const auto& other) {
        const auto& given = *other.given;
        if (&other == &last || surely_before(*last.given, given)) return true;
        if (surely_before(given, *anchor.treatment->given)) return true;
        const bool in_line = &other == anchor.treatment || continues(anchor, given);
        return in_line && !progressed(given) && !other.nothing_known;
    });
}

/// When the myeloma first grew after the anchor, in months: what every statement of the profile
/// leaves possible together.
class FirstGrowth {
  public:
    explicit FirstGrowth(const Anchor& anchor) : anchor_(anchor) {}

    void look_through_treatments(const ResolvedHistory& history) {
        for (const auto& treatment : history.treatments) {
            const auto& given = *treatment.given;
            if (treated_for_another_disease(given)) continue;
            if (given.progression) {
                const bool own = &treatment == anchor_.treatment;
                const auto months = after_anchor(*given.progression, own);
                if (!months) continue;
                shown_ = true;
                narrow({first_to_fail(history, anchor_, treatment) ? months->lo : 0, months->hi});
            } else if (progressed(given)) {
                look_at_undated(treatment);
            }
        }
    }

    /// `never_back_until`: the person is in remission on that day.
    void look_through_relapses(const RelapseRecord& relapses, const Date* never_back_until) {
        conflicting_ = conflicting_ || relapses.number.reason == UnknownReason::Conflicting;
        Interval first{Interval::infinity, Interval::infinity};
        for (const auto& relapse : relapses.listed) {
            if (!relapse.date) {
                first.lo = 0;
                shown_ = true;
            } else if (const auto months = after_anchor(*relapse.date, false)) {
                first.lo = std::min(first.lo, months->lo);
                first.hi = std::min(first.hi, months->hi);
                shown_ = true;
            }
        }
        const bool whole = relapses.listed_completely || relapses.number.range == point(0);
        if (!whole) first.lo = 0;
        // Listed completely, and none of them came after the anchor.
        if (whole && first.lo == Interval::infinity) {
            if (never_back_until == nullptr) return;
            first.lo = std::max(months_between(anchor_.day, exact_date(*never_back_until)).lo, 0.0);
            shown_ = true;
        }
        narrow(first);
    }

    [[nodiscard]] OpenTruth within(double limit) const {
        if (conflicting_) return OpenTruth::open(UnknownReason::Conflicting);
        const double least = std::min(months_.lo, least_of_undated_);
        if (months_.hi < limit) return OpenTruth::settled(true);
        if (least >= limit) return OpenTruth::settled(false);
        if (!shown_) return OpenTruth::open(UnknownReason::NotGiven);
        return OpenTruth::open(least > 0 ? UnknownReason::OnlyApproximate
                                         : UnknownReason::HistoryIncomplete);
    }

  private:
    void narrow(Interval months) {
        if (const auto in_both = intersection(months_, months))
            months_ = *in_both;
        else
            conflicting_ = true;
    }

    /// The time from the anchor; nothing for what came before a transplant. One that may have come
    /// before has no upper end. All growth comes after the first treatment, and what is told of the
    /// anchor itself comes after it.
    [[nodiscard]] std::optional<Interval> after_anchor(const PartialDate& date, bool own) {
        const bool must_be_after = own || anchor_.is_first_treatment;
        if (is_before(date, anchor_.day) == true) {
            conflicting_ = conflicting_ || must_be_after;
            return std::nullopt;
        }
        Interval months = months_between(anchor_.day, date);
        months.lo = std::max(months.lo, 0.0);
        months.hi = std::max(months.hi, 0.0);
        if (!must_be_after && is_before(anchor_.day, date) != true) months.hi = Interval::infinity;
        return months;
    }

    /// It grew on this treatment, and nobody said when: by the last dose, where it was stopped for
    /// that or nothing better was ever seen. Without that day it may be a growth that the list of
    /// relapses leaves out.
    void look_at_undated(const ResolvedTreatment& treatment) {
        const auto& given = *treatment.given;
        const bool grew_on_it =
            stopped_for_progression(given) ||
            (given.best_response && *given.best_response == Response::Progression);
        const auto until = grew_on_it ? given.stop : Answer<PartialDate>();
        const bool own = &treatment == anchor_.treatment;
        if (!own && until && is_before(*until, anchor_.day) == true) return;
        shown_ = true;
        const bool begun_after = own || anchor_.is_first_treatment ||
                                 (given.start && is_before(anchor_.day, *given.start) == true);
        if (until && begun_after) {
            if (const auto months = after_anchor(*until, own)) narrow({0, months->hi});
            return;
        }
        const auto start = begun_after ? given.start : Answer<PartialDate>();
        const double begun = start ? months_between(anchor_.day, *start).lo : 0;
        least_of_undated_ = std::min(least_of_undated_, std::max(begun, 0.0));
    }

    const Anchor& anchor_;
    Interval months_{0, Interval::infinity};
    double least_of_undated_ = Interval::infinity;
    bool shown_ = false;
    bool conflicting_ = false;
};

OpenTruth grew_within(const Anchor& anchor, const Disease& disease, const ResolvedHistory& history,
                      const RelapseRecord& relapses, double limit, Date today) {
    FirstGrowth growth(anchor);
    growth.look_through_treatments(history);
    const bool in_remission = disease.state && *disease.state == DiseaseState::InRemission;
    growth.look_through_relapses(relapses, in_remission ? &today : nullptr);
    return growth.within(limit);
}

bool may_be_autologous(const ResolvedTreatment& treatment) {
    return treatment.given->is_transplant &&
           !is_of_type(*treatment.given, TransplantType::Allogeneic) &&
           !treated_for_another_disease(*treatment.given);
}

/// The surely first autologous transplant of the list.
const ResolvedTreatment* first_autologous(const ResolvedHistory& history) {
    for (const auto& candidate : history.treatments) {
        if (!is_of_type(*candidate.given, TransplantType::Autologous) ||
            !may_be_autologous(candidate))
            continue;
        const bool first = std::ranges::all_of(history.treatments, [&](const auto& other) {
            return &other == &candidate || !may_be_autologous(other) ||
                   surely_before(*candidate.given, *other.given);
        });
        if (first) return &candidate;
    }
    return nullptr;
}

/// From the first transplant, or from another one soon after it where the two were planned as a
/// pair; from either of them where nobody said so.
std::optional<PartialDate> day_of_transplant(const ResolvedHistory& history,
                                             const ResolvedTreatment& first) {
    if (!first.given->start) return std::nullopt;
    PartialDate day = *first.given->start;
    for (const auto& other : history.treatments) {
        if (&other == &first || !may_be_autologous(other)) continue;
        const auto& planned = other.given->planned_tandem;
        if (planned && !*planned) continue;
        if (!other.given->start) return std::nullopt;
        const Interval apart = months_between(*first.given->start, *other.given->start);
        if (apart.lo > most_months_within_pair) continue;
        const bool surely = planned && apart.hi <= most_months_within_pair;
        if (surely) day.earliest = other.given->start->earliest;
        day.latest = std::max(day.latest, other.given->start->latest);
    }
    return day;
}

}  // namespace

OpenTruth grew_within_months_of_first_start(const Disease& disease, const ResolvedHistory& history,
                                            const RelapseRecord& relapses, double months,
                                            Date today) {
    const auto* first = surely_first_treatment(history);
    if (first == nullptr) {
        if (history.treatments.empty()) return OpenTruth::open(UnknownReason::NotGiven);
        return OpenTruth::open(history.complete_as_stated ? UnknownReason::OnlyApproximate
                                                          : UnknownReason::HistoryIncomplete);
    }
    const auto& given = *first->given;
    if (given.treated_for && *given.treated_for == TreatedDisease::SmolderingMyeloma)
        return OpenTruth::open(UnknownReason::NeedsJudgement);
    if (!given.start) return OpenTruth::open(given.start.reason());
    const Anchor anchor{first, not_after(*given.start, today), true};
    return grew_within(anchor, disease, history, relapses, months, today);
}

OpenTruth grew_within_months_of_transplant(const Profile& profile, const ResolvedHistory& history,
                                           const RelapseRecord& relapses, double months,
                                           Date today) {
    const Fact had = had_transplant(profile.history, history);
    if (!had.exact()) return OpenTruth::open(had.reason);
    if (had.range.lo == 0) return OpenTruth::settled(false);
    // An earlier transplant may be missing from the list.
    if (!history.complete_as_stated) return OpenTruth::open(UnknownReason::HistoryIncomplete);
    const auto* first = first_autologous(history);
    if (first == nullptr) return OpenTruth::open(UnknownReason::OnlyApproximate);
    const auto day = day_of_transplant(history, *first);
    if (!day)
        return OpenTruth::open(first->given->start.given() ? UnknownReason::NotGiven
                                                           : first->given->start.reason());
    const Anchor anchor{first, not_after(*day, today), false};
    return grew_within(anchor, profile.disease, history, relapses, months, today);
}

}  // namespace myelobrief
