#include "writers/pdf/own_objects.h"

#include <utility>

namespace myelobrief {

namespace {

constexpr HPDF_UINT32 number_bits = 0x00ffffff;

}  // namespace

std::uint32_t OwnObjects::reserve() {
    // In libharu's list it is a null; save() writes our text in its place.
    HPDF_Null null = made(HPDF_Null_New(document_->mmgr));
    check(HPDF_Xref_Add(document_->xref, null));
    const std::uint32_t number = null->header.obj_id & number_bits;
    objects_.resize(number + 1);
    objects_[number].emplace();
    return number;
}

void OwnObjects::set(std::uint32_t number, std::string text) {
    objects_[number]->text = std::move(text);
}

std::uint32_t OwnObjects::add(std::string text) {
    const std::uint32_t number = reserve();
    set(number, std::move(text));
    return number;
}

std::uint32_t OwnObjects::add_stream(std::string entries, std::string bytes,
                                     OwnObject::Packing packing) {
    const std::uint32_t number = reserve();
    objects_[number] = OwnObject{std::move(entries), std::move(bytes), packing};
    return number;
}

void OwnObjects::refer(HPDF_Dict dictionary, const char* key, std::uint32_t number) const {
    set_object(dictionary, key, HPDF_Xref_GetEntry(document_->xref, number)->obj);
}

const OwnObject* OwnObjects::find(std::uint32_t number) const {
    return number < objects_.size() && objects_[number] ? &*objects_[number] : nullptr;
}

std::uint32_t number_of(const HPDF_Dict_Rec* object) {
    return object->header.obj_id & number_bits;
}

}  // namespace myelobrief
