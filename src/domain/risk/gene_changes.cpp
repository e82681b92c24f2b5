#include "domain/risk/gene_changes.h"

#include <algorithm>

namespace myelobrief {

namespace {

bool same_day(const Answer<PartialDate>& a, const Answer<PartialDate>& b) {
    return a && b && a->exact() && b->exact() && a->earliest == b->earliest;
}

bool is_not_found(const GeneFinding& finding) {
    return finding.result && *finding.result == TestResult::NotFound;
}

bool contradicted(const Disease& disease, const GeneFinding& found) {
    return std::ranges::any_of(disease.gene_findings, [&found](const GeneFinding& other) {
        return other.finding == found.finding && is_not_found(other) &&
               same_day(other.date, found.date);
    });
}

/// All results of one change put together. `when_found` judges a result that found it, and
/// `may_use` picks the results that may be used.
template <class WhenFound, class MayUse>
OpenTruth judge(const Disease& disease, std::string_view change, WhenFound when_found,
                MayUse may_use) {
    bool excluded = false;
    OpenTruth all = OpenTruth::settled(false);
    for (const auto& finding : disease.gene_findings) {
        if (finding.finding != change || !may_use(finding)) continue;
        if (is_not_found(finding)) {
            excluded = true;
            continue;
        }
        OpenTruth one = OpenTruth::open(finding.result.reason());
        if (finding.result) one = when_found(finding);
        if (finding.result && one.can_be_true() && contradicted(disease, finding))
            one = OpenTruth::open(UnknownReason::Conflicting);
        excluded = excluded || one.truth == Truth::False;
        all = either(all, one);
    }
    if (all.truth == Truth::False && !excluded) return OpenTruth::open(UnknownReason::NotGiven);
    return all;
}

constexpr auto is_there = [](const GeneFinding&) { return OpenTruth::settled(true); };
constexpr auto of_any_date = [](const GeneFinding&) { return true; };

}  // namespace

OpenTruth gene_change_found(const Disease& disease, std::string_view change) {
    return judge(disease, change, is_there, of_any_date);
}

OpenTruth gene_change_found(const Disease& disease, std::string_view change,
                            const AtDiagnosis& at_diagnosis) {
    return judge(disease, change, is_there, [&at_diagnosis](const GeneFinding& finding) {
        return at_diagnosis.counts(finding.date);
    });
}

OpenTruth gene_change_above(const Disease& disease, std::string_view change, double percent) {
    const auto in_enough_cells = [percent](const GeneFinding& finding) {
        const auto& cells = finding.percent_of_cells;
        if (!cells) return OpenTruth::open(cells.reason());
        if (cells->lo > percent) return OpenTruth::settled(true);
        if (cells->hi < percent) return OpenTruth::settled(false);
        return OpenTruth::open(cells->is_point() ? UnknownReason::NeedsJudgement
                                                 : UnknownReason::OnlyApproximate);
    };
    return judge(disease, change, in_enough_cells, of_any_date);
}

OpenTruth gene_change_in_both_copies(const Disease& disease, std::string_view change) {
    const auto in_both = [](const GeneFinding& finding) {
        return finding.both_copies ? OpenTruth::settled(*finding.both_copies)
                                   : OpenTruth::open(finding.both_copies.reason());
    };
    return judge(disease, change, in_both, of_any_date);
}

}  // namespace myelobrief
