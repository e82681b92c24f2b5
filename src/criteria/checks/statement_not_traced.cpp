#include <set>

#include "criteria/checks/check.h"

namespace myelobrief {

/// Each statement of a source has to lead to something in the program, or say why nothing follows
/// from it: a rule that was read and forgotten is a rule that is missing.
void check_statement_not_traced(const CheckInput& input, Issues& issues) {
    std::set<std::string_view> traced;
    for (const auto& trace : input.data.traces) traced.insert(trace.statement);
    for (const auto& source : input.data.sources) {
        for (const auto& statement : source.statements) {
            if (!statement.not_encoded.empty() || traced.contains(statement.id)) continue;
            issues.push_back({IssueCode::StatementNotTraced,
                              source.file,
                              {},
                              "",
                              "nothing in the data follows from statement " + statement.id,
                              "name it in a reference or in traces, or say why under not_encoded"});
        }
    }
}

}  // namespace myelobrief
