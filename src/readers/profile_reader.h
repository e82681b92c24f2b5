// From the text of a profile to a Profile, by docs/profile-format.md. Knows the format and which
// statements exclude each other; derives and judges nothing.
#pragma once

#include <string>

#include "base/date.h"
#include "base/loaded.h"
#include "domain/catalog.h"
#include "domain/profile.h"
#include "readers/json_place.h"

namespace myelobrief {

/// `file` is the name for messages. Nothing may be later than `today`; a month that is still
/// running ends then.
Loaded<Profile> read_profile(const std::string& text, const std::string& file,
                             const Catalog& catalog, Date today);

/// The same for a case's part of a profile, which needs no version.
Loaded<Profile> read_profile_fragment(const std::string& text, const std::string& file,
                                      const Catalog& catalog, Date today);

/// The same for a part of a larger document; the problems go where those of the place go.
Profile read_profile_fragment(const JsonPlace& place, const Catalog& catalog, Date today);

}  // namespace myelobrief
