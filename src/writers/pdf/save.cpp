#include "writers/pdf/save.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "writers/pdf/content_hash.h"
#include "writers/pdf/deflate.h"
#include "writers/pdf/pdf_syntax.h"

namespace myelobrief {

namespace {

struct FreeStream {
    void operator()(_HPDF_Stream_Rec* stream) const { HPDF_Stream_Free(stream); }
};
using HaruStream = std::unique_ptr<_HPDF_Stream_Rec, FreeStream>;

std::string bytes_of(HPDF_Stream stream) {
    std::string bytes;
    for (HPDF_UINT i = 0; i < HPDF_MemStream_GetBufCount(stream); ++i) {
        HPDF_UINT length = 0;
        const HPDF_BYTE* part = HPDF_MemStream_GetBufPtr(stream, i, &length);
        bytes.append(part, part + length);
    }
    return bytes;
}

HPDF_Obj_Header& header_of(void* object) {
    return *static_cast<HPDF_Obj_Header*>(object);
}

HPDF_Dict as_dictionary(void* object) {
    const bool is = (header_of(object).obj_class & HPDF_OCLASS_ANY) == HPDF_OCLASS_DICT;
    return is ? static_cast<HPDF_Dict>(object) : nullptr;
}

/// Where an object stands: free, at an offset of the file, or in an object stream.
struct Place {
    enum class Kind : std::uint8_t { Free = 0, Offset = 1, InStream = 2 };
    Kind kind = Kind::Free;
    /// The offset, or the number of the object stream.
    std::size_t where = 0;
    /// The place in the object stream.
    std::size_t index = 0;
};

class Saver {
  public:
    Saver(HPDF_Doc document, const OwnObjects& own)
        : document_(document),
          own_(own),
          count_(document->xref->entries->count),
          places_(count_ + 2),
          small_(made(HPDF_MemStream_New(document->mmgr, block_size))) {}

    std::string save() {
        out_ = "%PDF-1.7\n%\xb5\xb5\xb5\xb5\n";
        for (std::uint32_t number = 1; number < count_; ++number) write_object(number);
        write_small_objects();
        write_cross_reference();
        return std::move(out_);
    }

  private:
    static constexpr HPDF_UINT block_size = 65536;

    void* object(std::uint32_t number) { return HPDF_Xref_GetEntry(document_->xref, number)->obj; }

    void write_object(std::uint32_t number) {
        if (const auto* own = own_.find(number)) {
            if (own->stream)
                write_stream(number, own->text, *own->stream, own->packing);
            else
                add_small(number, own->text);
            return;
        }
        void* value = object(number);
        HPDF_Dict dictionary = as_dictionary(value);
        if (dictionary != nullptr && dictionary->stream != nullptr) {
            write_stream(number, entries(dictionary), bytes_of(dictionary->stream),
                         OwnObject::Packing::Deflate);
        } else if (!is_length(value)) {
            begin_small(number);
            check(HPDF_Obj_WriteValue(value, small_.get(), nullptr));
            end_small();
        }
    }

    /// libharu keeps the lengths of streams as objects of their own; ours stand in the streams.
    static bool is_length(void* value) {
        return (header_of(value).obj_class & HPDF_OCLASS_ANY) == HPDF_OCLASS_NUMBER;
    }

    /// The entries of a stream's dictionary, without length and filter.
    std::string entries(HPDF_Dict dictionary) {
        const HaruStream text(made(HPDF_MemStream_New(document_->mmgr, 1024)));
        for (HPDF_UINT i = 0; i < dictionary->list->count; ++i) {
            const auto* entry =
                static_cast<HPDF_DictElement>(HPDF_List_ItemAt(dictionary->list, i));
            const std::string_view key = entry->key;
            if (key == "Length" || key == "Filter") continue;
            check(HPDF_Stream_WriteEscapeName(text.get(), entry->key));
            check(HPDF_Stream_WriteStr(text.get(), " "));
            check(HPDF_Obj_Write(entry->value, text.get(), nullptr));
        }
        return bytes_of(text.get());
    }

    void write_stream(std::uint32_t number, std::string_view entries, std::string_view bytes,
                      OwnObject::Packing packing) {
        std::string packed;
        if (packing == OwnObject::Packing::Deflate) {
            packed = deflated(bytes);
            bytes = packed;
        }
        places_[number] = {Place::Kind::Offset, out_.size()};
        out_ += std::to_string(number) + " 0 obj\n<<";
        out_ += entries;
        if (packing != OwnObject::Packing::Plain) out_ += "/Filter/FlateDecode";
        out_ += "/Length " + std::to_string(bytes.size()) + ">>\nstream\n";
        out_ += bytes;
        out_ += "\nendstream\nendobj\n";
    }

    void begin_small(std::uint32_t number) {
        places_[number] = {Place::Kind::InStream, count_, small_count_++};
        small_table_ += std::to_string(number) + ' ' + std::to_string(small_->size) + ' ';
    }
    void end_small() { check(HPDF_Stream_WriteStr(small_.get(), "\n")); }

    void add_small(std::uint32_t number, std::string_view text) {
        begin_small(number);
        append(small_.get(), text);
        end_small();
    }

    void write_small_objects() {
        const std::string entries = "/Type/ObjStm/N " + std::to_string(small_count_) + "/First " +
                                    std::to_string(small_table_.size());
        write_stream(count_, entries, small_table_ + bytes_of(small_.get()),
                     OwnObject::Packing::Deflate);
    }

    /// Rows of eight bytes: kind, where (four bytes), index (three bytes); each as its difference
    /// from the row above, which compresses better.
    void write_cross_reference() {
        const std::size_t start = out_.size();
        places_[count_ + 1] = {Place::Kind::Offset, start};
        std::string rows;
        using Row = std::array<std::uint8_t, 8>;
        Row above{};
        for (const auto& place : places_) {
            // The number of a free object is not to be used again.
            const std::size_t index = place.kind == Place::Kind::Free ? 0xffff : place.index;
            const Row row{static_cast<std::uint8_t>(place.kind),
                          byte(place.where, 24),
                          byte(place.where, 16),
                          byte(place.where, 8),
                          byte(place.where, 0),
                          byte(index, 16),
                          byte(index, 8),
                          byte(index, 0)};
            constexpr char difference_from_above = 2;
            rows += difference_from_above;
            for (std::size_t i = 0; i < row.size(); ++i)
                rows += static_cast<char>(static_cast<std::uint8_t>(row[i] - above[i]));
            above = row;
        }
        const std::string id = file_id();
        const std::string entries = "/Type/XRef/Size " + std::to_string(places_.size()) +
                                    "/W[1 4 3]/Root " +
                                    pdf_reference(number_of(document_->catalog)) + "/Info " +
                                    pdf_reference(number_of(document_->info)) + "/ID[" + id + id +
                                    "]/DecodeParms<</Predictor 12/Columns 8>>";
        write_stream(static_cast<std::uint32_t>(count_ + 1), entries, rows,
                     OwnObject::Packing::Deflate);
        out_ += "startxref\n" + std::to_string(start) + "\n%%EOF\n";
    }

    static std::uint8_t byte(std::size_t value, unsigned shift) {
        return static_cast<std::uint8_t>((value >> shift) & 0xffU);
    }

    std::string file_id() const {
        ContentHash hash;
        hash.add(out_);
        constexpr std::string_view digits = "0123456789ABCDEF";
        std::string id = "<";
        for (const std::uint64_t half : {hash.first(), hash.second()})
            for (unsigned shift = 0; shift < 64; shift += 4) id += digits[(half >> shift) & 0xfU];
        return id + '>';
    }

    HPDF_Doc document_;
    const OwnObjects& own_;
    std::uint32_t count_;
    std::vector<Place> places_;
    std::string out_;
    HaruStream small_;
    std::string small_table_;
    std::size_t small_count_ = 0;
};

}  // namespace

std::string save(HPDF_Doc document, const OwnObjects& own) {
    return Saver(document, own).save();
}

}  // namespace myelobrief
