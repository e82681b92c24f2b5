// Runs real programs, above all myelobrief itself, and captures all that comes out of them.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace myelobrief::test {

struct ProgramRun {
    /// 128 and more: ended by a signal.
    int exit_code = 0;
    std::string out;
    std::string err;
};

struct RunWith {
    /// What the program reads on standard input.
    std::string input = {};
    /// The folder to run in; empty: this one.
    std::string folder = {};
    /// Changes to the environment.
    std::map<std::string, std::string> environment = {};
};

/// `program` is a path or a name to look for in PATH.
ProgramRun run_program(const std::string& program, const std::vector<std::string>& arguments,
                       const RunWith& with = {});

/// The day of the tests that run the program.
inline const std::string test_day = "2026-11-22";

/// The binary of this build, with this project's data, on the day of the tests.
ProgramRun run_myelobrief(const std::vector<std::string>& arguments, const RunWith& with = {});

/// The binary with nothing added to the arguments.
ProgramRun run_myelobrief_plainly(const std::vector<std::string>& arguments,
                                  const RunWith& with = {});

}  // namespace myelobrief::test
