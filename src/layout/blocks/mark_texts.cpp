#include "layout/blocks/mark_texts.h"

#include <algorithm>
#include <cstddef>

namespace myelobrief {

void place_mark_texts(Typesetter& typesetter, const MarkTexts& texts, const TextStyle& style,
                      double baseline, std::vector<Placed>& items) {
    struct Text {
        Line line;
        double left = 0;
    };
    std::vector<Text> all;
    for (const auto& [at, text] : texts.marks) {
        auto lines = typesetter.lines(plain(text), style, texts.right - texts.left);
        if (lines.empty()) continue;
        const double last = std::max(texts.right - lines.front().width, texts.left);
        const double left = std::clamp(at - lines.front().width / 2, texts.left, last);
        all.push_back({std::move(lines.front()), left});
    }
    const auto touch = [&](std::size_t stride) {
        for (std::size_t i = stride; i < all.size(); i += stride)
            if (all[i].left < all[i - stride].left + all[i - stride].line.width + style.size * 0.5)
                return true;
        return false;
    };
    std::size_t stride = 1;
    while (touch(stride)) ++stride;
    for (std::size_t i = 0; i < all.size(); i += stride)
        place(all[i].line, style, all[i].left, baseline, items);
}

}  // namespace myelobrief
