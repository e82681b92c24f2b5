#include "domain/history/line_count.h"

#include <algorithm>
#include <array>
#include <optional>

#include "domain/history/course.h"
#include "domain/history/line_membership.h"
#include "domain/history/order.h"

namespace myelobrief {

namespace {

using Role = LineStep::Role;

struct ReasonEntry {
    std::string_view name;
    std::string_view rule;
};

/// In the order of the enumerators.
constexpr std::array<ReasonEntry, 32> reasons{{
    {"first", "D-LOT-1"},
    {"for-relapse", "D-LOT-2"},
    {"after-progression", "D-LOT-2"},
    {"not-planned", "D-LOT-3"},
    {"other-plan", "D-LOT-3"},
    {"later-transplant", "D-LOT-4"},
    {"same-again", "R-5"},
    {"plan-not-known", "D-LOT-1"},
    {"order-not-known", "D-LOT-1"},
    {"second-transplant-planned", "R-4"},
    {"steroids-alone", "D-LOT-7"},
    {"chemotherapy-alone", "D-LOT-7"},
    {"medicines-not-known", "R-14"},
    {"purpose-unlikely", "D-LOT-7"},
    {"may-be-bridging", "D-LOT-7"},
    {"smoldering-disease", "R-15"},
    {"cycles-not-known", "D-LOT-1"},
    {"same-again-unclear", "R-5"},
    {"planned-after-progression", "D-LOT-1"},
    {"plan-interrupted", "D-LOT-5"},
    {"continues-plan", "D-LOT-1"},
    {"keeps-remission", "D-LOT-1"},
    {"same-medicines", "D-LOT-5"},
    {"fewer-medicines", "D-LOT-2"},
    {"tandem-transplant", "D-LOT-4"},
    {"after-bridging", "D-LOT-7"},
    {"same-day", "D-LOT-1"},
    {"for-symptoms", "D-LOT-7"},
    {"preparation", "D-LOT-7"},
    {"supportive-care", "D-LOT-7"},
    {"other-disease", "R-12"},
    {"no-full-cycle", "D-LOT-1"},
}};
static_assert(static_cast<std::size_t>(LineReason::NoFullCycle) + 1 == reasons.size());

/// The myeloma surely grew on `when`, after `earlier` began and no later than `next` began.
bool lies_between(const Treatment& earlier, const PartialDate& when, const Treatment& next) {
    if (!earlier.start || !next.start) return false;
    return is_before(*earlier.start, when) == true && no_later(when, *next.start);
}

/// Whether `when` may lie after `earlier` began and no later than `next` began.
bool may_lie_between(const Treatment& earlier, const PartialDate& when, const Treatment& next) {
    if (earlier.start && is_before(when, *earlier.start) == true) return false;
    return !next.start || is_before(*next.start, when) != true;
}

/// When the myeloma grew on a treatment, as far as its own dates tell.
std::optional<PartialDate> shown_progression(const Treatment& treatment) {
    if (const auto date = progression_of(treatment)) return *date;
    if (stopped_for_progression(treatment) && treatment.stop) return *treatment.stop;
    return std::nullopt;
}

/// Counts the treatments of one history. All that depends on two of them is worked out once.
class LineCounter {
  public:
    LineCounter(const ResolvedHistory& history, const RelapseRecord& relapses, LineRule rule)
        : history_(history),
          relapses_(relapses),
          rule_(rule),
          before_(history.entries() * history.entries()) {
        const std::size_t count = size();
        const auto surely = history.purposes_show_order ? surely_before : surely_before_by_dates;
        // What surely came before stands before.
        for (std::size_t a = 0; a < count; ++a)
            for (std::size_t b = a + 1; b < count; ++b)
                before_[a * count + b] = surely(*entry(a).given, *entry(b).given);
        none_.reserve(count);
        perhaps_.reserve(count);
        for (std::size_t i = 0; i < count; ++i) {
            none_.push_back(not_a_line(entry(i)));
            perhaps_.push_back(perhaps_a_line(entry(i)));
        }
        find_first_ever();
        find_second_records();
    }

    std::vector<LineStep> steps() {
        find_least_lines();
        std::vector<LineStep> steps;
        steps.reserve(size());
        Interval line{0, 0};
        for (std::size_t i = 0; i < size(); ++i) {
            LineStep step;
            step.position = entry(i).position;
            decide(step, i, static_cast<std::size_t>(line.lo));
            if (step.role == Role::Opens) {
                line = {line.lo + 1, line.hi + 1};
            } else if (step.role == Role::MayOpen) {
                line.hi += 1;
            }
            // The first one is in line 1, whether or not it opens it.
            step.line = {std::max(line.lo, 1.0), std::max(line.hi, 1.0)};
            steps.push_back(step);
        }
        return steps;
    }

    /// The lines that are surely over: all before the latest one, and that one too once part of it
    /// is over.
    [[nodiscard]] double least_past() const {
        std::size_t least = 0;
        for (std::size_t i = 0; i < size(); ++i) {
            if (none_[i] || least_[i].lines == 0) continue;
            const bool over = !perhaps_[i] && surely_over(entry(i));
            least = std::max(least, least_[i].lines - (over ? 0 : 1));
        }
        return static_cast<double>(least);
    }

  private:
    [[nodiscard]] std::size_t size() const { return history_.entries(); }
    [[nodiscard]] const ResolvedTreatment& entry(std::size_t i) const { return history_.entry(i); }

    [[nodiscard]] bool before(std::size_t a, std::size_t b) const {
        return before_[a * size() + b];
    }

    /// The first treatment of a person's life, where that is sure.
    void find_first_ever() {
        for (std::size_t i = 0; i < size(); ++i) {
            if (none_[i]) continue;
            const auto& purpose = entry(i).given->purpose;
            const bool known_to_be_first =
                history_.complete_as_stated || (purpose && *purpose == Purpose::Induction);
            if (known_to_be_first && comes_first(i)) first_ever_ = i;
        }
    }

    [[nodiscard]] bool comes_first(std::size_t i) const {
        for (std::size_t other = 0; other < size(); ++other)
            if (other != i && !none_[other] && !before(i, other)) return false;
        return true;
    }

    /// One treatment that is written as two records, the second right after the first.
    void find_second_records() {
        second_record_.assign(size(), false);
        for (std::size_t i = 0; i < size(); ++i)
            for (std::size_t a = 0; a < i && !second_record_[i]; ++a)
                second_record_[i] =
                    before(a, i) && !none_[a] && goes_on(entry(a), entry(i)) && !in_the_gap(a, i);
    }

    /// Something else surely began after the last dose of `a`, and before `i`.
    [[nodiscard]] bool in_the_gap(std::size_t a, std::size_t i) const {
        const auto& stop = entry(a).given->stop;
        for (std::size_t c = 0; stop && c < size(); ++c) {
            const auto& start = entry(c).given->start;
            if (!none_[c] && start && before(c, i) && is_before(*stop, *start) == true) return true;
        }
        return false;
    }

    /// The lines that surely were begun by the time of a treatment, and why the treatment surely
    /// opens one of them, where it does.
    struct Least {
        std::size_t lines = 0;
        std::optional<LineReason> opens;
    };

    /// The longest chain of lines that are surely different. A line is one stretch of time, so two
    /// boundaries in stretches that do not overlap are two.
    void find_least_lines() {
        least_.resize(size());
        // Each treatment comes after all that surely began before it.
        for (std::size_t i = 0; i < size(); ++i) {
            if (none_[i]) continue;
            std::size_t before_it = 0;
            for (std::size_t j = 0; j < i; ++j)
                if (before(j, i)) before_it = std::max(before_it, least_[j].lines);
            least_[i].lines = before_it;
            if (perhaps_[i] || second_record_[i]) continue;
            if (before_it == 0) least_[i] = {1, LineReason::First};
            for (std::size_t j = 0; j < i; ++j) {
                const bool could_add = before(j, i) && !none_[j] && !perhaps_[j] &&
                                       least_[j].lines + 1 > least_[i].lines;
                if (!could_add) continue;
                if (const auto reason =
                        surely_separate(entry(j), entry(i), what_is_between(j, i), rule_))
                    least_[i] = {least_[j].lines + 1, reason};
            }
        }
    }

    /// Of treatments that surely began the same number of lines, without showing which one did, the
    /// first of the list stands for it.
    void decide(LineStep& step, std::size_t i, std::size_t opened) const {
        const auto set = [&step](Role role, LineReason reason) {
            step.role = role;
            step.reason = reason;
        };
        if (none_[i]) return set(Role::NotALine, *none_[i]);
        if (second_record_[i]) return set(Role::Continues, LineReason::SameMedicines);
        if (begins_with_another_entry(i)) return set(Role::Continues, LineReason::SameDay);
        if (least_[i].opens && least_[i].lines > opened) return set(Role::Opens, *least_[i].opens);
        std::optional<std::size_t> previous;
        for (std::size_t a = size(); a-- > 0;) {
            if (none_[a] || !before(a, i) || !nothing_between(a, i)) continue;
            previous = a;
            if (const auto reason =
                    surely_together(entry(a), entry(i), what_is_between(a, i), rule_))
                return set(Role::Continues, *reason);
        }
        if (!previous) return set(Role::MayOpen, perhaps_[i].value_or(LineReason::OrderNotKnown));
        set(Role::MayOpen, why_open(entry(*previous), entry(i), what_is_between(*previous, i)));
    }

    /// Listed as two entries that began on the same day: given together. One of them stands for
    /// all, whatever their order in the list.
    [[nodiscard]] bool begins_with_another_entry(std::size_t i) const {
        for (std::size_t other = 0; other < size(); ++other)
            if (other != i && !none_[other] && same_day(other, i) && stands_for(other, i))
                return true;
        return false;
    }

    [[nodiscard]] bool same_day(std::size_t a, std::size_t b) const {
        const auto& one = *entry(a).given;
        const auto& other = *entry(b).given;
        return !one.is_transplant && !other.is_transplant && one.start && one.start->exact() &&
               one.start == other.start;
    }

    /// The one that surely began more lines, then the one that comes first by its medicines.
    [[nodiscard]] bool stands_for(std::size_t a, std::size_t b) const {
        if (least_[a].lines != least_[b].lines) return least_[a].lines > least_[b].lines;
        if (entry(a).substances != entry(b).substances)
            return entry(a).substances < entry(b).substances;
        return a < b;
    }

    [[nodiscard]] bool nothing_between(std::size_t a, std::size_t b) const {
        for (std::size_t c = 0; c < size(); ++c) {
            if (c == a || c == b || none_[c] || before(c, a) || before(b, c)) continue;
            const bool own_plan = same_plan(*entry(a).given, *entry(c).given) &&
                                  same_plan(*entry(c).given, *entry(b).given);
            if (!own_plan && !same_day(a, c)) return false;
        }
        return true;
    }

    [[nodiscard]] Between what_is_between(std::size_t a, std::size_t b) const {
        Between between;
        between.grew = grew_between(a, b);
        between.may_have_grown = between.grew || may_have_grown_between(a, b);
        between.first_is_first_ever = first_ever_ == a;
        between.plan_interrupted = is_interrupted(b);
        for (std::size_t c = 0; c < size(); ++c)
            if (c != b && entry(c).given->is_transplant && !none_[c] && !before(b, c))
                between.other_transplant_before = true;
        return between;
    }

    /// A part of the same plan came before some treatment of another plan, and that one before `b`.
    [[nodiscard]] bool is_interrupted(std::size_t b) const {
        const auto& part = *entry(b).given;
        if (!part.plan) return false;
        for (std::size_t c = 0; c < b; ++c) {
            const auto& plan = entry(c).given->plan;
            if (!plan || *plan == *part.plan || none_[c] || !before(c, b)) continue;
            for (std::size_t a = 0; a < c; ++a)
                if (before(a, c) && same_plan(*entry(a).given, part)) return true;
        }
        return false;
    }

    [[nodiscard]] bool grew_between(std::size_t a, std::size_t b) const {
        const auto& next = entry(b);
        for (std::size_t failed = 0; failed < size(); ++failed) {
            if (failed == b || none_[failed] || (failed != a && !before(a, failed))) continue;
            const auto& given = *entry(failed).given;
            const bool waiting_for_cells =
                given.purpose && *given.purpose == Purpose::Bridging && next.has_class("car-t");
            if (!waiting_for_cells && progressed_before(given, *next.given)) return true;
        }
        return std::ranges::any_of(relapses_.listed, [&](const RelapseEvent& event) {
            return event.date && lies_between(*entry(a).given, *event.date, *next.given);
        });
    }

    [[nodiscard]] bool may_have_grown_between(std::size_t a, std::size_t b) const {
        const auto& next = *entry(b).given;
        for (std::size_t failed = 0; failed < size(); ++failed) {
            if (failed == b || none_[failed] || before(b, failed)) continue;
            const auto date = shown_progression(*entry(failed).given);
            if (date && may_lie_between(*entry(a).given, *date, next)) return true;
        }
        return std::ranges::any_of(relapses_.listed, [&](const RelapseEvent& event) {
            return event.date && may_lie_between(*entry(a).given, *event.date, next);
        });
    }

    const ResolvedHistory& history_;
    const RelapseRecord& relapses_;
    LineRule rule_;
    std::vector<bool> before_;
    std::vector<std::optional<LineReason>> none_;
    std::vector<std::optional<LineReason>> perhaps_;
    std::vector<bool> second_record_;
    std::vector<Least> least_;
    std::optional<std::size_t> first_ever_;
};

}  // namespace

std::string_view name_of(LineReason reason) {
    return reasons.at(static_cast<std::size_t>(reason)).name;
}

std::string_view rule_of(LineReason reason) {
    return reasons.at(static_cast<std::size_t>(reason)).rule;
}

Fact counted_from_list(Interval shown, const ResolvedHistory& history) {
    auto reason = UnknownReason::OnlyApproximate;
    if (!history.complete_as_stated) {
        shown.hi = Interval::infinity;
        reason = history.reason_incomplete();
    } else if (std::ranges::any_of(history.treatments, &ResolvedTreatment::nothing_known)) {
        shown.hi = Interval::infinity;
        reason = UnknownReason::MedicineUnrecognised;
    }
    return Fact::between(shown, reason);
}

LineCount count_lines(const History& given, const ResolvedHistory& history,
                      const RelapseRecord& relapses, LineRule rule) {
    LineCounter counter(history, relapses, rule);
    LineCount count;
    count.steps = counter.steps();
    for (const auto& step : count.steps) {
        if (step.role == Role::Opens) count.listed = {count.listed.lo + 1, count.listed.hi + 1};
        if (step.role == Role::MayOpen) count.listed.hi += 1;
    }
    const double past = counter.least_past();
    count.latest_may_be_running = past < count.listed.lo;
    count.prior = counted_from_list({past, count.listed.hi}, history);
    const bool contradictory = std::ranges::any_of(count.steps, [](const LineStep& step) {
        return step.reason == LineReason::PlanInterrupted;
    });
    if (contradictory && !count.prior.exact()) count.prior.reason = UnknownReason::Conflicting;
    if (!given.lines_stated_by_doctor) return count;

    // The doctor may count a line that is still running.
    Interval stated = *given.lines_stated_by_doctor;
    if (count.latest_may_be_running) stated.lo = std::max(stated.lo - 1, 0.0);
    if (const auto both = intersection(count.prior.range, stated)) {
        count.prior = Fact::between(*both, count.prior.reason);
    } else {
        count.conflicts_with_stated = true;
        count.prior = {hull(count.prior.range, *given.lines_stated_by_doctor),
                       UnknownReason::Conflicting};
    }
    return count;
}

}  // namespace myelobrief
