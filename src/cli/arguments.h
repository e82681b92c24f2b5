// The command line as values. Understands words, does nothing.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <variant>

#include "app/brief_maker.h"
#include "app/criteria_new.h"
#include "cli/exit_code.h"

namespace myelobrief {

/// Options that every command has.
struct CommonOptions {
    /// Those of criteria and templates that are empty: the folder beside or above the program.
    DataFolders folders = {};
    /// Nothing: the machine's date.
    std::optional<Date> today;
    /// Nothing: the same day as `today`.
    std::optional<Date> as_of;
    /// How lines of therapy are counted.
    LineRule line_rule = LineRule::Imwg2015;
    Presentation presentation = {};
    Detail detail = Detail::WhatMatters;
    bool quiet = false;
};

struct ReportCommand {
    std::string profile;
    /// Empty: the profile's name with another ending, in the current folder.
    std::string output;
    /// Nothing: by the ending of the output.
    std::optional<Format> format;
    bool force = false;
    /// Puts the profile into the PDF.
    bool attach_profile = false;
};
struct CheckCommand {
    std::string profile;
    bool json = false;
};
struct ExplainCommand {
    std::string profile;
    /// Empty: the history alone.
    std::string option;
    bool history = false;
};
struct BatchCommand {
    std::string folder;
    std::string output_folder;
    bool force = false;
    /// Puts each profile into its PDF.
    bool attach_profile = false;
};
struct CriteriaLintCommand {};
struct CriteriaTestCommand {};
struct CriteriaListCommand {};
struct CriteriaShowCommand {
    /// Of an option, a source or a statement.
    std::string id;
};
struct CriteriaTraceCommand {
    /// What was not confirmed in a primary text, instead of all statements.
    bool to_verify = false;
};
struct CriteriaNewCommand {
    NewOption option;
};
struct CriteriaDiffCommand {
    /// Each a date or a data folder.
    std::string before;
    std::string after;
    /// The folder of the example profiles; empty: those beside the data, where there are any.
    std::string profiles;
    bool json = false;
};

using Command =
    std::variant<ReportCommand, CheckCommand, ExplainCommand, BatchCommand, CriteriaLintCommand,
                 CriteriaTestCommand, CriteriaListCommand, CriteriaShowCommand,
                 CriteriaTraceCommand, CriteriaNewCommand, CriteriaDiffCommand>;

struct Arguments {
    CommonOptions common;
    Command command;
};

/// The command, or the exit code where there is nothing more to do: help and version are printed to
/// `out`, a short help and problems to `err`.
std::variant<Arguments, ExitCode> parse_arguments(int argc, const char* const* argv,
                                                  std::ostream& out, std::ostream& err);

}  // namespace myelobrief
