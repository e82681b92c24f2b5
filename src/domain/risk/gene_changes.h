// Whether one gene change was found, from every result that the profile holds for it.
#pragma once

#include <string_view>

#include "domain/profile.h"
#include "domain/risk/at_diagnosis.h"
#include "domain/risk/open_truth.h"

namespace myelobrief {

/// Ids of the catalog, as the definitions of risk and stage name them.
namespace gene {
inline constexpr std::string_view del_17p = "del-17p";
inline constexpr std::string_view tp53_mutation = "tp53-mutation";
inline constexpr std::string_view t_4_14 = "t-4-14";
inline constexpr std::string_view t_14_16 = "t-14-16";
inline constexpr std::string_view t_14_20 = "t-14-20";
inline constexpr std::string_view gain_1q = "gain-1q";
inline constexpr std::string_view del_1p32 = "del-1p32";
}  // namespace gene

/// Found once stays found (F-GENE-RESULTS), whatever another test says; found and not found on the
/// very same day is conflicting. Not tested is not the same as not there (trap: absent FISH is not
/// standard risk).
OpenTruth gene_change_found(const Disease& disease, std::string_view change);

/// The same from the results at diagnosis alone.
OpenTruth gene_change_found(const Disease& disease, std::string_view change,
                            const AtDiagnosis& at_diagnosis);

/// Found in more than `percent` of the plasma cells. Exactly that many needs judgement, since
/// sources differ on it.
OpenTruth gene_change_above(const Disease& disease, std::string_view change, double percent);

/// Found, and lost from both copies of the chromosome.
OpenTruth gene_change_in_both_copies(const Disease& disease, std::string_view change);

}  // namespace myelobrief
