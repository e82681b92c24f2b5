// The exit codes of the program: the only ones there are. README lists them.
#pragma once

namespace myelobrief {

enum class ExitCode {
    Ok = 0,
    SomeFailed = 1,       ///< some or all inputs of a batch, or some cases, failed
    Usage = 2,            ///< the command line is not understood
    InvalidProfile = 3,   ///< the profile cannot be read or has errors
    InvalidCriteria = 4,  ///< the criteria, words or page styles have errors
    OutputError = 5       ///< the output could not be written
};

}  // namespace myelobrief
