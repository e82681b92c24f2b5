#include "domain/history/line_membership.h"

#include <algorithm>

#include "domain/history/besides.h"
#include "domain/history/course.h"

namespace myelobrief {

namespace {

constexpr std::string_view car_t = "car-t";
/// Reading R-22: what begins within this time after the end of a regimen follows it without a
/// pause.
constexpr double without_pause_days = 31;

bool has_purpose(const ResolvedTreatment& treatment, Purpose purpose) {
    return treatment.given->purpose && *treatment.given->purpose == purpose;
}

bool keeps_a_remission(const ResolvedTreatment& treatment) {
    return has_purpose(treatment, Purpose::Consolidation) ||
           has_purpose(treatment, Purpose::Maintenance);
}

bool is_transplant(const ResolvedTreatment& treatment) {
    return treatment.given->is_transplant;
}

bool said_planned(const ResolvedTreatment& next) {
    return next.given->planned_with_previous && *next.given->planned_with_previous;
}

bool said_not_planned(const ResolvedTreatment& next) {
    return next.given->planned_with_previous && !*next.given->planned_with_previous;
}

bool other_plan(const ResolvedTreatment& earlier, const ResolvedTreatment& next) {
    return earlier.given->plan && next.given->plan && *earlier.given->plan != *next.given->plan;
}

bool tandem(const ResolvedTreatment& next) {
    return is_transplant(next) && next.given->planned_tandem && *next.given->planned_tandem;
}

/// CAR-T with its planned bridging is one line, even where the myeloma grew while waiting
/// (D-LOT-7).
bool bridging_to_car_t(const ResolvedTreatment& earlier, const ResolvedTreatment& next) {
    return has_purpose(earlier, Purpose::Bridging) && next.has_class(car_t);
}

/// Nobody said what the treatment before CAR-T was for. The first treatment of a life bridges
/// nothing.
bool may_be_bridging(const ResolvedTreatment& earlier, const ResolvedTreatment& next,
                     const Between& between) {
    return !between.first_is_first_ever && next.has_class(car_t) && !earlier.given->purpose &&
           !is_transplant(earlier);
}

/// What is given for a relapse surely does not belong to first-line treatment, nor to maintenance.
bool for_relapse_after_remission(const ResolvedTreatment& earlier, const ResolvedTreatment& next,
                                 const Between& between) {
    const bool for_relapse =
        has_purpose(next, Purpose::Relapse) || has_purpose(next, Purpose::Bridging);
    return for_relapse &&
           (between.first_is_first_ever || has_purpose(earlier, Purpose::Induction) ||
            has_purpose(earlier, Purpose::Maintenance));
}

/// `next` begins surely within the time of `previous`, or right after it.
bool without_pause(const ResolvedTreatment& previous, const ResolvedTreatment& next) {
    if (!next.given->start) return false;
    if (is_ongoing(*previous.given)) return true;
    return previous.given->stop &&
           days_between(*previous.given->stop, *next.given->start).hi <= without_pause_days;
}

/// `next` holds some of the active substances of `previous`, and no other one.
bool fewer_medicines(const ResolvedTreatment& previous, const ResolvedTreatment& next) {
    if (is_transplant(previous) || is_transplant(next)) return false;
    if (!next.unrecognised.empty() || next.substances.empty()) return false;
    return next.substances.size() < previous.substances.size() &&
           std::ranges::includes(previous.substances, next.substances);
}

/// The same regimen again is a new line by two of the rules, where a relapse came in between.
bool counts_same_again(LineRule rule) {
    return rule != LineRule::Imwg2015;
}

}  // namespace

std::optional<LineReason> not_a_line(const ResolvedTreatment& treatment) {
    if (const auto besides = besides_myeloma(treatment)) {
        switch (*besides) {
            case Besides::Symptoms:
                return LineReason::ForSymptoms;
            case Besides::Preparation:
                return LineReason::Preparation;
            case Besides::SupportiveCare:
                return LineReason::SupportiveCare;
            case Besides::OtherDisease:
                return LineReason::OtherDisease;
        }
    }
    const auto& cycles = treatment.given->cycles;
    if (cycles && cycles->hi < 1) return LineReason::NoFullCycle;
    return std::nullopt;
}

std::optional<LineReason> perhaps_a_line(const ResolvedTreatment& treatment) {
    const auto& given = *treatment.given;
    if (given.treated_for && *given.treated_for == TreatedDisease::SmolderingMyeloma)
        return LineReason::SmolderingDisease;
    if (given.cycles && given.cycles->lo < 1) return LineReason::CyclesNotKnown;
    if (has_purpose(treatment, Purpose::Symptoms) || has_purpose(treatment, Purpose::Preparation))
        return treatment.medicines.empty() ? LineReason::MedicinesNotKnown
                                           : LineReason::PurposeUnlikely;
    if (!treatment.perhaps_besides) return std::nullopt;
    return only_steroids(treatment) ? LineReason::SteroidsAlone : LineReason::ChemotherapyAlone;
}

bool goes_on(const ResolvedTreatment& previous, const ResolvedTreatment& next) {
    return same_medicines(previous, next) && without_pause(previous, next);
}

std::optional<LineReason> surely_separate(const ResolvedTreatment& earlier,
                                          const ResolvedTreatment& next, const Between& between,
                                          LineRule rule) {
    if (perhaps_a_line(next)) return std::nullopt;
    if (said_planned(next) || same_plan(*earlier.given, *next.given)) return std::nullopt;
    if (tandem(next) || bridging_to_car_t(earlier, next)) return std::nullopt;
    if (same_medicines(earlier, next)) {
        const bool again = counts_same_again(rule) && between.grew && !goes_on(earlier, next);
        return again ? std::optional(LineReason::SameAgain) : std::nullopt;
    }
    // Some medicines were stopped, the others went on (D-LOT-2, R-19).
    if (fewer_medicines(earlier, next)) return std::nullopt;
    if (said_not_planned(next))
        return is_transplant(next) && between.other_transplant_before ? LineReason::LaterTransplant
                                                                      : LineReason::NotPlanned;
    if (other_plan(earlier, next) && !between.plan_interrupted) return LineReason::OtherPlan;
    if (for_relapse_after_remission(earlier, next, between)) return LineReason::ForRelapse;
    // A transplant after re-induction may be part of one plan; maintenance continues a plan.
    if (is_transplant(next) || keeps_a_remission(next)) return std::nullopt;
    if (!between.grew || may_be_bridging(earlier, next, between)) return std::nullopt;
    return LineReason::AfterProgression;
}

std::optional<LineReason> surely_together(const ResolvedTreatment& previous,
                                          const ResolvedTreatment& next, const Between& between,
                                          LineRule rule) {
    if (same_medicines(previous, next)) {
        const bool same_line = !counts_same_again(rule) || goes_on(previous, next);
        return same_line ? std::optional(LineReason::SameMedicines) : std::nullopt;
    }
    if (fewer_medicines(previous, next) && without_pause(previous, next))
        return LineReason::FewerMedicines;
    if (said_not_planned(next) || other_plan(previous, next)) return std::nullopt;
    // What is given for a relapse contradicts a plan made before it; then it stays open.
    if (for_relapse_after_remission(previous, next, between)) return std::nullopt;
    if (bridging_to_car_t(previous, next)) return LineReason::AfterBridging;
    if (tandem(next) && is_transplant(previous)) return LineReason::TandemTransplant;
    if (is_transplant(next) && between.other_transplant_before) return std::nullopt;
    if (between.may_have_grown && !is_transplant(next)) return std::nullopt;
    // A switch for side effects is a line of its own (D-LOT-3, D-LOT-6), although both may bear the
    // name of one plan; only a plain word that it was planned is taken.
    const bool switched = previous.given->reason_stopped == ReasonStopped::SideEffects &&
                          !is_transplant(next) && !keeps_a_remission(next);
    if (switched && !said_planned(next)) return std::nullopt;
    if (said_planned(next) || same_plan(*previous.given, *next.given))
        return LineReason::ContinuesPlan;
    if (keeps_a_remission(next) && !between.may_have_grown) return LineReason::KeepsRemission;
    return std::nullopt;
}

LineReason why_open(const ResolvedTreatment& previous, const ResolvedTreatment& next,
                    const Between& between) {
    if (const auto perhaps = perhaps_a_line(next)) return *perhaps;
    if (between.plan_interrupted) return LineReason::PlanInterrupted;
    if (same_medicines(previous, next)) return LineReason::SameAgainUnclear;
    const bool planned = said_planned(next) || same_plan(*previous.given, *next.given);
    if (is_transplant(next) && between.other_transplant_before)
        return LineReason::SecondTransplantPlanned;
    if (between.may_have_grown && (planned || keeps_a_remission(next)))
        return LineReason::PlannedAfterProgression;
    if (between.grew && may_be_bridging(previous, next, between)) return LineReason::MayBeBridging;
    return LineReason::PlanNotKnown;
}

}  // namespace myelobrief
