// all, any, not, at least n of : strong Kleene logic on truth planes.
// The truth tables stand above the operators in domain/truth.h.
#pragma once

#include <span>

#include "engine/truth_plane.h"

namespace myelobrief {

TruthPlane all_of(std::span<const TruthPlane> members);
TruthPlane any_of(std::span<const TruthPlane> members);
TruthPlane negation(TruthPlane member);
/// True when at least `needed` members surely hold, false when fewer than that can.
TruthPlane at_least(std::size_t needed, std::span<const TruthPlane> members);

}  // namespace myelobrief
