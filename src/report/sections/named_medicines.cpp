// Combinations that a source names without saying for whom they are: shown beside what the person
// had before, and never judged.
#include <algorithm>

#include "report/sections/experience.h"
#include "report/sections/sections.h"

namespace myelobrief {

void add_named_medicines(BriefBuilder& brief) {
    List combinations;
    std::vector<std::string> medicines;
    for (const auto& entry : brief.options()) {
        if (entry.option->topic != Topic::Combination) continue;
        combinations.items.push_back(plain(brief.phrases().option_title(*entry.option)));
        for (const auto& id : entry.option->medicines)
            if (std::ranges::find(medicines, id) == medicines.end()) medicines.push_back(id);
    }
    if (combinations.items.empty()) return;
    std::ranges::sort(medicines);
    brief.heading(2, brief.text("brief.named.title"));
    brief.paragraph(brief.text("brief.named.intro"));
    brief.labelled("brief.named.experience", experience_with_medicines(brief, medicines));
    brief.add(std::move(combinations));
}

}  // namespace myelobrief
