// What two treatments say of each other: surely in different lines, or surely in one (D-LOT-1 to
// D-LOT-7). Both questions can be open at once; neither is ever answered from what is absent.
#pragma once

#include <optional>

#include "domain/history/line_count.h"

namespace myelobrief {

/// Why a treatment is no line (D-LOT-7, D-LOT-1, R-12); nothing when it may be one.
std::optional<LineReason> not_a_line(const ResolvedTreatment& treatment);

/// Why it is unsure whether a treatment is a line by itself; nothing when it surely is one, or
/// none.
std::optional<LineReason> perhaps_a_line(const ResolvedTreatment& treatment);

/// What the rest of the history says of two treatments.
struct Between {
    /// The myeloma surely grew after the first began and no later than the second began.
    bool grew = false;
    /// A progression with a date may lie between them.
    bool may_have_grown = false;
    /// The first is surely the first treatment of the person's life.
    bool first_is_first_ever = false;
    /// The second belongs to a plan that another treatment interrupted (a contradiction).
    bool plan_interrupted = false;
    /// Some other transplant may have come before the second.
    bool other_transplant_before = false;
};

/// `next` goes on with the same active substances, without a pause after `previous`: one treatment
/// written as two records (D-LOT-5, D-LOT-7).
bool goes_on(const ResolvedTreatment& previous, const ResolvedTreatment& next);

/// Why `next`, which surely began after `earlier`, is surely in another line.
std::optional<LineReason> surely_separate(const ResolvedTreatment& earlier,
                                          const ResolvedTreatment& next, const Between& between,
                                          LineRule rule);

/// Why `next` is surely in the line of `previous`, the treatment right before it.
std::optional<LineReason> surely_together(const ResolvedTreatment& previous,
                                          const ResolvedTreatment& next, const Between& between,
                                          LineRule rule);

/// Why it is open whether `next` is in the line of `previous`, the treatment right before it.
LineReason why_open(const ResolvedTreatment& previous, const ResolvedTreatment& next,
                    const Between& between);

}  // namespace myelobrief
