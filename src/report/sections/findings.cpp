// The chapters that sort the options: worth asking about, cannot tell yet, not now.
#include <algorithm>

#include "base/text.h"
#include "report/sections/sections.h"

namespace myelobrief {

namespace {

/// For all the ways to change medicines together.
constexpr std::size_t most_questions_to_ways = 4;

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
    return ' ' +
           brief.text("brief.not-now.would-differ", {{"facts", brief.phrases().join(changes)}});
}

/// Ways to change medicines come with a line each: their rules ask for little more than a relapse,
/// so a full block would say the same thing again and again.
bool is_one_line(const OptionFindings& entry) {
    return entry.option->topic == Topic::DrugTherapy;
}

void add_one_line(BriefBuilder& brief, const OptionFindings& entry) {
    for (const auto* finding : entry.findings) {
        auto line = outcome_line(brief, *finding);
        line.text.insert(line.text.begin(),
                         {Span{brief.phrases().option_title(*entry.option) + ". ", true},
                          Span{brief.text("option." + entry.option->id + ".what") + ' ', false}});
        brief.add(std::move(line));
    }
}

/// Full blocks first, then those with a line each.
void add_options(BriefBuilder& brief, const std::vector<const OptionFindings*>& entries) {
    for (const auto* entry : entries)
        if (!is_one_line(*entry)) add_option_block(brief, *entry);
    std::vector<std::string> question_keys;
    bool first = true;
    for (const auto* entry : entries) {
        if (!is_one_line(*entry)) continue;
        if (first) brief.heading(3, brief.text("brief.worth-asking.ways"));
        first = false;
        add_one_line(brief, *entry);
        question_keys.insert(question_keys.end(), entry->option->questions.begin(),
                             entry->option->questions.end());
    }
    const auto questions = brief.new_questions(question_keys, most_questions_to_ways);
    if (!questions.empty()) brief.check_boxes(questions);
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
    add_options(brief, entries);
}

void add_cannot_tell(BriefBuilder& brief) {
    brief.heading(2, brief.text("brief.cannot-tell.title"));
    const auto entries = placed(brief, Outcome::Unknown);
    brief.paragraph(
        brief.text(entries.empty() ? "brief.cannot-tell.none" : "brief.cannot-tell.intro"));
    add_options(brief, entries);
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
                       {"options", brief.plural("brief.facts.opens", missing.findings)}});
}

void add_not_now(BriefBuilder& brief) {
    auto entries = placed(brief, Outcome::NotMet);
    const auto not_applicable = placed(brief, Outcome::NotApplicable);
    entries.insert(entries.end(), not_applicable.begin(), not_applicable.end());
    brief.heading(2, brief.text("brief.not-now.title"));
    brief.paragraph(brief.text(entries.empty() ? "brief.not-now.none" : "brief.not-now.intro"));
    for (const auto* entry : entries) {
        for (const auto* finding : entry->findings) {
            auto line = outcome_line(brief, *finding);
            line.text.insert(line.text.begin(),
                             {Span{brief.phrases().option_title(*entry->option) + ". ", true}});
            if (finding->outcome == Outcome::NotMet)
                line.text.push_back({would_have_to_differ(brief, *finding), false});
            brief.add(std::move(line));
        }
    }
}

}  // namespace myelobrief
