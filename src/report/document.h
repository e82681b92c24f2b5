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

/// A framed part with its own title, which is no heading; without one it belongs to the heading
/// above.
struct Box {
    BoxStyle style = BoxStyle::Notice;
    std::string title;
    std::vector<std::variant<Paragraph, List, WritingLines>> blocks;
};

/// One bar or point of the treatment timeline. Times are months before the right edge, negative:
/// [-30, -18] began 30 months ago and ended 18 months ago.
struct TimelineItem {
    /// Gap: a time in which nothing was given.
    enum class Kind { Medicines, Transplant, CellTherapy, Relapse, Gap };
    Kind kind = Kind::Medicines;
    /// Medicines apart by ", ": where there is no room for all, the last ones are counted only.
    std::string label;
    /// When it surely was; a point for a transplant or a relapse.
    Interval when;
    /// How far the ends may really lie: what is not sure is drawn soft. Infinite where nothing is
    /// known of an end.
    Interval when_widest;
    bool ongoing = false;
    /// The line of therapy, short: "2", "2–3"; neighbours of one line are drawn as one group.
    std::string line = {};

    [[nodiscard]] bool exact() const { return when == when_widest; }
};

/// What the drawing uses to say something; the legend explains those that occur.
enum class TimelineSign { Medicines, Transplant, CellTherapy, Ongoing, Rough, Gap, Relapse };

/// The treatment history as a drawing; the same data always follows as a table.
struct Timeline {
    std::string caption;
    /// What the drawing shows, for those who cannot see it.
    std::string alternative_text;
    std::vector<TimelineItem> items;
    /// Year marks below the drawing: months before the right edge, and the text.
    std::vector<std::pair<double, std::string>> ticks;
    /// Stands above the lines of therapy.
    std::string line_header = {};
    std::vector<std::pair<TimelineSign, std::string>> legend = {};
};

/// One value of a series. Times are months before the right edge, negative, as in TimelineItem.
struct PlotPoint {
    /// All days that the date allows; a point for an exact day.
    Interval when;
    /// All that the value may be, in the plot's unit; a point for an exact value.
    Interval value;
    /// "10.2", "0.1 at most"
    std::string label;

    [[nodiscard]] bool exact() const { return when.is_point() && value.is_point(); }
};

/// A level that a source or the person's report names; a dashed line.
struct PlotLimit {
    double value = 0;
    /// "10"
    std::string label;
    /// What stands at it, with its unit.
    std::string meaning;
};

/// A small drawing of a series of values.
struct Plot {
    /// The test and its unit.
    std::string caption;
    /// The first, lowest, highest and latest value in words, for those who cannot see the drawing.
    std::string alternative_text;
    std::string unit;
    /// Oldest first.
    std::vector<PlotPoint> points;
    std::vector<PlotLimit> limits;
    /// Marks below the drawing: months before the right edge, and the text.
    std::vector<std::pair<double, std::string>> ticks;
    /// Months before the right edge at the left one.
    double from = 0;
    /// What the sign for a point that is not exact means; empty where all are.
    std::string rough_meaning;
};

/// Plots that belong together, each a figure of its own; where there is room, two stand side by
/// side. The same data always follows as a table.
struct Plots {
    std::vector<Plot> plots;
};

/// The next block starts on a new page.
struct PageBreak {};

using Block = std::variant<Heading, Paragraph, List, WritingLines, OutcomeLine, Table, Box,
                           Timeline, Plots, PageBreak>;

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
