// A document: headings, paragraphs, lists, tables. It knows no fonts, no sizes and no pages, so
// that every writer (PDF, HTML, text, JSON) makes the same brief from the same value.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "domain/interval.h"

namespace myelobrief {

/// A stretch of text in one face.
struct Span {
    std::string text;
    bool bold = false;
    /// BCP 47, where it differs from the document's: the title of an English source in Spanish
    /// text.
    std::string language = {};
    /// The web address that the text stands for; the text names the address too, for paper.
    std::string link = {};
    bool operator==(const Span&) const = default;
};

using Text = std::vector<Span>;

inline Text plain(std::string text) {
    return {Span{std::move(text), false}};
}
inline Text bold(std::string text) {
    return {Span{std::move(text), true}};
}

/// The text with a title in bold before it.
Text titled(std::string title, Text text);

/// Adds a span; one of the same face, language and link as the last is joined with it.
void append(Text& text, Span span);

/// All characters of a text, faces left out.
std::string characters(const Text& text);

/// A heading; headings are the bookmarks. Levels start at 1 and never skip one downwards.
struct Heading {
    int level = 1;
    std::string text;
};

enum class ParagraphStyle {
    Body,
    Lead,  ///< the main message
    Note,  ///< quiet: dates, versions
    Small  ///< reference matter, such as the glossary; as dark as the body
};

struct Paragraph {
    Text text;
    ParagraphStyle style = ParagraphStyle::Body;
};

enum class ListStyle {
    Bullets,
    Numbers,
    CheckBoxes  ///< an empty box before each item, to tick by hand
};

struct List {
    ListStyle style = ListStyle::Bullets;
    std::vector<Text> items;
};

/// Ruled lines to write on. With a label, the label stands before the first line.
struct WritingLines {
    std::string label;
    std::size_t count = 1;
};

/// The outcome of a source's rule: drawn as a shape, always with its word beside it.
enum class OutcomeMark { Met, NotMet, Unknown, NotApplicable };

/// One line under an option: mark, word, which source says so, and the deciding fact.
struct OutcomeLine {
    OutcomeMark mark = OutcomeMark::Unknown;
    std::string word;
    Text text;
};

struct Column {
    std::string header;
    /// Share of the table's width; shares need not add up to 1.
    double width = 1;
};

/// Every row has one cell for each column; no cell is merged or empty.
struct Table {
    std::string caption;
    std::vector<Column> columns;
    std::vector<std::vector<Text>> rows;
    /// The first cell of a row names the row.
    bool row_headers = false;
};

enum class BoxStyle {
    Notice,    ///< the limits of the document
    HandOver,  ///< for the care team
    Urgent     ///< when to call
};

/// A framed part with its own title; the title is no heading.
struct Box {
    BoxStyle style = BoxStyle::Notice;
    std::string title;
    std::vector<std::variant<Paragraph, List, WritingLines>> blocks;
};

/// One bar or point of the treatment timeline. Times are months before the right edge, negative:
/// [-30, -18] began 30 months ago and ended 18 months ago.
struct TimelineItem {
    enum class Kind { Medicines, Transplant, CellTherapy, Relapse };
    Kind kind = Kind::Medicines;
    std::string label;
    /// From when to when; a point for a transplant or a relapse.
    Interval when;
    /// How far the ends may really lie: an approximate start or stop is drawn soft.
    Interval when_widest;
    bool ongoing = false;
};

/// The treatment history as a drawing; the same data always follows as a table.
struct Timeline {
    std::string caption;
    /// What the drawing shows, for those who cannot see it.
    std::string alternative_text;
    std::vector<TimelineItem> items;
    /// Year marks below the drawing: months before the right edge, and the text.
    std::vector<std::pair<double, std::string>> ticks;
};

/// The next block starts on a new page.
struct PageBreak {};

using Block = std::variant<Heading, Paragraph, List, WritingLines, OutcomeLine, Table, Box,
                           Timeline, PageBreak>;

struct Document {
    /// BCP 47, for example "en".
    std::string language;
    std::string title;
    /// Foot of every page, left: short title and date.
    std::string footer;
    /// Foot of every page, right, with {page} and {pages}: "page {page} of {pages}".
    std::string page_label;
    /// Names the list of the parts, where an output has one: "On this page".
    std::string contents_label;
    /// ISO date, for the file's dates.
    std::string date;
    std::vector<Block> blocks;
};

}  // namespace myelobrief
