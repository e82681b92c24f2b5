// Finished pages as readable text: one line for each placed item, so that a test shows where things
// stand and a difference names what moved.
#pragma once

#include <string>

#include "layout/page.h"

namespace myelobrief::test {

/// "page 1", then for each item its kind, place (from the left and from the top, in tenths of a
/// point) and content.
std::string dump_pages(const Pages& pages);

/// The structure: a line for each node, indented below its parent, with the texts that it holds and
/// the page of each, such as "paragraph 1:\"a text on \" 2:\"two pages\"". Areas are named by kind.
std::string dump_structure(const Pages& pages);

}  // namespace myelobrief::test
