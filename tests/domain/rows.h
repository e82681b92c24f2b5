// Tables of cases about one person each: a short profile, a fact, and what it has to be. The
// profiles stand in the words of docs/profile-format.md, with ' for "; the medicines are those of
// the shipped catalog.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/disk_file_store.h"
#include "base/text.h"
#include "domain/fact_deriver.h"
#include "domain/history/resolved_history.h"
#include "readers/criteria_reader.h"
#include "readers/profile_reader.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"

namespace myelobrief::test {

/// The day on which all of these people ask.
inline Date visit_day() {
    return make_date(2026, 11, 22);
}

inline const Catalog& shipped_catalog() {
    static const CriteriaData data = [] {
        DiskFileStore files;
        auto loaded = read_criteria(files, project_path("criteria"));
        if (!loaded.ok()) throw std::runtime_error(to_text(loaded.issues.front()));
        return std::move(*loaded.value);
    }();
    return data.catalog;
}

inline Profile person(std::string json) {
    std::ranges::replace(json, '\'', '"');
    auto read = read_profile_fragment(json, "row.json", shipped_catalog(), visit_day());
    if (!read.ok()) throw std::runtime_error(to_text(read.issues.front()) + "\n" + json);
    return std::move(*read.value);
}

inline Fact fact_of(const Profile& profile, const std::string& id) {
    static const FactDeriver deriver(shipped_catalog());
    const auto index = shipped_catalog().fact(id);
    if (!index) throw std::runtime_error("no such fact: " + id);
    return deriver.derive(profile, visit_day())[*index];
}

/// Rounded to a tenth, so that rows can be read.
inline std::string tenth(double number) {
    return format_number(std::round(number * 10) / 10);
}

/// "yes", "30", "CR"; or what is left possible and why: "1 to 3: only-approximate",
/// "4 or more: history-incomplete", "?: not-given".
inline std::string in_words(const Fact& fact, const FactDefinition& definition) {
    if (fact.exact()) {
        if (definition.type == FactType::YesNo) return fact.range.lo == 1 ? "yes" : "no";
        if (definition.type == FactType::Category)
            return definition.values.at(static_cast<std::size_t>(fact.range.lo));
        return tenth(fact.range.lo);
    }
    const std::string why = ": " + std::string(name_of(fact.reason));
    if (fact.range == definition.range) return '?' + why;
    if (fact.range.hi == definition.range.hi) return tenth(fact.range.lo) + " or more" + why;
    return tenth(fact.range.lo) + " to " + tenth(fact.range.hi) + why;
}

inline std::string told(const std::string& json, const std::string& fact) {
    const auto index = shipped_catalog().fact(fact);
    return in_words(fact_of(person(json), fact), shipped_catalog().facts.at(index.value()));
}

struct Row {
    std::string person;
    std::string profile;
    std::string expected;
};

/// Every row on its own, so that one wrong row does not hide the next.
inline void check_rows(const std::string& fact, std::initializer_list<Row> rows) {
    for (const auto& row : rows) {
        INFO(fact << ": " << row.person << "\n" << row.profile);
        CHECK(told(row.profile, fact) == row.expected);
    }
}

/// A list of treatments that is said to be complete.
inline std::string complete(const std::string& treatments, const std::string& disease = "{}") {
    return "{'disease': " + disease + ", 'history': {'complete': true, 'treatments': [" +
           treatments + "]}}";
}

/// A list of treatments of which nobody said whether it is complete.
inline std::string listed(const std::string& treatments, const std::string& disease = "{}") {
    return "{'disease': " + disease + ", 'history': {'treatments': [" + treatments + "]}}";
}

}  // namespace myelobrief::test
