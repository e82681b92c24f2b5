// Which medicines and classes were ever given, and to which of them the myeloma stopped responding.
#pragma once

#include <string_view>

#include "domain/fact.h"
#include "domain/history/relapse.h"
#include "domain/history/resolved_history.h"

namespace myelobrief {

/// A medicine or a class of the catalog, with how to find it in a treatment.
struct MedicineOrClass {
    const Medicine* medicine = nullptr;
    const MedicineClass* medicine_class = nullptr;
};

/// Whether a treatment held it: yes, no, or only an unsettled member or as a preparation.
Truth held(const MedicineOrClass& what, const ResolvedTreatment& treatment);

/// Ever received (D-EXP). "No" only from a complete list without unrecognised names, or a plain
/// "never"; someone who had only an unsettled member of a class needs judgement.
Fact exposed_to(const MedicineOrClass& what, const History& given, const ResolvedHistory& history,
                const Catalog& catalog);

/// Refractory to some treatment that held it (D-REF, R-13).
Fact refractory_to(const MedicineOrClass& what, const History& given,
                   const ResolvedHistory& history, const RelapseRecord& relapses,
                   const Catalog& catalog);

}  // namespace myelobrief
