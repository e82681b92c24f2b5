// The texts at the marks of a line of time: which of them have the room, and where they stand.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "layout/typesetter.h"

namespace myelobrief {

struct MarkTexts {
    /// Middles of the marks and their texts, from left to right.
    std::vector<std::pair<double, std::string>> marks;
    /// No text reaches over these edges.
    double left = 0;
    double right = 0;
};

/// Places the texts on one baseline. Where they would touch, only every second, third … mark has a
/// text, counted from the first one.
void place_mark_texts(Typesetter& typesetter, const MarkTexts& texts, const TextStyle& style,
                      double baseline, std::vector<Placed>& items);

}  // namespace myelobrief
