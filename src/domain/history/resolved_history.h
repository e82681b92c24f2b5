// The treatment list with its names understood and its entries in order of time. Every rule about
// the history works on this; none of them reads the profile's list again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/catalog.h"
#include "domain/profile.h"

namespace myelobrief {

struct ResolvedTreatment {
    const Treatment* given = nullptr;
    /// Its place in the profile's list, from 0.
    std::size_t position = 0;
    std::vector<const Medicine*> medicines;
    /// The active substances of `medicines`, each once, sorted.
    std::vector<std::string_view> substances;
    /// Names that no catalog entry has.
    std::vector<std::string> unrecognised;
    /// Something was given, and nobody knows what: it can hide more than one treatment.
    bool nothing_known = false;

    [[nodiscard]] bool has_medicine(std::string_view medicine_id) const;
    [[nodiscard]] bool has_class(std::string_view class_id) const;
};

struct ResolvedHistory {
    /// In the order of the list, except where dates or purposes show another one: what surely came
    /// before stands before (order.h). The order alone proves nothing.
    std::vector<ResolvedTreatment> treatments;
    /// False where purposes and plans contradict each other: then dates alone show an order.
    bool purposes_show_order = true;
    /// The person says that the list is complete, and every entry of it is understood.
    bool complete = false;
    /// The person says that the list is complete.
    bool complete_as_stated = false;
    bool any_unrecognised = false;

    /// Why something that no listed treatment shows may still be so.
    [[nodiscard]] UnknownReason reason_incomplete() const;
};

ResolvedHistory resolve_history(const History& history, const Catalog& catalog);

}  // namespace myelobrief
