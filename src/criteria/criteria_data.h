// Everything that stands in the data folder, read and linked.
#pragma once

#include <string>
#include <vector>

#include "criteria/option.h"
#include "criteria/source.h"
#include "domain/catalog.h"

namespace myelobrief {

/// One of the things that doctors weigh, with the facts that speak to it.
struct DecisionFactor {
    std::string id;
    std::vector<FactIndex> facts;
    Reference reference;
};

struct CriteriaData {
    Catalog catalog;
    std::vector<Source> sources;
    /// Sorted by topic, then by id.
    std::vector<Option> options;
    std::vector<OptionCases> cases;
    std::vector<DecisionFactor> decision_factors;
    std::vector<Trace> traces;
    /// In the catalog; statements carry theirs.
    std::vector<EntryToVerify> to_verify;
    /// First 12 hex digits of SHA-256 over the names and contents of the data files.
    std::string version;
    /// The name of the folder that is laid over ours; empty where there is none.
    std::string overlay;

    [[nodiscard]] const Source* source(const std::string& id) const;
    [[nodiscard]] const Option* option(const std::string& id) const;
};

}  // namespace myelobrief
