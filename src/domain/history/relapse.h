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
    /// One answer says during treatment, another says not.
    bool conflicting = false;
};

/// All relapses that the profile shows, from its relapse list and from its treatments.
struct RelapseRecord {
    /// The relapse list, in its order.
    std::vector<RelapseEvent> listed;
    /// No relapse is missing from `listed`: the person's own count equals its length. A complete
    /// list of treatments does not make the list of relapses complete.
    bool listed_completely = false;
    /// How many relapses there were.
    Fact number;
    /// The latest one that is shown; its date is a range where several may be the latest.
    std::optional<RelapseEvent> last;
    /// Nothing was given since `last` began: the myeloma is back now.
    bool last_is_current = false;
    /// No later relapse can be missing.
    [[nodiscard]] bool last_is_sure() const { return listed_completely || last_is_current; }
    /// It is said that there never was one, and something else says or shows that there was.
    [[nodiscard]] bool never_one_is_contradicted() const {
        return number.reason == UnknownReason::Conflicting && number.range.lo < 1;
    }
};

RelapseRecord find_relapses(const Disease& disease, const ResolvedHistory& history);

/// Early by time, as the article words it: during treatment or soon after stopping. Within 60 days
/// is soon; more than 12 months is not; between them the article gives no number (S-DEF-6a, R-7).
/// It is asked of the latest relapse; where a later one may be missing there is no answer.
Fact early_relapse_by_time(const RelapseRecord& relapses, const ResolvedHistory& history);

/// Early by count: the first, second or third relapse (S-DEF-6b).
Fact early_relapse_by_count(const RelapseRecord& relapses);

/// Calendar months from the last relapse to today (S-FAC-4).
Fact months_since_last_relapse(const RelapseRecord& relapses, Date today);

}  // namespace myelobrief
