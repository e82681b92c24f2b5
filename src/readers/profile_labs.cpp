#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "base/text.h"
#include "readers/profile_sections.h"
#include "readers/utf8.h"

namespace myelobrief {

namespace {

/// Above all possible values of any test, in any unit.
constexpr Interval possible_values{0, 1e7};

/// One spelling for the ways to write a unit: "µmol/L", "umol/l", "uMol / L".
std::string plain_unit(std::string_view unit) {
    std::string plain;
    for (std::size_t i = 0; i < unit.size(); ++i) {
        const auto rest = unit.substr(i);
        if (rest.starts_with("\u00B5") || rest.starts_with("\u03BC")) {  // micro sign, Greek mu
            plain += 'u';
            ++i;
        } else if (unit[i] != ' ') {
            plain += unit[i];
        }
    }
    return to_lower(plain);
}

/// The unit as the test knows it; nothing when spellings of units of different size are all near.
const LabUnit* find_unit(const LabTest& test, std::string_view written) {
    const auto exact = std::ranges::find(test.units, written, &LabUnit::unit);
    if (exact != test.units.end()) return &*exact;
    const LabUnit* found = nullptr;
    for (const auto& unit : test.units) {
        if (plain_unit(unit.unit) != plain_unit(written)) continue;
        if (found != nullptr && found->factor != unit.factor) return nullptr;
        if (found == nullptr) found = &unit;
    }
    return found;
}

/// The units of a test, each in one spelling.
std::string units_of(const LabTest& test) {
    std::string names;
    std::set<std::string> seen;
    for (const auto& unit : test.units) {
        if (!seen.insert(plain_unit(unit.unit)).second) continue;
        if (!names.empty()) names += ", ";
        names += in_quotes(unit.unit);
    }
    return names;
}

/// Converted, and rounded to twelve digits: 70 g/L is 7 g/dL and not a little more, so that a value
/// on a limit is on it in every unit.
double converted(double value, double factor) {
    if (factor == 1) return value;
    std::array<char, 32> digits{};
    auto* const end = std::to_chars(digits.data(), digits.data() + digits.size(), value * factor,
                                    std::chars_format::scientific, 11)
                          .ptr;
    double rounded = 0;
    std::from_chars(digits.data(), end, rounded);
    return rounded;
}

Interval scaled(Interval interval, double factor) {
    return {converted(interval.lo, factor), converted(interval.hi, factor)};
}

/// A ratio has no unit that a report could print, so none is asked for.
bool is_ratio(const LabTest& test) {
    return test.unit == "ratio";
}

std::string as_written(Interval value, const std::string& unit) {
    std::string text = format_number(value.lo);
    if (!value.is_point()) text += " to " + format_number(value.hi);
    return unit.empty() ? text : text + ' ' + unit;
}

/// The test's unit in which the number would be an everyday one, as advice.
std::string likelier_unit(const LabTest& test, Interval value, const LabUnit& written) {
    for (const auto& unit : test.units)
        if (unit.factor != written.factor && test.plausible.contains(scaled(value, unit.factor)))
            return "check the number and the unit; it would fit " + in_quotes(unit.unit);
    return "check the number and the unit";
}

const LabTest* read_test(JsonObject& object, const Catalog& catalog) {
    const auto place = object.need("test");
    if (!place) return nullptr;
    const auto id = place->text();
    if (!id) return nullptr;
    const auto* test = catalog.lab_test(*id);
    if (test == nullptr) {
        std::vector<std::string_view> known;
        for (const auto& candidate : catalog.lab_tests) known.emplace_back(candidate.id);
        place->report_unknown_value(known);
    }
    return test;
}

/// Fills value, as_written and unit_unclear, and converts the limit of normal, of a number in a
/// stated unit.
void convert(const JsonPlace& value_place, const LabTest& test, const LabUnit& unit, Interval value,
             LabValue& lab) {
    lab.as_written = as_written(value, is_ratio(test) ? "" : unit.unit);
    if (lab.upper_normal) lab.upper_normal = scaled(*lab.upper_normal, unit.factor);
    lab.value = scaled(value, unit.factor);
    if (test.plausible.contains(*lab.value)) return;
    lab.unit_unclear = true;
    value_place.report(IssueCode::UnitImplausible,
                       "the number is hardly possible in " + in_quotes(unit.unit),
                       likelier_unit(test, value, unit));
}

void read_unit(JsonObject& object, const LabTest& test, Interval value, LabValue& lab) {
    lab.value = value;
    lab.as_written = as_written(value, "");
    const auto place = object.get("unit");
    if (!place && !is_ratio(test)) {
        object.place().report(
            IssueCode::UnitMissing, "the number has no unit",
            "copy the unit from the report (" + units_of(test) + R"(), or write "unknown")");
        return;
    }
    const auto written = place ? place->text() : std::optional<std::string>(test.unit);
    if (!written) return;
    if (place && is_unknown(*place)) {
        lab.unit_unclear = true;
        return;
    }
    const auto* unit = find_unit(test, *written);
    if (unit == nullptr) {
        place->report(
            IssueCode::UnitUnknown,
            word_in_quotes(*written, 20, "this text") + " is no unit that is known for this test",
            "known are " + units_of(test));
        return;
    }
    convert(*object.get("value"), test, *unit, value, lab);
}

LabValue read_lab(const JsonPlace& place, const ProfileContext& context) {
    JsonObject object(place);
    LabValue lab;
    const auto* test = read_test(object, context.catalog);
    if (test != nullptr) lab.test = test->id;
    lab.value = given_number(object.get("value"), possible_values, Wholeness::AnyNumber);
    lab.date = given_date(object.get("date"), context.today);
    lab.upper_normal =
        given_number(object.get("upper_normal"), possible_values, Wholeness::AnyNumber);
    if (test != nullptr && lab.value) {
        const Interval value = *lab.value;
        read_unit(object, *test, value, lab);
    } else if (const auto unit = object.get("unit")) {
        static_cast<void>(unit->text());
    }
    object.finish();
    return lab;
}

}  // namespace

std::vector<LabValue> read_labs(const JsonPlace& place, const ProfileContext& context) {
    std::vector<LabValue> labs;
    for (const auto& item : place.list(max_lab_values)) labs.push_back(read_lab(item, context));
    return labs;
}

}  // namespace myelobrief
