#include "report/sections/sections.h"

namespace myelobrief {

void add_decision_factors(BriefBuilder& brief) {
    const auto& factors = brief.input().data.decision_factors;
    if (factors.empty()) return;
    brief.heading(2, brief.text("brief.factors.title"));
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

}  // namespace myelobrief
