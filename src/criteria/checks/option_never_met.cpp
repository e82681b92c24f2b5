#include "criteria/checks/check.h"

namespace myelobrief {

/// An active option of which no source speaks any more is in no brief, and nobody would notice.
/// That a single rule excludes everybody is told by rule_never_met.
void check_option_never_met(const CheckInput& input, Issues& issues) {
    for (const auto& option : input.data.options) {
        if (option.status != OptionStatus::Active || is_spoken_of(option, input.today)) continue;
        issues.push_back({IssueCode::OptionNeverMet,
                          option.file,
                          {},
                          "/criteria",
                          option.criteria.empty() ? "no source speaks of this active option"
                                                  : "every rule of this active option has ended",
                          "add the rule that stands now, or another status"});
    }
}

}  // namespace myelobrief
