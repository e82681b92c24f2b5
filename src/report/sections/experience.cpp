#include "report/sections/experience.h"

#include <algorithm>

namespace myelobrief {

namespace {

Truth truth_of_fact(const BriefBuilder& brief, const std::string& id) {
    const auto index = brief.input().data.catalog.fact(id);
    if (!index) return Truth::Unknown;
    const auto& fact = brief.input().facts[*index];
    return fact.exact() ? truth_of(fact.range.lo == 1) : Truth::Unknown;
}

}  // namespace

std::string experience_text(const BriefBuilder& brief, const std::string& member) {
    switch (truth_of_fact(brief, "exposed_to:" + member)) {
        case Truth::False:
            return brief.text("brief.named.not-had");
        case Truth::Unknown:
            return brief.text("brief.named.had-unknown");
        case Truth::True:
            break;
    }
    switch (truth_of_fact(brief, "refractory_to:" + member)) {
        case Truth::True:
            return brief.text("brief.named.stopped-working");
        case Truth::False:
            return brief.text("brief.named.had");
        case Truth::Unknown:
            break;
    }
    return brief.text("brief.named.had-stopped-unknown");
}

bool is_new_to_person(const BriefBuilder& brief, const std::string& member) {
    return truth_of_fact(brief, "exposed_to:" + member) == Truth::False;
}

bool is_steroid(const BriefBuilder& brief, const std::string& medicine) {
    const auto* known = brief.input().data.catalog.medicine(medicine);
    return known != nullptr &&
           std::ranges::find(known->classes, "corticosteroid") != known->classes.end();
}

bool has_stopped_working(const BriefBuilder& brief, const std::string& medicine) {
    return !is_steroid(brief, medicine) &&
           truth_of_fact(brief, "refractory_to:" + medicine) == Truth::True;
}

bool holds_one_that_stopped_working(const BriefBuilder& brief, const Option& option) {
    return std::ranges::any_of(option.medicines, [&brief](const std::string& id) {
        return has_stopped_working(brief, id);
    });
}

bool is_known_to_person(const BriefBuilder& brief, const std::string& member) {
    return truth_of_fact(brief, "exposed_to:" + member) == Truth::True;
}

std::string experience_with_medicines(const BriefBuilder& brief,
                                      const std::vector<std::string>& medicine_ids) {
    struct Group {
        std::string words;
        std::vector<std::string> medicines;
    };
    std::vector<Group> groups;
    for (const auto& id : medicine_ids) {
        const auto* medicine = brief.input().data.catalog.medicine(id);
        if (medicine == nullptr) continue;
        auto words = experience_text(brief, id);
        auto group = std::ranges::find(groups, words, &Group::words);
        if (group == groups.end()) {
            groups.push_back({std::move(words), {}});
            group = groups.end() - 1;
        }
        group->medicines.push_back(brief.phrases().generic_name(*medicine));
    }
    std::string all;
    for (const auto& group : groups) {
        if (!all.empty()) all += ' ';
        all += capitalised(group.words) + ": " + brief.phrases().join(group.medicines) + '.';
    }
    return all;
}

}  // namespace myelobrief
