// Progression by the numbers alone: a marker that rose from its lowest value, in two tests.
//
// Knows the limits of the response criteria (D-PD). Not what imaging shows, and not whether
// treatment is needed: that is for a doctor.
#pragma once

#include "domain/fact.h"
#include "domain/labs/light_chains.h"
#include "domain/labs/rise.h"

namespace myelobrief {

/// The series of the markers of myeloma, as from measurements_of.
struct MarkerSeries {
    /// g/dL
    std::vector<Measurement> serum;
    /// mg in 24 hours
    std::vector<Measurement> urine;
    /// Percent of the cells of the bone marrow.
    std::vector<Measurement> marrow;
    /// mg/L
    std::vector<LightChainSample> light_chains;
};

MarkerSeries marker_series(std::span<const LabValue> labs);

/// Any of these, at least 25% above the lowest value (rise.h says which one that is), in the last
/// two tests: serum M-protein by 0.5 g/dL or more; urine M-protein by 200 mg a day or more; plasma
/// cells of the marrow by 10 percent points or more; involved minus uninvolved free light chain by
/// more than 100 mg/L.
///
/// - Where the lowest serum value was 5 g/dL or more, some take a rise of 1 g/dL for enough, also
///   below 25%. That much is left open.
/// - Light chains count only in someone whose serum and urine M-protein cannot be measured: each
///   given value is below 0.5 g/dL and 200 mg a day, and there is at least one of each.
/// - For the marrow, versions differ whether 10% is the share itself or its rise. A yes needs both,
///   a no neither.
/// - A no means that every one of the four was measured, and is too low for a rise even from
///   nothing. A steady series is no no: a lower value may be missing from it.
Fact progression_by_numbers(const MarkerSeries& series, const Answer<LightChain>& light_chain,
                            const TreatmentStarts& starts);

}  // namespace myelobrief
