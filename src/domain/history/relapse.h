// When and how often the myeloma came back.
#pragma once

#include <optional>
#include <vector>

#include "domain/fact.h"
#include "domain/history/resolved_history.h"

namespace myelobrief {

/// One relapse or progression as the profile shows it.
struct RelapseEvent {
    Answer<PartialDate> date;
    /// It happened while treatment was being given.
    Truth on_treatment = Truth::Unknown;
};

/// All relapses that the profile shows, from its relapse list and from its treatments.
struct RelapseRecord {
    /// The relapse list, in its order.
    std::vector<RelapseEvent> listed;
    /// No relapse is missing from `listed`: the person's own count equals its length, or the person
    /// says that the history is complete and lists relapses.
    bool listed_completely = false;
    /// How many relapses there were.
    Fact number;
    /// The latest one, merged from the list and the treatments' own progression dates.
    std::optional<RelapseEvent> last;
};

RelapseRecord find_relapses(const Disease& disease, const ResolvedHistory& history);

/// Early by time, as the article words it: during treatment or soon after stopping. Within 60 days
/// is soon; more than 12 months is not; between them the article gives no number (S-DEF-6a, R-7).
Fact early_relapse_by_time(const RelapseRecord& relapses, const ResolvedHistory& history);

/// Early by count: the first, second or third relapse (S-DEF-6b).
Fact early_relapse_by_count(const RelapseRecord& relapses);

/// Calendar months from the last relapse to today (S-FAC-4).
Fact months_since_last_relapse(const RelapseRecord& relapses, Date today);

}  // namespace myelobrief
