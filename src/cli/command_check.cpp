#include <ostream>

#include "cli/commands.h"
#include "writers/text/text_writer.h"

namespace myelobrief {

ExitCode run(Session& session, const CheckCommand& command) {
    if (const auto code = session.load(); code != ExitCode::Ok) return code;
    const auto assessment = session.assess(command.profile);
    if (!assessment) return ExitCode::InvalidProfile;
    session.out() << (command.json ? session.maker().findings_json(*assessment)
                                   : write_text(session.maker().findings_overview(*assessment)));
    return ExitCode::Ok;
}

}  // namespace myelobrief
