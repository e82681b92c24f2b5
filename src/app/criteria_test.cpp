#include "app/criteria_test.h"

#include <algorithm>
#include <array>
#include <map>

#include "criteria/decisive.h"
#include "domain/fact_deriver.h"
#include "engine/assessor.h"
#include "readers/profile_reader.h"

namespace myelobrief {

namespace {

/// What the cases did to a leaf, by its truth: false, unknown, true.
struct LeafSeen {
    std::array<bool, 3> truth{};
    /// Whether the outcome of some case rested on it.
    std::array<bool, 3> decided{};
};

/// By leaf id.
using Forced = std::map<std::string, LeafSeen>;
/// A source may have a rule for each time; the cases of one say nothing about another one.
using ForcedByRule = std::map<const CriteriaSet*, Forced>;

/// The first set with this rule of the same source stands for all that have it.
const CriteriaSet* with_same_rule(const Option& option, const CriteriaSet& criteria) {
    return &*std::ranges::find_if(option.criteria, [&criteria](const CriteriaSet& other) {
        return other.source == criteria.source && same_rule(other.rule, criteria.rule);
    });
}

constexpr std::array truth_names{"false", "unknown", "true"};

std::string joined(std::vector<std::string> names) {
    std::ranges::sort(names);
    std::string all;
    for (const auto& name : names) all += (all.empty() ? "" : ", ") + name;
    return all.empty() ? "none" : all;
}

std::vector<std::string> missing_facts(const CriteriaData& data, const Finding& finding) {
    std::vector<std::string> ids;
    for (const auto& missing : finding.missing)
        if (!missing.judgement) ids.push_back(data.catalog.facts[missing.fact].id);
    return ids;
}

/// A guard that holds only hands over to the rule behind it.
bool can_decide(const Rule& rule, const Leaf& leaf, bool truth) {
    if (rule.when && !truth && can_decide(*rule.when, leaf, truth)) return true;
    return can_decide(rule.then, leaf, truth);
}

/// A yes-or-no fact that the rule asks for in two places ("never had one", "had one"): what one of
/// the leaves could decide, the other one has decided already.
bool asked_twice(const Rule& rule, const Leaf& leaf) {
    return leaf.op == Operator::Is &&
           std::ranges::count(leaves_of(rule), leaf.fact,
                              [](const Leaf* other) { return other->fact; }) > 1;
}

class CaseRunner {
  public:
    CaseRunner(const CriteriaData& data, CriteriaTestResult& result)
        : data_(data), deriver_(data.catalog), result_(result) {}

    void run(const OptionCases& cases) {
        const auto* option = data_.option(cases.option);
        if (option == nullptr) return;
        ForcedByRule forced;
        for (const auto& one : cases.cases) {
            ++result_.cases;
            run_case(cases, one, forced);
        }
        for (const auto& criteria : option->criteria)
            if (criteria.rule)
                report_unforced(cases, criteria, forced[with_same_rule(*option, criteria)]);
    }

  private:
    void fail(const OptionCases& cases, const Case& one, std::string message) {
        result_.issues.push_back(
            {IssueCode::CaseFailed,
             cases.file,
             {},
             "",
             "case \"" + one.name + "\" for " + one.source + ": " + std::move(message),
             ""});
    }

    void run_case(const OptionCases& cases, const Case& one, ForcedByRule& forced) {
        auto profile =
            read_profile_fragment(one.profile_json, cases.file, data_.catalog, one.today);
        if (!profile.ok()) {
            fail(cases, one, "its profile cannot be read: " + profile.issues.front().message);
            return;
        }
        const auto facts = deriver_.derive(*profile.value, one.today);
        const auto findings = assessor_for(one.today).assess(facts, one.today);
        const auto finding = std::ranges::find_if(findings, [&](const Finding& f) {
            return f.option->id == cases.option && f.criteria->source == one.source;
        });
        if (finding == findings.end()) {
            fail(cases, one, "no rule of that source stands on " + to_iso(one.today));
            return;
        }
        auto& leaves = forced[with_same_rule(*finding->option, *finding->criteria)];
        for (const auto& evidence : finding->evidence) {
            const auto truth = static_cast<std::size_t>(evidence.truth);
            auto& seen = leaves[evidence.leaf->id];
            seen.truth.at(truth) = true;
            if (evidence.deciding) seen.decided.at(truth) = true;
        }
        const auto outcome = name_of_value(finding->outcome);
        if (outcome != one.expected_outcome)
            fail(cases, one,
                 "expected " + one.expected_outcome + ", found " + std::string(outcome));
        if (!one.expected_missing) return;
        const auto expected = joined(*one.expected_missing);
        const auto found = joined(missing_facts(data_, *finding));
        if (expected != found)
            fail(cases, one,
                 "expected these facts to be missing: " + expected + "; found: " + found);
    }

    void report_unforced(const OptionCases& cases, const CriteriaSet& criteria,
                         const Forced& forced) {
        const auto rule_of =
            criteria.source + (criteria.valid_to ? " until " + to_iso(*criteria.valid_to) : "");
        for (const auto* leaf : leaves_of(*criteria.rule)) {
            ++result_.leaves;
            const auto found = forced.find(leaf->id);
            const auto seen = found == forced.end() ? LeafSeen{} : found->second;
            for (std::size_t truth = 0; truth < truth_names.size(); ++truth) {
                const bool known = truth != static_cast<std::size_t>(Truth::Unknown);
                if (leaf->op == Operator::Judged && known) continue;
                const auto named = std::string(" leaf \"") + leaf->id + "\" ";
                if (!seen.truth.at(truth))
                    report(cases,
                           "no case for " + rule_of + " makes" + named + truth_names.at(truth));
                const bool decides = known && !asked_twice(*criteria.rule, *leaf) &&
                                     can_decide(*criteria.rule, *leaf, truth != 0);
                if (decides && seen.truth.at(truth) && !seen.decided.at(truth))
                    report(cases, "no case for " + rule_of + " rests on" + named + "being " +
                                      truth_names.at(truth));
            }
        }
    }

    void report(const OptionCases& cases, std::string message) {
        result_.issues.push_back(
            {IssueCode::LeafNotForced, cases.file, {}, "", std::move(message), "add one"});
    }

    /// Criteria of another day are compiled only when a case asks for that day.
    const Assessor& assessor_for(Date day) {
        const auto found = assessors_.find(day);
        if (found != assessors_.end()) return found->second;
        return assessors_.try_emplace(day, data_, day).first->second;
    }

    const CriteriaData& data_;
    FactDeriver deriver_;
    CriteriaTestResult& result_;
    std::map<Date, Assessor> assessors_;
};

}  // namespace

CriteriaTestResult test_criteria(const CriteriaData& data) {
    CriteriaTestResult result;
    CaseRunner runner(data, result);
    for (const auto& cases : data.cases) runner.run(cases);
    sort_issues(result.issues);
    return result;
}

}  // namespace myelobrief
