#include "domain/history/relapse.h"

#include <algorithm>

#include "domain/history/therapy_count.h"

namespace myelobrief {

namespace {

constexpr double most_relapses = 50;
/// Reading R-7.
constexpr double soon_days = 60;
constexpr double long_after_months = 12;

bool had_response(const Treatment& treatment) {
    return treatment.best_response && *treatment.best_response <= Response::Minimal;
}

bool progressed(const Treatment& treatment) {
    return treatment.progression.given() ||
           (treatment.reason_stopped && *treatment.reason_stopped == ReasonStopped::Progression);
}

/// Groups of treatments that are surely separate lines and ended in progression after a response.
/// One group can hide several relapses, so this is the least number.
double least_from_treatments(const ResolvedHistory& history) {
    double count = 0;
    for (const auto& group : surely_separate_groups(history)) {
        const bool response = std::ranges::any_of(
            group, [&](std::size_t i) { return had_response(*history.treatments[i].given); });
        const bool came_back = std::ranges::any_of(
            group, [&](std::size_t i) { return progressed(*history.treatments[i].given); });
        if (response && came_back) count += 1;
    }
    return count;
}

Fact relapse_number(const Disease& disease, const ResolvedHistory& history) {
    const double from_treatments = least_from_treatments(history);
    const auto listed = static_cast<double>(disease.relapses.size());
    Interval shown{std::max(from_treatments, listed), most_relapses};
    const bool said_relapsed =
        disease.state && (*disease.state == DiseaseState::Relapsed ||
                          *disease.state == DiseaseState::RelapsedAndRefractory);
    if (said_relapsed) shown.lo = std::max(shown.lo, 1.0);
    UnknownReason reason = UnknownReason::NotGiven;
    if (!history.treatments.empty() || !disease.relapses.empty())
        reason = UnknownReason::HistoryIncomplete;
    if (history.complete_as_stated) {
        // A complete list of relapses ends the count; without one each treatment may have had one.
        const auto treatments = static_cast<double>(history.treatments.size());
        shown.hi =
            listed > 0 && listed >= from_treatments ? shown.lo : std::max(shown.lo, treatments);
        reason = UnknownReason::OnlyApproximate;
    }
    if (!disease.relapse_count) {
        if (reason == UnknownReason::NotGiven) reason = disease.relapse_count.reason();
        return Fact::between(shown, reason);
    }
    if (const auto both = intersection(*disease.relapse_count, shown))
        return Fact::between(*both, UnknownReason::OnlyApproximate);
    return {hull(*disease.relapse_count, {shown.lo, shown.lo}), UnknownReason::Conflicting};
}

/// Later in time, as far as the dates tell; an undated event never replaces a dated one.
bool is_later(const RelapseEvent& candidate, const RelapseEvent& than) {
    if (!candidate.date) return false;
    if (!than.date) return true;
    return candidate.date->latest > than.date->latest;
}

std::optional<RelapseEvent> last_relapse(const std::vector<RelapseEvent>& listed,
                                         const ResolvedHistory& history) {
    std::optional<RelapseEvent> last;
    if (!listed.empty()) last = listed.back();
    for (const auto& event : listed)
        if (is_later(event, *last)) last = event;
    for (const auto& treatment : history.treatments) {
        if (!progressed(*treatment.given)) continue;
        RelapseEvent event;
        event.date = treatment.given->progression;
        const bool stopped_for_it = treatment.given->reason_stopped &&
                                    *treatment.given->reason_stopped == ReasonStopped::Progression;
        const bool while_running = treatment.given->ongoing && *treatment.given->ongoing;
        if (stopped_for_it || while_running) event.on_treatment = Truth::True;
        const bool same_event = last && last->date && event.date &&
                                last->date->earliest <= event.date->latest &&
                                event.date->earliest <= last->date->latest;
        if (same_event) {
            last->on_treatment = truth_or(last->on_treatment, event.on_treatment);
        } else if (!last || is_later(event, *last)) {
            last = event;
        }
    }
    // Stopped for progression without a date: the latest treatment tells of the latest relapse.
    if (!history.treatments.empty() && last && last->on_treatment == Truth::Unknown) {
        const auto& latest = *history.treatments.back().given;
        const bool for_progression =
            latest.reason_stopped && *latest.reason_stopped == ReasonStopped::Progression;
        if (for_progression && !latest.progression) last->on_treatment = Truth::True;
    }
    return last;
}

/// The end of the latest treatment that began before the relapse; nothing when that is not clear.
const Treatment* treatment_before(const RelapseEvent& relapse, const ResolvedHistory& history) {
    const Treatment* before = nullptr;
    for (const auto& treatment : history.treatments) {
        if (!treatment.given->start) continue;
        if (is_before(*treatment.given->start, *relapse.date) == true) before = treatment.given;
    }
    return before;
}

}  // namespace

RelapseRecord find_relapses(const Disease& disease, const ResolvedHistory& history) {
    RelapseRecord record;
    for (const auto& relapse : disease.relapses) {
        RelapseEvent event{relapse.date, Truth::Unknown};
        if (relapse.during_treatment) event.on_treatment = truth_of(*relapse.during_treatment);
        record.listed.push_back(event);
    }
    const auto listed = static_cast<double>(record.listed.size());
    const bool counted = disease.relapse_count && *disease.relapse_count == point(listed);
    record.listed_completely = counted || (history.complete_as_stated && listed > 0);
    record.number = relapse_number(disease, history);
    record.last = last_relapse(record.listed, history);
    return record;
}

Fact early_relapse_by_time(const RelapseRecord& relapses, const ResolvedHistory& history) {
    if (!relapses.last) return {{0, 1}, UnknownReason::NotGiven};
    const auto& relapse = *relapses.last;
    if (relapse.on_treatment == Truth::True) return Fact::yes_no(true);
    if (!relapse.date) return {{0, 1}, relapse.date.reason()};
    const auto* before = treatment_before(relapse, history);
    if (before == nullptr) return {{0, 1}, history.reason_incomplete()};
    const bool ongoing = before->ongoing && *before->ongoing;
    if (ongoing) return Fact::yes_no(true);
    const auto& end = before->is_transplant && !before->stop ? before->start : before->stop;
    if (!end) return {{0, 1}, end.reason()};
    const Interval days = days_between(*end, *relapse.date);
    const Interval months = months_between(*end, *relapse.date);
    if (days.hi <= soon_days) return Fact::yes_no(true);
    if (months.lo > long_after_months) {
        // A treatment that is missing from the list may have ended closer to the relapse.
        if (history.complete_as_stated) return Fact::yes_no(false);
        return {{0, 1}, UnknownReason::HistoryIncomplete};
    }
    const bool surely_between = days.lo > soon_days && months.hi <= long_after_months;
    return {{0, 1},
            surely_between ? UnknownReason::NeedsJudgement : UnknownReason::OnlyApproximate};
}

Fact early_relapse_by_count(const RelapseRecord& relapses) {
    const auto& number = relapses.number;
    if (number.range.lo >= 1 && number.range.hi <= 3) return Fact::yes_no(true);
    if (number.range.hi < 1 || number.range.lo > 3) return Fact::yes_no(false);
    return {{0, 1}, number.reason};
}

Fact months_since_last_relapse(const RelapseRecord& relapses, Date today) {
    const Interval open{0, Interval::infinity};
    if (!relapses.last) return {open, UnknownReason::NotGiven};
    if (!relapses.last->date) return {open, relapses.last->date.reason()};
    Interval months = months_between(not_after(*relapses.last->date, today), exact_date(today));
    months.lo = std::max(months.lo, 0.0);
    return Fact::between(months, UnknownReason::OnlyApproximate);
}

}  // namespace myelobrief
