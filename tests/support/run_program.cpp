#include "tests/support/run_program.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <stdexcept>

#include "tests/support/files.h"
#include "tests/support/temporary_folder.h"

namespace myelobrief::test {

namespace {

constexpr int could_not_start = 127;

/// Between fork and exec: opens a file as one of the three standard streams, or gives up.
void take_as(int stream, const std::string& file, int flags) {
    const int fd = ::open(file.c_str(), flags, 0600);
    if (fd < 0 || ::dup2(fd, stream) < 0) ::_exit(could_not_start);
}

}  // namespace

ProgramRun run_program(const std::string& program, const std::vector<std::string>& arguments,
                       const RunWith& with) {
    // Files instead of pipes: no output is too long for them, and no reader is needed.
    const TemporaryFolder streams;
    const auto in = streams.add("in", with.input);
    const auto out = streams.add("out", "");
    const auto err = streams.add("err", "");

    std::vector<char*> argv;
    std::vector<std::string> words{program};
    words.insert(words.end(), arguments.begin(), arguments.end());
    for (auto& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);

    const pid_t child = ::fork();
    if (child < 0) throw std::runtime_error("no process could be started");
    if (child == 0) {
        take_as(STDIN_FILENO, in, O_RDONLY);
        take_as(STDOUT_FILENO, out, O_WRONLY);
        take_as(STDERR_FILENO, err, O_WRONLY);
        if (!with.folder.empty() && ::chdir(with.folder.c_str()) != 0) ::_exit(could_not_start);
        for (const auto& [name, value] : with.environment) ::setenv(name.c_str(), value.c_str(), 1);
        ::execvp(argv.front(), argv.data());
        ::_exit(could_not_start);
    }
    int status = 0;
    if (::waitpid(child, &status, 0) != child) throw std::runtime_error("a process was lost");
    ProgramRun run;
    run.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    run.out = read_file(out);
    run.err = read_file(err);
    return run;
}

ProgramRun run_myelobrief(const std::vector<std::string>& arguments, const RunWith& with) {
    std::vector<std::string> all{"--criteria",  project_path("criteria"),
                                 "--templates", project_path("templates"),
                                 "--today",     test_day};
    all.insert(all.end(), arguments.begin(), arguments.end());
    return run_program(MYELOBRIEF_BINARY, all, with);
}

ProgramRun run_myelobrief_plainly(const std::vector<std::string>& arguments, const RunWith& with) {
    return run_program(MYELOBRIEF_BINARY, arguments, with);
}

}  // namespace myelobrief::test
