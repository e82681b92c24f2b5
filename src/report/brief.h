// The brief: from findings and words to a document of discussion points.
#pragma once

#include <span>
#include <vector>

#include "domain/history/line_rule.h"
#include "domain/profile.h"
#include "engine/assessor.h"
#include "report/document.h"
#include "report/wording.h"

namespace myelobrief {

/// How much a brief says.
enum class Detail {
    WhatMatters,  ///< options that matter to this person in full, of others a line each
    Full          ///< all that the data hold on every option
};

/// Everything a brief is made from. All of it has to outlive the call only.
struct BriefInput {
    const Profile& profile;
    const CriteriaData& data;
    const Wording& wording;
    /// In the order of the catalog.
    std::span<const Fact> facts;
    const std::vector<Finding>& findings;
    /// The day of the brief.
    Date today;
    /// How lines of therapy were counted; the brief names it.
    LineRule line_rule = LineRule::Imwg2015;
    Detail detail = Detail::WhatMatters;
};

/// The whole brief, from page 1 to the sources.
Document build_brief(const BriefInput& input);

/// The findings alone, for the terminal: one line for each option and source, with what decided it.
Document build_findings_overview(const BriefInput& input);

/// The treatment history alone, with the whole working of the line count.
Document build_history_working(const BriefInput& input);

/// One option in full: every leaf of every source's rule with its value, and what would settle it.
Document build_explanation(const BriefInput& input, const Option& option);

}  // namespace myelobrief
