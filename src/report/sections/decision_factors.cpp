#include "report/sections/sections.h"

namespace myelobrief {

void add_decision_factors(BriefBuilder& brief) {
    const auto& factors = brief.input().data.decision_factors;
    if (factors.empty()) return;
    brief.heading(2, brief.text("brief.factors.title"));
    brief.paragraph(brief.text("brief.factors.intro"));
    Table table;
    table.caption = brief.text("brief.factors.caption");
    table.columns = {{brief.text("brief.factors.column-factor"), 2},
                     {brief.text("brief.factors.column-facts"), 4}};
    table.row_headers = true;
    for (const auto& factor : factors) {
        std::string facts;
        for (const auto index : factor.facts) {
            if (!facts.empty()) facts += ' ';
            facts += capitalised(brief.phrases().fact_name(index)) + ": " +
                     brief.phrases().fact_value(index, brief.input().facts[index]) + '.';
        }
        table.rows.push_back({plain(brief.text("factor." + factor.id)), plain(facts)});
    }
    brief.add(std::move(table));
}

}  // namespace myelobrief
