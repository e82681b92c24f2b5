#include "domain/labs/any_of.h"

#include "domain/labs/measurements.h"

namespace myelobrief {

Fact any_of(std::span<const Way> ways) {
    Truth truth = Truth::False;
    UnknownReason reason = UnknownReason::None;
    auto oldest = ways.front().measured;
    std::optional<PartialDate> newest_that_holds;
    for (const auto& way : ways) {
        truth = truth_or(truth, way.truth);
        oldest = older(oldest, way.measured);
        if (way.truth == Truth::Unknown) reason = graver(reason, way.reason);
        if (way.truth != Truth::True || !way.measured) continue;
        if (!newest_that_holds || way.measured->earliest > newest_that_holds->earliest)
            newest_that_holds = way.measured;
    }
    Fact fact = Fact::truth(truth, reason);
    fact.measured = truth == Truth::True ? newest_that_holds : oldest;
    return fact;
}

}  // namespace myelobrief
