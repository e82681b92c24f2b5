#include "domain/history/transplant.h"

#include <algorithm>
#include <optional>

namespace myelobrief {

namespace {

constexpr std::string_view transplant_name = "transplant";

const ResolvedTreatment* latest_autologous(const ResolvedHistory& history) {
    const ResolvedTreatment* latest = nullptr;
    for (const auto& treatment : history.treatments) {
        const auto& given = *treatment.given;
        if (given.is_transplant && given.transplant_type &&
            *given.transplant_type == TransplantType::Autologous)
            latest = &treatment;
    }
    return latest;
}

/// What comes after the transplant in its own line: consolidation, maintenance, the same plan.
bool continues(const Treatment& transplant, const Treatment& later) {
    if (transplant.plan && later.plan) return *transplant.plan == *later.plan;
    return later.purpose &&
           (*later.purpose == Purpose::Consolidation || *later.purpose == Purpose::Maintenance);
}

struct Progression {
    PartialDate date;
    /// Surely the first one after the transplant; else an earlier one may be missing.
    bool surely_first = false;
};

/// The earliest progression after the transplant that the profile shows.
std::optional<Progression> first_progression(const ResolvedHistory& history,
                                             const ResolvedTreatment& transplant,
                                             const PartialDate& day,
                                             const RelapseRecord& relapses) {
    if (transplant.given->progression) return Progression{*transplant.given->progression, true};
    std::optional<Progression> first;
    const auto offer = [&](const Progression& candidate) {
        if (is_before(candidate.date, day) == true) return;
        if (!first || candidate.date.earliest < first->date.earliest) first = candidate;
    };
    for (const auto& relapse : relapses.listed)
        if (relapse.date) offer({*relapse.date, relapses.listed_completely});
    const auto* after = &transplant;
    for (++after; after != history.treatments.data() + history.treatments.size(); ++after) {
        if (!continues(*transplant.given, *after->given)) break;
        if (after->given->progression) {
            offer({*after->given->progression, true});
            break;
        }
    }
    return first;
}

/// A treatment given for relapse ends the remission at the latest when it starts.
std::optional<double> longest_by_next_treatment(const ResolvedHistory& history,
                                                const ResolvedTreatment& transplant,
                                                const PartialDate& day) {
    const auto* after = &transplant;
    for (++after; after != history.treatments.data() + history.treatments.size(); ++after) {
        const auto& later = *after->given;
        if (later.purpose && *later.purpose == Purpose::Relapse && later.start)
            return months_between(day, *later.start).hi;
    }
    return std::nullopt;
}

Fact from_dates(const Disease& disease, const ResolvedHistory& history,
                const ResolvedTreatment& transplant, const RelapseRecord& relapses, Date today) {
    const Interval open{0, Interval::infinity};
    const auto& given = *transplant.given;
    if (!given.start) return {open, given.start.reason()};
    const PartialDate day = not_after(*given.start, today);
    const auto first = first_progression(history, transplant, day, relapses);
    if (first) {
        Interval months = months_between(day, not_after(first->date, today));
        months.lo = first->surely_first ? std::max(months.lo, 0.0) : 0.0;
        return Fact::between(months, first->surely_first ? UnknownReason::OnlyApproximate
                                                         : UnknownReason::HistoryIncomplete);
    }
    Interval months{0, months_between(day, exact_date(today)).hi};
    if (const auto longest = longest_by_next_treatment(history, transplant, day))
        months.hi = std::min(months.hi, std::max(*longest, 0.0));
    // Still in remission, and no relapse was ever listed after it: at least as long as until today.
    const bool still = disease.state && *disease.state == DiseaseState::InRemission &&
                       disease.relapse_count && *disease.relapse_count == point(0);
    if (still)
        return {{months_between(day, exact_date(today)).lo, Interval::infinity},
                UnknownReason::OnlyApproximate};
    return Fact::between(months, given.progression.reason());
}

}  // namespace

Fact had_transplant(const History& given, const ResolvedHistory& history) {
    const bool never = std::ranges::find(given.never_had, transplant_name) != given.never_had.end();
    bool any = false;
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

Fact transplant_remission_months(const Disease& disease, const ResolvedHistory& history,
                                 const RelapseRecord& relapses, Date today) {
    const auto* transplant = latest_autologous(history);
    if (transplant == nullptr) return {{0, Interval::infinity}, history.reason_incomplete()};
    const Fact computed = from_dates(disease, history, *transplant, relapses, today);
    const auto& stated = transplant->given->remission_months;
    if (!stated) return computed;
    if (const auto both = intersection(computed.range, *stated))
        return Fact::between(*both, UnknownReason::OnlyApproximate);
    return {hull(computed.range, *stated), UnknownReason::Conflicting};
}

}  // namespace myelobrief
