// What stands at the foot of every page.
#pragma once

#include "layout/page.h"
#include "layout/page_style.h"
#include "layout/typesetter.h"
#include "report/document.h"

namespace myelobrief {

/// Adds footer and page numbers to all pages; called last, when their number is known.
void add_footers(const Document& document, const PageStyle& style, Typesetter& typesetter,
                 Pages& pages);

}  // namespace myelobrief
