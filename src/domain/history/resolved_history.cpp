#include "domain/history/resolved_history.h"

#include <algorithm>

#include "domain/history/order.h"

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

namespace {

/// "unknown" in place of the list of medicines: something was given, and nobody knows what.
bool is_only_unknown(const std::vector<std::string>& medicines) {
    return medicines.size() == 1 && medicines.front() == "unknown";
}

/// Again and again the first of the list before which nothing else surely comes.
std::vector<ResolvedTreatment> in_order_of_time(std::vector<ResolvedTreatment> listed) {
    const std::size_t count = listed.size();
    std::vector<std::size_t> earlier_ones(count, 0);
    for (const auto& later : listed)
        for (const auto& earlier : listed)
            if (surely_before_by_dates(*earlier.given, *later.given))
                ++earlier_ones[later.position];

    std::vector<ResolvedTreatment> ordered;
    ordered.reserve(count);
    std::vector<bool> taken(count, false);
    while (ordered.size() < count) {
        std::size_t next = 0;
        while (taken[next] || earlier_ones[next] > 0) ++next;
        taken[next] = true;
        for (std::size_t i = 0; i < count; ++i)
            if (surely_before_by_dates(*listed[next].given, *listed[i].given)) --earlier_ones[i];
        ordered.push_back(listed[next]);
    }
    return ordered;
}

}  // namespace

ResolvedHistory resolve_history(const History& history, const Catalog& catalog) {
    ResolvedHistory resolved;
    resolved.complete_as_stated = history.complete && *history.complete;
    resolved.complete = resolved.complete_as_stated;

    std::vector<ResolvedTreatment> listed;
    listed.reserve(history.treatments.size());
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
        treatment.nothing_known = is_only_unknown(given.medicines);
        if (treatment.nothing_known || !treatment.unrecognised.empty()) {
            resolved.any_unrecognised = true;
            resolved.complete = false;
        }
        listed.push_back(std::move(treatment));
    }
    resolved.treatments = in_order_of_time(std::move(listed));
    return resolved;
}

}  // namespace myelobrief
