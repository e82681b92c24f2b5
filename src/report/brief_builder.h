// What the sections of a brief share while it is being put together.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "domain/history/line_count.h"
#include "domain/history/relapse.h"
#include "domain/history/resolved_history.h"
#include "report/brief.h"
#include "report/phrases.h"

namespace myelobrief {

/// All findings of one option, and the one outcome by which the brief places it.
struct OptionFindings {
    const Option* option = nullptr;
    std::vector<const Finding*> findings;
    /// Met when some source says so, else unknown when some source cannot tell, else not met, else
    /// not applicable: an option is never hidden behind the stricter of two sources.
    Outcome placed = Outcome::NotApplicable;
};

class BriefBuilder {
  public:
    explicit BriefBuilder(const BriefInput& input);

    [[nodiscard]] const BriefInput& input() const { return input_; }
    [[nodiscard]] const Phrases& phrases() const { return phrases_; }
    [[nodiscard]] const ResolvedHistory& history() const { return history_; }
    [[nodiscard]] const RelapseRecord& relapses() const { return relapses_; }
    [[nodiscard]] const LineCount& lines() const { return lines_; }
    [[nodiscard]] const std::vector<OptionFindings>& options() const { return options_; }
    /// No two of them are asked for by the same question.
    [[nodiscard]] const std::vector<RankedFact>& missing() const { return missing_; }

    [[nodiscard]] std::string text(std::string_view key, WordingArguments arguments = {}) const {
        return phrases_.text(key, arguments);
    }

    /// When the source that was checked longest ago was checked, in words.
    [[nodiscard]] std::string reviewed_on() const;

    void add(Block block);
    void heading(int level, std::string text) { add(Heading{level, std::move(text)}); }
    void paragraph(std::string text, ParagraphStyle style = ParagraphStyle::Body) {
        add(Paragraph{plain(std::move(text)), style});
    }
    /// "Label. Text", the label in bold.
    void labelled(std::string_view label_key, const std::string& text);
    void check_boxes(const std::vector<std::string>& items);

    /// Whether it is the first time that this brief says a text, named by its key or by itself.
    bool first_time(std::string_view text) { return said_.insert(std::string(text)).second; }

    /// The questions that this person's facts raise about an option, then its others.
    [[nodiscard]] std::vector<std::string> questions_to(const Option& option) const;

    /// The texts of the first `most` of those keys that were not asked before: no question stands
    /// twice in a brief.
    std::vector<std::string> new_questions(const std::vector<std::string>& keys, std::size_t most);

    /// "7 options": the plural form for a count.
    [[nodiscard]] std::string plural(std::string_view key, std::size_t count) const {
        return input_.wording.plural(key, count);
    }

    Document take() { return std::move(document_); }
    Document& document() { return document_; }

  private:
    /// Of missing facts with the same question, the first stays, for the options of all.
    void ask_once();

    const BriefInput& input_;
    Phrases phrases_;
    ResolvedHistory history_;
    RelapseRecord relapses_;
    LineCount lines_;
    std::vector<OptionFindings> options_;
    std::vector<RankedFact> missing_;
    std::set<std::string, std::less<>> said_;
    Document document_;
};

}  // namespace myelobrief
