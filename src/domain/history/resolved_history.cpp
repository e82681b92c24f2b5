#include "domain/history/resolved_history.h"

#include <algorithm>

namespace myelobrief {

bool ResolvedTreatment::has_medicine(std::string_view medicine_id) const {
    return std::ranges::any_of(medicines, [&](const Medicine* m) { return m->id == medicine_id; });
}

bool ResolvedTreatment::has_class(std::string_view class_id) const {
    return std::ranges::any_of(medicines, [&](const Medicine* m) {
        return std::ranges::find(m->classes, class_id) != m->classes.end();
    });
}

UnknownReason ResolvedHistory::reason_incomplete() const {
    if (any_unrecognised && complete_as_stated) return UnknownReason::MedicineUnrecognised;
    return treatments.empty() ? UnknownReason::NotGiven : UnknownReason::HistoryIncomplete;
}

ResolvedHistory resolve_history(const History& history, const Catalog& catalog) {
    ResolvedHistory resolved;
    resolved.complete_as_stated = history.complete && *history.complete;
    resolved.complete = resolved.complete_as_stated;

    std::vector<std::pair<Date, ResolvedTreatment>> keyed;
    keyed.reserve(history.treatments.size());
    Date key = Date::min();
    for (std::size_t i = 0; i < history.treatments.size(); ++i) {
        const auto& given = history.treatments[i];
        ResolvedTreatment treatment;
        treatment.given = &given;
        treatment.position = i;
        for (const auto& name : given.medicines) {
            const auto found = catalog.recognise_medicine(name);
            if (found.empty()) treatment.unrecognised.push_back(name);
            treatment.medicines.insert(treatment.medicines.end(), found.begin(), found.end());
        }
        if (given.medicines_unknown || !treatment.unrecognised.empty()) {
            resolved.any_unrecognised = true;
            resolved.complete = false;
        }
        if (given.start)
            key = given.start->earliest;
        else if (given.stop)
            key = given.stop->earliest;
        keyed.emplace_back(key, std::move(treatment));
    }
    std::ranges::stable_sort(keyed, {}, [](const auto& entry) { return entry.first; });
    resolved.treatments.reserve(keyed.size());
    for (auto& entry : keyed) resolved.treatments.push_back(std::move(entry.second));
    return resolved;
}

}  // namespace myelobrief
