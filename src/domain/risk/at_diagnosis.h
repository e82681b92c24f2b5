// Which dated findings count as found at diagnosis (reading R-21), and what those say. Staging was
// made for the time of the diagnosis; today's values are never used for it (F-STAGE).
#pragma once

#include <optional>
#include <string_view>

#include "domain/history/resolved_history.h"
#include "domain/profile.h"
#include "domain/risk/open_truth.h"

namespace myelobrief {

/// Both are borrowed and have to outlive it.
class AtDiagnosis {
  public:
    AtDiagnosis(const Profile& profile, const ResolvedHistory& history);

    /// Surely within 90 days of the diagnosis, and surely before the first treatment. Where it is
    /// not sure when that began: surely no later than the diagnosis itself.
    [[nodiscard]] bool counts(const Answer<PartialDate>& date) const;

    /// The value of a laboratory test at diagnosis, in the catalog's unit. Where several count and
    /// differ: the range of all of them, conflicting.
    [[nodiscard]] Fact lab(std::string_view test) const;

    /// Above the upper limit of normal that the report prints; open where it prints none.
    [[nodiscard]] OpenTruth above_normal(std::string_view test) const;

  private:
    /// Empty (the first after the last) when nothing can count.
    struct Days {
        Date first = last_possible_date;
        Date last = first_possible_date;
    };
    static Days days_that_count(const Disease& disease, const ResolvedHistory& history);

    const Profile& profile_;
    Days days_;
};

}  // namespace myelobrief
