#include <unistd.h>

#include <filesystem>
#include <ostream>

#include "app/batch.h"
#include "cli/commands.h"

namespace myelobrief {

namespace {

namespace fs = std::filesystem;

/// The path of `inner` below `outer`, or nothing where it is not below it.
std::string path_below(const std::string& outer, const std::string& inner) {
    std::error_code error;
    const auto relative = fs::weakly_canonical(inner, error)
                              .lexically_relative(fs::weakly_canonical(outer, error))
                              .generic_string();
    return error || relative == "." || relative == ".." || relative.starts_with("../") ? ""
                                                                                       : relative;
}

}  // namespace

ExitCode run(Session& session, const BatchCommand& command) {
    std::error_code ignored;
    if (fs::equivalent(command.folder, command.output_folder, ignored)) {
        // The JSON of a brief would take the place of its profile.
        session.err() << "--out is the folder of the profiles; name another folder\n";
        return ExitCode::Usage;
    }
    if (const auto code = session.load(); code != ExitCode::Ok) return code;
    if (!session.load_fonts()) return ExitCode::InvalidCriteria;
    const bool show_progress = !session.quiet() && ::isatty(STDERR_FILENO) == 1;
    const BatchJob job{
        command.folder, command.output_folder, path_below(command.folder, command.output_folder),
        command.force ? IfExists::Replace : IfExists::Refuse, command.attach_profile};
    const auto result = run_batch(
        session.maker(), session.fonts(), session.files(), job,
        [&](const std::string& name, std::size_t place, std::size_t count, const Issues& issues) {
            session.print(issues);
            if (show_progress) session.err() << place << " of " << count << ": " << name << '\n';
        });
    session.print(result.issues);
    if (!session.quiet())
        session.err() << result.done << " done, " << result.not_done << " not done\n";
    if (has_errors(result.issues)) {
        const bool no_input = result.issues.front().code == IssueCode::FileNotFound;
        return no_input ? ExitCode::InvalidProfile : ExitCode::OutputError;
    }
    return result.not_done == 0 ? ExitCode::Ok : ExitCode::SomeFailed;
}

}  // namespace myelobrief
