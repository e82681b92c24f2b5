// The ways to count lines of therapy that a reader can choose from.
#pragma once

#include "domain/names.h"

namespace myelobrief {

/// All of them agree on plans, additions and swaps (D-LOT-1 to D-LOT-4, D-LOT-7). They differ in
/// what they call the same regimen that is given again (D-LOT-5, R-5).
enum class LineRule {
    Imwg2015,  ///< Rajkumar and others, Blood 2015;126:921: the same regimen again is the same line
    Imwg2011,  ///< the wording of 2011: planned time without treatment that a relapse ends
    Cibmtr  ///< the registry's manual: a regimen that is used again after a relapse is a new line
};

template <>
struct Names<LineRule> {
    static constexpr NameTable<LineRule, 3> table{{{LineRule::Imwg2015, "imwg-2015"},
                                                   {LineRule::Imwg2011, "imwg-2011"},
                                                   {LineRule::Cibmtr, "cibmtr"}}};
};

}  // namespace myelobrief
