// The second page: every option on a line, with its outcome and what decided it.
#include <algorithm>

#include "report/outcome_words.h"
#include "report/sections/options_by_rule.h"
#include "report/sections/sections.h"

namespace myelobrief {

namespace {

bool only_judgement_is_open(const OptionFindings& entry) {
    return std::ranges::all_of(entry.findings, [](const Finding* finding) {
        return std::ranges::all_of(finding->missing, &MissingFact::judgement);
    });
}

/// What the outcome still depends on.
std::string still_open(const BriefBuilder& brief, const OptionFindings& entry) {
    std::vector<std::string> needed;
    if (only_judgement_is_open(entry)) return brief.text("brief.glance.judgement");
    for (const auto* finding : entry.findings) {
        for (const auto& missing : finding->missing) {
            auto name = missing.judgement ? brief.text("brief.option.judgement")
                                          : brief.phrases().fact_name(missing.fact);
            if (std::ranges::find(needed, name) == needed.end()) needed.push_back(std::move(name));
        }
    }
    if (needed.empty()) return "";
    return brief.text("brief.glance.open", {{"facts", brief.phrases().join_long(needed)}});
}

/// Whether time or a test may change what speaks against the rule.
bool can_change(const BriefBuilder& brief, const Finding& finding) {
    return std::ranges::any_of(finding.evidence, [&](const LeafEvidence& evidence) {
        return evidence.deciding && evidence.truth == Truth::False &&
               brief.input().data.catalog.facts[evidence.leaf->fact].changes;
    });
}

/// What speaks against it, by each source: the first may be an old one that others replaced.
std::string not_met_because(const BriefBuilder& brief, const OptionFindings& entry) {
    std::vector<const Finding*> against;
    for (const auto* finding : entry.findings)
        if (finding->outcome == Outcome::NotMet) against.push_back(finding);
    std::string words;
    bool changes = false;
    for (const auto* finding : against) {
        const auto reason = first_reason(brief, *finding);
        words += words.empty() ? "" : " ";
        words +=
            against.size() == 1
                ? capitalised(reason) + '.'
                : brief.text("brief.glance.by",
                             {{"source", plain_source_name(brief, *finding)}, {"rules", reason}});
        changes = changes || can_change(brief, *finding);
    }
    return changes ? words + ' ' + brief.text("brief.glance.can-change") : words;
}

std::string why(const BriefBuilder& brief, const OptionFindings& entry) {
    switch (entry.placed) {
        case Outcome::Met:
            return disagreement(brief, entry).empty() ? "" : brief.text("brief.glance.differ");
        case Outcome::Unknown:
            return still_open(brief, entry);
        case Outcome::NotMet:
            return not_met_because(brief, entry);
        case Outcome::NotApplicable:
            break;
    }
    return characters(outcome_line(brief, *entry.findings.front(), {.source = false}).text);
}

void add_line(BriefBuilder& brief, Outcome outcome, const std::string& title,
              const std::string& words) {
    brief.add(OutcomeLine{mark_of(outcome), outcome_word(brief, outcome),
                          titled(title + (words.empty() ? "." : ". "), plain(words))});
}

/// Of ways that may meet their rules it is enough to know which they are; others say why.
void add_ways(BriefBuilder& brief, Outcome outcome,
              const std::vector<const OptionFindings*>& entries) {
    const auto groups = ways_by_rule(brief, entries);
    if (outcome != Outcome::Met) {
        for (const auto& group : groups)
            add_line(brief, outcome, brief.phrases().join(group.treatments),
                     capitalised(group.words) + '.');
        return;
    }
    std::string ways;
    for (const auto& group : groups)
        for (const auto& way : group.treatments)
            ways += (ways.empty() ? "" : "; ") + (ways.empty() ? way : uncapitalised(way));
    if (!ways.empty()) add_line(brief, outcome, brief.text("brief.glance.ways"), ways + '.');
}

/// Trials have a chapter of their own; here they are one line among the others.
void add_trials(BriefBuilder& brief, Outcome outcome) {
    for (const auto& entry : brief.options())
        if (entry.option->topic == Topic::Trial && entry.placed == outcome)
            add_line(brief, outcome, brief.phrases().option_title(*entry.option),
                     why(brief, entry));
}

}  // namespace

void add_options_at_a_glance(BriefBuilder& brief) {
    brief.add(PageBreak{});
    brief.heading(2, brief.text("brief.glance.title"));
    brief.paragraph(brief.text("brief.glance.intro"));
    for (const auto outcome :
         {Outcome::Met, Outcome::Unknown, Outcome::NotMet, Outcome::NotApplicable}) {
        const auto entries = judged_options(brief, outcome);
        for (const auto* entry : entries)
            if (!is_gathered(*entry->option))
                add_line(brief, outcome, brief.phrases().option_title(*entry->option),
                         why(brief, *entry));
        add_ways(brief, outcome, entries);
        if (const auto count = count_medicines(entries); count > 0)
            add_line(brief, outcome, brief.plural("brief.front.medicines", count),
                     brief.text("brief.glance.medicines-" + std::string(name_of_value(outcome))));
        add_trials(brief, outcome);
    }
}

}  // namespace myelobrief
