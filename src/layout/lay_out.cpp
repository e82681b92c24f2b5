#include "layout/lay_out.h"

#include <cstddef>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "layout/blocks/blocks.h"
#include "layout/flow.h"
#include "layout/footer.h"
#include "layout/paginate.h"
#include "layout/typesetter.h"

namespace myelobrief {

namespace {

/// A heading with no more than a mark or an introduction under it should not end a page: such a
/// block is kept with the one that follows.
bool kept_with_next(const std::vector<Block>& blocks, std::size_t number) {
    if (number == 0 || number + 1 == blocks.size()) return false;
    const auto* above = std::get_if<Heading>(&blocks[number - 1]);
    if (above == nullptr) return false;
    if (std::holds_alternative<OutcomeLine>(blocks[number])) return true;
    if (!std::holds_alternative<Paragraph>(blocks[number])) return false;
    const auto* below = std::get_if<Heading>(&blocks[number + 1]);
    return std::holds_alternative<Table>(blocks[number + 1]) ||
           std::holds_alternative<Plots>(blocks[number + 1]) ||
           (below != nullptr && below->level > above->level);
}

Strips make_strips(const Document& document, const PageStyle& style, Typesetter& typesetter,
                   Structure& structure) {
    Strips strips;
    Flow flow{
        style,  typesetter,        structure,
        strips, style.margin_left, style.paper.width - style.margin_left - style.margin_right};
    bool starts_page = false;
    for (std::size_t number = 0; number < document.blocks.size(); ++number) {
        const auto& block = document.blocks[number];
        const std::size_t first = strips.strips.size();
        std::visit(
            [&](const auto& part) {
                if constexpr (std::is_same_v<std::decay_t<decltype(part)>, PageBreak>) {
                    starts_page = true;
                } else {
                    add_block(flow, part);
                }
            },
            block);
        if (first < strips.strips.size() && kept_with_next(document.blocks, number))
            strips.strips.back().keep_with_next = true;
        if (starts_page && first < strips.strips.size()) {
            strips.strips[first].starts_page = true;
            starts_page = false;
        }
    }
    return strips;
}

}  // namespace

Pages lay_out(const Document& document, const PageStyle& style, const FontMetrics& metrics) {
    Pages pages;
    pages.title = document.title;
    pages.language = document.language;
    pages.date = document.date;
    pages.width = style.paper.width;
    pages.height = style.paper.height;
    Typesetter typesetter(metrics);
    paginate(make_strips(document, style, typesetter, pages.structure), style, pages);
    add_footers(document, style, typesetter, pages);
    pages.not_printable.assign(typesetter.not_printable().begin(),
                               typesetter.not_printable().end());
    return pages;
}

}  // namespace myelobrief
