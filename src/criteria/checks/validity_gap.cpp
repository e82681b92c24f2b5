#include <algorithm>
#include <chrono>

#include "criteria/checks/check.h"

namespace myelobrief {

namespace {

/// The first day from `day` on, on which one of the source's sets stands; nothing where none does.
std::optional<Date> next_start(const Option& option, const std::string& source, Date day) {
    std::optional<Date> next;
    for (const auto& criteria : option.criteria) {
        if (criteria.source != source || (criteria.valid_to && *criteria.valid_to < day)) continue;
        const Date start = std::max(day, criteria.valid_from.value_or(day));
        if (!next || start < *next) next = start;
    }
    return next;
}

std::string days_before(Date next_rule, Date first) {
    const Date last = next_rule - std::chrono::days{1};
    return first == last ? "on " + to_iso(first) : "from " + to_iso(first) + " to " + to_iso(last);
}

}  // namespace

/// Days without a rule are mostly a slip of the pen: the source is silent in the brief, and an
/// older one seems to be alone. They are right where an approval was taken back; hence only a
/// warning. Where all sources have ended, option_never_met says so.
void check_validity_gap(const CheckInput& input, Issues& issues) {
    for (const auto& option : input.data.options) {
        if (option.status != OptionStatus::Active || !is_spoken_of(option, input.today)) continue;
        for (std::size_t set = 0; set < option.criteria.size(); ++set) {
            const auto& criteria = option.criteria[set];
            if (!criteria.valid_to) continue;
            const Date after = *criteria.valid_to + std::chrono::days{1};
            const auto next = next_start(option, criteria.source, after);
            if (next == after || (!next && input.today <= *criteria.valid_to)) continue;
            const auto days = next ? days_before(*next, after) : "since " + to_iso(after);
            issues.push_back(issue_of_set(IssueCode::ValidityGap, option, set,
                                          "source \"" + criteria.source + "\" has no rule " + days,
                                          next
                                              ? "let one rule begin on the day after the other ends"
                                              : "add the rule that stands now"));
        }
    }
}

}  // namespace myelobrief
