#include <algorithm>
#include <cmath>
#include <optional>

#include "report/sections/sections.h"

namespace myelobrief {

namespace {

constexpr double widest_view_months = 12.0 * 30;

/// "-30" is 30 months before today.
Interval months_before(const PartialDate& date, Date today) {
    const auto until = months_between(not_after(date, today), exact_date(today));
    return {-until.hi, -until.lo};
}

double middle(Interval range) {
    return (range.lo + range.hi) / 2;
}

TimelineItem::Kind kind_of(const ResolvedTreatment& treatment) {
    if (treatment.given->is_transplant) return TimelineItem::Kind::Transplant;
    if (treatment.has_class("car-t")) return TimelineItem::Kind::CellTherapy;
    return TimelineItem::Kind::Medicines;
}

/// Nothing for a treatment without any date.
std::optional<TimelineItem> timeline_item(const BriefBuilder& brief,
                                          const ResolvedTreatment& treatment) {
    const auto& given = *treatment.given;
    const Date today = brief.input().today;
    if (!given.start && !given.stop) return std::nullopt;
    TimelineItem item;
    item.kind = kind_of(treatment);
    item.label = treatment_name(brief, treatment);
    const Interval start = months_before(given.start ? *given.start : *given.stop, today);
    Interval stop = given.stop ? months_before(*given.stop, today) : start;
    item.ongoing = given.ongoing && *given.ongoing;
    if (item.ongoing) stop = point(0);
    item.when = {middle(start), std::max(middle(start), middle(stop))};
    item.when_widest = {start.lo, std::max(start.hi, stop.hi)};
    return item;
}

void add_year_marks(Timeline& timeline, Date today) {
    double earliest = 0;
    for (const auto& item : timeline.items) earliest = std::min(earliest, item.when_widest.lo);
    earliest = std::max(earliest, -widest_view_months);
    const int this_year = static_cast<int>(std::chrono::year_month_day{today}.year());
    const int years = static_cast<int>(std::ceil(-earliest / 12)) + 1;
    const int step = std::max(1, (years + 9) / 10);
    for (int year = this_year; year >= this_year - years; --year) {
        const double months = -months_between(make_date(year, 1, 1), today);
        if (months < earliest - 12 || (this_year - year) % step != 0) continue;
        timeline.ticks.insert(timeline.ticks.begin(), {months, std::to_string(year)});
    }
}

void add_timeline(BriefBuilder& brief) {
    Timeline timeline;
    std::vector<std::string> described;
    for (const auto& treatment : brief.history().treatments) {
        if (auto item = timeline_item(brief, treatment)) {
            described.push_back(item->label);
            timeline.items.push_back(std::move(*item));
        }
    }
    for (const auto& relapse : brief.relapses().listed) {
        if (!relapse.date) continue;
        TimelineItem item;
        item.kind = TimelineItem::Kind::Relapse;
        item.label = brief.text("brief.history.relapse");
        item.when_widest = months_before(*relapse.date, brief.input().today);
        item.when = point(middle(item.when_widest));
        timeline.items.push_back(std::move(item));
    }
    if (timeline.items.empty()) return;
    timeline.caption = brief.text("brief.history.timeline-caption");
    timeline.alternative_text = brief.text("brief.history.timeline-alternative",
                                           {{"items", brief.phrases().join(described)}});
    add_year_marks(timeline, brief.input().today);
    brief.add(std::move(timeline));
}

std::string when_text(const BriefBuilder& brief, const Treatment& given) {
    const std::string unknown = brief.text("value.date-not-known");
    const std::string start = given.start ? brief.phrases().date(*given.start) : unknown;
    if (given.is_transplant) return capitalised(start);
    if (given.ongoing && *given.ongoing)
        return capitalised(brief.text("brief.history.since", {{"start", start}}));
    const std::string stop = given.stop ? brief.phrases().date(*given.stop) : unknown;
    if (!given.start && !given.stop) return capitalised(unknown);
    return capitalised(brief.text("brief.history.from-to", {{"start", start}, {"stop", stop}}));
}

/// Best result and why it ended, in words.
std::string result_text(const BriefBuilder& brief, const Treatment& given) {
    std::vector<std::string> parts;
    parts.push_back(given.best_response
                        ? brief.text("value." + std::string(name_of_value(*given.best_response)))
                        : brief.text("brief.history.response-not-known"));
    if (given.reason_stopped)
        parts.push_back(brief.text(
            "brief.history.stopped",
            {{"reason",
              brief.text("value." + std::string(name_of_value(*given.reason_stopped)))}}));
    if (given.progression)
        parts.push_back(brief.text("brief.history.progression",
                                   {{"date", brief.phrases().date(*given.progression)}}));
    std::string all;
    for (const auto& part : parts) all += (all.empty() ? "" : " ") + capitalised(part) + '.';
    return all;
}

void add_table(BriefBuilder& brief) {
    Table table;
    table.caption = brief.text("brief.history.table-caption");
    table.columns = {{brief.text("brief.history.column-treatment"), 4},
                     {brief.text("brief.history.column-when"), 4},
                     {brief.text("brief.history.column-result"), 5},
                     {brief.text("brief.history.column-count"), 3}};
    table.row_headers = true;
    const auto& steps = brief.therapies().steps;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto& treatment = brief.history().treatments[i];
        table.rows.push_back(
            {plain(treatment_name(brief, treatment)), plain(when_text(brief, *treatment.given)),
             plain(result_text(brief, *treatment.given)), plain(brief.text(steps[i].reason))});
    }
    brief.add(std::move(table));
}

/// How many therapies, and why it may be more than one number.
void add_count(BriefBuilder& brief) {
    const auto index = brief.input().data.catalog.fact("prior_therapies");
    if (!index) return;
    const auto& fact = brief.input().facts[*index];
    const auto value = brief.phrases().fact_value(*index, fact);
    std::string words = value + '.';
    if (!fact.exact())
        words += ' ' + brief.text("brief.history.count-why",
                                  {{"reason", brief.phrases().reason(fact.reason)}});
    brief.labelled("brief.history.count", words);
    if (brief.therapies().conflicts_with_stated)
        brief.paragraph(brief.text("brief.history.count-conflict"));
}

}  // namespace

std::string treatment_name(const BriefBuilder& brief, const ResolvedTreatment& treatment) {
    const auto& given = *treatment.given;
    if (given.is_transplant) {
        if (!given.transplant_type) return brief.text("brief.history.transplant-unknown-type");
        return brief.text("brief.history.transplant-" +
                          std::string(name_of_value(*given.transplant_type)));
    }
    if (treatment.nothing_known) return brief.text("brief.history.medicines-unknown");
    std::vector<std::string> names;
    for (const auto* medicine : treatment.medicines) names.push_back(medicine->generic);
    for (const auto& name : treatment.unrecognised)
        names.push_back(brief.text("brief.history.unrecognised", {{"name", name}}));
    return capitalised(brief.phrases().join(names));
}

void add_treatment_history(BriefBuilder& brief) {
    brief.heading(2, brief.text("brief.history.title"));
    if (brief.history().treatments.empty()) {
        brief.paragraph(brief.text("brief.history.none"));
        brief.add(WritingLines{"", 4});
        return;
    }
    const auto& complete = brief.input().profile.history.complete;
    const char* key = "brief.history.complete-unknown";
    if (complete) key = *complete ? "brief.history.complete" : "brief.history.incomplete";
    brief.paragraph(brief.text(key));
    add_timeline(brief);
    add_table(brief);
    add_count(brief);
}

void add_decision_factors(BriefBuilder& brief) {
    const auto& factors = brief.input().data.decision_factors;
    if (factors.empty()) return;
    brief.heading(2, brief.text("brief.factors.title"));
    brief.paragraph(brief.text("brief.factors.intro"));
    Table table;
    table.caption = brief.text("brief.factors.caption");
    table.columns = {{brief.text("brief.factors.column-factor"), 2},
                     {brief.text("brief.factors.column-facts"), 4}};
    table.row_headers = true;
    for (const auto& factor : factors) {
        std::string facts;
        for (const auto index : factor.facts) {
            if (!facts.empty()) facts += ' ';
            facts += capitalised(brief.phrases().fact_name(index)) + ": " +
                     brief.phrases().fact_value(index, brief.input().facts[index]) + '.';
        }
        table.rows.push_back({plain(brief.text("factor." + factor.id)), plain(facts)});
    }
    brief.add(std::move(table));
}

}  // namespace myelobrief
