// Facts about treatments, responses and relapses.
#include <array>

#include "domain/facts/fact_rule.h"
#include "domain/history/disease_course.h"
#include "domain/history/first_treatment.h"
#include "domain/history/latest_treatment.h"
#include "domain/history/resistance.h"
#include "domain/history/response.h"
#include "domain/history/transplant.h"

namespace myelobrief {

namespace {

Fact best_response_to_latest(const Derivation& d, const Wanted& wanted) {
    const auto* latest = latest_treatment(d.history);
    if (latest == nullptr) return {anything, reason_latest_unsure(d.history)};
    return category(latest->given->best_response, wanted);
}

constexpr std::array rules{
    FactRule{"diagnosis", [](const Derivation& d,
                             const Wanted& w) { return category(d.profile.disease.diagnosis, w); }},
    FactRule{"disease_state", [](const Derivation& d,
                                 const Wanted& w) { return category(d.profile.disease.state, w); }},
    FactRule{"relapsed_or_refractory",
             [](const Derivation& d, const Wanted&) {
                 return relapsed_or_refractory(d.profile.disease, d.history, d.relapses);
             }},
    FactRule{"relapse_number",
             [](const Derivation& d, const Wanted&) { return d.relapses.number; }},
    FactRule{"early_relapse_by_time",
             [](const Derivation& d, const Wanted&) {
                 return early_relapse_by_time(d.relapses, d.history);
             }},
    FactRule{"early_relapse_by_count",
             [](const Derivation& d, const Wanted&) { return early_relapse_by_count(d.relapses); }},
    FactRule{"late_relapse",
             [](const Derivation& d, const Wanted&) {
                 return late_relapse(d.profile.disease, d.history, d.relapses, d.lines);
             }},
    FactRule{"refractory_to_latest",
             [](const Derivation& d, const Wanted&) {
                 return refractory_to_latest(d.profile.disease, d.history, d.relapses);
             }},
    FactRule{"grew_on_latest", [](const Derivation& d,
                                  const Wanted&) { return grew_on_latest(d.history, d.relapses); }},
    FactRule{"prior_lines", [](const Derivation& d, const Wanted&) { return d.lines.prior; }},
    FactRule{"prior_therapies", [](const Derivation& d, const Wanted&) { return d.therapies; }},
    FactRule{"treatments_without_response",
             [](const Derivation& d, const Wanted&) {
                 return treatments_without_response(d.history, d.relapses);
             }},
    FactRule{"first_treatment_worked",
             [](const Derivation& d, const Wanted&) { return first_treatment_worked(d.history); }},
    FactRule{"on_maintenance",
             [](const Derivation& d, const Wanted&) { return on_maintenance(d.history); }},
    FactRule{"had_transplant",
             [](const Derivation& d, const Wanted&) {
                 return had_transplant(d.profile.history, d.history);
             }},
    FactRule{"transplant_episodes",
             [](const Derivation& d, const Wanted&) {
                 return transplant_episodes(d.profile.history, d.history);
             }},
    FactRule{"transplant_remission_months",
             [](const Derivation& d, const Wanted&) {
                 return transplant_remission_months(d.profile.disease, d.history, d.relapses,
                                                    d.today);
             }},
    FactRule{"months_since_last_relapse",
             [](const Derivation& d, const Wanted&) {
                 return months_since_last_relapse(d.relapses, d.today);
             }},
    FactRule{"best_response_to_latest", best_response_to_latest},
    FactRule{"exposed_to",
             [](const Derivation& d, const Wanted& w) {
                 return exposed_to(w.member, d.profile.history, d.history, d.catalog);
             }},
    FactRule{"refractory_to",
             [](const Derivation& d, const Wanted& w) {
                 return refractory_to(w.member, d.profile.history, d.history, d.relapses,
                                      d.catalog);
             }},
    FactRule{"intolerant_to",
             [](const Derivation& d, const Wanted& w) {
                 return intolerant_to(w.member, d.profile.history, d.history, d.relapses,
                                      d.catalog);
             }},
    FactRule{"nonresponsive_to_latest",
             [](const Derivation& d, const Wanted&) {
                 const auto* latest = latest_treatment(d.history);
                 if (latest == nullptr) return Fact{{0, 1}, reason_latest_unsure(d.history)};
                 return nonresponsive_to(*latest, d.relapses);
             }},
    FactRule{"double_class_refractory",
             [](const Derivation& d, const Wanted&) {
                 return double_class_refractory(d.profile.history, d.history, d.relapses,
                                                d.catalog);
             }},
    FactRule{"triple_class_refractory",
             [](const Derivation& d, const Wanted&) {
                 return triple_class_refractory(d.profile.history, d.history, d.relapses,
                                                d.catalog);
             }},
    FactRule{"penta_refractory",
             [](const Derivation& d, const Wanted&) {
                 return penta_refractory(d.profile.history, d.history, d.relapses, d.catalog);
             }},
    FactRule{"primary_refractory",
             [](const Derivation& d, const Wanted&) { return primary_refractory(d.history); }},
    FactRule{"relapsed_and_refractory",
             [](const Derivation& d, const Wanted&) {
                 return relapsed_and_refractory(d.profile.disease, d.history, d.relapses);
             }},
    FactRule{"relapsed_not_refractory",
             [](const Derivation& d, const Wanted&) {
                 return relapsed_not_refractory(d.profile.disease, d.history, d.relapses);
             }},
    FactRule{"had_donor_transplant",
             [](const Derivation& d, const Wanted&) {
                 return had_donor_transplant(d.profile.history, d.history);
             }},
};

}  // namespace

std::span<const FactRule> history_facts() {
    return rules;
}

}  // namespace myelobrief
