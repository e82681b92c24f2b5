// Objects of the file that we write as text ourselves; libharu gives them their numbers. A document
// has hundreds of structure elements, and a libharu dictionary of five entries takes a kilobyte.
// Only files of this folder include it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "writers/pdf/haru.h"

namespace myelobrief {

struct OwnObject {
    /// The object as it stands in the file; of a stream its dictionary without "<<", ">>", length
    /// and filter.
    std::string text;
    std::optional<std::string> stream;
    enum class Packing { Deflate, AlreadyDeflated, Plain };
    Packing packing = Packing::Deflate;
};

class OwnObjects {
  public:
    /// The document has to outlive it.
    explicit OwnObjects(HPDF_Doc document) : document_(document) {}

    /// A number to refer to; its text comes later.
    std::uint32_t reserve();
    void set(std::uint32_t number, std::string text);
    std::uint32_t add(std::string text);
    std::uint32_t add_stream(std::string entries, std::string bytes,
                             OwnObject::Packing packing = OwnObject::Packing::Deflate);

    /// Puts a reference into a dictionary of libharu's.
    void refer(HPDF_Dict dictionary, const char* key, std::uint32_t number) const;

    /// Nothing for the objects of libharu.
    [[nodiscard]] const OwnObject* find(std::uint32_t number) const;

  private:
    HPDF_Doc document_;
    /// By number.
    std::vector<std::optional<OwnObject>> objects_;
};

/// The number of an object of libharu's.
std::uint32_t number_of(const HPDF_Dict_Rec* object);

}  // namespace myelobrief
