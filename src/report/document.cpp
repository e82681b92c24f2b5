#include "report/document.h"

namespace myelobrief {

Text titled(std::string title, Text text) {
    Text all = bold(std::move(title));
    for (auto& span : text) all.push_back(std::move(span));
    return all;
}

void append(Text& text, Span span) {
    const bool alike = !text.empty() && text.back().bold == span.bold &&
                       text.back().language == span.language && text.back().link == span.link;
    if (alike)
        text.back().text += span.text;
    else
        text.push_back(std::move(span));
}

std::string characters(const Text& text) {
    std::string all;
    for (const auto& span : text) all += span.text;
    return all;
}

}  // namespace myelobrief
