#include "report/sections/sections.h"

namespace myelobrief {

void add_side_effects(BriefBuilder& brief) {
    Table table;
    table.caption = brief.text("brief.side-effects.caption");
    table.columns = {{brief.text("brief.side-effects.column-option"), 3},
                     {brief.text("brief.side-effects.column-effects"), 5}};
    table.row_headers = true;
    for (const auto& entry : brief.options()) {
        if (entry.option->side_effects.empty() || entry.placed == Outcome::NotMet) continue;
        std::vector<std::string> effects;
        for (const auto& key : entry.option->side_effects) effects.push_back(brief.text(key));
        table.rows.push_back({plain(brief.phrases().option_title(*entry.option)),
                              plain(capitalised(brief.phrases().join(effects)) + '.')});
    }
    if (table.rows.empty()) return;
    brief.heading(2, brief.text("brief.side-effects.title"));
    brief.paragraph(brief.text("brief.side-effects.intro"));
    brief.add(std::move(table));
}

}  // namespace myelobrief
