// Combinations and classes that a source names without saying for whom they are: shown beside what
// the person had before, and never judged.
#include <algorithm>

#include "report/sections/sections.h"

namespace myelobrief {

namespace {

struct Experience {
    Truth had = Truth::Unknown;
    Truth stopped_working = Truth::Unknown;
};

Truth truth_of_fact(const BriefBuilder& brief, const std::string& id) {
    const auto index = brief.input().data.catalog.fact(id);
    if (!index) return Truth::Unknown;
    const auto& fact = brief.input().facts[*index];
    return fact.exact() ? truth_of(fact.range.lo == 1) : Truth::Unknown;
}

Experience experience(const BriefBuilder& brief, const std::string& member) {
    return {truth_of_fact(brief, "exposed_to:" + member),
            truth_of_fact(brief, "refractory_to:" + member)};
}

/// "had before, stopped working" for one medicine or class.
std::string experience_text(const BriefBuilder& brief, const Experience& e) {
    if (e.had == Truth::False) return brief.text("brief.named.not-had");
    if (e.had == Truth::Unknown) return brief.text("brief.named.had-unknown");
    switch (e.stopped_working) {
        case Truth::True:
            return brief.text("brief.named.stopped-working");
        case Truth::False:
            return brief.text("brief.named.had");
        case Truth::Unknown:
            break;
    }
    return brief.text("brief.named.had-stopped-unknown");
}

std::vector<const OptionFindings*> with_topic(const BriefBuilder& brief, Topic topic) {
    std::vector<const OptionFindings*> entries;
    for (const auto& entry : brief.options())
        if (entry.option->topic == topic) entries.push_back(&entry);
    return entries;
}

/// The medicines of an option, grouped by what the person had of them.
std::string experience_with(const BriefBuilder& brief, const Option& option) {
    std::vector<std::pair<std::string, std::vector<std::string>>> groups;
    for (const auto& id : option.medicines) {
        const auto* medicine = brief.input().data.catalog.medicine(id);
        if (medicine == nullptr) continue;
        const auto words = experience_text(brief, experience(brief, id));
        auto group = std::ranges::find(groups, words,
                                       &std::pair<std::string, std::vector<std::string>>::first);
        if (group == groups.end()) {
            groups.push_back({words, {}});
            group = groups.end() - 1;
        }
        group->second.push_back(medicine->generic);
    }
    std::string all;
    for (const auto& [words, medicines] : groups) {
        if (!all.empty()) all += ' ';
        all += capitalised(words) + ": " + brief.phrases().join(medicines) + '.';
    }
    return all;
}

}  // namespace

void add_named_medicines(BriefBuilder& brief) {
    const auto combinations = with_topic(brief, Topic::Combination);
    const auto classes = with_topic(brief, Topic::DrugClass);
    if (combinations.empty() && classes.empty()) return;
    brief.heading(2, brief.text("brief.named.title"));
    brief.paragraph(brief.text("brief.named.intro"));
    if (!combinations.empty()) {
        Table table;
        table.caption = brief.text("brief.named.combinations-caption");
        table.columns = {{brief.text("brief.named.column-combination"), 4},
                         {brief.text("brief.named.column-experience"), 5}};
        table.row_headers = true;
        for (const auto* entry : combinations)
            table.rows.push_back({plain(brief.phrases().option_title(*entry->option)),
                                  plain(experience_with(brief, *entry->option))});
        brief.add(std::move(table));
    }
    if (!classes.empty()) {
        Table table;
        table.caption = brief.text("brief.named.classes-caption");
        table.columns = {{brief.text("brief.named.column-class"), 3},
                         {brief.text("brief.named.column-how"), 4},
                         {brief.text("brief.named.column-experience"), 3}};
        table.row_headers = true;
        for (const auto* entry : classes)
            table.rows.push_back(
                {plain(brief.phrases().option_title(*entry->option)),
                 plain(brief.text("option." + entry->option->id + ".what")),
                 plain(capitalised(experience_text(brief, experience(brief, entry->option->id))) +
                       '.')});
        brief.add(std::move(table));
    }
}

}  // namespace myelobrief
