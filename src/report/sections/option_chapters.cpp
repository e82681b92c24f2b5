// The options with a block of their own, and the facts to ask for.
#include <algorithm>

#include "base/text.h"
#include "report/option_block.h"
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

/// A chapter of blocks; nothing where there is no option for it.
void add_chapter(BriefBuilder& brief, const std::vector<Outcome>& outcomes, std::string_view name) {
    const bool full = brief.input().detail == Detail::Full;
    std::vector<const OptionFindings*> entries;
    for (const auto outcome : outcomes)
        for (const auto* entry : judged_options(brief, outcome))
            if (full || !is_gathered(*entry->option)) entries.push_back(entry);
    if (entries.empty()) return;
    const auto key = "brief." + std::string(name);
    brief.heading(2, brief.text(key + ".title"));
    for (const auto* entry : entries) add_option_block(brief, *entry);
}

}  // namespace

bool out_of_scope(const BriefInput& input) {
    const auto& diagnosis = input.profile.disease.diagnosis;
    return diagnosis && *diagnosis != Diagnosis::MultipleMyeloma;
}

std::vector<const OptionFindings*> judged_options(const BriefBuilder& brief, Outcome outcome) {
    std::vector<const OptionFindings*> entries;
    for (const auto& entry : brief.options())
        if (entry.placed == outcome && in_these_chapters(entry) && !only_named(entry))
            entries.push_back(&entry);
    return entries;
}

void add_option_blocks(BriefBuilder& brief) {
    add_chapter(brief, {Outcome::Met}, "worth-asking");
    add_chapter(brief, {Outcome::Unknown}, "cannot-tell");
    if (brief.input().detail == Detail::Full)
        add_chapter(brief, {Outcome::NotMet, Outcome::NotApplicable}, "not-now");
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

}  // namespace myelobrief
