// The places of a page that answer to a reader, as annotations: links to follow, boxes to tick,
// lines to fill in. Only files of this folder include it.
#pragma once

#include <cstdint>
#include <vector>

#include "writers/pdf/font_set.h"
#include "writers/pdf/structure_tree.h"

namespace myelobrief {

/// Adds an annotation for each area of the pages. `sheets` are the pages as libharu has them; what
/// is typed into fields is set in the regular face of `fonts`.
void add_annotations(HPDF_Doc document, OwnObjects& objects, const Pages& pages,
                     const std::vector<HPDF_Page>& sheets, StructureTree& tree,
                     const FontSet& fonts);

}  // namespace myelobrief
