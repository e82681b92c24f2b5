// Statements about the history that cannot all be true. Nothing is chosen between them: what rests
// on them is unknown, and the brief shows both and asks.
#pragma once

#include <vector>

#include "domain/history/line_count.h"
#include "domain/history/resolved_history.h"

namespace myelobrief {

struct Contradiction {
    enum class Kind {
        ProgressionBeforeStart,    ///< the myeloma is said to have grown before the treatment began
        OngoingAndStopped,         ///< still given, and ended
        RemissionWithoutResponse,  ///< progression as the best response, and a remission after it
        PlanInterrupted,           ///< one plan, with a treatment of no such plan in between
        LinesStated                ///< the doctor's count lies outside of what the list allows
    };
    Kind kind = Kind::ProgressionBeforeStart;
    /// The treatments that it is about, as entries of ResolvedHistory: the treatment itself; for an
    /// interrupted plan the earlier part, what came in between, and the later part.
    std::vector<std::size_t> treatments;
};

/// "progression-before-start"
std::string_view name_of(Contradiction::Kind kind);

std::vector<Contradiction> find_contradictions(const ResolvedHistory& history,
                                               const LineCount& lines);

}  // namespace myelobrief
