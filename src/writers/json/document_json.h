// A document and its findings as JSON, for programs. With text, PDF and later HTML it is made from
// the same document value, so that no writer says what another leaves out.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/finding.h"
#include "report/document.h"

namespace myelobrief {

/// What the findings of a JSON output are about.
struct FindingsOutput {
    const CriteriaData& data;
    std::span<const Fact> facts;
    const std::vector<Finding>& findings;
    /// Facts to ask for, most useful first.
    const std::vector<RankedFact>& missing;
    Date today;
    Date as_of;
};

/// Findings alone: {"format": "myelobrief-findings", "format_version": 1, ...}. Facts hold values
/// of the profile; nothing else of it is written.
std::string write_findings_json(const FindingsOutput& findings);

/// The document's blocks and the findings: {"format": "myelobrief-brief", "format_version": 1,
/// ...}.
std::string write_brief_json(const Document& document, const FindingsOutput& findings);

}  // namespace myelobrief
