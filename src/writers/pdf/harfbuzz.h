// HarfBuzz's objects as owning handles. Only files of this folder include it.
#pragma once

#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>

#include <memory>

namespace myelobrief {

template <auto destroy>
struct HarfBuzzDelete {
    template <class T>
    void operator()(T* object) const {
        destroy(object);
    }
};

using HbBlob = std::unique_ptr<hb_blob_t, HarfBuzzDelete<hb_blob_destroy>>;
using HbFace = std::unique_ptr<hb_face_t, HarfBuzzDelete<hb_face_destroy>>;
using HbFont = std::unique_ptr<hb_font_t, HarfBuzzDelete<hb_font_destroy>>;
using HbBuffer = std::unique_ptr<hb_buffer_t, HarfBuzzDelete<hb_buffer_destroy>>;
using HbSubsetInput = std::unique_ptr<hb_subset_input_t, HarfBuzzDelete<hb_subset_input_destroy>>;
using HbSubsetPlan = std::unique_ptr<hb_subset_plan_t, HarfBuzzDelete<hb_subset_plan_destroy>>;

}  // namespace myelobrief
