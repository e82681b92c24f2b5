// What a PDF file says about itself: title, dates, language, the standards it keeps to, and the
// colours it means. Only files of this folder include it.
#pragma once

#include <string_view>

#include "layout/page.h"
#include "writers/pdf/own_objects.h"

namespace myelobrief {

/// The information dictionary, the same once more as XMP, and what the catalog has to say.
void add_metadata(HPDF_Doc document, OwnObjects& objects, const Pages& pages);

/// All colours of the pages are those of this profile. It comes deflated.
void add_output_intent(HPDF_Doc document, OwnObjects& objects, std::string_view deflated_profile);

}  // namespace myelobrief
