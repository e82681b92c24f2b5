#include "report/sections/options_by_rule.h"

#include <algorithm>
#include <map>
#include <set>

#include "report/outcome_words.h"
#include "report/sections/experience.h"
#include "report/sections/sections.h"

namespace myelobrief {

namespace {

constexpr std::size_t most_questions = 2;

bool is_way(const Option& option) {
    return option.topic == Topic::DrugTherapy;
}

bool is_medicine(const Option& option) {
    return option.topic == Topic::Combination || option.topic == Topic::Product;
}

/// What the label asks for; the outcome's word before it where another label of the same option
/// came out differently and placed it.
std::string rule_in_words(const BriefBuilder& brief, const Finding& finding, Outcome placed) {
    const std::string words = first_reason(brief, finding);
    if (finding.outcome == placed) return words;
    return brief.text("outcome." + std::string(name_of_value(finding.outcome))) + ": " + words;
}

/// "Zenbexus, Darzalex Faspro and dexamethasone (since August 2026, to verify)". Of labels that
/// differ in that, those are named that have something to say: "(the Sarclisa Escena label since
/// July 2026)".
std::string with_notes(const BriefBuilder& brief, const std::string& treatment,
                       const std::vector<const Finding*>& findings) {
    const auto first = source_note(brief, *findings.front());
    const bool alike = std::ranges::all_of(
        findings, [&](const Finding* finding) { return source_note(brief, *finding) == first; });
    std::vector<std::string> notes;
    if (alike && !first.empty()) notes.push_back(first);
    for (const auto* finding : findings)
        if (!alike && !source_note(brief, *finding).empty())
            notes.push_back(source_with_note(brief, *finding));
    if (notes.empty()) return treatment;
    return brief.text("brief.medicines.treatment",
                      {{"title", treatment}, {"notes", brief.phrases().join(notes)}});
}

std::vector<SameRule> grouped_by_rule(const BriefBuilder& brief,
                                      const std::vector<const OptionFindings*>& entries,
                                      bool (*belongs)(const Option&)) {
    std::vector<SameRule> groups;
    for (const auto* entry : entries) {
        if (!belongs(*entry->option)) continue;
        std::map<std::string, std::vector<const Finding*>> findings_by_words;
        for (const auto* finding : entry->findings)
            if (finding->outcome != Outcome::NotApplicable)
                findings_by_words[rule_in_words(brief, *finding, entry->placed)].push_back(finding);
        for (const auto& [words, findings] : findings_by_words) {
            auto group = std::ranges::find(groups, words, &SameRule::words);
            if (group == groups.end()) group = groups.insert(groups.end(), {words, {}});
            group->treatments.push_back(
                with_notes(brief, brief.phrases().option_title(*entry->option), findings));
        }
    }
    for (auto& group : groups) std::ranges::sort(group.treatments);
    return groups;
}

void add_groups(BriefBuilder& brief, const std::vector<SameRule>& groups) {
    for (const auto& group : groups) {
        std::string treatments;
        for (const auto& treatment : group.treatments)
            treatments += (treatments.empty() ? " " : "; ") + treatment;
        brief.add(Paragraph{{{capitalised(group.words) + ':', true}, {treatments + '.', false}},
                            ParagraphStyle::Small});
    }
}

/// Labels are silent on what was given before; the person has to see it beside them.
void add_experience(BriefBuilder& brief, const std::vector<const OptionFindings*>& entries) {
    std::set<std::string> medicines;
    for (const auto* entry : entries)
        if (is_medicine(*entry->option))
            for (const auto& id : entry->option->medicines)
                if (!is_new_to_person(brief, id)) medicines.insert(id);
    if (medicines.empty()) return;
    brief.add(
        Paragraph{{{brief.text("brief.medicines.experience") + ' ', true},
                   {experience_with_medicines(brief, {medicines.begin(), medicines.end()}), false}},
                  ParagraphStyle::Small});
}

std::string brand_name(const BriefBuilder& brief, const std::string& id) {
    const auto* medicine = brief.input().data.catalog.medicine(id);
    if (medicine == nullptr) return id;
    return medicine->brands.empty() ? brief.phrases().generic_name(*medicine)
                                    : medicine->brands.front();
}

/// Takes out the entries that hold such a medicine: their labels fit as well, and matter less.
std::vector<const OptionFindings*> take_those_that_stopped_working(
    const BriefBuilder& brief, std::vector<const OptionFindings*>& entries) {
    std::vector<const OptionFindings*> taken;
    std::erase_if(entries, [&](const OptionFindings* entry) {
        const bool holds_one =
            is_medicine(*entry->option) && holds_one_that_stopped_working(brief, *entry->option);
        if (holds_one) taken.push_back(entry);
        return holds_one;
    });
    return taken;
}

/// "Kyprolis (since March 2026)": what is given beside a medicine that stopped working; empty
/// where that is at most a steroid.
std::string given_beside(const BriefBuilder& brief, const OptionFindings& entry,
                         const std::string& stopped) {
    std::vector<std::string> others;
    for (const auto& id : entry.option->medicines)
        if (id != stopped && !is_steroid(brief, id)) others.push_back(brand_name(brief, id));
    return brief.phrases().join(others);
}

/// By the medicine that stopped working: "Darzalex with: Kyprolis; Pomalyst. Kyprolis alone."
void add_stopped_working(BriefBuilder& brief, const std::vector<const OptionFindings*>& entries) {
    if (entries.empty()) return;
    std::map<std::string, std::vector<std::string>> partners;
    std::map<std::string, std::vector<std::string>> without_partner;
    for (const auto* entry : entries) {
        const auto stopped = std::ranges::find_if(
            entry->option->medicines,
            [&](const std::string& id) { return has_stopped_working(brief, id); });
        std::vector<const Finding*> met;
        for (const auto* finding : entry->findings)
            if (finding->outcome == Outcome::Met) met.push_back(finding);
        const auto others = given_beside(brief, *entry, *stopped);
        auto& list = others.empty() ? without_partner : partners;
        const auto title = others.empty() ? brief.phrases().option_title(*entry->option) : others;
        list[brand_name(brief, *stopped)].push_back(with_notes(brief, title, met));
    }
    Text text = bold(brief.text("brief.medicines.stopped-working"));
    const auto add = [&text](const std::string& words) { text.push_back({' ' + words, false}); };
    const auto sorted = [](std::vector<std::string>& list) {
        std::ranges::sort(list);
        std::string words;
        for (const auto& entry : list) words += (words.empty() ? "" : "; ") + entry;
        return words;
    };
    for (auto& [medicine, list] : partners)
        add(brief.text("brief.medicines.with", {{"medicine", medicine}, {"others", sorted(list)}}));
    for (auto& [medicine, list] : without_partner) add(sorted(list) + '.');
    brief.add(Paragraph{std::move(text), ParagraphStyle::Small});
}

/// A few questions about all of them together.
void add_questions(BriefBuilder& brief) {
    std::vector<const OptionFindings*> entries;
    for (const auto outcome : {Outcome::Met, Outcome::Unknown})
        for (const auto* entry : judged_options(brief, outcome)) entries.push_back(entry);
    std::vector<std::string> keys;
    // What this person's facts raise comes first, whichever option it is about.
    for (const bool raised : {true, false}) {
        for (const auto* entry : entries) {
            if (!is_gathered(*entry->option)) continue;
            for (const auto& key : brief.questions_to(*entry->option)) {
                const bool general = std::ranges::find(entry->option->questions, key) !=
                                     entry->option->questions.end();
                if (general != raised) keys.push_back(key);
            }
        }
    }
    const auto questions = brief.new_questions(keys, most_questions);
    if (!questions.empty()) brief.check_boxes(questions);
}

}  // namespace

bool is_gathered(const Option& option) {
    return is_way(option) || is_medicine(option);
}

std::vector<SameRule> ways_by_rule(const BriefBuilder& brief,
                                   const std::vector<const OptionFindings*>& entries) {
    return grouped_by_rule(brief, entries, is_way);
}

std::size_t count_medicines(const std::vector<const OptionFindings*>& entries) {
    return static_cast<std::size_t>(std::ranges::count_if(
        entries, [](const OptionFindings* entry) { return is_medicine(*entry->option); }));
}

void add_medicines(BriefBuilder& brief) {
    brief.heading(2, brief.text("brief.medicines.title"));
    brief.paragraph(brief.text("brief.medicines.intro"), ParagraphStyle::Small);
    for (const auto outcome : {Outcome::Met, Outcome::Unknown, Outcome::NotMet}) {
        auto entries = judged_options(brief, outcome);
        std::vector<const OptionFindings*> stopped_working;
        if (outcome == Outcome::Met && brief.input().detail == Detail::WhatMatters)
            stopped_working = take_those_that_stopped_working(brief, entries);
        const auto groups = grouped_by_rule(brief, entries, is_medicine);
        if (groups.empty() && stopped_working.empty()) continue;
        brief.heading(3, brief.text("brief.medicines." + std::string(name_of_value(outcome))));
        add_groups(brief, groups);
        add_stopped_working(brief, stopped_working);
        if (outcome == Outcome::Met && brief.input().detail == Detail::Full)
            add_experience(brief, entries);
    }
    add_named_medicines(brief);
    add_questions(brief);
}

}  // namespace myelobrief
