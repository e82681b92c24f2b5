// The lists of criteria/catalog. Knows their files; checks that the lists fit each other.
#pragma once

#include <string>
#include <vector>

#include "criteria/criteria_data.h"
#include "readers/data_file.h"

namespace myelobrief {

/// The files of the catalog, by their name in the folder.
struct CatalogFiles {
    DataFile& classes;
    DataFile& medicines;
    DataFile& regimens;
    DataFile& lab_tests;
    DataFile& gene_changes;
    DataFile& facts;
};

/// All files have a root. Problems go to the files they are found in; the catalog is indexed.
Catalog read_catalog(const CatalogFiles& files, TraceList& traces);

/// The facts of facts.json, with the members of families put in their place.
std::vector<FactDefinition> read_facts(DataFile& file, const Catalog& catalog, TraceList& traces);

std::vector<DecisionFactor> read_decision_factors(DataFile& file, const Catalog& catalog,
                                                  const std::vector<Source>& sources,
                                                  TraceList& traces);

}  // namespace myelobrief
