// One function for each command; each stands in a file of its name.
#pragma once

#include "cli/arguments.h"
#include "cli/session.h"

namespace myelobrief {

ExitCode run(Session& session, const ReportCommand& command);
ExitCode run(Session& session, const CheckCommand& command);
ExitCode run(Session& session, const ExplainCommand& command);
ExitCode run(Session& session, const BatchCommand& command);
ExitCode run(Session& session, const CriteriaLintCommand& command);
ExitCode run(Session& session, const CriteriaTestCommand& command);
ExitCode run(Session& session, const CriteriaListCommand& command);
ExitCode run(Session& session, const CriteriaShowCommand& command);
ExitCode run(Session& session, const CriteriaTraceCommand& command);
ExitCode run(Session& session, const CriteriaNewCommand& command);
ExitCode run(Session& session, const CriteriaDiffCommand& command);

}  // namespace myelobrief
