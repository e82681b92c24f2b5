#include <ostream>

#include "cli/commands.h"
#include "writers/text/text_writer.h"

namespace myelobrief {

ExitCode run(Session& session, const ExplainCommand& command) {
    if (const auto code = session.load(); code != ExitCode::Ok) return code;
    if (command.history) {
        const auto assessment = session.assess(command.profile);
        if (!assessment) return ExitCode::InvalidProfile;
        session.out() << write_text(session.maker().history_working(*assessment));
        return ExitCode::Ok;
    }
    const auto* option = session.option(command.option);
    if (option == nullptr) return ExitCode::Usage;
    const auto assessment = session.assess(command.profile);
    if (!assessment) return ExitCode::InvalidProfile;
    session.out() << write_text(session.maker().explanation(*assessment, *option));
    return ExitCode::Ok;
}

}  // namespace myelobrief
