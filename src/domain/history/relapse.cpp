#include "domain/history/relapse.h"

#include <algorithm>

#include "domain/history/course.h"
#include "domain/history/order.h"

namespace myelobrief {

namespace {

constexpr double most_relapses = 50;
/// Reading R-7.
constexpr double soon_days = 60;
constexpr double long_after_months = 12;
/// Two dates that overlap within this stretch tell of one relapse.
constexpr int one_event_days = 100;

/// Smoldering disease that grew became myeloma: that is no relapse.
bool of_smoldering(const Treatment& treatment) {
    return treatment.treated_for && *treatment.treated_for == TreatedDisease::SmolderingMyeloma;
}

/// Each relapse counted here had a response before it, which began after the relapse before.
double least_from_treatments(const ResolvedHistory& history) {
    double count = 0;
    const Treatment* counted = nullptr;
    for (const auto& failed : history.treatments) {
        if (!progressed(*failed.given) || of_smoldering(*failed.given)) continue;
        const bool after_response = std::ranges::any_of(history.treatments, [&](const auto& t) {
            const bool in_time = &t == &failed || surely_before(*t.given, *failed.given);
            return in_time && had_response(*t.given) &&
                   (counted == nullptr || progressed_before(*counted, *t.given));
        });
        if (!after_response) continue;
        count += 1;
        counted = failed.given;
    }
    return count;
}

/// In remission, and all that was ever given is one plan on which nothing shows progression: the
/// myeloma never came back.
bool surely_none(const Disease& disease, const ResolvedHistory& history) {
    const auto& treatments = history.treatments;
    if (!disease.state || *disease.state != DiseaseState::InRemission) return false;
    if (!history.complete_as_stated || treatments.empty() || !disease.relapses.empty())
        return false;
    return std::ranges::all_of(treatments, [&](const auto& t) {
        const bool for_relapse = t.given->purpose && *t.given->purpose == Purpose::Relapse;
        return !for_relapse && !progressed(*t.given) && !t.nothing_known &&
               (treatments.size() == 1 || same_plan(*t.given, *treatments.front().given));
    });
}

Interval shown_number(const Disease& disease, const ResolvedHistory& history) {
    if (surely_none(disease, history)) return point(0);
    Interval shown{
        std::max(least_from_treatments(history), static_cast<double>(disease.relapses.size())),
        most_relapses};
    const bool said_relapsed =
        disease.state && (*disease.state == DiseaseState::Relapsed ||
                          *disease.state == DiseaseState::RelapsedAndRefractory);
    if (said_relapsed) shown.lo = std::max(shown.lo, 1.0);
    return shown;
}

Fact relapse_number(const Disease& disease, const ResolvedHistory& history) {
    const Interval shown = shown_number(disease, history);
    if (!disease.relapse_count) {
        auto reason = disease.relapse_count.reason();
        if (reason == UnknownReason::NotGiven && history.complete_as_stated)
            reason = UnknownReason::OnlyApproximate;
        else if (reason == UnknownReason::NotGiven &&
                 (!history.treatments.empty() || !disease.relapses.empty()))
            reason = UnknownReason::HistoryIncomplete;
        return Fact::between(shown, reason);
    }
    if (const auto both = intersection(*disease.relapse_count, shown))
        return Fact::between(*both, UnknownReason::OnlyApproximate);
    // The treatments show that there were some, never that there were no more.
    return {hull(*disease.relapse_count, point(shown.lo)), UnknownReason::Conflicting};
}

/// The progression that ended a treatment, where its own date is missing: it came between the
/// start and the last dose.
std::optional<PartialDate> within_treatment(const Treatment& treatment) {
    if (!stopped_for_progression(treatment) || !treatment.stop) return std::nullopt;
    PartialDate date = *treatment.stop;
    date.earliest =
        treatment.start ? std::min(treatment.start->earliest, date.earliest) : first_possible_date;
    return date;
}

bool overlap(const PartialDate& a, const PartialDate& b) {
    return a.earliest <= b.latest && b.earliest <= a.latest;
}

/// Two dates for what can only be one relapse.
bool same_event(const RelapseEvent& a, const RelapseEvent& b) {
    if (!a.date || !b.date || !overlap(*a.date, *b.date)) return false;
    const auto first = std::min(a.date->earliest, b.date->earliest);
    const auto last = std::max(a.date->latest, b.date->latest);
    return days_between(first, last) <= one_event_days;
}

void merge(RelapseEvent& event, const RelapseEvent& other) {
    event.conflicting = event.conflicting || other.conflicting;
    if (event.on_treatment == Truth::Unknown) event.on_treatment = other.on_treatment;
    if (other.on_treatment != Truth::Unknown && other.on_treatment != event.on_treatment)
        event.conflicting = true;
    // The more exact of two dates.
    if (days_between(other.date->earliest, other.date->latest) <
        days_between(event.date->earliest, event.date->latest))
        event.date = other.date;
}

/// Every relapse and progression that the profile shows, each once.
std::vector<RelapseEvent> all_events(const std::vector<RelapseEvent>& listed,
                                     const ResolvedHistory& history) {
    std::vector<RelapseEvent> events = listed;
    std::vector<RelapseEvent> loose;
    for (const auto& treatment : history.treatments) {
        const auto& given = *treatment.given;
        if (!progressed(given) || of_smoldering(given)) continue;
        RelapseEvent event;
        event.date = progression_of(given);
        const bool on_it = is_ongoing(given) && !ongoing_and_stopped(given);
        if (stopped_for_progression(given) || on_it) event.on_treatment = Truth::True;
        if (event.date) {
            const auto same = std::ranges::find_if(
                events, [&event](const RelapseEvent& other) { return same_event(other, event); });
            if (same == events.end())
                events.push_back(event);
            else
                merge(*same, event);
            continue;
        }
        if (const auto date = within_treatment(given)) event.date = *date;
        loose.push_back(event);
    }
    for (const auto& event : loose) {
        // A relapse that is dated within the treatment is the one that ended it.
        const bool dated = event.date && std::ranges::any_of(events, [&](const auto& other) {
                               return other.date && overlap(*other.date, *event.date);
                           });
        if (!dated) events.push_back(event);
    }
    return events;
}

std::optional<RelapseEvent> last_of(const std::vector<RelapseEvent>& events) {
    if (events.empty()) return std::nullopt;
    const auto undated = std::ranges::find_if(events, [](const auto& e) { return !e.date; });
    RelapseEvent last = undated == events.end() ? events.front() : *undated;
    if (undated == events.end()) {
        PartialDate date = *last.date;
        for (const auto& event : events) {
            if (event.date->latest >= date.latest) date.text = event.date->text;
            date.earliest = std::max(date.earliest, event.date->earliest);
            date.latest = std::max(date.latest, event.date->latest);
        }
        last.date = date;
    } else {
        // One of them may be the latest, and nobody knows when it was.
        last.date = undated->date;
    }
    bool first = true;
    for (const auto& event : events) {
        const bool may_be_last =
            !event.date || !last.date || event.date->latest >= last.date->earliest;
        if (!may_be_last) continue;
        const bool agrees = first || event.on_treatment == last.on_treatment;
        last.on_treatment = agrees ? event.on_treatment : Truth::Unknown;
        last.conflicting = (!first && last.conflicting) || event.conflicting;
        first = false;
    }
    return last;
}

/// Whether surely nothing was given since the last relapse began.
bool nothing_given_since(const RelapseRecord& record, const ResolvedHistory& history) {
    if (!record.last) return false;
    const auto* latest = surely_latest(history);
    if (latest == nullptr) return false;
    if (!history.complete_as_stated && !is_ongoing(*latest->given)) return false;
    if (progressed(*latest->given)) return true;
    return latest->given->start && record.last->date &&
           is_before(*latest->given->start, *record.last->date) == true;
}

/// How a relapse lies to one treatment: during it or soon after (yes), long after or before (no).
Fact soon_after(const ResolvedTreatment& resolved, const PartialDate& relapse) {
    const auto& treatment = *resolved.given;
    if (treatment.start && is_before(relapse, *treatment.start) == true) return Fact::yes_no(false);
    // Begun on the day of the relapse: given for it.
    if (treatment.start && treatment.start->exact() && relapse.exact() &&
        treatment.start->earliest == relapse.earliest)
        return Fact::yes_no(false);
    const auto& end = last_dose(resolved);
    const bool surely_begun = treatment.start ? is_before(*treatment.start, relapse) == true
                                              : end && days_between(*end, relapse).lo >= 0;
    const bool running = still_given(resolved);
    if (running && surely_begun) return Fact::yes_no(true);
    if (!end) return {{0, 1}, running ? UnknownReason::OnlyApproximate : end.reason()};
    const Interval days = days_between(*end, relapse);
    const Interval months = months_between(*end, relapse);
    if (months.lo > long_after_months) return Fact::yes_no(false);
    if (days.hi <= soon_days && surely_begun) return Fact::yes_no(true);
    if (days.hi <= soon_days && !treatment.start) return {{0, 1}, treatment.start.reason()};
    const bool surely_between = days.lo > soon_days && months.hi <= long_after_months;
    return {{0, 1},
            surely_between ? UnknownReason::NeedsJudgement : UnknownReason::OnlyApproximate};
}

Fact early_by_dates(const PartialDate& relapse, const ResolvedHistory& history) {
    Truth any = Truth::False;
    UnknownReason reason = history.reason_incomplete();
    for (const auto& treatment : history.treatments) {
        Fact one = soon_after(treatment, relapse);
        // What contradicts itself, or may have been given for something else, proves nothing.
        if (one.range.hi == 1 && contradicts_itself(*treatment.given))
            one = {{0, 1}, UnknownReason::Conflicting};
        if (one.range.hi == 1 && treatment.perhaps_besides)
            one = {{0, 1}, UnknownReason::NeedsJudgement};
        if (!one.exact() && any != Truth::True) reason = one.reason;
        any = truth_or(any, one.exact() ? truth_of(one.range.lo == 1) : Truth::Unknown);
    }
    // A treatment that is missing from the list may have ended closer to the relapse.
    if (any == Truth::False && !history.complete_as_stated) any = Truth::Unknown;
    return Fact::truth(any, reason);
}

/// Dates show that a treatment was being given when the myeloma came back.
bool surely_during(const PartialDate& relapse, const ResolvedHistory& history) {
    return std::ranges::any_of(history.treatments, [&relapse](const auto& treatment) {
        const auto& given = *treatment.given;
        return given.start && is_before(*given.start, relapse) == true &&
               (is_ongoing(given) || (given.stop && is_before(relapse, *given.stop) == true));
    });
}

}  // namespace

RelapseRecord find_relapses(const Disease& disease, const ResolvedHistory& history) {
    RelapseRecord record;
    for (const auto& relapse : disease.relapses) {
        RelapseEvent event{relapse.date, Truth::Unknown, false};
        if (relapse.during_treatment) event.on_treatment = truth_of(*relapse.during_treatment);
        record.listed.push_back(event);
    }
    const auto listed = static_cast<double>(record.listed.size());
    record.listed_completely = disease.relapse_count && *disease.relapse_count == point(listed);
    record.number = relapse_number(disease, history);
    record.last = last_of(all_events(record.listed, history));
    record.last_is_current = nothing_given_since(record, history);
    return record;
}

Fact early_relapse_by_time(const RelapseRecord& relapses, const ResolvedHistory& history) {
    if (!relapses.last) return {{0, 1}, UnknownReason::NotGiven};
    const auto& relapse = *relapses.last;
    if (!relapses.last_is_sure())
        return {{0, 1},
                history.complete_as_stated ? UnknownReason::NotGiven
                                           : UnknownReason::HistoryIncomplete};
    if (relapse.conflicting) return {{0, 1}, UnknownReason::Conflicting};
    const Fact by_dates =
        relapse.date ? early_by_dates(*relapse.date, history) : Fact{{0, 1}, relapse.date.reason()};
    const bool contradicted = relapse.on_treatment == Truth::True
                                  ? by_dates.range == point(0)
                                  : relapse.on_treatment == Truth::False && relapse.date &&
                                        surely_during(*relapse.date, history);
    if (contradicted) return {{0, 1}, UnknownReason::Conflicting};
    return relapse.on_treatment == Truth::True ? Fact::yes_no(true) : by_dates;
}

Fact early_relapse_by_count(const RelapseRecord& relapses) {
    constexpr double last_early = 3;
    const auto& number = relapses.number;
    if (number.range.lo >= 1 && number.range.hi <= last_early) return Fact::yes_no(true);
    if (number.range.hi < 1 || number.range.lo > last_early) return Fact::yes_no(false);
    return {{0, 1}, number.reason};
}

Fact months_since_last_relapse(const RelapseRecord& relapses, Date today) {
    const Interval open{0, Interval::infinity};
    if (!relapses.last) return {open, UnknownReason::NotGiven};
    if (!relapses.last->date) return {open, relapses.last->date.reason()};
    Interval months = months_between(not_after(*relapses.last->date, today), exact_date(today));
    if (!relapses.last_is_sure()) return {{0, months.hi}, UnknownReason::HistoryIncomplete};
    months.lo = std::max(months.lo, 0.0);
    return Fact::between(months, UnknownReason::OnlyApproximate);
}

}  // namespace myelobrief
