#include <ostream>

#include "app/criteria_diff.h"
#include "cli/commands.h"
#include "report/phrases.h"
#include "writers/json/criteria_diff_json.h"
#include "writers/text/text_writer.h"

namespace myelobrief {

namespace {

/// What A and B stand for: the data of the session on some day, or the data of another folder.
class Sides {
  public:
    Sides(Session& session, const CriteriaDiffCommand& command)
        : session_(session),
          before_day_(parse_iso_date(command.before)),
          after_day_(parse_iso_date(command.after)) {}

    /// The side of one of the two; `other` is memory for the data of a folder.
    std::optional<DiffSide> side(const std::string& named, std::optional<ProgramData>& other) {
        if (const auto day = parse_iso_date(named)) {
            const auto& data = session_.data();
            return DiffSide{data, day, Phrases(data.wording, data.criteria).date(*day)};
        }
        other = session_.load_other(named);
        if (!other) return std::nullopt;
        const bool beside_a_day = before_day_ || after_day_;
        return DiffSide{*other, beside_a_day ? std::optional(session_.dates().as_of) : std::nullopt,
                        named + " (version " + other->criteria.version + ")"};
    }

  private:
    Session& session_;
    std::optional<Date> before_day_;
    std::optional<Date> after_day_;
};

/// The examples that lie beside the data; empty where there are none.
std::string examples_beside(const Session& session) {
    const auto folder = folder_beside(session.folders().criteria, "examples/profiles");
    return session.files().exists(folder) ? folder : "";
}

}  // namespace

ExitCode run(Session& session, const CriteriaDiffCommand& command) {
    for (const auto& named : {command.before, command.after}) {
        if (parse_iso_date(named) || session.files().exists(named)) continue;
        session.err() << '"' << named
                      << "\" is no date like 2026-11-22, and no such folder exists\n";
        return ExitCode::Usage;
    }
    if (const auto code = session.load(); code != ExitCode::Ok) return code;
    Sides sides(session, command);
    std::optional<ProgramData> old_data;
    std::optional<ProgramData> new_data;
    const auto before = sides.side(command.before, old_data);
    const auto after = sides.side(command.after, new_data);
    if (!before || !after) return ExitCode::InvalidCriteria;
    const auto result =
        diff_criteria(*before, *after, session.dates(), session.line_rule(), session.files(),
                      command.profiles.empty() ? examples_beside(session) : command.profiles);
    session.print(result.issues);
    session.out() << (command.json ? write_criteria_diff_json(result.diff)
                                   : write_text(describe_diff(result.diff, after->data.wording)));
    return has_errors(result.issues) ? ExitCode::SomeFailed : ExitCode::Ok;
}

}  // namespace myelobrief
