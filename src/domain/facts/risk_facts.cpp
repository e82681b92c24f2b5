// Facts about the risk and the stage of the disease.
#include <algorithm>
#include <array>
#include <optional>

#include "domain/facts/fact_rule.h"

namespace myelobrief {

namespace {

Fact fast_moving(const Derivation& d, const Wanted& /*wanted*/) {
    const auto& pace = d.profile.disease.aggressiveness;
    if (!pace) return {{0, 1}, pace.reason()};
    return Fact::yes_no(*pace == Aggressiveness::FastMoving);
}

/// Yes from one change of the classic list; no only when every one of them was looked for, and no
/// result is open.
Fact high_risk_gene_change(const Derivation& d, const Wanted& /*wanted*/) {
    bool all_excluded = true;
    bool any_on_list = false;
    UnknownReason reason = UnknownReason::NotGiven;
    for (const auto& change : d.catalog.gene_changes) {
        if (!change.classic_high_risk) continue;
        any_on_list = true;
        bool not_found = false;
        bool open = false;
        for (const auto& finding : d.profile.disease.gene_findings) {
            if (d.catalog.recognise_gene_change(finding.finding) != &change) continue;
            if (finding.result && *finding.result == TestResult::Found) return Fact::yes_no(true);
            if (finding.result) {
                not_found = true;
            } else {
                open = true;
                reason = finding.result.reason();
            }
        }
        all_excluded = all_excluded && not_found && !open;
    }
    return all_excluded && any_on_list ? Fact::yes_no(false) : Fact{{0, 1}, reason};
}

template <const char* System>
Fact stage(const Derivation& d, const Wanted& /*wanted*/) {
    std::optional<Fact> all;
    for (const auto& entry : d.profile.disease.stage_at_diagnosis) {
        if (entry.system != System) continue;
        const Fact one = from_answer(entry.value);
        if (!all) {
            all = one;
        } else if (const auto both = intersection(all->range, one.range)) {
            all = Fact::between(*both, all->exact() ? one.reason : all->reason);
        } else {
            all = Fact{hull(all->range, one.range), UnknownReason::Conflicting};
        }
    }
    return all.value_or(Fact{anything, UnknownReason::NotGiven});
}

constexpr char iss[] = "ISS";        // NOLINT(modernize-avoid-c-arrays)
constexpr char r_iss[] = "R-ISS";    // NOLINT(modernize-avoid-c-arrays)
constexpr char r2_iss[] = "R2-ISS";  // NOLINT(modernize-avoid-c-arrays)

constexpr std::array rules{
    FactRule{"fast_moving", fast_moving},
    FactRule{"high_risk_gene_change", high_risk_gene_change},
    FactRule{"iss_stage_at_diagnosis", stage<iss>},
    FactRule{"r_iss_stage_at_diagnosis", stage<r_iss>},
    FactRule{"r2_iss_stage_at_diagnosis", stage<r2_iss>},
};

}  // namespace

std::span<const FactRule> risk_facts() {
    return rules;
}

}  // namespace myelobrief
