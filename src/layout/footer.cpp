#include "layout/footer.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace myelobrief {

namespace {

void replace(std::string& text, std::string_view name, std::size_t number) {
    const auto at = text.find(name);
    if (at != std::string::npos) text.replace(at, name.size(), std::to_string(number));
}

}  // namespace

void add_footers(const Document& document, const PageStyle& style, Typesetter& typesetter,
                 Pages& pages) {
    const TextStyle text{style.footer_size, style.leading, style.quiet, false};
    const double right = style.paper.width - style.margin_right;
    const double width = right - style.margin_left;
    const double baseline = style.paper.height - style.footer_baseline;
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        auto& items = pages.pages[i].items;
        const double rule = baseline - style.footer_rule_gap;
        items.emplace_back(PlacedLine{style.margin_left, rule, right, rule, style.footer_rule_width,
                                      style.rule, false, repetition});
        std::string number = document.page_label;
        replace(number, "{page}", i + 1);
        replace(number, "{pages}", pages.pages.size());
        const auto label = typesetter.lines(plain(number), text, width);
        const double label_width = label.empty() ? 0 : label.front().width;
        // A footer too long for its line ends where the page number begins.
        const auto footer = typesetter.lines(plain(document.footer), text,
                                             width - label_width - 2 * style.footer_size);
        const std::size_t first = items.size();
        if (!footer.empty()) place(footer.front(), text, style.margin_left, baseline, items);
        if (!label.empty()) place(label.front(), text, right - label_width, baseline, items);
        for (std::size_t item = first; item < items.size(); ++item)
            set_node(items[item], repetition);
    }
}

}  // namespace myelobrief
