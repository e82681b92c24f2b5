// Units of laboratory values: every unit there and back, everyday values in each unit, and slips
// between units (traps 12 and 13), which are noted and not used.

#include <cmath>
#include <set>

#include "base/text.h"
#include "readers/profile_reader.h"
#include "tests/readers/real_data.h"
#include "tests/support/catch.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

struct Reading {
    LabValue lab;
    bool noted = false;
};

Reading read_value(const std::string& test, double number, const std::string& unit) {
    const auto text = R"({"labs": [{"test": ")" + test + R"(", "value": )" + format_number(number) +
                      R"(, "unit": ")" + unit + "\"}]}";
    auto profile = read_profile_fragment(text, "p.json", real_catalog(), test_day());
    INFO(text << '\n' << all_texts(profile.issues));
    REQUIRE(profile.ok());
    Reading reading{profile.value->labs.at(0)};
    for (const auto& issue : profile.issues)
        reading.noted = reading.noted || issue.code == IssueCode::UnitImplausible;
    return reading;
}

struct Row {
    const char* test;
    double number;
    const char* unit;
};

}  // namespace

TEST_CASE("a value turned into the test's own unit and back is the same, in every unit") {
    std::size_t units = 0;
    for (const auto& test : real_catalog().lab_tests) {
        // Numbers that a report may print, over all of what is plausible.
        for (const double share : {0.001, 0.0137, 0.1, 0.25, 0.333, 0.5, 0.77, 1.0}) {
            const double least = std::max(test.plausible.lo, 1e-3);
            const double in_own_unit = least + share * (test.plausible.hi - least) * 0.999;
            for (const auto& unit : test.units) {
                const double written = std::stod(format_number(in_own_unit / unit.factor));
                INFO(test.id << ' ' << written << ' ' << unit.unit);
                const auto reading = read_value(test.id, written, unit.unit);
                REQUIRE(reading.lab.value.given());
                const double back = reading.lab.value->lo / unit.factor;
                CHECK(std::abs(back - written) <= 1e-9 * written);
                CHECK_FALSE(reading.lab.unit_unclear);
                ++units;
            }
        }
    }
    CHECK(units > 8 * 60);
}

// The numbers of dossiers and textbooks, exactly: a value on a limit is on it in every unit.
TEST_CASE("conversions between units") {
    struct Conversion {
        const char* test;
        double number;
        const char* unit;
        double expected;
    };
    const Conversion rows[] = {
        {"hemoglobin", 100, "g/L", 10},
        {"albumin", 35, "g/L", 3.5},
        {"m-protein", 5, "g/L", 0.5},
        {"m-protein", 70, "g/L", 7},
        {"creatinine", 88.4, "µmol/L", 1},
        {"creatinine", 176.8, "µmol/L", 2},
        {"creatinine", 442, "umol/L", 5},
        {"calcium", 2.495, "mmol/L", 10},
        {"calcium", 2.869250, "mmol/L", 11.5},
        {"bilirubin", 17.104, "µmol/L", 1},
        {"kappa-free-light-chain", 10, "mg/dL", 100},
        {"lambda-free-light-chain", 2.63, "mg/dL", 26.3},
        {"beta-2-microglobulin", 5.5, "µg/mL", 5.5},
        {"platelets", 150, "10^3/µL", 150},
        {"platelets", 75000, "/uL", 75},
        {"platelets", 1200000, "cells/µL", 1200},
        {"neutrophils", 1000, "/µL", 1},
        {"neutrophils", 500, "cells/uL", 0.5},
        {"urine-m-protein", 0.2, "g/24h", 200},
        {"urine-m-protein", 0.5, "g/day", 500},
        {"igg", 4, "g/L", 400},
    };
    for (const auto& row : rows) {
        INFO(row.test << ' ' << row.number << ' ' << row.unit);
        const auto reading = read_value(row.test, row.number, row.unit);
        CHECK(reading.lab.value->lo == row.expected);
        CHECK_FALSE(reading.noted);
    }
}

TEST_CASE("everyday values and rare true ones are taken as they are") {
    const Row rows[] = {
        {"hemoglobin", 4.5, "g/dL"},
        {"hemoglobin", 10.2, "g/dL"},
        {"hemoglobin", 18, "g/dL"},
        {"hemoglobin", 45, "g/L"},
        {"hemoglobin", 135, "g/L"},
        {"platelets", 3, "10^9/L"},
        {"platelets", 240, "K/uL"},
        {"platelets", 3000, "/uL"},
        {"platelets", 240000, "/uL"},
        {"neutrophils", 0, "10^9/L"},
        {"neutrophils", 0.1, "10^9/L"},
        {"neutrophils", 3.2, "10^3/uL"},
        {"neutrophils", 40, "/uL"},
        {"neutrophils", 3200, "/uL"},
        {"creatinine", 0.4, "mg/dL"},
        {"creatinine", 12, "mg/dL"},
        {"creatinine", 35, "µmol/L"},
        {"creatinine", 1100, "µmol/L"},
        {"albumin", 1.2, "g/dL"},
        {"albumin", 4.1, "g/dL"},
        {"albumin", 12, "g/L"},
        {"albumin", 55, "g/L"},
        {"beta-2-microglobulin", 1.1, "mg/L"},
        {"beta-2-microglobulin", 45, "mg/L"},
        {"beta-2-microglobulin", 6, "µg/mL"},
        {"calcium", 6.5, "mg/dL"},
        {"calcium", 9.4, "mg/dL"},
        {"calcium", 17, "mg/dL"},
        {"calcium", 1.6, "mmol/L"},
        {"calcium", 2.35, "mmol/L"},
        {"calcium", 4.2, "mmol/L"},
        {"ldh", 180, "U/L"},
        {"ldh", 5000, "IU/L"},
        {"m-protein", 0, "g/dL"},
        {"m-protein", 0.02, "g/dL"},
        {"m-protein", 12, "g/dL"},
        {"m-protein", 120, "g/L"},
        {"urine-m-protein", 0, "mg/24h"},
        {"urine-m-protein", 4500, "mg/24 h"},
        {"urine-m-protein", 12, "g/24h"},
        {"kappa-free-light-chain", 0.4, "mg/L"},
        {"kappa-free-light-chain", 25000, "mg/L"},
        {"kappa-free-light-chain", 2500, "mg/dL"},
        {"lambda-free-light-chain", 0.04, "mg/dL"},
        {"lambda-free-light-chain", 5.7, "mg/L"},
        {"kappa-lambda-ratio", 0.001, "ratio"},
        {"kappa-lambda-ratio", 4000, "1"},
        {"marrow-plasma-cells", 0, "%"},
        {"marrow-plasma-cells", 100, "%"},
        {"bilirubin", 0.2, "mg/dL"},
        {"bilirubin", 3, "µmol/L"},
        {"bilirubin", 300, "µmol/L"},
        {"alt", 20, "U/L"},
        {"ast", 2000, "U/L"},
        {"igg", 60, "mg/dL"},
        {"igg", 90, "g/L"},
        {"iga", 2, "mg/dL"},
        {"igm", 0.1, "g/L"},
        {"egfr", 8, "mL/min/1.73 m²"},
        {"egfr", 120, "mL/min/1.73m2"},
        {"lvef", 20, "%"},
    };
    std::set<std::string> tests;
    for (const auto& row : rows) {
        INFO(row.test << ' ' << row.number << ' ' << row.unit);
        const auto reading = read_value(row.test, row.number, row.unit);
        CHECK_FALSE(reading.noted);
        CHECK_FALSE(reading.lab.unit_unclear);
        tests.insert(row.test);
    }
    CHECK(tests.size() == real_catalog().lab_tests.size());
}

TEST_CASE("a slip between units is noted, and the value is not used (traps 12 and 13)") {
    const Row rows[] = {
        {"m-protein", 28, "g/dL"},               // g/L
        {"m-protein", 15.1, "g/dL"},             // the limit of trap 12
        {"hemoglobin", 102, "g/dL"},             // g/L
        {"hemoglobin", 26, "g/dL"},              // the limit of trap 12
        {"hemoglobin", 10.2, "g/L"},             // g/dL
        {"hemoglobin", 1.02, "g/dL"},            // a slip of the point
        {"albumin", 38, "g/dL"},                 // g/L
        {"albumin", 3.8, "g/L"},                 // g/dL
        {"albumin", 5.5, "g/L"},                 // g/dL
        {"creatinine", 97, "mg/dL"},             // µmol/L
        {"creatinine", 45, "mg/dL"},             // µmol/L
        {"creatinine", 20.1, "mg/dL"},           // the limit of trap 12
        {"creatinine", 1.1, "µmol/L"},           // mg/dL
        {"creatinine", 9, "µmol/L"},             // mg/dL
        {"calcium", 2.4, "mg/dL"},               // mmol/L
        {"calcium", 3.9, "mg/dL"},               // mmol/L
        {"calcium", 9.6, "mmol/L"},              // mg/dL
        {"calcium", 6.5, "mmol/L"},              // mg/dL
        {"beta-2-microglobulin", 0.35, "mg/L"},  // mg/dL
        {"beta-2-microglobulin", 3500, "mg/L"},  // µg/L
        {"platelets", 150000, "10^9/L"},         // per µL
        {"platelets", 150, "/uL"},               // 10^9/L
        {"neutrophils", 1500, "10^9/L"},         // per µL
        {"kappa-free-light-chain", 11000, "mg/dL"},
        {"urine-m-protein", 450, "g/24h"},  // mg
        {"bilirubin", 1, "µmol/L"},         // mg/dL
        {"bilirubin", 90, "mg/dL"},         // µmol/L
        {"igg", 700, "g/L"},                // mg/dL
        {"igg", 7, "mg/dL"},                // g/L
        {"lvef", 0.55, "%"},                // a share
    };
    for (const auto& row : rows) {
        INFO(row.test << ' ' << row.number << ' ' << row.unit);
        const auto reading = read_value(row.test, row.number, row.unit);
        CHECK(reading.noted);
        CHECK(reading.lab.unit_unclear);
    }
}

TEST_CASE("a unit that no table of the test knows is refused (trap 13)") {
    const Row rows[] = {
        {"creatinine", 177, "mmol/L"},           {"kappa-free-light-chain", 10, "g/L"},
        {"beta-2-microglobulin", 0.35, "mg/dL"}, {"m-protein", 2, "mg/dL"},
        {"urine-m-protein", 200, "mg/L"},        {"hemoglobin", 10, "%"},
    };
    for (const auto& row : rows) {
        const auto text = R"({"labs": [{"test": ")" + std::string(row.test) + R"(", "value": )" +
                          format_number(row.number) + R"(, "unit": ")" + row.unit + "\"}]}";
        INFO(text);
        const auto profile = read_profile_fragment(text, "p.json", real_catalog(), test_day());
        CHECK_FALSE(profile.ok());
        REQUIRE_FALSE(profile.issues.empty());
        CHECK(profile.issues.front().code == IssueCode::UnitUnknown);
    }
}

TEST_CASE("the upper limit of normal is turned into the same unit") {
    const auto text = R"({"labs": [{"test": "bilirubin", "value": 20, "unit": "µmol/L",
                                    "upper_normal": 17.104}]})";
    const auto profile = read_profile_fragment(text, "p.json", real_catalog(), test_day());
    REQUIRE(profile.ok());
    CHECK(*profile.value->labs.at(0).upper_normal == point(1));
}
