#include "domain/fact_deriver.h"

#include <algorithm>
#include <array>
#include <optional>

#include "domain/history/disease_course.h"
#include "domain/history/exposure.h"
#include "domain/history/first_treatment.h"
#include "domain/history/latest_treatment.h"
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

Fact other_conditions(const Derivation& d, const Wanted& /*wanted*/) {
    const auto& conditions = d.profile.overall_health.conditions;
    if (!conditions) return {anything, conditions.reason()};
    return Fact::known(static_cast<double>(conditions->size()));
}

Fact best_response_to_latest(const Derivation& d, const Wanted& wanted) {
    const auto* latest = latest_treatment(d.history);
    if (latest == nullptr) return {anything, reason_latest_unsure(d.history)};
    return category(latest->best_response, wanted);
}

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

/// Whether `value` was surely measured before `other`.
bool surely_older(const LabValue& value, const LabValue& other) {
    return value.date && other.date && is_before(*value.date, *other.date) == true;
}

/// The latest value; where the dates leave open which one that is, the range of all that may be.
Fact lab(const Derivation& d, const Wanted& wanted) {
    std::vector<const LabValue*> values;
    for (const auto& value : d.profile.labs)
        if (value.test == wanted.definition->member) values.push_back(&value);
    std::optional<Fact> all;
    for (const auto* value : values) {
        const bool replaced = std::ranges::any_of(
            values, [value](const LabValue* other) { return surely_older(*value, *other); });
        if (replaced) continue;
        if (value->unit_unclear) return {anything, UnknownReason::UnitUnclear};
        Fact one = from_answer(value->value);
        if (value->date) one.measured = *value->date;
        if (all) {
            const auto reason = one.exact() ? UnknownReason::OnlyApproximate : one.reason;
            const bool both_dated = all->measured && one.measured;
            auto measured = both_dated ? all->measured : std::nullopt;
            if (both_dated && one.measured->earliest < measured->earliest) measured = one.measured;
            one = Fact::between(hull(all->range, one.range), reason);
            one.measured = measured;
        }
        all = one;
    }
    return all.value_or(Fact{anything, UnknownReason::NotGiven});
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
    Registered{"relapsed_or_refractory",
               [](const Derivation& d, const Wanted&) {
                   return relapsed_or_refractory(d.profile.disease, d.history, d.relapses);
               }},
    Registered{"relapse_number",
               [](const Derivation& d, const Wanted&) { return d.relapses.number; }},
    Registered{"early_relapse_by_time",
               [](const Derivation& d, const Wanted&) {
                   return early_relapse_by_time(d.relapses, d.history);
               }},
    Registered{
        "early_relapse_by_count",
        [](const Derivation& d, const Wanted&) { return early_relapse_by_count(d.relapses); }},
    Registered{"late_relapse",
               [](const Derivation& d, const Wanted&) {
                   return late_relapse(d.profile.disease, d.history, d.relapses, d.therapies);
               }},
    Registered{"refractory_to_latest",
               [](const Derivation& d, const Wanted&) {
                   return refractory_to_latest(d.profile.disease, d.history, d.relapses);
               }},
    Registered{"prior_therapies",
               [](const Derivation& d, const Wanted&) { return d.therapies.number; }},
    Registered{"treatments_without_response",
               [](const Derivation& d, const Wanted&) {
                   return treatments_without_response(d.history, d.relapses);
               }},
    Registered{
        "first_treatment_worked",
        [](const Derivation& d, const Wanted&) { return first_treatment_worked(d.history); }},
    Registered{"on_maintenance",
               [](const Derivation& d, const Wanted&) { return on_maintenance(d.history); }},
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
    if (fact.exact()) fact.reason = UnknownReason::None;
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
