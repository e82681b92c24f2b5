// A made-up document with every kind of block. It takes no word from templates/wording, so that no
// change of a text changes how it looks.
#pragma once

#include "report/document.h"

namespace myelobrief::test {

/// Its texts say what they show, so that a picture of it explains itself.
Document sample_document();

}  // namespace myelobrief::test
