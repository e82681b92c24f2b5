// The sections of a profile, one function each; each stands in a file of its name.
#pragma once

#include "domain/catalog.h"
#include "domain/profile.h"
#include "readers/given_values.h"

namespace myelobrief {

struct ProfileContext {
    const Catalog& catalog;
    Date today;
};

Disease read_disease(const JsonPlace& place, const ProfileContext& context);
History read_history(const JsonPlace& place, const ProfileContext& context);
Treatment read_treatment(const JsonPlace& place, const ProfileContext& context);
std::vector<LabValue> read_labs(const JsonPlace& place, const ProfileContext& context);

}  // namespace myelobrief
