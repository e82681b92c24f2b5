#include "domain/fact_deriver.h"

#include <algorithm>
#include <array>

#include "domain/history/exposure.h"
#include "domain/history/relapse.h"
#include "domain/history/resolved_history.h"
#include "domain/history/response.h"
#include "domain/history/therapy_count.h"
#include "domain/history/transplant.h"

namespace myelobrief {

namespace {

/// What all rules share: worked out once for a profile.
struct Derivation {
    const Profile& profile;
    const Catalog& catalog;
    Date today;
    ResolvedHistory history;
    RelapseRecord relapses;
    TherapyCount therapies;
};

/// The definition of the fact that is asked for, and its member where it belongs to a family.
struct Wanted {
    const FactDefinition* definition = nullptr;
    MedicineOrClass member;
};

using Derive = Fact (*)(const Derivation&, const Wanted&);

constexpr Interval anything{-Interval::infinity, Interval::infinity};

Fact from_answer(const Answer<Interval>& answer) {
    if (!answer) return {anything, answer.reason()};
    return Fact::between(*answer, UnknownReason::OnlyApproximate);
}

/// An enumerator is its place in the category's list of values.
template <class E>
Fact category(const Answer<E>& answer, const Wanted& wanted) {
    if (!answer) return {anything, answer.reason()};
    const auto& values = wanted.definition->values;
    const auto found = std::ranges::find(values, name_of_value(*answer));
    if (found == values.end()) return {anything, UnknownReason::NotGiven};
    return Fact::known(static_cast<double>(found - values.begin()));
}

const Treatment* latest_treatment(const Derivation& d) {
    return d.history.treatments.empty() ? nullptr : d.history.treatments.back().given;
}

/// The latest listed treatment is surely the latest one.
bool latest_is_sure(const Derivation& d) {
    const auto* latest = latest_treatment(d);
    return latest != nullptr &&
           (d.history.complete_as_stated || (latest->ongoing && *latest->ongoing));
}

UnknownReason reason_latest_unsure(const Derivation& d) {
    return d.history.treatments.empty() ? UnknownReason::NotGiven
                                        : UnknownReason::HistoryIncomplete;
}

Fact other_conditions(const Derivation& d, const Wanted& /*wanted*/) {
    const auto& conditions = d.profile.overall_health.conditions;
    if (!conditions) return {anything, conditions.reason()};
    return Fact::known(static_cast<double>(conditions->size()));
}

Fact refractory_to_latest(const Derivation& d, const Wanted& /*wanted*/) {
    const auto& state = d.profile.disease.state;
    if (state &&
        (*state == DiseaseState::Refractory || *state == DiseaseState::RelapsedAndRefractory))
        return Fact::yes_no(true);
    if (!latest_is_sure(d)) return {{0, 1}, reason_latest_unsure(d)};
    return refractory_to(*latest_treatment(d), d.relapses);
}

/// S-CART-1 by C-3: relapsed, or not responding.
Fact relapsed_or_refractory(const Derivation& d, const Wanted& /*wanted*/) {
    const auto& disease = d.profile.disease;
    const bool refractory = std::ranges::any_of(d.history.treatments, [&](const auto& treatment) {
        return refractory_to(*treatment.given, d.relapses).range == point(1);
    });
    const bool came_back = d.relapses.number.range.lo >= 1 || !disease.relapses.empty();
    const bool shown = refractory || came_back;
    if (!disease.state) {
        if (shown) return Fact::yes_no(true);
        return {{0, 1}, disease.state.reason()};
    }
    switch (*disease.state) {
        case DiseaseState::Relapsed:
        case DiseaseState::Refractory:
        case DiseaseState::RelapsedAndRefractory:
            return Fact::yes_no(true);
        case DiseaseState::NewlyDiagnosed:
            return shown ? Fact{{0, 1}, UnknownReason::Conflicting} : Fact::yes_no(false);
        case DiseaseState::InRemission:
            // Back in remission after a relapse: whether rules for relapse apply is for the doctor.
            return shown ? Fact{{0, 1}, UnknownReason::NeedsJudgement} : Fact::yes_no(false);
    }
    return {{0, 1}, UnknownReason::NotGiven};
}

/// four relapses or more; or three or more lines and refractory to the latest treatment.
Fact late_relapse(const Derivation& d, const Wanted& wanted) {
    constexpr double late_relapses = 4;
    constexpr double several_treatments = 3;
    const auto& number = d.relapses.number.range;
    if (number.lo >= late_relapses) return Fact::yes_no(true);
    if (!d.history.complete_as_stated) return {{0, 1}, d.history.reason_incomplete()};
    const auto truth_at_least = [](Interval range, double limit) {
        return range.lo >= limit ? Truth::True : (range.hi < limit ? Truth::False : Truth::Unknown);
    };
    const Fact refractory = refractory_to_latest(d, wanted);
    const Truth refractory_truth =
        refractory.exact() ? truth_of(refractory.range.lo == 1) : Truth::Unknown;
    const auto& therapies = d.therapies.number;
    const Truth several = truth_at_least(therapies.range, several_treatments);
    const Truth late =
        truth_or(truth_at_least(number, late_relapses), truth_and(several, refractory_truth));
    const auto reason = !refractory.exact() ? refractory.reason
                        : therapies.exact() ? d.relapses.number.reason
                                            : therapies.reason;
    return Fact::truth(late, reason);
}

/// the first-line sequence counts as one; the best of its responses decides.
Fact first_treatment_worked(const Derivation& d, const Wanted& /*wanted*/) {
    const auto& treatments = d.history.treatments;
    if (treatments.empty()) return {{0, 1}, UnknownReason::NotGiven};
    const auto& first = *treatments.front().given;
    const bool surely_first =
        d.history.complete_as_stated || (first.purpose && *first.purpose == Purpose::Induction);
    if (!surely_first) return {{0, 1}, UnknownReason::HistoryIncomplete};

    const auto in_first_sequence = [&first](const Treatment& t) {
        if (&t == &first || (first.plan && t.plan && *first.plan == *t.plan)) return true;
        return t.purpose &&
               (*t.purpose == Purpose::Consolidation || *t.purpose == Purpose::Maintenance);
    };
    Truth any = Truth::False;
    UnknownReason reason = UnknownReason::NotGiven;
    const auto groups = surely_separate_groups(d.history);
    for (const auto i : groups.front()) {
        const auto& treatment = *treatments[i].given;
        // After a treatment that may belong to a later line nothing more is surely first.
        if (!in_first_sequence(treatment) && !treatment.is_transplant) break;
        const Fact one = worked(treatment);
        if (one.range == point(1)) return Fact::yes_no(true);
        if (!one.exact()) {
            any = Truth::Unknown;
            reason = one.reason;
        }
    }
    return Fact::truth(any, reason);
}

Fact on_maintenance(const Derivation& d, const Wanted& /*wanted*/) {
    const auto* latest = latest_treatment(d);
    if (latest == nullptr)
        return d.history.complete_as_stated ? Fact::yes_no(false)
                                            : Fact{{0, 1}, UnknownReason::NotGiven};
    if (!latest_is_sure(d)) return {{0, 1}, UnknownReason::HistoryIncomplete};
    if (!latest->purpose) return {{0, 1}, latest->purpose.reason()};
    if (*latest->purpose != Purpose::Maintenance) return Fact::yes_no(false);
    if (latest->ongoing && *latest->ongoing) return Fact::yes_no(true);
    if (!latest->reason_stopped) return {{0, 1}, latest->reason_stopped.reason()};
    return Fact::yes_no(*latest->reason_stopped == ReasonStopped::Progression);
}

Fact treatments_without_response(const Derivation& d, const Wanted& /*wanted*/) {
    Interval count{0, 0};
    UnknownReason reason = UnknownReason::None;
    for (const auto& treatment : d.history.treatments) {
        const Fact refractory = refractory_to(*treatment.given, d.relapses);
        count.lo += refractory.range.lo;
        count.hi += refractory.range.hi;
        if (!refractory.exact()) reason = refractory.reason;
    }
    if (!d.history.complete_as_stated) {
        count.hi = Interval::infinity;
        reason = d.history.reason_incomplete();
    }
    return Fact::between(count, reason);
}

Fact best_response_to_latest(const Derivation& d, const Wanted& wanted) {
    if (!latest_is_sure(d)) return {anything, reason_latest_unsure(d)};
    return category(latest_treatment(d)->best_response, wanted);
}

Fact fast_moving(const Derivation& d, const Wanted& /*wanted*/) {
    const auto& pace = d.profile.disease.aggressiveness;
    if (!pace) return {{0, 1}, pace.reason()};
    return Fact::yes_no(*pace == Aggressiveness::FastMoving);
}

/// Yes from one change of the classic list; no only when every one of them was looked for.
Fact high_risk_gene_change(const Derivation& d, const Wanted& /*wanted*/) {
    bool all_tested = true;
    UnknownReason reason = UnknownReason::NotGiven;
    for (const auto& change : d.catalog.gene_changes) {
        if (!change.classic_high_risk) continue;
        bool not_found = false;
        for (const auto& finding : d.profile.disease.gene_findings) {
            if (d.catalog.recognise_gene_change(finding.finding) != &change) continue;
            if (finding.result && *finding.result == TestResult::Found) return Fact::yes_no(true);
            if (finding.result) not_found = true;
            if (!finding.result) reason = finding.result.reason();
        }
        all_tested = all_tested && not_found;
    }
    return all_tested ? Fact::yes_no(false) : Fact{{0, 1}, reason};
}

template <const char* System>
Fact stage(const Derivation& d, const Wanted& /*wanted*/) {
    for (const auto& entry : d.profile.disease.stage_at_diagnosis)
        if (entry.system == System) return from_answer(entry.value);
    return {anything, UnknownReason::NotGiven};
}

/// The latest value; a dated value beats one without a date.
Fact lab(const Derivation& d, const Wanted& wanted) {
    const LabValue* latest = nullptr;
    for (const auto& value : d.profile.labs) {
        if (value.test != wanted.definition->member) continue;
        const bool later = latest == nullptr || !latest->date ||
                           (value.date && value.date->latest >= latest->date->latest);
        if (later) latest = &value;
    }
    if (latest == nullptr) return {anything, UnknownReason::NotGiven};
    if (latest->unit_unclear) return {anything, UnknownReason::UnitUnclear};
    Fact fact = from_answer(latest->value);
    if (latest->date) fact.measured = *latest->date;
    return fact;
}

constexpr char iss[] = "ISS";        // NOLINT(modernize-avoid-c-arrays)
constexpr char r_iss[] = "R-ISS";    // NOLINT(modernize-avoid-c-arrays)
constexpr char r2_iss[] = "R2-ISS";  // NOLINT(modernize-avoid-c-arrays)

struct Registered {
    std::string_view family;
    Derive derive;
};

/// One row for each fact or family of facts in the catalog.
constexpr std::array registry{
    Registered{"age",
               [](const Derivation& d, const Wanted&) { return from_answer(d.profile.age_years); }},
    Registered{"ecog", [](const Derivation& d,
                          const Wanted&) { return from_answer(d.profile.overall_health.ecog); }},
    Registered{"other_conditions", other_conditions},
    Registered{"diagnosis",
               [](const Derivation& d, const Wanted& w) {
                   return category(d.profile.disease.diagnosis, w);
               }},
    Registered{
        "disease_state",
        [](const Derivation& d, const Wanted& w) { return category(d.profile.disease.state, w); }},
    Registered{"relapsed_or_refractory", relapsed_or_refractory},
    Registered{"relapse_number",
               [](const Derivation& d, const Wanted&) { return d.relapses.number; }},
    Registered{"early_relapse_by_time",
               [](const Derivation& d, const Wanted&) {
                   return early_relapse_by_time(d.relapses, d.history);
               }},
    Registered{
        "early_relapse_by_count",
        [](const Derivation& d, const Wanted&) { return early_relapse_by_count(d.relapses); }},
    Registered{"late_relapse", late_relapse},
    Registered{"refractory_to_latest", refractory_to_latest},
    Registered{"prior_therapies",
               [](const Derivation& d, const Wanted&) { return d.therapies.number; }},
    Registered{"treatments_without_response", treatments_without_response},
    Registered{"first_treatment_worked", first_treatment_worked},
    Registered{"on_maintenance", on_maintenance},
    Registered{"had_transplant",
               [](const Derivation& d, const Wanted&) {
                   return had_transplant(d.profile.history, d.history);
               }},
    Registered{"transplant_remission_months",
               [](const Derivation& d, const Wanted&) {
                   return transplant_remission_months(d.profile.disease, d.history, d.relapses,
                                                      d.today);
               }},
    Registered{"months_since_last_relapse",
               [](const Derivation& d, const Wanted&) {
                   return months_since_last_relapse(d.relapses, d.today);
               }},
    Registered{"best_response_to_latest", best_response_to_latest},
    Registered{"fast_moving", fast_moving},
    Registered{"high_risk_gene_change", high_risk_gene_change},
    Registered{"iss_stage_at_diagnosis", stage<iss>},
    Registered{"r_iss_stage_at_diagnosis", stage<r_iss>},
    Registered{"r2_iss_stage_at_diagnosis", stage<r2_iss>},
    Registered{"exposed_to",
               [](const Derivation& d, const Wanted& w) {
                   return exposed_to(w.member, d.profile.history, d.history, d.catalog);
               }},
    Registered{"refractory_to",
               [](const Derivation& d, const Wanted& w) {
                   return refractory_to(w.member, d.profile.history, d.history, d.relapses,
                                        d.catalog);
               }},
    Registered{"lab", lab},
};

/// Within what is possible at all; a value outside of it was refused by the reader.
Fact within(Fact fact, Interval range) {
    fact.range.lo = std::clamp(fact.range.lo, range.lo, range.hi);
    fact.range.hi = std::clamp(fact.range.hi, range.lo, range.hi);
    return fact;
}

}  // namespace

struct FactDeriver::Rule {
    Wanted wanted;
    Derive derive = nullptr;
};

FactDeriver::FactDeriver(const Catalog& catalog) : catalog_(catalog) {
    rules_.reserve(catalog.facts.size());
    for (const auto& definition : catalog.facts) {
        Rule rule;
        rule.wanted.definition = &definition;
        rule.wanted.member = {catalog.medicine(definition.member),
                              catalog.medicine_class(definition.member)};
        const auto found = std::ranges::find(registry, definition.family, &Registered::family);
        if (found != registry.end()) rule.derive = found->derive;
        rules_.push_back(rule);
    }
}

FactDeriver::~FactDeriver() = default;

std::vector<Fact> FactDeriver::derive(const Profile& profile, Date today) const {
    Derivation derivation{profile, catalog_, today, resolve_history(profile.history, catalog_),
                          {},      {}};
    derivation.relapses = find_relapses(profile.disease, derivation.history);
    derivation.therapies = count_therapies(profile.history, derivation.history);
    std::vector<Fact> facts;
    facts.reserve(rules_.size());
    for (const auto& rule : rules_) {
        const auto range = rule.wanted.definition->range;
        if (rule.derive == nullptr) {
            facts.push_back({range, UnknownReason::NotGiven});
            continue;
        }
        facts.push_back(within(rule.derive(derivation, rule.wanted), range));
    }
    return facts;
}

std::vector<std::string> FactDeriver::not_derived() const {
    std::vector<std::string> ids;
    for (const auto& rule : rules_)
        if (rule.derive == nullptr) ids.push_back(rule.wanted.definition->id);
    return ids;
}

}  // namespace myelobrief
