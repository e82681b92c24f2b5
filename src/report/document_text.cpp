#include "report/document_text.h"

#include "base/text.h"

namespace myelobrief {

namespace {

/// A hyphen joins words: "CAR-T" does not hold the word "CAR".
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool has_phrase(const std::string& text, const std::string& phrase) {
    for (auto at = text.find(phrase); at != std::string::npos; at = text.find(phrase, at + 1)) {
        const bool starts_word = at == 0 || !is_letter(text[at - 1]);
        auto end = at + phrase.size();
        if (end < text.size() && text[end] == 's') ++end;
        if (starts_word && (end >= text.size() || !is_letter(text[end]))) return true;
    }
    return false;
}

/// Visits every stretch of words in a block.
struct Words {
    const std::string& phrase;

    bool operator()(const Heading& h) const { return has(h.text); }
    bool operator()(const Paragraph& p) const { return has(p.text); }
    bool operator()(const List& l) const {
        for (const auto& item : l.items)
            if (has(item)) return true;
        return false;
    }
    bool operator()(const WritingLines& w) const { return has(w.label); }
    bool operator()(const OutcomeLine& o) const { return has(o.word) || has(o.text); }
    bool operator()(const Table& t) const {
        for (const auto& column : t.columns)
            if (has(column.header)) return true;
        for (const auto& row : t.rows)
            for (const auto& cell : row)
                if (has(cell)) return true;
        return has(t.caption);
    }
    bool operator()(const Box& b) const {
        for (const auto& block : b.blocks)
            if (std::visit(*this, block)) return true;
        return has(b.title);
    }
    bool operator()(const Timeline& t) const {
        for (const auto& [sign, word] : t.legend)
            if (has(word)) return true;
        return has(t.caption);
    }
    bool operator()(const Plots& p) const {
        for (const auto& plot : p.plots) {
            if (has(plot.caption) || has(plot.rough_meaning)) return true;
            for (const auto& limit : plot.limits)
                if (has(limit.meaning)) return true;
        }
        return false;
    }
    bool operator()(const PageBreak& /*unused*/) const { return false; }

  private:
    [[nodiscard]] bool has(const std::string& text) const {
        return has_phrase(to_lower(text), phrase);
    }
    [[nodiscard]] bool has(const Text& text) const { return has(characters(text)); }
};

}  // namespace

bool stands_in(const Document& document, std::string_view phrase) {
    const std::string lower = to_lower(phrase);
    for (const auto& block : document.blocks)
        if (std::visit(Words{lower}, block)) return true;
    return false;
}

}  // namespace myelobrief
