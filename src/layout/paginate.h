// Stacks strips on pages: what is kept together, where pages break, what is repeated after a break.
#pragma once

#include <vector>

#include "layout/page.h"
#include "layout/page_style.h"
#include "layout/strip.h"

namespace myelobrief {

/// Fills `pages.pages` and `pages.bookmarks`; there is always at least one page. `pages.structure`
/// is the one that the strips name; figures and text fields that go over pages get further nodes in
/// it. Strips that want to stay together do, unless they are taller than a page.
void paginate(Strips strips, const PageStyle& style, Pages& pages);

/// The room for strips on one page.
inline double content_height(const PageStyle& style) {
    return style.paper.height - style.margin_top - style.margin_bottom;
}

}  // namespace myelobrief
