#include "report/sections/lab_series.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "domain/labs/lab_ids.h"
#include "domain/labs/light_chains.h"

namespace myelobrief {

namespace {

/// The measurements of the test, without what contradicts its own day.
std::vector<Measurement> usable_measurements(std::span<const LabValue> labs, const LabTest& test) {
    const bool kappa = test.id == lab_id::kappa;
    if (!kappa && test.id != lab_id::lambda) return measurements_of(labs, test.id);
    std::vector<Measurement> all;
    for (const auto& sample : light_chain_samples(labs))
        if (const auto& chain = sample.chain(kappa ? LightChain::Kappa : LightChain::Lambda))
            all.push_back(*chain);
    return all;
}

std::optional<LeftOut> why_left_out(const Measurement& measurement) {
    if (measurement.reason == UnknownReason::Conflicting) return LeftOut::Conflicting;
    if (measurement.reason == UnknownReason::UnitUnclear) return LeftOut::UnitUnclear;
    if (measurement.value == any_amount) return LeftOut::NoValue;
    if (measurement.date == nullptr) return LeftOut::NoDate;
    return std::nullopt;
}

bool same_date(const LabValue& lab, const PartialDate* date) {
    if (!lab.date || date == nullptr) return !lab.date && date == nullptr;
    return lab.date->earliest == date->earliest && lab.date->latest == date->latest;
}

/// How many values of the profile are one measurement: all of an exact day.
std::size_t values_of(std::span<const LabValue> labs, const LabTest& test,
                      const Measurement& measurement) {
    if (!measurement.has_day()) return 1;
    return static_cast<std::size_t>(std::ranges::count_if(labs, [&](const LabValue& lab) {
        return lab.test == test.id && same_date(lab, measurement.date);
    }));
}

/// The unit in which a value stands in the profile; null where it stands in none that is known.
const LabUnit* unit_of(const LabValue& lab, const LabTest& test) {
    const LabUnit* found = nullptr;
    for (const auto& unit : test.units) {
        const bool ends = lab.as_written.ends_with(' ' + unit.unit);
        if (ends && (found == nullptr || unit.unit.size() > found->unit.size())) found = &unit;
    }
    return found;
}

/// The unit of all values that can be read; the test's own where they differ.
const LabUnit& common_unit(std::span<const LabValue> labs, const LabTest& test) {
    const LabUnit* common = nullptr;
    for (const auto& lab : labs) {
        if (lab.test != test.id || !lab.value || lab.unit_unclear) continue;
        const auto* unit = unit_of(lab, test);
        if (unit == nullptr || (common != nullptr && common->unit != unit->unit))
            return test.units.front();
        common = unit;
    }
    return common == nullptr ? test.units.front() : *common;
}

bool in_one_unit(std::span<const LabValue> labs, const LabTest& test, const LabUnit& common) {
    return std::ranges::all_of(labs, [&](const LabValue& lab) {
        if (lab.test != test.id || !lab.value || lab.unit_unclear) return true;
        const auto* unit = unit_of(lab, test);
        return unit == nullptr || unit->factor == common.factor;
    });
}

/// From the test's own unit to another one. Without the last digits: 10.2 g/dL is 102 g/L and not a
/// little less, and a value that was converted is not more exact than a report is.
double in_unit(double value, const LabUnit& unit, int decimals) {
    const double scale = std::pow(10.0, decimals);
    return std::round(value / unit.factor * scale) / scale;
}

}  // namespace

LabSeries lab_series(std::span<const LabValue> labs, const LabTest& test) {
    LabSeries series;
    series.test = &test;
    const auto& unit = common_unit(labs, test);
    series.unit = unit.unit;
    const int decimals = in_one_unit(labs, test, unit) ? 6 : 2;
    const auto convert = [&](double value) { return in_unit(value, unit, decimals); };
    for (const auto& measurement : usable_measurements(labs, test)) {
        if (const auto why = why_left_out(measurement)) {
            series.left_out.at(static_cast<std::size_t>(*why)) +=
                values_of(labs, test, measurement);
            continue;
        }
        series.points.push_back(
            {measurement.date, {convert(measurement.value.lo), convert(measurement.value.hi)}});
    }
    if (test.limit) series.limit = convert(*test.limit);
    bool differs = false;
    for (const auto& lab : labs) {
        if (lab.test != test.id || !lab.value || !lab.upper_normal || lab.unit_unclear) continue;
        if (!lab.upper_normal->is_point()) continue;
        const double upper = convert(lab.upper_normal->lo);
        differs = differs || (series.upper_normal && *series.upper_normal != upper);
        series.upper_normal = upper;
    }
    if (differs) series.upper_normal.reset();
    return series;
}

}  // namespace myelobrief
