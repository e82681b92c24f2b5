// criteria lint, test, list, show, trace
#include <algorithm>
#include <ostream>

#include "app/criteria_test.h"
#include "cli/commands.h"
#include "criteria/checks/check.h"
#include "report/rule_text.h"
#include "report/traceability.h"
#include "report/verification.h"
#include "writers/text/text_writer.h"

namespace myelobrief {

ExitCode run(Session& session, const CriteriaLintCommand& /*command*/) {
    if (const auto code = session.load(); code != ExitCode::Ok) return code;
    const auto issues = run_checks({session.data().criteria, session.dates().today});
    session.print(issues);
    const auto errors = static_cast<std::size_t>(std::ranges::count_if(
        issues, [](const Issue& i) { return i.severity() == Severity::Error; }));
    session.out() << session.data().criteria.options.size() << " options, "
                  << session.data().criteria.sources.size() << " sources: " << errors << " errors, "
                  << issues.size() - errors + session.warnings() << " warnings\n";
    return errors == 0 ? ExitCode::Ok : ExitCode::InvalidCriteria;
}

ExitCode run(Session& session, const CriteriaTestCommand& /*command*/) {
    if (const auto code = session.load(); code != ExitCode::Ok) return code;
    const auto result = test_criteria(session.data().criteria);
    session.print(result.issues);
    session.out() << result.cases << " cases, " << result.leaves
                  << " leaves to force true, false and unknown: " << result.issues.size()
                  << " problems\n";
    return result.issues.empty() ? ExitCode::Ok : ExitCode::SomeFailed;
}

ExitCode run(Session& session, const CriteriaListCommand& /*command*/) {
    if (const auto code = session.load(); code != ExitCode::Ok) return code;
    const auto& data = session.data().criteria;
    for (const auto& option : data.options) {
        for (const auto& criteria : option.criteria) {
            const auto* source = data.source(criteria.source);
            session.out() << option.id << "  v" << option.version << "  "
                          << name_of_value(option.topic) << "  " << name_of_value(option.status)
                          << "  " << criteria.source << "  "
                          << (criteria.rule ? "rule" : "named, no rule");
            if (source != nullptr) {
                session.out() << "  reviewed " << to_iso(source->reviewed);
                if (session.dates().today >= source->review_due) session.out() << "  OVERDUE";
            }
            session.out() << '\n';
        }
    }
    session.out() << "criteria version " << data.version;
    if (!data.overlay.empty()) session.out() << ", with the overlay " << data.overlay;
    session.out() << '\n';
    return ExitCode::Ok;
}

ExitCode run(Session& session, const CriteriaShowCommand& command) {
    if (const auto code = session.load(); code != ExitCode::Ok) return code;
    const auto options = session.options_of(command.id);
    if (options.empty()) return ExitCode::Usage;
    const auto& data = session.data();
    for (const auto* option : options)
        session.out() << (option == options.front() ? "" : "\n")
                      << write_text(describe_option(data.criteria, data.wording, *option));
    return ExitCode::Ok;
}

ExitCode run(Session& session, const CriteriaTraceCommand& command) {
    if (const auto code = session.load(); code != ExitCode::Ok) return code;
    const auto& data = session.data().criteria;
    session.out() << (command.to_verify ? verification_markdown(data)
                                        : traceability_markdown(data));
    return ExitCode::Ok;
}

}  // namespace myelobrief
