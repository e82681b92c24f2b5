// What the commands share: the files, the dates, the data, and how problems are printed.
#pragma once

#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>

#include "app/brief_maker.h"
#include "app/program_data.h"
#include "base/clock.h"
#include "cli/arguments.h"
#include "cli/exit_code.h"

namespace myelobrief {

/// Whether the folder that is laid over the data may still be missing.
enum class OverlayIs { There, PerhapsNew };

/// Whether a PDF is to hold the profile that it was made from.
enum class AttachProfile { No, Yes };

class Session {
  public:
    Session(FileStore& files, const Clock& clock, std::string program, CommonOptions options,
            std::ostream& out, std::ostream& err);

    /// Reads the data. Any other code than Ok: they have errors, or the presentation names what is
    /// not there; it was printed.
    ExitCode load(OverlayIs overlay = OverlayIs::There);
    /// Other data: those of a criteria folder, with the words of the folder "templates" beside it,
    /// where there is one. Nothing when they have errors, which are then printed.
    [[nodiscard]] std::optional<ProgramData> load_other(const std::string& criteria) const;
    /// Reads the fonts; false when they have errors, which are then printed.
    bool load_fonts();

    [[nodiscard]] FileStore& files() const { return files_; }
    [[nodiscard]] std::ostream& out() const { return out_; }
    [[nodiscard]] std::ostream& err() const { return err_; }
    /// The overlay as it was named; empty where none was.
    [[nodiscard]] const std::string& overlay() const { return options_.folders.overlay; }
    [[nodiscard]] bool quiet() const { return options_.quiet; }
    [[nodiscard]] BriefDates dates() const { return dates_; }
    [[nodiscard]] LineRule line_rule() const { return options_.line_rule; }

    // Only after load() or load_fonts() said true:
    [[nodiscard]] const ProgramData& data() const { return *data_; }
    /// How many warnings reading the data gave.
    [[nodiscard]] std::size_t warnings() const { return warnings_; }
    [[nodiscard]] const DataFolders& folders() const { return folders_; }
    [[nodiscard]] const BriefMaker& maker() const { return *maker_; }
    [[nodiscard]] const FontSet& fonts() const { return *fonts_; }

    /// One line an issue, on standard error.
    void print(const Issues& issues) const;

    /// Reads a profile and assesses it; prints every problem.
    [[nodiscard]] std::optional<Assessment> assess(const std::string& profile,
                                                   AttachProfile attach = AttachProfile::No) const;

    /// An option by its id; prints what there is when it is not known.
    [[nodiscard]] const Option* option(const std::string& id) const;
    /// The options of an id: the option itself, or those with a rule of that source or statement.
    /// Prints what there is when nothing has the id.
    [[nodiscard]] std::vector<const Option*> options_of(const std::string& id) const;

  private:
    /// Prints what there is when one of the names is not known.
    [[nodiscard]] bool presentation_is_known() const;

    FileStore& files_;
    std::string program_;
    CommonOptions options_;
    BriefDates dates_;
    std::ostream& out_;
    std::ostream& err_;
    DataFolders folders_;
    std::optional<ProgramData> data_;
    std::size_t warnings_ = 0;
    std::optional<BriefMaker> maker_;
    std::shared_ptr<const FontSet> fonts_;
};

}  // namespace myelobrief
