#include "domain/fact.h"

#include "domain/names.h"

namespace myelobrief {

template <>
struct Names<UnknownReason> {
    static constexpr NameTable<UnknownReason, 10> table{
        {{UnknownReason::None, "none"},
         {UnknownReason::NotGiven, "not-given"},
         {UnknownReason::PersonDoesNotKnow, "person-does-not-know"},
         {UnknownReason::TooOld, "too-old"},
         {UnknownReason::Conflicting, "conflicting"},
         {UnknownReason::UnitUnclear, "unit-unclear"},
         {UnknownReason::NeedsJudgement, "needs-judgement"},
         {UnknownReason::HistoryIncomplete, "history-incomplete"},
         {UnknownReason::OnlyApproximate, "only-approximate"},
         {UnknownReason::MedicineUnrecognised, "medicine-unrecognised"}}};
};

std::string_view name_of(UnknownReason reason) {
    return name_of_value(reason);
}

}  // namespace myelobrief
