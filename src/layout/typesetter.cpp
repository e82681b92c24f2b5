#include "layout/typesetter.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include "layout/code_points.h"

namespace myelobrief {

namespace {

/// Widths are sums of rounded numbers; this much too wide still fits.
constexpr double tolerance = 0.01;

constexpr Face main_face(bool bold) {
    return bold ? Face::Bold : Face::Regular;
}
constexpr Face fallback_face(bool bold) {
    return bold ? Face::FallbackBold : Face::FallbackRegular;
}
constexpr bool is_fallback(Face face) {
    return face == Face::FallbackRegular || face == Face::FallbackBold;
}

/// A letter with its accents.
std::u32string_view take_cluster(std::u32string_view& rest) {
    std::size_t length = 1;
    while (length < rest.size() && is_combining_mark(rest[length])) ++length;
    const auto cluster = rest.substr(0, length);
    rest.remove_prefix(length);
    return cluster;
}

std::u32string visible_code_points(std::string_view letters) {
    std::u32string code_points;
    while (!letters.empty()) {
        const char32_t c = take_code_point(letters);
        if (!is_invisible(c)) code_points += c;
    }
    return code_points;
}

bool may_break_after(std::string_view letter) {
    return letter == "-" || letter == "/" || letter == "_" || letter == "," || letter == ".";
}

}  // namespace

/// Fills lines from left to right.
class Typesetter::LineBuilder {
  public:
    LineBuilder(Typesetter& typesetter, const TextStyle& style, double width, double first_indent)
        : typesetter_(typesetter), style_(style), width_(width), room_(width - first_indent) {}

    void add(const Word& word) {
        double word_width = 0;
        for (const auto& part : word)
            for (const auto& piece : *part.pieces) word_width += piece.width * style_.size;
        if (!line_.runs.empty()) {
            const Face before = line_.runs.back().face;
            const Face space_face =
                is_fallback(before) ? word.front().pieces->front().face : before;
            const double space = typesetter_.space_width(space_face) * style_.size;
            if (line_.width + space + word_width <= room_ + tolerance) {
                // A space before a link is no part of it.
                const auto span = line_.runs.back().span;
                append(space_face, " ", space, span == word.front().span ? span : plain_span);
            } else {
                wrap();
            }
        }
        if (line_.width + word_width <= room_ + tolerance) {
            for (const auto& part : word)
                for (const auto& piece : *part.pieces)
                    append(piece.face, piece.text, piece.width * style_.size, part.span);
        } else {
            add_broken(word);
        }
    }

    std::vector<Line> finish() {
        if (!line_.runs.empty()) end_line();
        return std::move(lines_);
    }

  private:
    struct Letter {
        Face face;
        std::string text;
        double width;
        std::size_t span;
    };

    void append(Face face, std::string_view text, double width, std::size_t span) {
        if (line_.runs.empty() || line_.runs.back().face != face || line_.runs.back().span != span)
            line_.runs.push_back({face, {}, 0, span});
        line_.runs.back().text += text;
        line_.runs.back().width += width;
        line_.width += width;
    }

    void end_line() {
        lines_.push_back(std::move(line_));
        line_ = {};
        room_ = width_;
    }

    void wrap() {
        // The space hangs over the margin, so it does not count.
        line_.runs.back().text += ' ';
        end_line();
    }

    /// A word that is wider than a whole line.
    void add_broken(const Word& word) {
        std::vector<Letter> letters;
        for (const auto& part : word) {
            for (const auto& piece : *part.pieces) {
                std::u32string_view rest;
                const std::u32string code_points = visible_code_points(piece.text);
                for (rest = code_points; !rest.empty();) {
                    std::string text;
                    for (const char32_t c : take_cluster(rest)) append_utf8(text, c);
                    const double width = typesetter_.metrics_.width(piece.face, style_.size, text);
                    letters.push_back({piece.face, std::move(text), width, part.span});
                }
            }
        }
        for (std::size_t start = 0; start < letters.size();) {
            std::size_t end = start;
            double width = 0;
            while (end < letters.size() &&
                   (end == start || width + letters[end].width <= room_ + tolerance)) {
                width += letters[end].width;
                ++end;
            }
            if (end < letters.size()) {
                const std::size_t least = start + (end - start) / 2;
                for (std::size_t at = end; at > least + 1; --at) {
                    if (may_break_after(letters[at - 1].text)) {
                        end = at;
                        break;
                    }
                }
            }
            for (std::size_t i = start; i < end; ++i)
                append(letters[i].face, letters[i].text, letters[i].width, letters[i].span);
            if (end < letters.size()) end_line();
            start = end;
        }
    }

    Typesetter& typesetter_;
    const TextStyle& style_;
    double width_;
    double room_;
    Line line_;
    std::vector<Line> lines_;
};

std::vector<Line> Typesetter::lines(const Text& text, const TextStyle& style, double width,
                                    double first_indent) {
    LineBuilder builder(*this, style, width, first_indent);
    for (const auto& word : words(text, style.bold)) builder.add(word);
    return builder.finish();
}

double Typesetter::widest_word(const Text& text, const TextStyle& style) {
    double widest = 0;
    for (const auto& word : words(text, style.bold)) {
        double width = 0;
        for (const auto& part : word)
            for (const auto& piece : *part.pieces) width += piece.width;
        widest = std::max(widest, width);
    }
    return widest * style.size;
}

std::vector<Typesetter::Word> Typesetter::words(const Text& text, bool bold) {
    std::vector<Word> words;
    bool at_space = true;
    for (std::size_t number = 0; number < text.size(); ++number) {
        const Span& span = text[number];
        const std::size_t own = has_own_node(span) ? number : plain_span;
        const std::string_view all = span.text;
        std::size_t word_start = 0;
        const auto end_word = [&](std::size_t word_end) {
            if (word_end == word_start) return;
            const auto& set =
                pieces(all.substr(word_start, word_end - word_start), bold || span.bold);
            if (set.empty()) return;
            if (at_space) words.emplace_back();
            words.back().push_back({&set, own});
            at_space = false;
        };
        for (std::string_view rest = all; !rest.empty();) {
            const std::size_t position = all.size() - rest.size();
            if (!is_breaking_space(take_code_point(rest))) continue;
            end_word(position);
            at_space = true;
            word_start = all.size() - rest.size();
        }
        end_word(all.size());
    }
    return words;
}

const Typesetter::Pieces& Typesetter::pieces(std::string_view letters, bool bold) {
    Cache& cache = bold ? bold_ : regular_;
    const auto found = cache.find(letters);
    if (found != cache.end()) return found->second;
    return cache.emplace(std::string(letters), make_pieces(letters, bold)).first->second;
}

Typesetter::Pieces Typesetter::make_pieces(std::string_view letters, bool bold) {
    Pieces pieces;
    const auto add = [&pieces](Face face, std::u32string_view code_points) {
        if (pieces.empty() || pieces.back().face != face) pieces.push_back({face, {}, 0});
        for (const char32_t c : code_points) append_utf8(pieces.back().text, c);
    };
    const auto face_of = [&](std::u32string_view code_points) -> std::optional<Face> {
        for (const Face face : {main_face(bold), fallback_face(bold)}) {
            const auto has = [&](char32_t c) { return !is_control(c) && metrics_.has(face, c); };
            if (std::ranges::all_of(code_points, has)) return face;
        }
        return std::nullopt;
    };
    const std::u32string code_points = visible_code_points(letters);
    for (std::u32string_view rest = code_points; !rest.empty();) {
        const auto cluster = take_cluster(rest);
        if (const auto face = face_of(cluster)) {
            add(*face, cluster);
            continue;
        }
        for (const char32_t c : cluster) {
            if (const auto face = face_of({&c, 1})) {
                add(*face, {&c, 1});
                continue;
            }
            not_printable_.insert(c);
            for (const char letter : code_in_brackets(c)) {
                const auto ascii = static_cast<char32_t>(letter);
                add(main_face(bold), {&ascii, 1});
            }
        }
    }
    for (auto& piece : pieces) piece.width = metrics_.width(piece.face, 1, piece.text);
    return pieces;
}

double Typesetter::space_width(Face face) {
    double& width = spaces_[static_cast<std::size_t>(face)];
    if (width < 0) width = metrics_.width(face, 1, " ");
    return width;
}

void place(const Line& line, const TextStyle& style, double x, double baseline,
           std::vector<Placed>& items) {
    for (const auto& run : line.runs) {
        items.emplace_back(PlacedText{x, baseline, style.size, run.face, style.color, run.text});
        x += run.width;
    }
}

void place(const Line& line, const TextStyle& style, double x, double baseline,
           const TextNodes& nodes, Strip& strip) {
    const double top = baseline - style.baseline();
    NodeId open_link = decoration;
    for (const auto& run : line.runs) {
        const auto own = run.span == plain_span ? TextNodes::OfSpan{nodes.plain, false}
                                                : nodes.of_span[run.span];
        strip.items.emplace_back(
            PlacedText{x, baseline, style.size, run.face, style.color, run.text, own.node});
        if (own.is_link && own.node == open_link) {
            strip.areas.back().place.right = x + run.width;
        } else if (own.is_link) {
            strip.areas.push_back({ActiveArea::Kind::Link,
                                   own.node,
                                   {x, top, x + run.width, top + style.line_height()}});
        }
        open_link = own.is_link ? own.node : decoration;
        x += run.width;
    }
}

}  // namespace myelobrief
