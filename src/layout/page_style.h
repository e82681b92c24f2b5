// How pages look: sizes, spaces and colours as one plain value. The values below are the standard
// style; templates/pages/ holds them as data, by the same names. Knows no files and no JSON.
//
// Lengths are points (1/72 inch). Colours are chosen for a contrast of at least 7 to 1 where they
// carry text, and no meaning rests on a colour alone.
#pragma once

#include <span>
#include <string_view>

#include "layout/page.h"

namespace myelobrief {

/// "#1a2b3c" as a colour, at compile time.
constexpr Color rgb(unsigned hex) {
    return {((hex >> 16U) & 0xffU) / 255.0, ((hex >> 8U) & 0xffU) / 255.0, (hex & 0xffU) / 255.0};
}

/// The size of a sheet.
struct Paper {
    double width = 612;  ///< US Letter
    double height = 792;
    bool operator==(const Paper&) const = default;
};

struct PageStyle {
    /// Not a part of the look: any style can be set on any paper.
    Paper paper;

    double margin_left = 56.7;  ///< 20 mm
    double margin_right = 56.7;
    double margin_top = 50;
    double margin_bottom = 58;  ///< the footer stands inside it
    /// Longest line of running text: 60 to 70 letters. Tables and boxes use the whole width.
    double text_max_width = 470;

    double body_size = 14;
    double lead_size = 16;
    double note_size = 12;
    double leading = 1.4;  ///< line height as a multiple of the size
    double paragraph_space = 5;
    double small_space = 3;  ///< after paragraphs of reference matter

    double heading_1_size = 26;
    double heading_2_size = 18;
    double heading_3_size = 15;
    double heading_leading = 1.2;
    double heading_1_space_before = 0;
    double heading_2_space_before = 13;
    double heading_3_space_before = 9;
    double heading_1_space_after = 10;
    double heading_2_space_after = 5;
    double heading_3_space_after = 3;
    double heading_2_rule_gap = 3;  ///< from the last line down to the rule below it
    double heading_2_rule_width = 1.25;

    double list_indent = 20;
    double list_item_space = 2.5;
    double bullet_radius = 2.2;
    double check_box_size = 14.2;  ///< 5 mm
    double check_box_line_width = 1.2;
    double check_box_indent = 27;

    double writing_line_gap = 31;  ///< room for handwriting
    double writing_line_width = 0.8;

    double outcome_mark_size = 14.5;
    double outcome_indent = 24;

    double table_size = 12;
    double table_leading = 1.3;
    double table_padding_x = 6;
    double table_padding_y = 4;
    double table_rule_width = 0.6;
    double table_header_rule_width = 1.5;
    double table_caption_size = 12;
    double table_space = 9;  ///< above and below

    double box_padding = 9;
    double box_space = 8;  ///< above and below
    double box_title_size = 15;
    double box_line_width = 1.25;
    double box_urgent_line_width = 2.5;
    double box_bar_width = 5;  ///< the thick left edge of a notice

    double timeline_label_share = 0.42;  ///< the label column's part of the width
    double timeline_label_size = 12;
    double timeline_row_height = 24;
    double timeline_bar_height = 13;
    double timeline_dense_row_height = 18;  ///< once there are more items than timeline_dense_from
    double timeline_dense_bar_height = 9;
    double timeline_dense_from = 12;
    double timeline_mark_size = 12;
    double timeline_line_width = 1.2;

    double footer_size = 12;
    double footer_baseline = 34;  ///< above the page's lower edge
    double footer_rule_gap = 18;  ///< from the footer's baseline up to its rule
    double footer_rule_width = 0.6;

    Color ink = rgb(0x1a1a1a);
    Color accent = rgb(0x17375e);
    Color quiet = rgb(0x444444);
    Color rule = rgb(0x8a9099);
    Color writing_line = rgb(0x555555);
    Color heading_rule = rgb(0x17375e);
    Color table_header_fill = rgb(0xe6ecf3);
    Color table_rule = rgb(0x8a9099);
    Color notice_fill = rgb(0xf1f4f8);
    Color notice_line = rgb(0x17375e);
    Color hand_over_fill = rgb(0xffffff);
    Color hand_over_line = rgb(0x1a1a1a);
    Color urgent_fill = rgb(0xfdf3f1);
    Color urgent_line = rgb(0x8c1d18);
    Color met = rgb(0x1b5e20);
    Color not_met = rgb(0x8c1d18);
    Color unknown = rgb(0x5c4300);
    Color not_applicable = rgb(0x444444);
    Color timeline_band = rgb(0xf1f4f8);
    Color timeline_bar = rgb(0x3f6797);
    Color timeline_soft = rgb(0xffffff);
    Color timeline_mark = rgb(0x1a1a1a);
    Color timeline_relapse = rgb(0x8c1d18);
    Color timeline_grid = rgb(0xc4cad3);

    bool operator==(const PageStyle&) const = default;
};

/// A member of PageStyle by its name in the data.
struct PageStyleNumber {
    std::string_view key;
    double PageStyle::*member;
};
struct PageStyleColor {
    std::string_view key;
    Color PageStyle::*member;
};

/// Every number and every colour of a page style, in the order above: what a reader has to read.
[[nodiscard]] std::span<const PageStyleNumber> page_style_numbers();
[[nodiscard]] std::span<const PageStyleColor> page_style_colors();

}  // namespace myelobrief
