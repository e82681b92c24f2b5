// The facts that the brief rests on, for the reader to check.
#include "report/sections/sections.h"

namespace myelobrief {

namespace {

/// What doctors weigh, and what the profile says to it.
void add_decision_factors(BriefBuilder& brief) {
    const auto& factors = brief.input().data.decision_factors;
    if (factors.empty()) return;
    brief.heading(3, brief.text("brief.factors.title"));
    Paragraph all{plain(brief.text("brief.factors.intro")), ParagraphStyle::Small};
    for (const auto& factor : factors) {
        std::string facts;
        for (const auto index : factor.facts)
            facts += ' ' + capitalised(brief.phrases().fact_name(index)) + ": " +
                     brief.phrases().fact_value(index, brief.input().facts[index]) + '.';
        all.text.push_back({' ' + brief.text("factor." + factor.id) + '.', true});
        all.text.push_back({facts, false});
    }
    brief.add(std::move(all));
}

}  // namespace

void add_facts_used(BriefBuilder& brief) {
    brief.heading(2, brief.text("brief.facts-used.title"));
    brief.paragraph(brief.text("brief.facts-used.intro"));
    add_treatment_table(brief);
    add_lab_trends(brief);
    if (!out_of_scope(brief.input())) add_decision_factors(brief);
}

}  // namespace myelobrief
