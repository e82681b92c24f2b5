#include "base/issue.h"

#include <algorithm>
#include <tuple>

namespace myelobrief {

bool has_errors(const Issues& issues) {
    return std::ranges::any_of(issues,
                               [](const Issue& i) { return i.severity() == Severity::Error; });
}

void sort_issues(Issues& issues) {
    std::ranges::stable_sort(issues, {}, [](const Issue& i) {
        return std::tie(i.file, i.position, i.pointer, i.code, i.message);
    });
}

std::string to_text(const Issue& issue) {
    std::string text = issue.file;
    if (issue.position.line > 0) {
        text += ':' + std::to_string(issue.position.line);
        text += ':' + std::to_string(issue.position.column);
    }
    if (!text.empty()) text += ": ";
    text += issue.severity() == Severity::Error ? "error[" : "warning[";
    text += info(issue.code).id;
    text += ']';
    if (!issue.pointer.empty()) text += " at " + issue.pointer;
    text += ": " + issue.message;
    if (!issue.advice.empty()) text += "; " + issue.advice;
    return text;
}

}  // namespace myelobrief
