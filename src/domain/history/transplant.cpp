#include "domain/history/transplant.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "domain/history/course.h"
#include "domain/history/order.h"

namespace myelobrief {

namespace {

constexpr std::string_view transplant_name = "transplant";
constexpr Interval open{0, Interval::infinity};

bool is_of_type(const Treatment& treatment, TransplantType type) {
    return treatment.is_transplant && treatment.transplant_type &&
           *treatment.transplant_type == type;
}

bool may_be_autologous(const Treatment& treatment) {
    return treatment.is_transplant && !is_of_type(treatment, TransplantType::Allogeneic);
}

bool may_be_from_donor(const Treatment& treatment) {
    return treatment.is_transplant && !is_of_type(treatment, TransplantType::Autologous);
}

/// Surely earlier than another transplant; the second of a planned pair comes after its first.
bool surely_earlier(const ResolvedTreatment& a, const ResolvedTreatment& b) {
    if (surely_before(*a.given, *b.given)) return true;
    const bool second = b.given->planned_tandem && *b.given->planned_tandem;
    return second && b.position == a.position + 1 && !surely_before(*b.given, *a.given);
}

/// The transplants that may be the latest autologous one: more than one where the dates or the
/// type of a later one leave it open.
std::vector<const ResolvedTreatment*> perhaps_latest(const ResolvedHistory& history) {
    std::vector<const ResolvedTreatment*> found;
    for (const auto& candidate : history.treatments) {
        if (!may_be_autologous(*candidate.given)) continue;
        const bool superseded = std::ranges::any_of(history.treatments, [&](const auto& other) {
            return is_of_type(*other.given, TransplantType::Autologous) &&
                   surely_earlier(candidate, other);
        });
        if (!superseded) found.push_back(&candidate);
    }
    return found;
}

/// What comes after the transplant in its own line: consolidation, maintenance, the same plan.
bool continues(const Treatment& transplant, const Treatment& later) {
    if (transplant.plan && later.plan) return same_plan(transplant, later);
    return !later.is_transplant && continues_a_plan(later);
}

/// When the first progression after a transplant came, in months, as far as the profile shows.
class FirstProgression {
  public:
    FirstProgression(const ResolvedTreatment& transplant, const PartialDate& day)
        : transplant_(transplant), day_(day) {}

    void look_through(const Disease& disease, const ResolvedHistory& history,
                      const RelapseRecord& relapses) {
        sure_ = relapses.listed_completely;
        for (const auto& relapse : disease.relapses) {
            if (relapse.date)
                offer(*relapse.date);
            else
                least_ = 0;
        }
        for (const auto& treatment : history.treatments) look_at(treatment);
        own_line(history);
    }

    /// The profile shows a progression that surely came after the transplant.
    [[nodiscard]] bool shown() const { return own_ || most_ < Interval::infinity; }
    /// The transplant's own date of progression is later than another one after the transplant.
    [[nodiscard]] bool conflicting() const { return own_ && own_->lo > most_; }
    [[nodiscard]] Fact months() const {
        if (conflicting())
            return {hull(*own_, {std::max(least_, 0.0), most_}), UnknownReason::Conflicting};
        if (own_) return Fact::between(*own_, UnknownReason::OnlyApproximate);
        if (sure_)
            return Fact::between({std::min(least_, most_), most_}, UnknownReason::OnlyApproximate);
        return {{0, most_}, UnknownReason::HistoryIncomplete};
    }

  private:
    [[nodiscard]] Interval after_transplant(const PartialDate& date) const {
        Interval months = months_between(day_, date);
        months.lo = std::max(months.lo, 0.0);
        months.hi = std::max(months.hi, 0.0);
        return months;
    }

    /// A progression of the profile. One that may be the reason for the transplant bounds nothing.
    void offer(const PartialDate& date) {
        if (is_before(date, day_) == true) return;
        const Interval months = after_transplant(date);
        least_ = std::min(least_, months.lo);
        if (is_before(day_, date) == true) most_ = std::min(most_, months.hi);
    }

    void look_at(const ResolvedTreatment& treatment) {
        const auto& given = *treatment.given;
        if (&treatment == &transplant_) {
            if (const auto date = progression_of(given)) own_ = after_transplant(*date);
            return;
        }
        if (const auto date = progression_of(given)) offer(*date);
        // A treatment for relapse ends the remission at the latest when it starts; one that was
        // stopped because the myeloma grew, when it stopped.
        const bool for_relapse = given.purpose && *given.purpose == Purpose::Relapse;
        if (!given.start || is_before(day_, *given.start) != true) return;
        if (for_relapse && !given.is_transplant)
            most_ = std::min(most_, after_transplant(*given.start).hi);
        if (stopped_for_progression(given) && given.stop)
            most_ = std::min(most_, after_transplant(*given.stop).hi);
    }

    /// A progression that stands under the maintenance of the same line is the first one, where
    /// surely nothing else was given, and nothing failed, in between.
    void own_line(const ResolvedHistory& history) {
        if (own_ || sure_) return;
        for (const auto& last : history.treatments) {
            const auto date = progression_of(*last.given);
            if (!date || !in_own_line(last)) continue;
            const bool alone = std::ranges::all_of(history.treatments, [&](const auto& other) {
                if (&other == &last || &other == &transplant_) return true;
                return surely_before(*other.given, *transplant_.given) ||
                       surely_before(*last.given, *other.given) ||
                       (in_own_line(other) && !progressed(*other.given));
            });
            if (!alone) continue;
            own_ = after_transplant(*date);
            return;
        }
    }

    [[nodiscard]] bool in_own_line(const ResolvedTreatment& treatment) const {
        return &treatment != &transplant_ && continues(*transplant_.given, *treatment.given) &&
               surely_before(*transplant_.given, *treatment.given);
    }

    const ResolvedTreatment& transplant_;
    PartialDate day_;
    double least_ = Interval::infinity;
    double most_ = Interval::infinity;
    /// From the progression of the transplant itself, or of its line.
    std::optional<Interval> own_;
    /// Every progression of the person is among those offered.
    bool sure_ = false;
};

Fact from_dates(const Disease& disease, const ResolvedHistory& history,
                const ResolvedTreatment& transplant, const RelapseRecord& relapses, Date today) {
    const auto& given = *transplant.given;
    if (!given.start) return {open, given.start.reason()};
    const PartialDate day = not_after(*given.start, today);
    const Interval until_today = months_between(day, exact_date(today));
    FirstProgression first(transplant, day);
    first.look_through(disease, history, relapses);
    // Still in remission, and the myeloma never came back: at least as long as until today.
    const bool never_back = disease.state && *disease.state == DiseaseState::InRemission &&
                            relapses.number.range == point(0);
    if (never_back)
        return first.shown()
                   ? Fact{open, UnknownReason::Conflicting}
                   : Fact{{until_today.lo, Interval::infinity}, UnknownReason::OnlyApproximate};
    if (first.shown()) return first.months();
    // The remission may have ended on any day up to now, or go on.
    return Fact::between({0, until_today.hi}, given.progression.reason() == UnknownReason::None
                                                  ? UnknownReason::OnlyApproximate
                                                  : given.progression.reason());
}

Fact remission_after(const Disease& disease, const ResolvedHistory& history,
                     const ResolvedTreatment& transplant, const RelapseRecord& relapses,
                     Date today) {
    const Fact computed = from_dates(disease, history, transplant, relapses, today);
    const auto& stated = transplant.given->remission_months;
    if (!stated) return computed;
    if (const auto both = intersection(computed.range, *stated))
        return Fact::between(*both, computed.reason == UnknownReason::Conflicting
                                        ? computed.reason
                                        : UnknownReason::OnlyApproximate);
    return {hull(computed.range, *stated), UnknownReason::Conflicting};
}

/// Whether `first` may be the first one of a planned pair with `second`.
bool may_be_pair(const ResolvedTreatment& first, const ResolvedTreatment& second) {
    const auto& a = *first.given;
    const auto& b = *second.given;
    const bool is_second = a.planned_tandem && *a.planned_tandem;
    if (&first == &second || is_second || !may_be_autologous(a) || surely_before(b, a))
        return false;
    return !a.start || !b.start || months_between(*a.start, *b.start).lo <= most_months_within_pair;
}

/// Whether a transplant is not the second one of a listed pair.
Fact first_of_episode(const ResolvedTreatment& transplant, const ResolvedHistory& history) {
    const auto& second = transplant.given->planned_tandem;
    if (second && !*second) return Fact::yes_no(true);
    const bool any_first = std::ranges::any_of(
        history.treatments, [&](const auto& other) { return may_be_pair(other, transplant); });
    if (!second) return any_first ? Fact{{0, 1}, second.reason()} : Fact::yes_no(true);
    // Said to be the second, and none of the list can be its first one.
    return any_first ? Fact::yes_no(false) : Fact{{0, 1}, UnknownReason::Conflicting};
}

/// A transplant for another illness.
bool transplant_besides(const ResolvedHistory& history) {
    return std::ranges::any_of(history.besides,
                               [](const auto& entry) { return entry.given->is_transplant; });
}

UnknownReason reason_no_autologous(const ResolvedHistory& history) {
    const bool donor = std::ranges::any_of(
        history.treatments, [](const auto& treatment) { return treatment.given->is_transplant; });
    if (donor || transplant_besides(history)) return UnknownReason::NeedsJudgement;
    return history.complete ? UnknownReason::NotGiven : history.reason_incomplete();
}

}  // namespace

Fact had_transplant(const History& given, const ResolvedHistory& history) {
    const bool never = std::ranges::find(given.never_had, transplant_name) != given.never_had.end();
    bool any = transplant_besides(history);
    bool autologous = false;
    bool type_unknown = false;
    for (const auto& treatment : history.treatments) {
        if (!treatment.given->is_transplant) continue;
        any = true;
        if (!treatment.given->transplant_type)
            type_unknown = true;
        else if (*treatment.given->transplant_type == TransplantType::Autologous)
            autologous = true;
    }
    if (any && never) return {{0, 1}, UnknownReason::Conflicting};
    if (autologous) return Fact::yes_no(true);
    if (type_unknown) return {{0, 1}, UnknownReason::PersonDoesNotKnow};
    if (any) return {{0, 1}, UnknownReason::NeedsJudgement};
    if (never || history.complete) return Fact::yes_no(false);
    return {{0, 1}, history.reason_incomplete()};
}

Fact had_donor_transplant(const History& given, const ResolvedHistory& history) {
    const bool never = std::ranges::find(given.never_had, transplant_name) != given.never_had.end();
    auto any = Truth::False;
    for (const auto& entry : history.besides)
        if (may_be_from_donor(*entry.given)) any = Truth::Unknown;
    for (const auto& treatment : history.treatments) {
        if (is_of_type(*treatment.given, TransplantType::Allogeneic)) any = Truth::True;
        if (treatment.given->is_transplant && !treatment.given->transplant_type)
            any = truth_or(any, Truth::Unknown);
    }
    if (any != Truth::False && never) return {{0, 1}, UnknownReason::Conflicting};
    if (any == Truth::True) return Fact::yes_no(true);
    if (any == Truth::Unknown)
        return {{0, 1},
                transplant_besides(history) ? UnknownReason::NeedsJudgement
                                            : UnknownReason::PersonDoesNotKnow};
    if (never || history.complete) return Fact::yes_no(false);
    return {{0, 1}, history.reason_incomplete()};
}

Fact transplant_episodes(const History& given, const ResolvedHistory& history) {
    const Fact any = had_transplant(given, history);
    if (any.range == point(0)) return any;
    Interval episodes{0, 0};
    double own = 0;
    double listed = 0;
    auto reason = any.reason;
    for (const auto& treatment : history.treatments) {
        if (!may_be_autologous(*treatment.given)) continue;
        const bool own_cells = is_of_type(*treatment.given, TransplantType::Autologous);
        const Fact first = first_of_episode(treatment, history);
        const auto open_by = own_cells ? first.reason : treatment.given->transplant_type.reason();
        if (reason == UnknownReason::None || open_by == UnknownReason::Conflicting)
            reason = open_by;
        listed += 1;
        episodes.hi += first.range.hi;
        if (!own_cells) continue;
        own += 1;
        episodes.lo += first.range.lo;
    }
    // An episode holds two of them at most.
    episodes.lo = std::max(episodes.lo, std::ceil(own / 2));
    // More of them are called the second of a pair than others are there to be the first.
    if (episodes.hi < episodes.lo) {
        episodes.hi = listed;
        reason = UnknownReason::Conflicting;
    }
    if (!any.exact()) episodes = hull(episodes, any.range);
    // What is missing from the list, or not recognised, may be another one.
    if (!history.complete) {
        episodes.hi = Interval::infinity;
        if (any.exact()) reason = history.reason_incomplete();
    }
    return Fact::between(episodes, reason);
}

Fact transplant_remission_months(const Disease& disease, const ResolvedHistory& history,
                                 const RelapseRecord& relapses, Date today) {
    const auto candidates = perhaps_latest(history);
    const bool any_sure = std::ranges::any_of(candidates, [](const auto* candidate) {
        return is_of_type(*candidate->given, TransplantType::Autologous);
    });
    if (!any_sure)
        return {open, candidates.empty() ? reason_no_autologous(history)
                                         : UnknownReason::PersonDoesNotKnow};
    // What a donor transplant means for the remission before or after it, a doctor has to judge
    //
    const bool donor = std::ranges::any_of(history.treatments, [](const auto& treatment) {
        return is_of_type(*treatment.given, TransplantType::Allogeneic);
    });
    if (donor) return {open, UnknownReason::NeedsJudgement};
    // A later transplant may be missing from the list, and would decide instead.
    if (!history.complete_as_stated) return {open, UnknownReason::HistoryIncomplete};
    std::optional<Fact> all;
    for (const auto* candidate : candidates) {
        const Fact one = remission_after(disease, history, *candidate, relapses, today);
        if (!all) {
            all = one;
            continue;
        }
        const auto reason = all->exact() ? one.reason : all->reason;
        const Interval range = hull(all->range, one.range);
        all = Fact::between(
            range, reason == UnknownReason::None ? UnknownReason::OnlyApproximate : reason);
    }
    return *all;
}

}  // namespace myelobrief
