#include "report/brief.h"

#include "report/option_block.h"
#include "report/outcome_words.h"
#include "report/sections/sections.h"

namespace myelobrief {

namespace {

/// What one option's rule saw, leaf by leaf.
void add_evidence_table(BriefBuilder& brief, const Finding& finding) {
    Table table;
    table.caption = brief.text("brief.explain.caption");
    table.columns = {{brief.text("brief.explain.column-condition"), 4},
                     {brief.text("brief.explain.column-value"), 3},
                     {brief.text("brief.explain.column-outcome"), 3}};
    for (const auto& evidence : finding.evidence) {
        std::string outcome =
            brief.text("truth." + std::string(evidence.truth == Truth::True    ? "true"
                                              : evidence.truth == Truth::False ? "false"
                                                                               : "unknown"));
        if (evidence.truth == Truth::Unknown)
            outcome += " (" + brief.phrases().reason(evidence.reason) + ")";
        if (evidence.deciding) outcome += ", " + brief.text("brief.explain.deciding");
        table.rows.push_back({plain(brief.phrases().leaf_phrase(*finding.option, *evidence.leaf)),
                              plain(brief.phrases().fact_name(evidence.leaf->fact) + ": " +
                                    brief.phrases().fact_value(evidence.leaf->fact, evidence.fact)),
                              plain(outcome)});
    }
    if (!table.rows.empty()) brief.add(std::move(table));
}

}  // namespace

Document build_brief(const BriefInput& input) {
    BriefBuilder brief(input);
    add_front_page(brief);
    if (!out_of_scope(input)) {
        add_options_at_a_glance(brief);
        add_when_to_call(brief);
        add_option_blocks(brief);
        add_medicines(brief);
        add_side_effects(brief);
        add_facts_to_ask_for(brief);
    } else {
        add_when_to_call(brief);
    }
    if (!out_of_scope(input)) add_clinical_trials(brief);
    add_comfort_and_goals(brief);
    add_what_to_bring(brief);
    add_treatment_history(brief);
    // What is there to look things up.
    add_facts_used(brief);
    add_words_explained(brief);
    add_sources(brief);
    return brief.take();
}

Document build_findings_overview(const BriefInput& input) {
    BriefBuilder brief(input);
    brief.heading(1, brief.text("brief.overview.title"));
    if (out_of_scope(input)) {
        brief.paragraph(brief.text("brief.front.out-of-scope"));
        return brief.take();
    }
    for (const auto& entry : brief.options()) {
        for (const auto* finding : entry.findings) {
            if (finding->not_applicable == NotApplicableReason::NoRuleInSource) continue;
            auto line = outcome_line(brief, *finding);
            line.text.insert(line.text.begin(), {Span{brief.phrases().option_title(*entry.option) +
                                                          " [" + entry.option->id + "]. ",
                                                      true}});
            brief.add(std::move(line));
        }
    }
    std::vector<std::string> missing;
    for (const auto& fact : brief.missing()) missing.push_back(missing_fact_text(brief, fact));
    if (!missing.empty()) {
        brief.heading(2, brief.text("brief.facts.title"));
        brief.check_boxes(missing);
    }
    brief.paragraph(brief.text("must.m-1"));
    return brief.take();
}

Document build_history_working(const BriefInput& input) {
    BriefBuilder brief(input);
    brief.heading(1, brief.text("brief.history.step-by-step"));
    add_treatment_history(brief);
    add_treatment_table(brief);
    brief.paragraph(brief.text("must.m-1"));
    return brief.take();
}

Document build_explanation(const BriefInput& input, const Option& option) {
    BriefBuilder brief(input);
    brief.heading(1, brief.phrases().option_title(option));
    for (const auto& entry : brief.options()) {
        if (entry.option != &option) continue;
        brief.paragraph(brief.text("option." + option.id + ".what"));
        for (const auto* finding : entry.findings) {
            brief.add(outcome_line(brief, *finding));
            add_evidence_table(brief, *finding);
        }
        add_option_block(brief, entry);
    }
    brief.paragraph(brief.text("must.m-1"));
    return brief.take();
}

}  // namespace myelobrief
