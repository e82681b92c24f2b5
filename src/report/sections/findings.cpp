// The chapters that sort the options: worth asking about, cannot tell yet, not now.
#include <algorithm>

#include "base/text.h"
#include "report/sections/sections.h"

namespace myelobrief {

namespace {

/// Trials have a chapter of their own.
bool in_these_chapters(const OptionFindings& entry) {
    return entry.option->topic != Topic::Trial;
}

bool only_named(const OptionFindings& entry) {
    return std::ranges::all_of(entry.findings, [](const Finding* finding) {
        return finding->not_applicable == NotApplicableReason::NoRuleInSource;
    });
}

std::vector<const OptionFindings*> placed(const BriefBuilder& brief, Outcome outcome) {
    std::vector<const OptionFindings*> entries;
    for (const auto& entry : brief.options())
        if (entry.placed == outcome && in_these_chapters(entry) && !only_named(entry))
            entries.push_back(&entry);
    return entries;
}

/// What would have to differ, for leaves about facts that time or tests change.
std::string would_have_to_differ(const BriefBuilder& brief, const Finding& finding) {
    std::vector<std::string> changes;
    for (const auto& evidence : finding.evidence) {
        const auto& definition = brief.input().data.catalog.facts[evidence.leaf->fact];
        if (evidence.deciding && evidence.truth == Truth::False && definition.changes)
            changes.push_back(brief.phrases().leaf_phrase(*finding.option, *evidence.leaf));
    }
    if (changes.empty()) return "";
    return brief.text("brief.not-now.would-differ", {{"facts", brief.phrases().join(changes)}});
}

}  // namespace

bool out_of_scope(const BriefInput& input) {
    const auto& diagnosis = input.profile.disease.diagnosis;
    return diagnosis && *diagnosis != Diagnosis::MultipleMyeloma;
}

void add_options_worth_asking(BriefBuilder& brief) {
    brief.add(PageBreak{});
    brief.heading(2, brief.text("brief.worth-asking.title"));
    const auto entries = placed(brief, Outcome::Met);
    brief.paragraph(
        brief.text(entries.empty() ? "brief.worth-asking.none" : "brief.worth-asking.intro"));
    for (const auto* entry : entries) add_option_block(brief, *entry);
}

void add_cannot_tell(BriefBuilder& brief) {
    brief.heading(2, brief.text("brief.cannot-tell.title"));
    const auto entries = placed(brief, Outcome::Unknown);
    brief.paragraph(
        brief.text(entries.empty() ? "brief.cannot-tell.none" : "brief.cannot-tell.intro"));
    for (const auto* entry : entries) add_option_block(brief, *entry);
}

void add_facts_to_ask_for(BriefBuilder& brief) {
    if (brief.missing().empty()) return;
    brief.heading(2, brief.text("brief.facts.title"));
    brief.paragraph(brief.text("brief.facts.intro"));
    Table table;
    table.caption = brief.text("brief.facts.caption");
    table.columns = {{brief.text("brief.facts.column-ask"), 5},
                     {brief.text("brief.facts.column-why"), 3},
                     {brief.text("brief.facts.column-answer"), 2}};
    for (const auto& missing : brief.missing())
        table.rows.push_back({plain(brief.phrases().fact_ask(missing.fact)),
                              plain(capitalised(brief.phrases().reason(missing.reason))),
                              plain(brief.plural("brief.facts.opens", missing.findings))});
    brief.add(std::move(table));
}

void add_not_now(BriefBuilder& brief) {
    auto entries = placed(brief, Outcome::NotMet);
    const auto not_applicable = placed(brief, Outcome::NotApplicable);
    entries.insert(entries.end(), not_applicable.begin(), not_applicable.end());
    brief.heading(2, brief.text("brief.not-now.title"));
    brief.paragraph(brief.text(entries.empty() ? "brief.not-now.none" : "brief.not-now.intro"));
    for (const auto* entry : entries) {
        brief.heading(3, brief.phrases().option_title(*entry->option));
        for (const auto* finding : entry->findings) {
            brief.add(outcome_line(brief, *finding));
            if (finding->outcome != Outcome::NotMet) continue;
            const auto change = would_have_to_differ(brief, *finding);
            if (!change.empty()) brief.paragraph(change);
        }
    }
}

}  // namespace myelobrief
