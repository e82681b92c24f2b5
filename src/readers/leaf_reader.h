// One leaf of a criterion tree: a fact, an operator and a value that fit each other.
#pragma once

#include <optional>

#include "criteria/criterion.h"
#include "readers/data_file.h"

namespace myelobrief {

/// The fact that key "fact" names; nothing when it names none, which is noted.
std::optional<FactIndex> read_fact(JsonObject& object, const Catalog& catalog);

/// Nothing when the leaf has problems; they are noted. `ids` are the leaf ids of the rule so far.
std::optional<Leaf> read_leaf(const JsonPlace& place, const Catalog& catalog, UniqueIds& ids);

}  // namespace myelobrief
