// Finished pages as readable text: one line for each placed item, so that a test shows where things
// stand and a difference names what moved.
#pragma once

#include <string>

#include "layout/page.h"

namespace myelobrief::test {

/// "page 1", then for each item its kind, place (from the left and from the top, in tenths of a
/// point) and content.
std::string dump_pages(const Pages& pages);

}  // namespace myelobrief::test
