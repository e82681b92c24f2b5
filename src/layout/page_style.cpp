#include "layout/page_style.h"

#include <array>

namespace myelobrief {

namespace {

constexpr std::array numbers{
    PageStyleNumber{"margin_left", &PageStyle::margin_left},
    PageStyleNumber{"margin_right", &PageStyle::margin_right},
    PageStyleNumber{"margin_top", &PageStyle::margin_top},
    PageStyleNumber{"margin_bottom", &PageStyle::margin_bottom},
    PageStyleNumber{"text_max_width", &PageStyle::text_max_width},
    PageStyleNumber{"body_size", &PageStyle::body_size},
    PageStyleNumber{"lead_size", &PageStyle::lead_size},
    PageStyleNumber{"note_size", &PageStyle::note_size},
    PageStyleNumber{"leading", &PageStyle::leading},
    PageStyleNumber{"paragraph_space", &PageStyle::paragraph_space},
    PageStyleNumber{"small_space", &PageStyle::small_space},
    PageStyleNumber{"heading_1_size", &PageStyle::heading_1_size},
    PageStyleNumber{"heading_2_size", &PageStyle::heading_2_size},
    PageStyleNumber{"heading_3_size", &PageStyle::heading_3_size},
    PageStyleNumber{"heading_leading", &PageStyle::heading_leading},
    PageStyleNumber{"heading_1_space_before", &PageStyle::heading_1_space_before},
    PageStyleNumber{"heading_2_space_before", &PageStyle::heading_2_space_before},
    PageStyleNumber{"heading_3_space_before", &PageStyle::heading_3_space_before},
    PageStyleNumber{"heading_1_space_after", &PageStyle::heading_1_space_after},
    PageStyleNumber{"heading_2_space_after", &PageStyle::heading_2_space_after},
    PageStyleNumber{"heading_3_space_after", &PageStyle::heading_3_space_after},
    PageStyleNumber{"heading_2_rule_gap", &PageStyle::heading_2_rule_gap},
    PageStyleNumber{"heading_2_rule_width", &PageStyle::heading_2_rule_width},
    PageStyleNumber{"list_indent", &PageStyle::list_indent},
    PageStyleNumber{"list_item_space", &PageStyle::list_item_space},
    PageStyleNumber{"bullet_radius", &PageStyle::bullet_radius},
    PageStyleNumber{"check_box_size", &PageStyle::check_box_size},
    PageStyleNumber{"check_box_line_width", &PageStyle::check_box_line_width},
    PageStyleNumber{"check_box_indent", &PageStyle::check_box_indent},
    PageStyleNumber{"writing_line_gap", &PageStyle::writing_line_gap},
    PageStyleNumber{"writing_line_width", &PageStyle::writing_line_width},
    PageStyleNumber{"outcome_mark_size", &PageStyle::outcome_mark_size},
    PageStyleNumber{"outcome_indent", &PageStyle::outcome_indent},
    PageStyleNumber{"table_size", &PageStyle::table_size},
    PageStyleNumber{"table_leading", &PageStyle::table_leading},
    PageStyleNumber{"table_padding_x", &PageStyle::table_padding_x},
    PageStyleNumber{"table_padding_y", &PageStyle::table_padding_y},
    PageStyleNumber{"table_rule_width", &PageStyle::table_rule_width},
    PageStyleNumber{"table_header_rule_width", &PageStyle::table_header_rule_width},
    PageStyleNumber{"table_caption_size", &PageStyle::table_caption_size},
    PageStyleNumber{"table_space", &PageStyle::table_space},
    PageStyleNumber{"box_padding", &PageStyle::box_padding},
    PageStyleNumber{"box_space", &PageStyle::box_space},
    PageStyleNumber{"box_title_size", &PageStyle::box_title_size},
    PageStyleNumber{"box_line_width", &PageStyle::box_line_width},
    PageStyleNumber{"box_urgent_line_width", &PageStyle::box_urgent_line_width},
    PageStyleNumber{"box_bar_width", &PageStyle::box_bar_width},
    PageStyleNumber{"timeline_label_share", &PageStyle::timeline_label_share},
    PageStyleNumber{"timeline_label_size", &PageStyle::timeline_label_size},
    PageStyleNumber{"timeline_row_height", &PageStyle::timeline_row_height},
    PageStyleNumber{"timeline_bar_height", &PageStyle::timeline_bar_height},
    PageStyleNumber{"timeline_dense_row_height", &PageStyle::timeline_dense_row_height},
    PageStyleNumber{"timeline_dense_bar_height", &PageStyle::timeline_dense_bar_height},
    PageStyleNumber{"timeline_dense_from", &PageStyle::timeline_dense_from},
    PageStyleNumber{"timeline_mark_size", &PageStyle::timeline_mark_size},
    PageStyleNumber{"timeline_line_width", &PageStyle::timeline_line_width},
    PageStyleNumber{"footer_size", &PageStyle::footer_size},
    PageStyleNumber{"footer_baseline", &PageStyle::footer_baseline},
    PageStyleNumber{"footer_rule_gap", &PageStyle::footer_rule_gap},
    PageStyleNumber{"footer_rule_width", &PageStyle::footer_rule_width},
};

constexpr std::array colors{
    PageStyleColor{"ink", &PageStyle::ink},
    PageStyleColor{"accent", &PageStyle::accent},
    PageStyleColor{"quiet", &PageStyle::quiet},
    PageStyleColor{"rule", &PageStyle::rule},
    PageStyleColor{"writing_line", &PageStyle::writing_line},
    PageStyleColor{"heading_rule", &PageStyle::heading_rule},
    PageStyleColor{"table_header_fill", &PageStyle::table_header_fill},
    PageStyleColor{"table_rule", &PageStyle::table_rule},
    PageStyleColor{"notice_fill", &PageStyle::notice_fill},
    PageStyleColor{"notice_line", &PageStyle::notice_line},
    PageStyleColor{"hand_over_fill", &PageStyle::hand_over_fill},
    PageStyleColor{"hand_over_line", &PageStyle::hand_over_line},
    PageStyleColor{"urgent_fill", &PageStyle::urgent_fill},
    PageStyleColor{"urgent_line", &PageStyle::urgent_line},
    PageStyleColor{"met", &PageStyle::met},
    PageStyleColor{"not_met", &PageStyle::not_met},
    PageStyleColor{"unknown", &PageStyle::unknown},
    PageStyleColor{"not_applicable", &PageStyle::not_applicable},
    PageStyleColor{"timeline_band", &PageStyle::timeline_band},
    PageStyleColor{"timeline_bar", &PageStyle::timeline_bar},
    PageStyleColor{"timeline_soft", &PageStyle::timeline_soft},
    PageStyleColor{"timeline_mark", &PageStyle::timeline_mark},
    PageStyleColor{"timeline_relapse", &PageStyle::timeline_relapse},
    PageStyleColor{"timeline_grid", &PageStyle::timeline_grid},
};

}  // namespace

std::span<const PageStyleNumber> page_style_numbers() {
    return numbers;
}
std::span<const PageStyleColor> page_style_colors() {
    return colors;
}

}  // namespace myelobrief
