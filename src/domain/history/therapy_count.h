// How many therapies came before, for a source that counts "therapies" and does not say how.
//
// The least is the number of lines that are surely separate, the most is every treatment counted by
// itself (reading R-1). The rules for lines of therapy proper get their own unit beside this one.
#pragma once

#include <string_view>
#include <vector>

#include "domain/fact.h"
#include "domain/history/resolved_history.h"

namespace myelobrief {

/// How one treatment entered the count.
struct TherapyCountStep {
    enum class Opens {
        Surely,   ///< counts under either way of counting
        Perhaps,  ///< counts only where each treatment counts by itself
        Never     ///< not a therapy that came before
    };
    std::size_t position = 0;
    Opens opens = Opens::Perhaps;
    /// Wording key of the reason: "count-step.first", "count-step.after-progression" ...
    std::string_view reason;
};

struct TherapyCount {
    /// In time order, one for each listed treatment.
    std::vector<TherapyCountStep> steps;
    /// From the listed treatments alone.
    Interval listed;
    /// With what may be missing from the list, and with the doctor's own count.
    Fact number;
    /// The doctor's count lies outside of what the list allows.
    bool conflicts_with_stated = false;
};

/// Two treatments are surely separate only where it is sure which came first, and the later one was
/// given for relapse after a first plan or maintenance, or began after the myeloma grew. "For
/// relapse" on both is not enough: first medicines, transplant and maintenance of one plan at
/// relapse may all be called so. The last line counts surely once part of it is over.
TherapyCount count_therapies(const History& given, const ResolvedHistory& history);

}  // namespace myelobrief
