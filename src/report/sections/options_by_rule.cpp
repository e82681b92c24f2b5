#include "report/sections/options_by_rule.h"

#include <algorithm>
#include <map>
#include <set>

#include "report/outcome_words.h"
#include "report/sections/experience.h"

namespace myelobrief {

namespace {

constexpr std::size_t most_questions = 4;

bool is_way(const Option& option) {
    return option.topic == Topic::DrugTherapy;
}

bool is_medicine(const Option& option) {
    return option.topic == Topic::Combination || option.topic == Topic::Product;
}

/// Treatments of which the labels ask the same.
struct SameRule {
    std::string words;
    /// "Zenbexus, Darzalex Faspro and dexamethasone (since 13 August 2026, to verify)", in order of
    /// the alphabet.
    std::vector<std::string> treatments;
};

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
std::string treatment_in_words(const BriefBuilder& brief, const Option& option,
                               const std::vector<const Finding*>& findings) {
    const auto title = brief.phrases().option_title(option);
    const auto first = source_note(brief, *findings.front());
    const bool alike = std::ranges::all_of(
        findings, [&](const Finding* finding) { return source_note(brief, *finding) == first; });
    std::vector<std::string> notes;
    if (alike && !first.empty()) notes.push_back(first);
    for (const auto* finding : findings)
        if (!alike && !source_note(brief, *finding).empty())
            notes.push_back(source_with_note(brief, *finding));
    if (notes.empty()) return title;
    return brief.text("brief.medicines.treatment",
                      {{"title", title}, {"notes", brief.phrases().join(notes)}});
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
            group->treatments.push_back(treatment_in_words(brief, *entry->option, findings));
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

/// The labels of medicines bear their names; the sources of ways are said once above them.
std::vector<std::string> sources_of_ways(const BriefBuilder& brief,
                                         const std::vector<const OptionFindings*>& entries) {
    std::set<std::string> names;
    for (const auto* entry : entries)
        if (is_way(*entry->option))
            for (const auto* finding : entry->findings) names.insert(source_name(brief, *finding));
    return {names.begin(), names.end()};
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

}  // namespace

bool is_gathered(const Option& option) {
    return is_way(option) || is_medicine(option);
}

void add_options_by_rule(BriefBuilder& brief, const std::vector<const OptionFindings*>& entries,
                         std::string_view outcome) {
    const auto ways = grouped_by_rule(brief, entries, is_way);
    if (!ways.empty()) {
        brief.heading(3, brief.text("brief.ways." + std::string(outcome)));
        const auto source =
            brief.text("brief.ways.source",
                       {{"sources", brief.phrases().join(sources_of_ways(brief, entries))}});
        if (brief.first_time(source)) brief.paragraph(source);
        add_groups(brief, ways);
    }
    const auto medicines = grouped_by_rule(brief, entries, is_medicine);
    if (medicines.empty()) return;
    brief.heading(3, brief.text("brief.medicines." + std::string(outcome)));
    if (brief.first_time("brief.medicines.intro"))
        brief.paragraph(brief.text("brief.medicines.intro"), ParagraphStyle::Small);
    add_groups(brief, medicines);
    if (outcome == name_of_value(Outcome::Met)) add_experience(brief, entries);
}

void add_questions_by_rule(BriefBuilder& brief, const std::vector<const OptionFindings*>& entries) {
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

}  // namespace myelobrief
