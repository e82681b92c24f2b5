// Laboratory values over time: a small drawing for each test, and the same values as a table.
#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <utility>

#include "domain/labs/lab_ids.h"
#include "domain/labs/light_chains.h"
#include "report/sections/lab_series.h"
#include "report/sections/sections.h"
#include "report/sections/time_axis.h"

namespace myelobrief {

namespace {

/// A series of fewer values shows no change.
constexpr std::size_t least_values = 2;
/// Days with values; older ones are left to the reports of the laboratory.
constexpr std::size_t most_days = 24;
/// So few values of one test stand in a line of words; more, or more tests, in a table.
constexpr std::size_t most_in_words = 6;
/// The least time that a drawing spans.
constexpr double least_months = 3;

/// The chain that the myeloma makes, and both where that is not sure.
std::vector<std::string_view> light_chains(const Profile& profile) {
    const auto samples = light_chain_samples(profile.labs);
    const auto involved =
        involved_chain(profile.disease.light_chain, free_light_chain_ratio(samples).range);
    if (!involved.chain || involved.contradicted) return {lab_id::kappa, lab_id::lambda};
    return {*involved.chain == LightChain::Kappa ? lab_id::kappa : lab_id::lambda};
}

/// Every test that is drawn, as far as values of it are given.
std::vector<LabSeries> all_series(const BriefInput& input) {
    std::vector<std::string_view> tests{lab_id::serum_m_protein};
    const auto chains = light_chains(input.profile);
    tests.insert(tests.end(), chains.begin(), chains.end());
    tests.push_back(lab_id::hemoglobin);
    tests.push_back(lab_id::creatinine);
    std::vector<LabSeries> all;
    for (const auto id : tests)
        if (const auto* test = input.data.catalog.lab_test(id))
            all.push_back(lab_series(input.profile.labs, *test));
    return all;
}

using DateKey = std::pair<Date, Date>;

DateKey key_of(const SeriesPoint& point) {
    return {point.date->earliest, point.date->latest};
}

/// Keeps the newest days; says whether older ones were left out.
bool keep_newest(std::vector<LabSeries>& all) {
    std::vector<DateKey> days;
    for (const auto& series : all)
        for (const auto& point : series.points) days.push_back(key_of(point));
    std::ranges::sort(days);
    const auto repeated = std::ranges::unique(days);
    days.erase(repeated.begin(), repeated.end());
    if (days.size() <= most_days) return false;
    const DateKey oldest = days[days.size() - most_days];
    for (auto& series : all)
        std::erase_if(series.points,
                      [&](const SeriesPoint& point) { return key_of(point) < oldest; });
    return true;
}

std::string value_text(const BriefBuilder& brief, Interval value) {
    const auto& phrases = brief.phrases();
    if (value.is_point()) return phrases.number(value.lo);
    const auto high = phrases.number(value.hi);
    if (value.lo == 0) return brief.text("value.at-most", {{"value", high}});
    return brief.text("value.between", {{"low", phrases.number(value.lo)}, {"high", high}});
}

std::string value_on(const BriefBuilder& brief, const SeriesPoint& point) {
    return brief.text("brief.labs.value-on", {{"value", value_text(brief, point.value)},
                                              {"date", brief.phrases().date(*point.date)}});
}

std::string test_name(const BriefBuilder& brief, const LabSeries& series) {
    return brief.text("lab." + series.test->id);
}

std::string caption(const BriefBuilder& brief, const LabSeries& series) {
    return brief.text("brief.labs.caption",
                      {{"test", capitalised(test_name(brief, series))}, {"unit", series.unit}});
}

/// The limits at which a dashed line stands, in words.
std::vector<PlotLimit> limits_of(const BriefBuilder& brief, const LabSeries& series) {
    std::vector<PlotLimit> limits;
    const auto add = [&](double value, const std::string& key) {
        const auto number = brief.phrases().number(value);
        limits.push_back({value, number, brief.text(key, {{"limit", number + ' ' + series.unit}})});
    };
    if (series.limit) add(*series.limit, "lab-limit." + series.test->id);
    if (series.upper_normal && series.upper_normal != series.limit)
        add(*series.upper_normal, "brief.labs.upper-normal");
    return limits;
}

/// First, lowest, highest and latest; first and latest only where the dates leave no doubt.
std::string alternative_text(const BriefBuilder& brief, const LabSeries& series, const Plot& plot) {
    const auto& points = series.points;
    std::string words =
        brief.text("brief.labs.alternative", {{"count", std::to_string(points.size())},
                                              {"test", test_name(brief, series)},
                                              {"unit", series.unit}});
    const auto say = [&](std::string_view key, const SeriesPoint& point) {
        words += ' ' + brief.text(key, {{"value", value_on(brief, point)}});
    };
    const auto surely_before = [](const SeriesPoint& a, const SeriesPoint& b) {
        return a.date->latest < b.date->earliest;
    };
    if (surely_before(points[0], points[1])) say("brief.labs.first", points.front());
    say("brief.labs.lowest", *std::ranges::min_element(points, {}, [](const SeriesPoint& point) {
            return point.value.lo;
        }));
    say("brief.labs.highest", *std::ranges::max_element(points, {}, [](const SeriesPoint& point) {
            return point.value.hi;
        }));
    const auto& last = points.back();
    if (std::all_of(points.begin(), std::prev(points.end()),
                    [&](const SeriesPoint& point) { return surely_before(point, last); }))
        say("brief.labs.latest", last);
    for (const auto& limit : plot.limits)
        words += ' ' + brief.text("brief.labs.alternative-limit", {{"meaning", limit.meaning}});
    if (!std::ranges::all_of(plot.points, &PlotPoint::exact))
        words += ' ' + brief.text("brief.labs.alternative-rough");
    return words + ' ' + brief.text("brief.labs.alternative-follows");
}

Plot plot_of(const BriefBuilder& brief, const LabSeries& series) {
    Plot plot;
    plot.caption = caption(brief, series);
    plot.unit = series.unit;
    for (const auto& point : series.points)
        plot.points.push_back({months_before(*point.date, brief.input().today), point.value,
                               value_text(brief, point.value)});
    plot.limits = limits_of(brief, series);
    plot.alternative_text = alternative_text(brief, series, plot);
    if (!std::ranges::all_of(plot.points, &PlotPoint::exact))
        plot.rough_meaning = brief.text("brief.labs.rough");
    return plot;
}

/// All drawings span the same time, so that they can be held against each other.
void set_time(const BriefBuilder& brief, std::vector<Plot>& plots) {
    double from = -least_months;
    for (const auto& plot : plots)
        for (const auto& point : plot.points) from = std::min(from, point.when.lo);
    for (auto& plot : plots) {
        plot.from = from;
        plot.ticks = time_marks(brief.phrases(), from, brief.input().today);
    }
}

/// A row for each date, a column for each test.
Table table_of(const BriefBuilder& brief, const std::vector<LabSeries>& drawn) {
    Table table;
    table.caption = brief.text("brief.labs.table-caption");
    table.row_headers = true;
    table.columns = {{brief.text("brief.labs.column-date"), 4}};
    std::map<DateKey, std::vector<Text>> rows;
    const Text none = plain(brief.text("brief.labs.no-value"));
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        table.columns.push_back({caption(brief, drawn[i]), 3});
        for (const auto& point : drawn[i].points) {
            auto& row = rows[key_of(point)];
            if (row.empty()) {
                row.assign(drawn.size() + 1, none);
                row.front() = plain(capitalised(brief.phrases().date(*point.date)));
            }
            auto& cell = row[i + 1];
            const auto value = value_text(brief, point.value);
            // Two tests of one month may have two values.
            cell = cell == none ? plain(value) : plain(characters(cell) + "; " + value);
        }
    }
    for (auto& [date, row] : rows) table.rows.push_back(std::move(row));
    return table;
}

/// "The same values in g/dL: 28 September 2026: 0.5. 12 October 2026: 0.9."
Text values_in_words(const BriefBuilder& brief, const LabSeries& series) {
    std::string values;
    for (const auto& point : series.points)
        values += (values.empty() ? "" : " ") +
                  brief.text("brief.labs.on-date",
                             {{"date", capitalised(brief.phrases().date(*point.date))},
                              {"value", value_text(brief, point.value)}});
    return titled(brief.text("brief.labs.in-words", {{"unit", series.unit}}) + ' ', plain(values));
}

/// What stands in the profile and not in the drawings, and why.
std::vector<std::string> left_out_texts(const BriefBuilder& brief,
                                        const std::vector<LabSeries>& all) {
    constexpr std::array reasons{
        std::pair{LeftOut::NoDate, "brief.labs.left-out-no-date"},
        std::pair{LeftOut::NoValue, "brief.labs.left-out-no-value"},
        std::pair{LeftOut::UnitUnclear, "brief.labs.left-out-unit-unclear"},
        std::pair{LeftOut::Conflicting, "brief.labs.left-out-conflicting"}};
    std::vector<std::string> texts;
    for (const auto& series : all) {
        const auto test = capitalised(test_name(brief, series));
        for (const auto& [why, key] : reasons)
            if (const auto count = series.left_out_because(why))
                texts.push_back(brief.input().wording.plural(key, count, {{"test", test}}));
    }
    return texts;
}

}  // namespace

void add_lab_trends(BriefBuilder& brief) {
    auto all = all_series(brief.input());
    const bool older_left_out = keep_newest(all);
    // A test that had a series, and too little of it that can be used, is told of in words.
    std::vector<LabSeries> drawn;
    std::vector<LabSeries> told;
    for (auto& series : all) {
        const bool enough = series.points.size() >= least_values;
        std::size_t given = series.points.size();
        for (const auto count : series.left_out) given += count;
        if (given >= least_values) told.push_back(series);
        if (enough) drawn.push_back(std::move(series));
    }
    if (drawn.empty()) return;
    brief.heading(3, brief.text("brief.labs.title"));
    brief.paragraph(brief.text("brief.labs.intro"), ParagraphStyle::Note);
    Plots plots;
    for (const auto& series : drawn) plots.plots.push_back(plot_of(brief, series));
    set_time(brief, plots.plots);
    brief.add(std::move(plots));
    if (drawn.size() == 1 && drawn.front().points.size() <= most_in_words)
        brief.add(Paragraph{values_in_words(brief, drawn.front()), ParagraphStyle::Small});
    else
        brief.add(table_of(brief, drawn));
    if (older_left_out)
        brief.paragraph(brief.plural("brief.labs.older", most_days), ParagraphStyle::Note);
    for (auto& text : left_out_texts(brief, told))
        brief.paragraph(std::move(text), ParagraphStyle::Note);
}

}  // namespace myelobrief
