// Whether the latest values are high enough to follow the myeloma by them, as trials ask
// (F-MEASURABLE).
#pragma once

#include "domain/fact.h"
#include "domain/labs/light_chains.h"

namespace myelobrief {

/// Any of: M-protein in the blood of at least 0.5 g/dL; in the urine at least 200 mg a day; the
/// involved free light chain at least 100 mg/L with an abnormal ratio of the same day. A no needs
/// all three; what was not measured leaves it open.
///
/// The involved chain is the one that the profile names, else the one that the ratio points at.
/// Where the named chain is normal and the other one alone would be measurable, they contradict
/// each other.
Fact measurable_disease(const Fact& serum_m_protein, const Fact& urine_m_protein,
                        std::span<const LightChainSample> light_chains,
                        const Answer<LightChain>& involved);

}  // namespace myelobrief
