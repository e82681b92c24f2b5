// The full block of an option; every option has the same slots in the same order.
#pragma once

#include "report/brief_builder.h"

namespace myelobrief {

void add_option_block(BriefBuilder& brief, const OptionFindings& entry);

}  // namespace myelobrief
