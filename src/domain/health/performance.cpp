#include "domain/health/performance.h"

#include <cmath>

namespace myelobrief {

namespace {

constexpr Interval all_scores{0, 5};

/// Of a Karnofsky score that is a whole ten: 90 and 100 are 0, 70 and 80 are 1, down to 0, which
/// is 5.
double ecog_of_tens(double tens) {
    return std::floor((10 - tens) / 2);
}

Interval ecog_of_karnofsky(Interval karnofsky) {
    return {ecog_of_tens(std::ceil(karnofsky.hi / 10)),
            ecog_of_tens(std::floor(karnofsky.lo / 10))};
}

}  // namespace

Fact ecog_score(const OverallHealth& health) {
    if (!health.karnofsky) {
        if (health.ecog) return Fact::between(*health.ecog, UnknownReason::OnlyApproximate);
        const auto reason = health.ecog.reason() == UnknownReason::NotGiven
                                ? health.karnofsky.reason()
                                : health.ecog.reason();
        return {all_scores, reason};
    }
    const Interval converted = ecog_of_karnofsky(*health.karnofsky);
    if (!health.ecog) return Fact::between(converted, UnknownReason::OnlyApproximate);
    if (const auto both = intersection(*health.ecog, converted))
        return Fact::between(*both, UnknownReason::OnlyApproximate);
    return {hull(*health.ecog, converted), UnknownReason::Conflicting};
}

}  // namespace myelobrief
