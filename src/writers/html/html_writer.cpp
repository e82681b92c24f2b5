#include "writers/html/html_writer.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "writers/html/html_drawings.h"
#include "writers/html/html_text.h"

namespace myelobrief {

namespace {

/// A page that is saved and opened elsewhere may load nothing and send nothing either, whatever is
/// in its text.
constexpr std::string_view security_policy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// Levels below 1 and above 6 have no element.
int html_level(int level) {
    return level < 1 ? 1 : level > 6 ? 6 : level;
}

std::string heading_id(std::size_t number) {
    return "part-" + std::to_string(number);
}

/// "</style" must not end the element early; in CSS "<\/" means the same.
std::string style_text(std::string css) {
    for (auto at = css.find("</"); at != std::string::npos; at = css.find("</", at))
        css.replace(at, 2, "<\\/");
    return css;
}

/// Writes the blocks in order, and knows under which heading or title it is.
class BlocksHtml {
  public:
    explicit BlocksHtml(const Document& document) : document_(document) {}

    std::string html() && {
        for (std::size_t i = 0; i < document_.blocks.size(); ++i) {
            const bool outcome = is_outcome(i);
            if (outcome && (i == 0 || !is_outcome(i - 1))) html_ += "<ul class=\"outcomes\">\n";
            std::visit(*this, document_.blocks[i]);
            if (outcome && !is_outcome(i + 1)) html_ += "</ul>\n";
        }
        return std::move(html_);
    }

    void operator()(const Heading& heading) {
        const auto level = std::to_string(html_level(heading.level));
        above_ = heading_id(++headings_);
        html_ += "<h" + level + attribute("id", above_) + '>' + escaped(heading.text) + "</h" +
                 level + ">\n";
        if (heading.level <= 1 && !std::exchange(has_contents_, true)) html_ += contents();
    }

    void operator()(const Paragraph& paragraph) {
        static constexpr const char* classes[] = {"", " class=\"lead\"", " class=\"note\"",
                                                  " class=\"small\""};
        html_ += std::string("<p") + classes[static_cast<std::size_t>(paragraph.style)] + '>' +
                 html_of(paragraph.text) + "</p>\n";
    }

    void operator()(const List& list) {
        const bool boxes = list.style == ListStyle::CheckBoxes;
        const std::string tag = list.style == ListStyle::Numbers ? "ol" : "ul";
        html_ += '<' + tag + (boxes ? " class=\"check-boxes\">\n" : ">\n");
        for (const auto& item : list.items) {
            html_ += boxes ? "<li><label><input type=\"checkbox\"> <span>" + html_of(item) +
                                 "</span></label></li>\n"
                           : "<li>" + html_of(item) + "</li>\n";
        }
        html_ += "</" + tag + ">\n";
    }

    void operator()(const WritingLines& lines) {
        const std::string id = "lines-" + std::to_string(++writing_lines_);
        html_ += "<div class=\"writing-lines\">";
        if (!lines.label.empty())
            html_ += "<label" + attribute("for", id) + '>' + escaped(lines.label) + "</label>";
        html_ += "<textarea" + attribute("id", id) +
                 attribute("rows", std::to_string(lines.count)) +
                 (lines.label.empty() ? attribute("aria-labelledby", above_) : "") +
                 "></textarea></div>\n";
    }

    void operator()(const OutcomeLine& line) {
        html_ += "<li>" + outcome_mark_html(line.mark) + " <span><strong>" + escaped(line.word) +
                 (line.text.empty() ? "</strong>" : ":</strong> " + html_of(line.text)) +
                 "</span></li>\n";
    }

    void operator()(const Table& table) {
        html_ += "<table>\n<caption>" + escaped(table.caption) + "</caption>\n<thead>\n<tr>";
        for (const auto& column : table.columns)
            html_ += "<th scope=\"col\">" + escaped(column.header) + "</th>";
        html_ += "</tr>\n</thead>\n<tbody>\n";
        for (const auto& row : table.rows) {
            html_ += "<tr>";
            for (std::size_t i = 0; i < row.size(); ++i) {
                const bool names_row = table.row_headers && i == 0;
                // In a narrow window the cells stand below each other, each under its header.
                html_ += (names_row ? "<th scope=\"row\"" : "<td") +
                         attribute("data-column", table.columns.at(i).header) + '>' +
                         html_of(row[i]) + (names_row ? "</th>" : "</td>");
            }
            html_ += "</tr>\n";
        }
        html_ += "</tbody>\n</table>\n";
    }

    void operator()(const Box& box) {
        static constexpr const char* classes[] = {"notice", "hand-over", "urgent"};
        const std::string id = box.title.empty() ? above_ : "box-" + std::to_string(++boxes_);
        html_ += std::string("<div class=\"box ") + classes[static_cast<std::size_t>(box.style)] +
                 "\" role=\"group\"" + attribute("aria-labelledby", id) + ">\n";
        if (!box.title.empty())
            html_ += "<p class=\"box-title\"" + attribute("id", id) + '>' + escaped(box.title) +
                     "</p>\n";
        const std::string around = std::exchange(above_, id);
        for (const auto& block : box.blocks) std::visit(*this, block);
        above_ = around;
        html_ += "</div>\n";
    }

    void operator()(const Timeline& timeline) { html_ += timeline_html(timeline); }

    void operator()(const Plots& plots) { html_ += plots_html(plots); }

    void operator()(const PageBreak& /*unused*/) { html_ += "<div class=\"new-page\"></div>\n"; }

  private:
    [[nodiscard]] bool is_outcome(std::size_t block) const {
        return block < document_.blocks.size() &&
               std::holds_alternative<OutcomeLine>(document_.blocks[block]);
    }

    /// The parts of the page, folded: page 1 stays page 1. Empty where there are not two of them.
    [[nodiscard]] std::string contents() const {
        std::string items;
        std::size_t parts = 0;
        std::size_t number = 0;
        for (const auto& block : document_.blocks) {
            const auto* heading = std::get_if<Heading>(&block);
            if (heading == nullptr) continue;
            ++number;
            if (heading->level != 2) continue;
            ++parts;
            items += "<li><a" + attribute("href", '#' + heading_id(number)) + '>' +
                     escaped(heading->text) + "</a></li>\n";
        }
        if (parts < 2) return "";
        const auto& label = document_.contents_label;
        return "<nav" + attribute("aria-label", label) + ">\n<details>\n<summary>" +
               escaped(label) + "</summary>\n<ul>\n" + items + "</ul>\n</details>\n</nav>\n";
    }

    const Document& document_;
    std::string html_;
    /// The id of the heading or box title that stands above.
    std::string above_ = "top";
    bool has_contents_ = false;
    std::size_t headings_ = 0;
    std::size_t writing_lines_ = 0;
    std::size_t boxes_ = 0;
};

}  // namespace

std::string write_html(const Document& document, const std::string& stylesheet) {
    const std::string title = escaped(document.title);
    return "<!DOCTYPE html>\n<html" + attribute("lang", document.language) +
           ">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\"" +
           attribute("content", security_policy) +
           ">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<meta name=\"color-scheme\" content=\"light dark\">\n"
           "<meta name=\"referrer\" content=\"no-referrer\">\n<title>" +
           title + "</title>\n<style>\n" + style_text(stylesheet) +
           "</style>\n</head>\n<body>\n<main id=\"top\">\n" + BlocksHtml(document).html() +
           "</main>\n<footer>\n<p>" + escaped(document.footer) +
           "</p>\n</footer>\n</body>\n</html>\n";
}

}  // namespace myelobrief
