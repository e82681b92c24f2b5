#include "report/document.h"

namespace myelobrief {

Text titled(std::string title, Text text) {
    Text all = bold(std::move(title));
    for (auto& span : text) all.push_back(std::move(span));
    return all;
}

std::string characters(const Text& text) {
    std::string all;
    for (const auto& span : text) all += span.text;
    return all;
}

}  // namespace myelobrief
