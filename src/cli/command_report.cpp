#include <ostream>

#include "cli/commands.h"

namespace myelobrief {

namespace {

std::string default_output(const std::string& profile) {
    if (profile == "-") return "brief.pdf";
    const auto slash = profile.find_last_of('/');
    std::string name = slash == std::string::npos ? profile : profile.substr(slash + 1);
    if (name.ends_with(".json")) name.resize(name.size() - std::string_view(".json").size());
    return name + ".pdf";
}

}  // namespace

ExitCode run(Session& session, const ReportCommand& command) {
    const std::string output =
        command.output.empty() ? default_output(command.profile) : command.output;
    const auto format = command.format ? command.format : format_of_path(output);
    if (!format) {
        session.err()
            << "the ending of \"" << output
            << "\" names no format; end it with .pdf, .html, .txt or .json, or add --format\n";
        return ExitCode::Usage;
    }
    if (command.attach_profile && *format != Format::Pdf) {
        session.err() << "--attach-profile: only a PDF can hold a profile\n";
        return ExitCode::Usage;
    }
    if (const auto code = session.load(); code != ExitCode::Ok) return code;
    if (*format == Format::Pdf && !session.load_fonts()) return ExitCode::InvalidCriteria;
    const auto assessment = session.assess(
        command.profile, command.attach_profile ? AttachProfile::Yes : AttachProfile::No);
    if (!assessment) return ExitCode::InvalidProfile;

    Issues issues;
    const auto bytes = session.maker().render(*assessment, *format,
                                              *format == Format::Pdf ? &session.fonts() : nullptr,
                                              command.profile, issues);
    session.print(issues);
    if (const auto issue = session.files().write(
            output, bytes, command.force ? IfExists::Replace : IfExists::Refuse)) {
        session.print({*issue});
        return ExitCode::OutputError;
    }
    if (output != "-" && !session.quiet()) session.err() << "wrote " << output << '\n';
    return ExitCode::Ok;
}

}  // namespace myelobrief
