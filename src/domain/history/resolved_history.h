// The treatment list with its names understood and its entries in order of time. Every rule about
// the history works on this; none of them reads the profile's list again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/catalog.h"
#include "domain/profile.h"

namespace myelobrief {

/// What an entry of the list is, where it is no treatment of the myeloma.
enum class Besides { Symptoms, Preparation, SupportiveCare, OtherDisease };

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
    /// It may have been given for something else than the myeloma (besides.h).
    bool perhaps_besides = false;

    [[nodiscard]] bool has_medicine(std::string_view medicine_id) const;
    [[nodiscard]] bool has_class(std::string_view class_id) const;
};

struct ResolvedHistory {
    /// In the order of the list, except where dates or purposes show another one: what surely came
    /// before stands before (order.h). The order alone proves nothing.
    std::vector<ResolvedTreatment> treatments;
    /// Entries that are no treatments of the myeloma: they count for nothing but exposure.
    std::vector<ResolvedTreatment> besides;
    /// False where purposes and plans contradict each other: then dates alone show an order.
    bool purposes_show_order = true;
    /// The person says that the list is complete, and every entry of it is understood.
    bool complete = false;
    /// The person says that the list is complete.
    bool complete_as_stated = false;
    bool any_unrecognised = false;

    /// All entries in one order of time, treatments and those besides.
    [[nodiscard]] std::size_t entries() const { return order.size(); }
    [[nodiscard]] const ResolvedTreatment& entry(std::size_t place) const {
        const auto& at = order[place];
        return at.besides ? besides[at.index] : treatments[at.index];
    }
    struct Entry {
        bool besides = false;
        std::size_t index = 0;
    };
    std::vector<Entry> order;

    /// Why something that no listed treatment shows may still be so.
    [[nodiscard]] UnknownReason reason_incomplete() const;
};

ResolvedHistory resolve_history(const History& history, const Catalog& catalog);

}  // namespace myelobrief
