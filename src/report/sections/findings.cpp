// The chapters that sort the options: worth asking about, cannot tell yet, not now.
#include <algorithm>

#include "base/text.h"
#include "report/option_block.h"
#include "report/outcome_words.h"
#include "report/sections/options_by_rule.h"
#include "report/sections/sections.h"

namespace myelobrief {

namespace {

/// Trials have a chapter of their own, which also names what is not offered.
bool in_these_chapters(const OptionFindings& entry) {
    return entry.option->topic != Topic::Trial && entry.option->status == OptionStatus::Active;
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
    return ' ' +
           brief.text("brief.not-now.would-differ", {{"facts", brief.phrases().join(changes)}});
}

void add_blocks(BriefBuilder& brief, const std::vector<const OptionFindings*>& entries) {
    for (const auto* entry : entries)
        if (!is_gathered(*entry->option)) add_option_block(brief, *entry);
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
    add_blocks(brief, entries);
    add_options_by_rule(brief, entries, "met");
    add_named_medicines(brief);
    add_questions_by_rule(brief, entries);
}

void add_cannot_tell(BriefBuilder& brief) {
    brief.heading(2, brief.text("brief.cannot-tell.title"));
    const auto entries = placed(brief, Outcome::Unknown);
    brief.paragraph(
        brief.text(entries.empty() ? "brief.cannot-tell.none" : "brief.cannot-tell.intro"));
    add_blocks(brief, entries);
    add_options_by_rule(brief, entries, "unknown");
}

void add_facts_to_ask_for(BriefBuilder& brief) {
    if (brief.missing().size() <= short_list_of_facts) return;
    brief.heading(2, brief.text("brief.facts.title"));
    brief.paragraph(brief.text("brief.facts.intro"));
    List list{ListStyle::CheckBoxes, {}};
    for (const auto& missing : brief.missing())
        list.items.push_back(plain(missing_fact_text(brief, missing)));
    brief.add(std::move(list));
}

std::string missing_fact_text(const BriefBuilder& brief, const RankedFact& missing) {
    return brief.phrases().fact_ask(missing.fact) + ' ' +
           brief.text("brief.facts.why",
                      {{"reason", brief.phrases().reason(missing.reason)},
                       {"options", brief.plural("brief.facts.opens", missing.options)}});
}

void add_not_now(BriefBuilder& brief) {
    auto entries = placed(brief, Outcome::NotMet);
    const auto not_applicable = placed(brief, Outcome::NotApplicable);
    entries.insert(entries.end(), not_applicable.begin(), not_applicable.end());
    brief.heading(2, brief.text("brief.not-now.title"));
    brief.paragraph(brief.text(entries.empty() ? "brief.not-now.none" : "brief.not-now.intro"));
    for (const auto* entry : entries) {
        if (is_gathered(*entry->option)) continue;
        for (const auto* finding : entry->findings) {
            auto line = outcome_line(brief, *finding);
            line.text =
                titled(brief.phrases().option_title(*entry->option) + ". ", std::move(line.text));
            if (finding->outcome == Outcome::NotMet)
                line.text.push_back({would_have_to_differ(brief, *finding), false});
            brief.add(std::move(line));
        }
    }
    add_options_by_rule(brief, entries, "not-met");
}

}  // namespace myelobrief
