#include "report/document.h"

namespace myelobrief {

std::string characters(const Text& text) {
    std::string all;
    for (const auto& span : text) all += span.text;
    return all;
}

}  // namespace myelobrief
