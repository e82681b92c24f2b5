#include "domain/history/resolved_history.h"

#include <algorithm>
#include <optional>

#include "domain/history/besides.h"
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

std::vector<std::string_view> active_substances(const std::vector<const Medicine*>& medicines) {
    std::vector<std::string_view> ids;
    ids.reserve(medicines.size());
    for (const auto* medicine : medicines) ids.emplace_back(medicine->active_substance());
    std::ranges::sort(ids);
    const auto repeated = std::ranges::unique(ids);
    ids.erase(repeated.begin(), repeated.end());
    return ids;
}

using SurelyBefore = bool (*)(const Treatment&, const Treatment&);

/// Again and again the first of the list before which nothing else surely comes. Nothing where the
/// treatments come before each other in a circle.
std::optional<std::vector<ResolvedTreatment>> in_order(const std::vector<ResolvedTreatment>& listed,
                                                       SurelyBefore surely_before) {
    const std::size_t count = listed.size();
    std::vector<std::size_t> earlier_ones(count, 0);
    std::vector<bool> before(count * count);
    for (std::size_t a = 0; a < count; ++a) {
        for (std::size_t b = 0; b < count; ++b) {
            if (a == b || !surely_before(*listed[a].given, *listed[b].given)) continue;
            before[a * count + b] = true;
            ++earlier_ones[b];
        }
    }
    std::vector<ResolvedTreatment> ordered;
    ordered.reserve(count);
    std::vector<bool> taken(count, false);
    while (ordered.size() < count) {
        std::size_t next = 0;
        while (next < count && (taken[next] || earlier_ones[next] > 0)) ++next;
        if (next == count) return std::nullopt;
        taken[next] = true;
        for (std::size_t b = 0; b < count; ++b)
            if (before[next * count + b]) --earlier_ones[b];
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
        treatment.substances = active_substances(treatment.medicines);
        treatment.nothing_known = is_only_unknown(given.medicines);
        if (treatment.nothing_known || !treatment.unrecognised.empty()) {
            resolved.any_unrecognised = true;
            resolved.complete = false;
        }
        listed.push_back(std::move(treatment));
    }
    auto ordered = in_order(listed, surely_before);
    resolved.purposes_show_order = ordered.has_value();
    // Dates alone never run in a circle.
    if (!ordered) ordered = in_order(listed, surely_before_by_dates);
    resolved.order.reserve(ordered->size());
    for (auto& treatment : *ordered) {
        const bool besides = besides_myeloma(treatment).has_value();
        auto& list = besides ? resolved.besides : resolved.treatments;
        treatment.perhaps_besides = !besides && perhaps_besides_myeloma(treatment);
        resolved.order.push_back({besides, list.size()});
        list.push_back(std::move(treatment));
    }
    return resolved;
}

}  // namespace myelobrief
