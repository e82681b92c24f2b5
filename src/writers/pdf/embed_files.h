// Puts attachments into a libharu document. Only files of this folder include it.
#pragma once

#include <string>
#include <vector>

#include "writers/pdf/attachments.h"
#include "writers/pdf/own_objects.h"

namespace myelobrief {

/// `date` is the files' date, ISO. Names have to differ.
void embed_files(HPDF_Doc document, OwnObjects& objects, const std::vector<Attachment>& files,
                 const std::string& date);

}  // namespace myelobrief
