#include <unistd.h>

#include <array>
#include <exception>
#include <iostream>

#include "base/clock.h"
#include "base/disk_file_store.h"
#include "cli/arguments.h"
#include "cli/commands.h"

namespace {

/// Where the running binary lies: the data is looked for from there.
std::string path_of_program() {
    std::array<char, 4096> buffer{};
    const auto length = ::readlink("/proc/self/exe", buffer.data(), buffer.size());
    return length > 0 ? std::string(buffer.data(), static_cast<std::size_t>(length))
                      : std::string();
}

myelobrief::ExitCode run_program(int argc, const char* const* argv) {
    using namespace myelobrief;
    auto parsed = parse_arguments(argc, argv, std::cout, std::cerr);
    if (const auto* code = std::get_if<ExitCode>(&parsed)) return *code;
    const auto& arguments = std::get<Arguments>(parsed);
    DiskFileStore files;
    const SystemClock clock;
    Session session(files, clock, path_of_program(), arguments.common, std::cout, std::cerr);
    const auto code =
        std::visit([&](const auto& command) { return run(session, command); }, arguments.command);
    std::cout.flush();
    if (std::cout) return code;
    std::cerr << "standard output could not be written\n";
    return ExitCode::OutputError;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return static_cast<int>(run_program(argc, argv));
    } catch (const std::exception& error) {
        // Only a failing environment (no memory, say) or broken data gets here.
        std::cerr << "myelobrief cannot go on: " << error.what() << '\n';
        return static_cast<int>(myelobrief::ExitCode::OutputError);
    }
}
