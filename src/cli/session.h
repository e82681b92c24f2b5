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

class Session {
  public:
    Session(FileStore& files, const Clock& clock, std::string program, CommonOptions options,
            std::ostream& out, std::ostream& err);

    /// Reads the data; false when it has errors, which are then printed.
    bool load();
    /// Reads the fonts; false when they have errors, which are then printed.
    bool load_fonts();

    [[nodiscard]] FileStore& files() const { return files_; }
    [[nodiscard]] std::ostream& out() const { return out_; }
    [[nodiscard]] std::ostream& err() const { return err_; }
    [[nodiscard]] bool quiet() const { return options_.quiet; }
    [[nodiscard]] BriefDates dates() const { return dates_; }

    // Only after load() or load_fonts() said true:
    [[nodiscard]] const ProgramData& data() const { return *data_; }
    [[nodiscard]] const BriefMaker& maker() const { return *maker_; }
    [[nodiscard]] const FontSet& fonts() const { return *fonts_; }

    /// One line an issue, on standard error.
    void print(const Issues& issues) const;

    /// Reads a profile and assesses it; prints every problem.
    [[nodiscard]] std::optional<Assessment> assess(const std::string& profile) const;

    /// An option by its id; prints what there is when it is not known.
    [[nodiscard]] const Option* option(const std::string& id) const;

  private:
    FileStore& files_;
    std::string program_;
    CommonOptions options_;
    BriefDates dates_;
    std::ostream& out_;
    std::ostream& err_;
    DataFolders folders_;
    std::optional<ProgramData> data_;
    std::optional<BriefMaker> maker_;
    std::shared_ptr<const FontSet> fonts_;
};

}  // namespace myelobrief
