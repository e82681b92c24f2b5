#include <ostream>

#include "cli/commands.h"

namespace myelobrief {

ExitCode run(Session& session, const CriteriaNewCommand& command) {
    const auto& folder = session.overlay();
    if (folder.empty()) {
        session.err() << "name the folder to write to with --overlay DIR; it may be a new one\n";
        return ExitCode::Usage;
    }
    if (const auto code = session.load(OverlayIs::PerhapsNew); code != ExitCode::Ok) return code;
    const auto& criteria = session.data().criteria;
    if (const auto problem = problem_of(command.option, criteria); !problem.empty()) {
        session.err() << problem << '\n';
        return ExitCode::Usage;
    }
    const auto result =
        write_new_option(command.option, criteria, session.dates().today, session.files(), folder);
    session.print(result.issues);
    if (has_errors(result.issues)) return ExitCode::OutputError;
    for (const auto& path : result.written) session.out() << "wrote " << path << '\n';
    session.out() << "Now write the rule and its cases, and fill in the blanks that\n"
                     "\"myelobrief criteria lint --overlay "
                  << folder << "\" names.\n";
    return ExitCode::Ok;
}

}  // namespace myelobrief
