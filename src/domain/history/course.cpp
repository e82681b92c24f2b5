#include "domain/history/course.h"

#include <algorithm>

namespace myelobrief {

namespace {

constexpr std::string_view car_t = "car-t";

}  // namespace

bool no_later(const PartialDate& day, const PartialDate& start) {
    constexpr int days_of_a_month = 31;
    if (day.latest <= start.earliest) return true;
    return day.earliest <= start.latest &&
           days_between(start.earliest, day.latest) <= days_of_a_month;
}

bool progression_before_start(const Treatment& treatment) {
    return treatment.progression && treatment.start &&
           treatment.progression->latest < treatment.start->earliest;
}

Answer<PartialDate> progression_of(const Treatment& treatment) {
    if (progression_before_start(treatment)) return {};
    return treatment.progression;
}

bool ongoing_and_stopped(const Treatment& treatment) {
    return is_ongoing(treatment) && (treatment.stop || treatment.reason_stopped);
}

bool remission_after_progression(const Treatment& treatment) {
    return treatment.best_response && *treatment.best_response == Response::Progression &&
           treatment.remission_months && treatment.remission_months->lo > 0;
}

bool contradicts_itself(const Treatment& treatment) {
    return progression_before_start(treatment) || ongoing_and_stopped(treatment) ||
           remission_after_progression(treatment);
}

bool had_response(const Treatment& treatment) {
    return treatment.best_response && *treatment.best_response <= Response::Minimal;
}

bool stopped_for_progression(const Treatment& treatment) {
    return treatment.reason_stopped && *treatment.reason_stopped == ReasonStopped::Progression;
}

bool progressed(const Treatment& treatment) {
    return progression_of(treatment).given() || stopped_for_progression(treatment) ||
           (treatment.best_response && *treatment.best_response == Response::Progression);
}

bool is_ongoing(const Treatment& treatment) {
    return treatment.ongoing && *treatment.ongoing;
}

bool may_be_ongoing(const Treatment& treatment) {
    if (is_ongoing(treatment)) return true;
    return !treatment.is_transplant && !treatment.ongoing && !treatment.stop &&
           !treatment.reason_stopped;
}

bool continues_a_plan(const Treatment& treatment) {
    return treatment.is_transplant ||
           (treatment.purpose && (*treatment.purpose == Purpose::Consolidation ||
                                  *treatment.purpose == Purpose::Maintenance));
}

bool given_once(const ResolvedTreatment& treatment) {
    if (treatment.given->is_transplant) return true;
    return !treatment.medicines.empty() && treatment.unrecognised.empty() &&
           std::ranges::all_of(treatment.medicines, [](const Medicine* medicine) {
               return std::ranges::find(medicine->classes, car_t) != medicine->classes.end();
           });
}

bool still_given(const ResolvedTreatment& treatment) {
    return is_ongoing(*treatment.given) && !given_once(treatment);
}

const Answer<PartialDate>& last_dose(const ResolvedTreatment& treatment) {
    const auto& given = *treatment.given;
    return given_once(treatment) && !given.stop ? given.start : given.stop;
}

bool surely_over(const ResolvedTreatment& treatment) {
    const auto& given = *treatment.given;
    if (progressed(given) || given.is_transplant) return true;
    // CAR-T cells are given once.
    return treatment.has_class(car_t) || !may_be_ongoing(given);
}

bool progressed_before(const Treatment& before, const Treatment& next) {
    if (!progressed(before) || !next.start) return false;
    const auto progression = progression_of(before);
    if (progression && no_later(*progression, *next.start)) return true;
    // Stopped for it, or never anything else: then it grew before the last dose.
    const bool grew_on_it =
        stopped_for_progression(before) ||
        (before.best_response && *before.best_response == Response::Progression);
    return grew_on_it && before.stop && no_later(*before.stop, *next.start);
}

bool same_plan(const Treatment& a, const Treatment& b) {
    return a.plan && b.plan && *a.plan == *b.plan;
}

bool same_medicines(const ResolvedTreatment& a, const ResolvedTreatment& b) {
    if (a.given->is_transplant || b.given->is_transplant) return false;
    if (!a.unrecognised.empty() || !b.unrecognised.empty()) return false;
    return !a.substances.empty() && a.substances == b.substances;
}

}  // namespace myelobrief
