// Combinations that a source names without saying for whom they are: shown beside what the person
// had before, and never judged.
#include <algorithm>

#include "report/sections/sections.h"

namespace myelobrief {

void add_named_medicines(BriefBuilder& brief) {
    std::vector<std::string> combinations;
    for (const auto& entry : brief.options()) {
        const bool only_named = std::ranges::all_of(entry.findings, [](const Finding* finding) {
            return finding->not_applicable == NotApplicableReason::NoRuleInSource;
        });
        if (entry.option->topic != Topic::Combination || !only_named) continue;
        combinations.push_back(brief.phrases().option_title(*entry.option));
    }
    if (combinations.empty()) return;
    std::string words;
    for (const auto& combination : combinations)
        words += (words.empty() ? " " : "; ") + combination;
    words += '.';
    brief.add(Paragraph{{{brief.text("brief.named.title"), true}, {words, false}},
                        ParagraphStyle::Small});
}

}  // namespace myelobrief
