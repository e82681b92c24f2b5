// Breaks texts into lines. Picks the face for each character, measures each word once, and keeps
// note of the characters that no face has. Knows nothing of pages.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "layout/font_metrics.h"
#include "layout/page.h"
#include "layout/strip.h"
#include "report/document.h"

namespace myelobrief {

struct TextStyle {
    double size = 0;
    double leading = 1.4;
    Color color;
    /// Sets everything in bold, whatever the spans say.
    bool bold = false;

    [[nodiscard]] double line_height() const { return size * leading; }
    /// From the top of a line to its baseline: capitals stand in the middle of the line.
    [[nodiscard]] double baseline() const { return line_height() / 2 + cap_height() / 2; }
    [[nodiscard]] double cap_height() const { return size * 0.72; }
};

/// All spans that have no node of their own.
inline constexpr std::size_t plain_span = static_cast<std::size_t>(-1);

/// A stretch of a line in one face.
struct Run {
    Face face = Face::Regular;
    std::string text;
    double width = 0;
    /// The span that it comes from, where that has a node of its own.
    std::size_t span = plain_span;
};

/// One line of text. All lines but the last of a text end with a space where they were wrapped, so
/// that readers of the text do not join two words.
struct Line {
    std::vector<Run> runs;
    /// Without the space at the end.
    double width = 0;
};

class Typesetter {
  public:
    explicit Typesetter(const FontMetrics& metrics) : metrics_(metrics) {}

    /// Breaks at spaces; a word wider than `width` is broken inside, after a hyphen or slash if
    /// there is a good one. The first line starts `first_indent` to the right. No text, no lines.
    std::vector<Line> lines(const Text& text, const TextStyle& style, double width,
                            double first_indent = 0);

    /// Width of the longest word; what a column needs in order not to break words.
    double widest_word(const Text& text, const TextStyle& style);

    /// Characters met so far that no face has; sorted.
    [[nodiscard]] const std::set<char32_t>& not_printable() const { return not_printable_; }

  private:
    /// A part of a word in one face; the width is at size 1.
    struct Piece {
        Face face;
        std::string text;
        double width;
    };
    using Pieces = std::vector<Piece>;
    /// What a word has of one span.
    struct WordPart {
        const Pieces* pieces;
        std::size_t span;
    };
    /// Parts that follow each other without a space.
    using Word = std::vector<WordPart>;

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    using Cache = std::unordered_map<std::string, Pieces, Hash, std::equal_to<>>;

    std::vector<Word> words(const Text& text, bool bold);
    const Pieces& pieces(std::string_view letters, bool bold);
    Pieces make_pieces(std::string_view letters, bool bold);
    double space_width(Face face);
    class LineBuilder;

    const FontMetrics& metrics_;
    Cache regular_;
    Cache bold_;
    double spaces_[4] = {-1, -1, -1, -1};
    std::set<char32_t> not_printable_;
};

/// Places a line with its left end at `x`, for figures, whose items all belong to one node.
void place(const Line& line, const TextStyle& style, double x, double baseline,
           std::vector<Placed>& items);

/// Places a line of text, each part with its node, and the areas of its links.
void place(const Line& line, const TextStyle& style, double x, double baseline,
           const TextNodes& nodes, Strip& strip);

}  // namespace myelobrief
