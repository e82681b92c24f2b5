#include "criteria/checks/check.h"

namespace myelobrief {

/// A source past its review date may be out of date; its rules are shown with a mark until someone
/// has looked again.
void check_review_overdue(const CheckInput& input, Issues& issues) {
    for (const auto& source : input.data.sources) {
        if (input.today < source.review_due) continue;
        issues.push_back(
            {IssueCode::ReviewOverdue,
             source.file,
             {},
             "/review_due",
             "the review of source \"" + source.id + "\" was due on " + to_iso(source.review_due),
             "look at the source again, then set reviewed and review_due"});
    }
}

}  // namespace myelobrief
