// What the response to all treatments together is called (IMWG 2011): refractory to how many
// classes, refractory from the first, relapsed and refractory, not tolerated.
#pragma once

#include "domain/history/exposure.h"

namespace myelobrief {

/// D-2C, D-3C: refractory to a proteasome inhibitor and an immunomodulating drug; and to a CD38
/// antibody too.
Fact double_class_refractory(const History& given, const ResolvedHistory& history,
                             const RelapseRecord& relapses, const Catalog& catalog);
Fact triple_class_refractory(const History& given, const ResolvedHistory& history,
                             const RelapseRecord& relapses, const Catalog& catalog);

/// D-PENTA: refractory to bortezomib, carfilzomib, lenalidomide, pomalidomide and a CD38 antibody.
Fact penta_refractory(const History& given, const ResolvedHistory& history,
                      const RelapseRecord& relapses, const Catalog& catalog);

/// D-PRIM: no treatment ever gave a minimal response. "Yes" only from a complete list in which
/// every response is given; one minimal response is enough for "no".
Fact primary_refractory(const ResolvedHistory& history);

/// D-RR: some treatment gave a minimal response or better, and the myeloma is refractory to the
/// latest one. Conflicting where the doctor's words say yes and the treatments surely no.
Fact relapsed_and_refractory(const Disease& disease, const ResolvedHistory& history,
                             const RelapseRecord& relapses);

/// D-REL: it came back after a response, more than 60 days after the latest treatment ended.
Fact relapsed_not_refractory(const Disease& disease, const ResolvedHistory& history,
                             const RelapseRecord& relapses);

/// D-INTOL: stopped for side effects, without progression. Of several medicines that were stopped
/// together nobody can tell which one was meant.
Fact intolerant_to(const MedicineOrClass& what, const History& given,
                   const ResolvedHistory& history, const RelapseRecord& relapses,
                   const Catalog& catalog);

}  // namespace myelobrief
